/** Has the browser keep the editor itself, and tells when there is a new version of it. */
import { TAKE_OVER } from './take-over.js';

/** Beside the editor's page. */
const FILE = 'service-worker.js';

export interface NewVersion {
  /** Loads it; the browser asks first if something is unsaved. */
  readonly load: () => void;
}

/** @param found told of a new version, once */
export async function keepEditor(found: (version: NewVersion) => void): Promise<void> {
  // Only where the page came by https or from this machine, and not in some private windows.
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  const registration = await serviceWorker.register(FILE);
  const tell = (waiting: ServiceWorker) =>
    found({
      load() {
        serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        waiting.postMessage(TAKE_OVER);
      },
    });
  if (registration.waiting && !isFirst) tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && serviceWorker.controller) tell(installing);
    });
  });
  if (!isFirst) {
    // Another tab has loaded it: parts of the script of this page may be gone.
    serviceWorker.addEventListener(
      'controllerchange',
      () => found({ load: () => location.reload() }),
      { once: true },
    );
  }
}
