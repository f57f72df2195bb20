import { defineConfig } from 'vite';

/** Where the service answers while pages are developed: `npm run demo`, then `npx vite console`. */
const service = process.env.ROLECALL_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    // Everything is a file of its own: the content security policy allows no inline code, styles or data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': service } },
});
