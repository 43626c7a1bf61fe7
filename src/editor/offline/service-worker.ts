/**
 * The static editor's service worker: keeps its pages and scripts, so that it opens without a
 * network. Data files are kept by the workers that read them.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { TAKE_OVER } from './take-over.js';

/** The files of this version of the editor. Written by the build. */
declare const EDITOR_FILES: { url: string; revision: string | null }[];

precacheAndRoute(EDITOR_FILES, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();

// A new version waits until somebody wants it: the open pages are of the old one.
addEventListener('message', ({ data }: MessageEvent) => {
  if (data === TAKE_OVER && 'skipWaiting' in self && typeof self.skipWaiting === 'function') {
    self.skipWaiting();
  }
});
