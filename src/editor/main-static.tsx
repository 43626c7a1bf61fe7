/** The editor's entry as static files: stories lie in the browser, and pages are made in it. */
import { render } from 'preact';
import { App } from './app.js';
import { openBrowserStore } from './browser-store.js';
import type { Maker } from './take-away/maker.js';

const maker: Maker = {
  makesSaved: false,
  make: async () => ({ kind: 'failed', fault: { kind: 'other' } }),
};

const container = document.getElementById('the_editor');
if (container) render(<App store={openBrowserStore()} maker={maker} />, container);
