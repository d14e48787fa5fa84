import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files of the admin page with one of these endings, by their paths; without tests and what is generated. */
export async function adminSources(...endings: string[]): Promise<Map<string, string>> {
  const entries = await readdir('admin', { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && endings.includes(path.extname(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/\.(spec|generated)\.tsx?$/.test(file));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
}
