// Sends a PDF as a letter and prints its state: VIERAUGEN_KEY=vieraugen_… node build/send-letter.js letter.pdf
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, Gateway } from './gateway.js';
import { LetterStateDocument, PrepareUploadDocument, SendLetterDocument } from './generated/operations.js';

/** The state of a letter that is stored before it is sent, so that the program can be repeated after an interruption. */
interface Sending {
  uploadId: string;
  idempotencyKey: string;
}

/** The folder with one file for each letter; remove a file to send the same PDF again. */
const sendingsFolder = 'sent';

async function main(): Promise<void> {
  const { VIERAUGEN_URL: url = 'http://localhost:4000', VIERAUGEN_KEY: key = '' } = process.env;
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Failure('Name a PDF: node build/send-letter.js letter.pdf');
  if (key === '') throw new Failure('Set VIERAUGEN_KEY to the secret of an API credential.');
  if (!URL.canParse(url)) throw new Failure(`VIERAUGEN_URL is "${url}", which is no address.`);
  const gateway = new Gateway(url.replace(/\/+$/, ''), key);
  const pdf = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${file} cannot be read (${error.code ?? error.message}).`);
  });

  const { uploadId, idempotencyKey } = await sendingOf(gateway, file, Uint8Array.from(pdf), url + key);
  const { createShipment } = await gateway.ask(SendLetterDocument, {
    input: { uploadId, idempotencyKey, options: { sides: 'DUPLEX', colour: 'BLACK_AND_WHITE' } },
  });
  const { shipment } = present(createShipment);
  const { grossCents, currency } = shipment.price;
  console.log(`Letter ${shipment.number} costs ${(grossCents / 100).toFixed(2)} ${currency}.`);

  const { shipment: letter } = await gateway.ask(LetterStateDocument, { id: shipment.id });
  console.log(`It is ${letter?.status ?? 'gone'}.`);
}

/** The stored sending of this PDF by this credential; the PDF is uploaded the first time. */
async function sendingOf(
  gateway: Gateway,
  file: string,
  pdf: Uint8Array<ArrayBuffer>,
  owner: string,
): Promise<Sending> {
  const hash = createHash('sha256').update(owner).update(pdf).digest('hex');
  const stored = path.join(sendingsFolder, `${hash}.json`);
  const text = await readFile(stored, 'utf8').catch(() => null);
  if (text !== null) return JSON.parse(text) as Sending;

  const prepared = await gateway.ask(PrepareUploadDocument, { filename: path.basename(file) });
  const { upload } = present(prepared.createUpload);
  await gateway.put(upload.url, pdf);
  const sending = { uploadId: upload.id, idempotencyKey: randomUUID() };
  await mkdir(sendingsFolder, { recursive: true });
  await writeFile(`${stored}.part`, JSON.stringify(sending));
  await rename(`${stored}.part`, stored);
  return sending;
}

/** The payload of a mutation; it is null only if there is an error, for which `ask` throws. */
function present<Payload>(payload: Payload | null): Payload {
  if (payload === null) throw new Failure('The answer has neither a payload nor an error.');
  return payload;
}

main().catch((error: unknown) => {
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
});
