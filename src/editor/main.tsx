/** The editor's entry on the dev server. */
import { render } from 'preact';
import { App } from './app.js';
import { openDevServer } from './dev-store.js';
import { openWorkers } from './engine/engine.js';

const container = document.getElementById('the_editor');
if (container) render(<App {...openDevServer()} workers={openWorkers()} />, container);
