import { defineConfig } from 'vitest/config';
import { dateline } from './src/build/plugin.js';

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
  },
});
