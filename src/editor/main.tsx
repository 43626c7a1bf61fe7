/** The editor's entry on the dev server. */
import { render } from 'preact';
import { App } from './app.js';
import { openDevServer } from './dev-store.js';

const container = document.getElementById('the_editor');
if (container) render(<App {...openDevServer()} />, container);
