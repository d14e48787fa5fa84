/** The thread that reads uploaded PDFs. `PdfInspector` starts it; nothing else imports it at run time. */
import { readFileSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { headerOffset } from './header.js';
import type { PdfInspection, PdfProblem } from './inspection.js';
import { inspectLetter } from './letter-inspection.js';
import { MemoryExhausted, Pdfium } from './pdfium.js';
import { ReadingLimits, ReadingOrder, ReadingReport } from './reading.js';

const megabyte = 1024 * 1024;
/** The engine never releases memory, so a thread whose engine holds more is replaced. */
const reusableBelowMegabytes = 128;

const limits = workerData as ReadingLimits;
const port = connectedPort();

function connectedPort() {
  if (parentPort === null) throw new Error('inspector.worker runs only as a worker thread.');
  return parentPort;
}

function report(message: ReadingReport): void {
  port.postMessage(message);
}

function inspect(pdfium: Pdfium, path: string): PdfInspection {
  if (statSync(path).size > limits.fileMegabytes * megabyte) return refused('PDF_TOO_COMPLEX');
  const file = readFileSync(path);
  // Stored files begin with the header (`fromHeader`), so inspected ones have to as well.
  if (headerOffset(file) !== 0) return refused('NOT_A_PDF');
  return inspectLetter(pdfium, file, limits.pages);
}

function refused(problem: PdfProblem): PdfInspection {
  return { ok: false, problem };
}

/** The problem of a file that broke the engine; null if the engine did not cause the error. */
function breakage(error: unknown): PdfProblem | null {
  // A file with too deeply nested parts exceeds the stack.
  if (error instanceof MemoryExhausted || error instanceof RangeError) return 'PDF_TOO_COMPLEX';
  return error instanceof WebAssembly.RuntimeError ? 'NOT_A_PDF' : null;
}

function carryOut(pdfium: Pdfium, { path }: ReadingOrder): void {
  try {
    const inspection = inspect(pdfium, path);
    const reusable = pdfium.memoryBytes < reusableBelowMegabytes * megabyte;
    report({ kind: 'ANSWER', inspection, reusable });
  } catch (error) {
    const problem = breakage(error);
    if (problem !== null) report({ kind: 'ANSWER', inspection: refused(problem), reusable: false });
    else
      report({
        kind: 'FAULT',
        message: error instanceof Error ? error.message : String(error),
        code: error instanceof Error && 'code' in error ? String(error.code) : undefined,
      });
  }
}

const pdfium = await Pdfium.start(limits.memoryMegabytes * megabyte);
port.on('message', (order: ReadingOrder) => {
  carryOut(pdfium, order);
});
report({ kind: 'READY' });
