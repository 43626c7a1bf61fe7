/** A Chromium for tests and pictures: finds one on this machine and opens it. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright';
import { HEADLESS_SHELL, onPath } from './engines.js';

/** The environment variable with the path of a Chromium to use. */
export const CHROMIUM_VARIABLE = 'CHROMIUM_PATH';

const USUAL_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const USUAL_PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * The path of a Chromium: what the environment variable names, else Debian's headless shell, else
 * one of the usual names on the PATH, else Playwright's own. `undefined` when there is none.
 */
export function findChromium(): string | undefined {
  const named = process.env[CHROMIUM_VARIABLE];
  return [named, onPath(HEADLESS_SHELL)].find(isThere) ?? findWholeChromium();
}

/** The path of a Chromium that has windows too, and with them a back/forward cache. */
export function findWholeChromium(): string | undefined {
  return [onPath(...USUAL_NAMES), ...USUAL_PLACES, chromium.executablePath()].find(isThere);
}

function isThere(path: string | undefined): boolean {
  return path !== undefined && existsSync(path);
}

/**
 * Features of Chromium that are switched off. The suggestions below its address bar are a page of
 * some four hundred files, loaded in every new window while the page in it loads: without them,
 * opening a window takes two thirds of the time. The others are those that Playwright switches off
 * itself, because of two such switches Chromium uses only the last.
 */
const SWITCHED_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

/** For containers, and for machines without a display or a network. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${SWITCHED_OFF.join()}`,
];

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** `more`: further command-line arguments for Chromium. */
export function openBrowser(...more: readonly string[]): Promise<Browser> {
  return launch(findChromium(), more);
}

/** A Chromium that has windows too: it can measure a page's memory, the headless shell cannot. */
export function openWholeBrowser(...more: readonly string[]): Promise<Browser> {
  return launch(findWholeChromium(), more);
}

function launch(executablePath: string | undefined, more: readonly string[]): Promise<Browser> {
  return chromium.launch({
    args: [...CHROMIUM_ARGUMENTS, ...more],
    ...(executablePath && { executablePath }),
  });
}
