import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
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
    await this.put(`${job.id}.pdf`, (part) => copyFile(job.file, part));
    const ticket = `${JSON.stringify(ticketOf(job), null, 2)}\n`;
    await this.put(`${job.id}.json`, (part) => writeFile(part, ticket));
  }

  /** Writes under a name that no other try uses, since a slow process may still be at the same job, and then renames. */
  private async put(name: string, write: (part: string) => Promise<void>): Promise<void> {
    const part = path.join(this.directory, `${name}.${randomUUID()}.part`);
    try {
      await write(part);
      await flush(part);
      await rename(part, path.join(this.directory, name));
    } finally {
      await rm(part, { force: true });
    }
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
