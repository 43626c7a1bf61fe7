/** The engines beside Chromium that the tests run in: where they are, and how to get them. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface WebKit {
  /** WebKitGTK's WebDriver. */
  readonly driver: string;
  /** The browser that it drives. */
  readonly browser: string;
  /** A display that needs no screen. */
  readonly display: string;
}

/** Debian's packages. The last three are for tests of printing. */
export const PACKAGES = [
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'poppler-utils',
  'python3-gi',
  'gir1.2-webkit2-4.1',
];

/**
 * Debian's Chromium without what only windows need: a test takes 0.78 of the processor time that it
 * takes in `chromium`. Other distributions have no such package.
 */
export const HEADLESS_SHELL = 'chromium-headless-shell';

export function findFirefox(): string | undefined {
  return onPath('firefox-esr') ?? onPath('firefox');
}

export function findWebKit(): WebKit | undefined {
  const [driver, display] = [onPath('WebKitWebDriver'), onPath('Xvfb')];
  const browser = libraries()
    .map((folder) => join(folder, 'webkit2gtk-4.1', 'MiniBrowser'))
    .find((path) => existsSync(path));
  return driver && display && browser ? { driver, browser, display } : undefined;
}

/** The program that extracts the text of a PDF. */
export function findPdfReader(): string | undefined {
  return onPath('pdftotext');
}

/**
 * Debian's own Python, if it has the bindings to print with WebKitGTK, which WebDriver cannot do.
 */
export function findWebKitPrinter(): string | undefined {
  const bindings = libraries().some((folder) =>
    existsSync(join(folder, 'girepository-1.0', 'WebKit2-4.1.typelib')),
  );
  const python = '/usr/bin/python3';
  return bindings && existsSync('/usr/lib/python3/dist-packages/gi') ? python : undefined;
}

/** The names of the missing engines, as people know them. */
export function missingEngines(): string[] {
  return [
    ...(findFirefox() ? [] : ['Firefox']),
    ...(findWebKit() ? [] : ['WebKit']),
    ...(findPdfReader() && findWebKitPrinter() ? [] : ['WebKit’s printer']),
  ];
}

/** The first program of one of these names in the folders of the PATH. */
export function onPath(...names: readonly string[]): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Debian's folders for libraries of one processor architecture. */
function libraries(): string[] {
  if (!existsSync('/usr/lib')) return [];
  return readdirSync('/usr/lib')
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => join('/usr/lib', name));
}
