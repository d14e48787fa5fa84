import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identifyProcess } from './process-identity.js';

/** Thrown by {@link lockFolder} if a living process owns the folder. */
export class FolderInUseError extends Error {
  constructor(
    readonly folder: string,
    /** The id of the process that owns the folder. */
    readonly processId: number,
  ) {
    super(`The folder ${folder} is in use by process ${processId}.`);
    this.name = 'FolderInUseError';
  }
}

interface Owner {
  processId: number;
  identity: string;
}

/**
 * Makes this process the only owner of a folder, by a file `owner.json` in it. The ownership ends with the process, even a killed one: the
 * file of a dead process is taken over.
 *
 * @param folder - an existing folder.
 * @returns a function that releases the folder; repeated calls have no effect.
 * @throws FolderInUseError if another living process, or this one, already owns the folder.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const lockFile = join(folder, 'owner.json');
  const owner: Owner = { processId: process.pid, identity: (await identifyProcess(process.pid)) ?? '' };
  const claim = JSON.stringify({ ...owner, claim: randomBytes(8).toString('hex') });
  const draft = `${lockFile}.${randomBytes(8).toString('hex')}`;
  await writeFile(draft, claim, { mode: 0o600 });
  try {
    // A link appears with its whole content or not at all, so that no process reads a partial file.
    while (!(await succeeds(link(draft, lockFile), 'EEXIST'))) {
      const found = await contentOf(lockFile);
      if (found === undefined) continue;
      const rival = parseOwner(found);
      if (rival && (await identifyProcess(rival.processId)) === rival.identity) {
        throw new FolderInUseError(folder, rival.processId);
      }
      await removeIfUnchanged(lockFile, found);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return async () => {
    await removeIfUnchanged(lockFile, claim);
  };
}

/** Two processes may find the same dead owner; the slower one must not remove the ownership of the faster one. */
async function removeIfUnchanged(lockFile: string, content: string): Promise<void> {
  if ((await contentOf(lockFile)) !== content) return;
  const aside = `${lockFile}.${randomBytes(8).toString('hex')}`;
  if (!(await succeeds(rename(lockFile, aside), 'ENOENT'))) return;
  if ((await contentOf(aside)) !== content) await succeeds(link(aside, lockFile), 'EEXIST');
  await rm(aside, { force: true });
}

function parseOwner(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Partial<Owner>;
    return typeof owner.processId === 'number' && typeof owner.identity === 'string'
      ? { processId: owner.processId, identity: owner.identity }
      : undefined;
  } catch {
    return undefined;
  }
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function succeeds(action: Promise<void>, expectedFailure: string): Promise<boolean> {
  try {
    await action;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === expectedFailure) return false;
    throw error;
  }
}
