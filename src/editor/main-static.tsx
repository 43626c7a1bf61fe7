/** The editor's entry as static files: stories lie in the browser, and pages are made in it. */
// First of all.
import './schemas-as-data.js';
import { render } from 'preact';
import { App } from './app.js';
import { openBrowserStore } from './browser-store.js';
import { openWorkers } from './engine/engine.js';
import { pressMaker } from './take-away/press-maker.js';

const container = document.getElementById('the_editor');
if (container) {
  const workers = openWorkers();
  const maker = pressMaker(workers.press);
  render(<App {...{ store: openBrowserStore(), maker, workers }} />, container);
}
