import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Creates the folder and its parents, unless they exist. Node's own recursive option never ends on a file system that answers ENOENT although
 * the parent exists, as /proc does.
 */
export async function createFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) await createFolder(above);
  try {
    await mkdir(folder);
  } catch (error) {
    // Another process may have been faster.
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
