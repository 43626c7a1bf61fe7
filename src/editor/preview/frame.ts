/** In the preview's frame: shows the reader's page that the editor sends, and keeps it live. */
import '../../main.js';
import { takeDownListeners } from '../../dev/listeners.js';
import type { FromPreview, ToPreview } from '../../dev/preview-protocol.js';
import { SETTINGS_ID } from '../../dev/preview-protocol.js';
import { keepRenewing } from '../../dev/renew.js';
import { watchMaps } from '../../map/kept-view.js';

const settings: unknown = JSON.parse(document.getElementById(SETTINGS_ID)?.textContent ?? '{}');
const tell = (message: FromPreview) => parent.postMessage(message, location.origin);

// The editor's own, which have to outlive each page's.
addEventListener('message', receive);
addEventListener('keydown', handOn, { capture: true });
addEventListener('click', leaveElsewhere, { capture: true });
addEventListener('hashchange', tellSelected);
addEventListener('popstate', tellSelected);
for (const name of ['pushState', 'replaceState'] as const) {
  const write = history[name].bind(history);
  history[name] = (...given) => {
    write(...given);
    tellSelected();
  };
}

const map = watchMaps();
const renew = keepRenewing({ map, endListening: takeDownListeners() });
/** Pages are shown one after the other; of those that wait, only the last. */
let last = Promise.resolve();
let wanted = 0;
/** Whether a pin was moved on the page that is shown. */
let isTouched = false;
let told: string | undefined;
tell({ kind: 'ready', settings });

function receive({ data, origin, source }: MessageEvent<ToPreview>): void {
  if (origin !== location.origin || source !== parent) return;
  if (data.kind === 'select') select(data.id);
  else if (data.kind === 'move') {
    const { id, to, number } = data;
    last = last.then(() => {
      map()?.move(id, to);
      isTouched = true;
      tell({ kind: 'shown', number });
    });
  } else {
    const { html, rules, number } = data;
    wanted = number;
    last = last
      .then(async () => {
        if (wanted !== number) return;
        await renew(html, { rules, isTouched });
        isTouched = false;
      })
      .then(() => tell({ kind: 'shown', number }))
      .catch(() => location.reload());
  }
}

/** As the address of a reader's page says it; without a step of the browser's history. */
function select(id: string | undefined): void {
  told = id;
  if (selected() === id) return;
  const address = location.pathname + location.search + (id === undefined ? '' : `#${id}`);
  history.replaceState(history.state, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function selected(): string | undefined {
  return location.hash.slice(1) || undefined;
}

/** Fragments with an underscore lead to other parts of the page. */
function tellSelected(): void {
  const id = selected();
  if (id === told || id?.includes('_')) return;
  told = id;
  tell({ kind: 'selected', id });
}

function handOn(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !hasOpen()) tell({ kind: 'close' });
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!isRedo && key !== 'z') return;
  event.preventDefault();
  tell({ kind: isRedo ? 'redo' : 'undo' });
}

/** Whether the page has something that Escape closes. */
function hasOpen(): boolean {
  const open = document.querySelector('dialog[open], .leaflet-popup, [aria-expanded="true"]');
  return selected() !== undefined || open !== null;
}

/** Links to other pages open outside of the preview. */
function leaveElsewhere(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.pathname === location.pathname || link.download !== '') return;
  event.preventDefault();
  open(link.href, '_blank', 'noopener');
}
