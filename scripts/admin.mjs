// Builds the admin page (admin/) into build/admin-page/, and compresses its files once for all requests.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './bootstrap.mjs';

const target = join(root, 'build', 'admin-page');

await build({ configFile: join(root, 'admin', 'vite.config.ts'), logLevel: 'warn' });
for (const name of readdirSync(target, { recursive: true })) {
  if (!/\.(html|js|mjs|css|svg)$/.test(name)) continue;
  const file = join(target, name);
  const content = readFileSync(file);
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: parameters }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
