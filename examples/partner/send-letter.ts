// Sends a PDF as a letter and prints its state: VIERAUGEN_KEY=vieraugen_… node build/send-letter.js letter.pdf
import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, Gateway } from './gateway.js';
import { LetterStateDocument, PrepareUploadDocument, SendLetterDocument } from './generated/operations.js';

/** The state of a letter that is stored before it is sent, so that the program can be repeated after an interruption. */
interface Sending {
  uploadId: string;
  idempotencyKey: string;
}

/** Beside `build/`, wherever the program is called: the folder with one file for each letter. Remove a file to send the same PDF again. */
const sendingsFolder = fileURLToPath(new URL('../sent', import.meta.url));

async function main(): Promise<void> {
  const { VIERAUGEN_URL: url = 'http://localhost:4000' } = process.env;
  const key = (process.env['VIERAUGEN_KEY'] ?? '').trim();
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Failure('Name a PDF: node build/send-letter.js letter.pdf');
  if (key === '') throw new Failure('Set VIERAUGEN_KEY to the secret of an API credential.');
  if (!/^[!-~]+$/.test(key)) throw new Failure('VIERAUGEN_KEY has characters that no secret has.');
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new Failure(`VIERAUGEN_URL is "${url}", which is no address such as http://localhost:4000.`);
  const address = url.replace(/\/+$/, '');
  const gateway = new Gateway(address, key);
  const pdf = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${file} cannot be read (${error.code ?? error.message}).`);
  });

  const { uploadId, idempotencyKey } = await sendingOf(gateway, file, Uint8Array.from(pdf), address + key);
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
  const earlier = await storedIn(stored);
  if (earlier !== null) return earlier;

  const prepared = await gateway.ask(PrepareUploadDocument, { filename: path.basename(file) });
  const { upload } = present(prepared.createUpload);
  await gateway.put(upload.url, pdf);
  const sending = { uploadId: upload.id, idempotencyKey: randomUUID() };
  return (await store(stored, sending)) ? sending : ((await storedIn(stored)) ?? sending);
}

async function storedIn(file: string): Promise<Sending | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Sending;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Failure(`${file} cannot be read. See whether its letter was sent, then remove it.`);
  }
}

/** Stores a sending completely or not at all; false if another process was first, whose sending then counts. */
async function store(file: string, sending: Sending): Promise<boolean> {
  const part = `${file}.${sending.idempotencyKey}.part`;
  try {
    await mkdir(sendingsFolder, { recursive: true });
    await writeFile(part, JSON.stringify(sending));
    await link(part, file);
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await storedIn(file)) !== null) return false;
    throw new Failure(`${sendingsFolder} cannot be written to (${code ?? message}). Nothing has been sent.`);
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
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
