import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const pdfjs = join(import.meta.dirname, '..', 'node_modules', 'pdfjs-dist');

/** The files that pdf.js loads by name: fonts, character maps, and the decoder of JPEG 2000 that needs no WebAssembly. */
function pdfResources(): Plugin {
  return {
    name: 'pdf-resources',
    generateBundle() {
      const { version } = JSON.parse(readFileSync(join(pdfjs, 'package.json'), 'utf8')) as {
        version: string;
      };
      const files = [
        ...['standard_fonts', 'cmaps'].flatMap((folder) =>
          readdirSync(join(pdfjs, folder)).map((name) => join(folder, name)),
        ),
        join('wasm', 'openjpeg_nowasm_fallback.js'),
      ];
      for (const file of files)
        this.emitFile({
          type: 'asset',
          fileName: `assets/pdfjs-${version}/${file}`,
          source: readFileSync(join(pdfjs, file)),
        });
    },
  };
}

/** The build of the admin page: `build/admin-page/`, with a hash of its content in the name of every file but index.html. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pdfResources()],
  build: {
    outDir: '../build/admin-page',
    emptyOutDir: true,
    target: 'es2023',
    // Inlined files would be data: addresses, which the page's policy does not allow in styles and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // On a busy machine, a hint about slow plugins would look like a warning.
    rolldownOptions: { checks: { bundlerTimings: false } },
    // pdf.js comes only with the first letter that is read.
    chunkSizeWarningLimit: 600,
  },
});
