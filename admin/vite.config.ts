import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The build of the admin page: `build/admin-page/`, with a hash of its content in the name of every file but index.html. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../build/admin-page',
    emptyOutDir: true,
    target: 'es2023',
    // Inlined files would be data: addresses, which the page's policy does not allow in styles and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
