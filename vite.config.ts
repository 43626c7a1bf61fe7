import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { dateline } from './src/build/plugin.js';
import { CHROMIUM_ARGUMENTS, findChromium } from './tests/support/chromium.js';

const executablePath = findChromium();

export default defineConfig({
  base: './',
  plugins: [dateline()],
  resolve: {
    // Leaflet's ES modules; its main file is the UMD bundle.
    alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }],
  },
  build: {
    target: 'es2022',
    modulePreload: false,
    // Leaflet's stylesheet has pictures that this page never shows: as files, nobody loads them.
    assetsInlineLimit: 0,
  },
  test: {
    // The browser's tests wait more than they work: more of them at once than there are cores.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: CHROMIUM_ARGUMENTS,
                ...(executablePath && { executablePath }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          globalSetup: 'tests/support/built-site.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
