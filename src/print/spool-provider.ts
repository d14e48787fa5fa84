import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PrintJob, PrintProvider } from './print-provider.js';

/** The folder with a file for each letter that was, or is about to be, handed over. */
const journal = '.handed-over';

/**
 * The default print provider: puts `<id>.pdf` and then the job ticket `<id>.json` into a folder. The reader of the folder takes a letter when
 * its ticket exists; both appear under their names only when they are complete.
 *
 * A letter appears once, even if the reader has removed it and the same job is repeated. Each attempt prepares its two files under unique
 * names. The first attempt to enter its name into the journal wins; then only its two files remain to be moved to their places. A later
 * attempt completes these moves; a file that no longer exists has been moved already.
 */
export class SpoolProvider implements PrintProvider {
  /** `checkFolder` throws if the folder is not the shared one: a letter put elsewhere would never be printed. */
  constructor(
    private readonly directory: string,
    private readonly checkFolder: () => Promise<void> = () => Promise.resolve(),
  ) {}

  async handOver(job: PrintJob): Promise<void> {
    await this.checkFolder();
    await mkdir(path.join(this.directory, journal), { recursive: true });
    const winner = (await this.winnerOf(job.id)) ?? (await this.compete(job));
    for (const kind of ['pdf', 'json'])
      await moveUnlessMoved(this.prepared(winner, kind), path.join(this.directory, `${job.id}.${kind}`));
  }

  /** Prepares the files, and enters this attempt into the journal; returns the first attempt. */
  private async compete(job: PrintJob): Promise<string> {
    const attempt = `${job.id}.${randomUUID()}`;
    const entry = this.prepared(attempt, 'entry');
    let winner: string | null;
    let isLost = true;
    try {
      await writeWhole(this.prepared(attempt, 'pdf'), (file) => copyFile(job.file, file));
      const ticket = `${JSON.stringify(ticketOf(job), null, 2)}\n`;
      await writeWhole(this.prepared(attempt, 'json'), (file) => writeFile(file, ticket));
      await writeWhole(entry, (file) => writeFile(file, attempt));
      // From here on, the files may be those of the winner, which are the letter itself.
      isLost = false;
      // A link appears with its whole content, for one attempt only.
      await link(entry, this.entryOf(job.id)).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      });
      winner = await this.winnerOf(job.id);
      isLost = winner !== attempt;
    } finally {
      await rm(entry, { force: true });
      if (isLost) for (const kind of ['pdf', 'json']) await rm(this.prepared(attempt, kind), { force: true });
    }
    if (winner === null) throw new Error(`${this.entryOf(job.id)} was removed during the hand-over.`);
    return winner;
  }

  private async winnerOf(jobId: string): Promise<string | null> {
    try {
      return await readFile(this.entryOf(jobId), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  private entryOf(jobId: string): string {
    return path.join(this.directory, journal, jobId);
  }

  private prepared(attempt: string, kind: string): string {
    return path.join(this.directory, journal, `${attempt}.${kind}.part`);
  }
}

async function writeWhole(file: string, write: (file: string) => Promise<void>): Promise<void> {
  await write(file);
  await flush(file);
}

async function moveUnlessMoved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
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
