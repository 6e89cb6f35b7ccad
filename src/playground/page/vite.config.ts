import { defineConfig } from 'vite';

/** Builds the page into `dist/page`: a few files with hashed names, nothing from elsewhere, nothing inline. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
