import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The files of a small admin page, as its build leaves them; the last one is not worth compressing. */
export const adminFiles = {
  'index.html':
    '<!doctype html><html lang="de"><title>Vieraugen</title><link rel="stylesheet" href="/assets/main-9c1b.css">' +
    '<script type="module" src="/assets/main-4f2a.js"></script><p style="color: rgb(1, 2, 3)">Hallo</p>' +
    '<script>document.title = "changed";</script></html>',
  'assets/main-4f2a.js': 'document.documentElement.dataset.started = "yes";\n'.repeat(20),
  'assets/main-9c1b.css': 'p { font-weight: 700; }\n'.repeat(20),
  'assets/letter-77aa.woff2': 'not really a font',
} as const;

/** Writes the small admin page into a new folder, which has a file beside it that is nobody's business. */
export async function writeAdminFolder(): Promise<{ outer: string; folder: string }> {
  const outer = await mkdtemp(path.join(tmpdir(), 'vieraugen-admin-'));
  const folder = path.join(outer, 'admin');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(path.join(outer, 'private.txt'), 'nobody’s business');
  for (const [name, text] of Object.entries(adminFiles)) {
    await writeFile(path.join(folder, name), text);
    if (name.endsWith('.woff2')) continue;
    await writeFile(path.join(folder, `${name}.br`), brotliCompressSync(text));
    await writeFile(path.join(folder, `${name}.gz`), gzipSync(text));
  }
  return { outer, folder };
}
