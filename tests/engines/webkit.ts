/** WebKit, by WebKitGTK's own WebDriver (W3C, over HTTP) on a display that nobody sees. */
import { createServer } from 'node:net';
import { vi } from 'vitest';
import { findWebKit } from '../../scripts/support/engines.js';
import { PATIENCE } from '../support/live.js';
import { ended, openDisplay, start } from './display.js';
import { type Engine, STEPS, type Tab } from './engine.js';
import { printByWebKit } from './webkit-print.js';

/** WebDriver's code points of keys that are no characters. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Escape: '\ue00c',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

/** Milliseconds within which a window has its new size, if it ever gets it. */
const SETTLED = 2000;

export const WEBKIT: Engine = {
  name: 'WebKit',

  async open({ script = true, dark = false } = {}): Promise<Tab> {
    const found = findWebKit();
    if (!found) throw new Error('There is no WebKit here.');
    const display = await openDisplay(found.display);
    const port = await freePort();
    const driver = start(found.driver, [`--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: display.name,
        // Without a graphics processor, layers that are painted apart and then put together on a
        // simulated one take all checks from 76 to 122 seconds of processor time.
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        ...(dark && { GTK_THEME: 'Adwaita:dark' }),
      },
      stdio: 'ignore',
    });
    const stop = async () => {
      await ended(driver);
      await display.close();
    };
    try {
      const root = `http://127.0.0.1:${port}`;
      await answers(`${root}/status`);
      const browserArguments = ['--automation', ...(script ? [] : ['--enable-javascript=false'])];
      const session = await call<Session>('POST', `${root}/session`, {
        capabilities: {
          alwaysMatch: {
            // "eager" never ends, and a page whose script is held up is looked at before it has all.
            pageLoadStrategy: 'none',
            timeouts: { script: PATIENCE, pageLoad: PATIENCE },
            'webkitgtk:browserOptions': { binary: found.browser, args: browserArguments },
          },
        },
      });
      return await tabOf(session, `${root}/session/${session.sessionId}`, stop);
    } catch (error) {
      await stop();
      throw error;
    }
  },

  print: printByWebKit,
};

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

/** What a function in the page came to: WebDriver's own errors do not say. */
type Outcome<Value> = { readonly value: Value } | { readonly error: string };

async function tabOf(session: Session, address: string, stop: () => Promise<void>): Promise<Tab> {
  const command = <Value = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body = {}) =>
    call<Value>(method, address + path, body);
  const act = (...actions: object[]) => command('POST', '/actions', { actions });
  const mouse = (...actions: object[]) => act({ type: 'pointer', id: 'mouse', actions });
  let at = { x: 0, y: 0 };
  let turned = 0;
  /** How much higher than its page the window is. */
  let bar = 38;

  const tab: Tab = {
    version: `WebKitGTK ${session.capabilities.browserVersion}`,
    complaints: [],
    async goto(url) {
      await command('POST', '/url', { url });
      const isThere = (wanted: string) =>
        location.href === wanted && document.readyState !== 'loading';
      await until(() => tab.evaluate(isThere, new URL(url).href).catch(() => false));
    },
    back: async () => void (await command('POST', '/back')),
    forward: async () => void (await command('POST', '/forward')),
    async resize(width, height) {
      const inner = () => tab.evaluate(() => [innerWidth, innerHeight] as const);
      const isSo = async () => String(await inner()) === String([width, height]);
      const end = Date.now() + PATIENCE;
      while (!(await isSo())) {
        if (Date.now() > end) throw new Error(`The window is ${await inner()}.`);
        await command('POST', '/window/rect', { width, height: height + bar });
        // The window follows in its own time; if it is not what was wanted, the bar is another.
        await until(isSo, SETTLED).catch(async () => {
          const [, high] = await inner();
          bar += height - high;
        });
      }
    },
    async evaluate<Given extends readonly unknown[], Value>(
      run: (...given: Given) => Value | Promise<Value>,
      ...given: Given
    ): Promise<Value> {
      const outcome = await command<Outcome<Value>>('POST', '/execute/async', {
        script: `const done = arguments[arguments.length - 1];
          const given = Array.from(arguments).slice(0, -1);
          Promise.resolve().then(() => (${run})(...given)).then(
            (value) => done({ value }), (error) => done({ error: String(error) }));`,
        args: given,
      });
      if ('error' in outcome) throw new Error(outcome.error);
      return outcome.value;
    },
    async move(x, y) {
      const way = Array.from({ length: STEPS }, (_, step) => (step + 1) / STEPS);
      await mouse(
        ...way.map((share) => ({
          type: 'pointerMove',
          origin: 'viewport',
          x: Math.round(at.x + (x - at.x) * share),
          y: Math.round(at.y + (y - at.y) * share),
          duration: 16,
        })),
      );
      at = { x, y };
    },
    press: async () => void (await mouse({ type: 'pointerDown', button: 0 })),
    release: async () => void (await mouse({ type: 'pointerUp', button: 0 })),
    async wheel(pixels) {
      const scroll = { type: 'scroll', origin: 'viewport', x: at.x, y: at.y };
      // It turns the wheel by what is new in this number.
      turned += pixels;
      const actions = [{ ...scroll, deltaX: 0, deltaY: turned, duration: 0 }];
      await act({ type: 'wheel', id: 'wheel', actions });
    },
    async key(name) {
      const value = KEYS[name] ?? name;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await act({ type: 'key', id: 'keys', actions });
    },
    screenshot: async () => Buffer.from(await command<string>('GET', '/screenshot'), 'base64'),
    async close() {
      await command('DELETE', '').catch(() => undefined);
      await stop();
    },
  };
  return tab;
}

async function call<Value>(method: string, address: string, body: object): Promise<Value> {
  const response = await fetch(address, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: Value & { error?: string } };
  const error = value?.error;
  // What a function in the page came to may be called so too.
  if (!response.ok) throw new Error(`${error}: ${JSON.stringify(value)}`);
  return value;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function answers(address: string): Promise<void> {
  return until(() =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
}

async function until(isSo: () => Promise<boolean>, patience = PATIENCE): Promise<void> {
  await vi.waitUntil(isSo, { timeout: patience });
}
