// Sends a PDF as a letter and tells what has become of it: VIERAUGEN_KEY=vieraugen_… node build/send-letter.js letter.pdf
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  LetterStateDocument,
  PrepareUploadDocument,
  SendLetterDocument,
  type TypedDocumentString,
} from './generated/operations.js';

const { VIERAUGEN_URL: gateway = 'http://localhost:4000', VIERAUGEN_KEY: key } = process.env;

/** The operation's data; an error with the gateway's sentences when it is refused. */
async function ask<Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(`${gateway}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data?: Data | null;
    errors?: { message: string }[];
  };
  if (data == null || errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
}

/** The payload of a mutation; it is null only if there is an error, for which `ask` throws. */
function changed<Payload>(payload: Payload | null): Payload {
  if (payload === null) throw new Error('The answer has neither a payload nor an error.');
  return payload;
}

const [file] = process.argv.slice(2);
if (file === undefined || key === undefined) throw new Error('A PDF and VIERAUGEN_KEY are needed.');

const prepared = await ask(PrepareUploadDocument, { filename: path.basename(file) });
const { upload } = changed(prepared.createUpload);
const put = await fetch(upload.url, {
  method: 'PUT',
  headers: { 'content-type': 'application/pdf' },
  body: await readFile(file),
});
if (!put.ok) throw new Error(await put.text());

const input = { uploadId: upload.id, options: { sides: 'DUPLEX', colour: 'BLACK_AND_WHITE' } } as const;
const { shipment } = changed((await ask(SendLetterDocument, { input })).createShipment);
const { grossCents, currency } = shipment.price;
console.log(`Letter ${shipment.number} costs ${(grossCents / 100).toFixed(2)} ${currency}.`);

const { shipment: letter } = await ask(LetterStateDocument, { id: shipment.id });
console.log(`It is ${letter?.status ?? 'gone'}.`);
