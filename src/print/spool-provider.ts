import { copyFile, mkdir, open, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PrintJob, PrintProvider } from './print-provider.js';

/**
 * The default print provider: puts `<id>.pdf` and then the job ticket `<id>.json` into a folder. Whoever reads the folder
 * takes a letter when its ticket is there; both appear under their names only when they are complete.
 */
export class SpoolProvider implements PrintProvider {
  constructor(private readonly directory: string) {}

  async handOver(job: PrintJob): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    const pdf = path.join(this.directory, `${job.id}.pdf`);
    await copyFile(job.file, `${pdf}.part`);
    await flush(`${pdf}.part`);
    await rename(`${pdf}.part`, pdf);
    const ticket = path.join(this.directory, `${job.id}.json`);
    await writeFile(`${ticket}.part`, `${JSON.stringify(ticketOf(job), null, 2)}\n`);
    await flush(`${ticket}.part`);
    await rename(`${ticket}.part`, ticket);
  }
}

function ticketOf({ file: _file, ...job }: PrintJob): object {
  return { version: 1, ...job, document: `${job.id}.pdf` };
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
