import { defineConfig } from '@playwright/test';

/** The browser of the system: none is downloaded. WebGL is drawn in software. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Drives the viewer of a running service with the sample plans: PLANABGLEICH_URL says where. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  reporter: 'list',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: {
    baseURL: process.env.PLANABGLEICH_URL ?? 'http://127.0.0.1:8077',
    locale: 'de-DE',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--use-gl=angle',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
      ],
    },
  },
});
