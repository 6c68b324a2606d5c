import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const service = process.env.PLANABGLEICH_URL ?? 'http://127.0.0.1:8000';

/** Many file servers do not know that .mjs is a script; a browser then refuses the map's worker. */
function assetName({ names }: { names: string[] }): string {
  const isScript = names.some((name) => name.endsWith('.mjs'));
  return `assets/[name]-[hash]${isScript ? '.js' : '[extname]'}`;
}

export default defineConfig({
  // Addresses relative to the page: a publication lies anywhere.
  base: './',
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': service, '/styles': service, '/tiles': service } },
  build: {
    // The viewer, and the sheet of its signs.
    rolldownOptions: {
      input: ['index.html', 'signs.html'],
      output: { assetFileNames: assetName },
    },
    // The map library alone is above the default of 500 kB; it cannot be cut further.
    chunkSizeWarningLimit: 1300,
    // Fonts and symbols stay files, so that the page needs no data: font source in its policy.
    assetsInlineLimit: 0,
    // What is bundled goes with its licences.
    license: { fileName: 'licenses.md' },
  },
  test: { include: ['src/**/*.test.ts'] },
});
