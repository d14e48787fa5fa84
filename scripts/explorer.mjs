// Bundles the explorer (src/explorer/) into build/explorer/: index.html, and a folder with all that it loads. That folder's name
// follows from what is in it, so that browsers may keep it for ever.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './bootstrap.mjs';

const sources = join(root, 'src', 'explorer');
const target = join(root, 'build', 'explorer');
const icon = join(sources, 'icon.svg');

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: {
    main: 'src/explorer/main.tsx',
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  },
  outdir: target,
  write: false,
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  loader: { '.ttf': 'file' },
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'linked',
  logLevel: 'warning',
});
// Styles of what is loaded later are in main.css already; nothing asks for them by themselves.
const needed = outputFiles.filter(({ path }) => !path.endsWith('.css') || basename(path) === 'main.css');
const hash = createHash('sha256').update(readFileSync(icon));
for (const { path, contents } of needed) hash.update(basename(path)).update(contents);
const folder = hash.digest('hex').slice(0, 16);

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, folder), { recursive: true });
for (const { path, contents } of needed) writeFileSync(join(target, folder, basename(path)), contents);
copyFileSync(icon, join(target, folder, basename(icon)));
const page = readFileSync(join(sources, 'index.html'), 'utf8');
writeFileSync(join(target, 'index.html'), page.replaceAll('%ASSETS%', `/explorer/${folder}`));
