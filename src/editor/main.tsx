/** The editor's entry. */
import { render } from 'preact';
import { App } from './app.js';
import { openDevStore } from './dev-store.js';

const container = document.getElementById('the_editor');
if (container) render(<App store={openDevStore()} />, container);
