import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { features, paragraphs } from '../support/article-file.js';
import { COLOURS, findings } from '../support/axe.js';
import {
  atRest,
  browser,
  clickPin,
  closePlace,
  DESKTOP,
  laidOut,
  openLayers,
  openPlace,
  PHONE,
  type Visit,
  visit,
} from '../support/reader.js';
import { TILE } from '../support/tile.js';

const address = inject('siteAddress');

const TILES = 'https://tile.openstreetmap.org/**';

async function switchTilesOn(page: Page): Promise<void> {
  await openLayers(page);
  await page.getByRole('checkbox', { name: /openstreetmap/ }).check();
}

async function switchTilesOff(page: Page): Promise<void> {
  await openLayers(page);
  await page.getByRole('checkbox', { name: /openstreetmap/ }).uncheck();
  await page.locator('.street-tiles').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.context().unroute(TILES);
}

interface State {
  readonly enter: (page: Page) => Promise<unknown>;
  readonly leave: (page: Page) => Promise<unknown>;
}

/** Each state is left again, because all are visited on one page. */
const STATES: Readonly<Record<string, State>> = {
  'a fresh page': { enter: async () => undefined, leave: async () => undefined },
  'a place open': { enter: (page) => openPlace(page, 'tunisia'), leave: closePlace },
  'the layer control open': { enter: openLayers, leave: (page) => page.keyboard.press('Escape') },
  'a mention in use': {
    async enter(page) {
      await page.locator('.text .mention[href="#sesto-san-giovanni"]').first().click();
      await page.locator('.card-popup .card, .drawer .card').waitFor();
      await atRest(page);
    },
    async leave(page) {
      await closePlace(page);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    },
  },
  'street tiles on offer': {
    async enter(page) {
      const offer = page.getByRole('button', { name: /^Show streets/ });
      for (let zoom = 0; zoom < 20 && !(await offer.isVisible()); zoom++) {
        await page.click('.leaflet-control-zoom-in');
        await atRest(page);
      }
      await offer.waitFor();
    },
    async leave(page) {
      await page.click('.whole-story button');
      await atRest(page);
    },
  },
  'street tiles on': {
    async enter(page) {
      await page
        .context()
        .route(TILES, (route) => route.fulfill({ contentType: 'image/png', body: TILE }));
      await switchTilesOn(page);
      await page.locator('.street-tiles .leaflet-tile-loaded').first().waitFor();
      expect(await page.locator('.map-notice:not([hidden])').count()).toBe(0);
    },
    leave: switchTilesOff,
  },
  'street tiles on that do not come': {
    async enter(page) {
      await page.context().route(TILES, (route) => route.abort());
      await switchTilesOn(page);
      await page.locator('.map-notice:not([hidden])').waitFor();
    },
    leave: switchTilesOff,
  },
  'the keys listed': {
    enter: (page) => page.keyboard.press('?'),
    leave: (page) => page.keyboard.press('Escape'),
  },
  'other formats listed': {
    enter: (page) => page.locator('.downloads summary').click(),
    leave: (page) => page.locator('.downloads summary').click(),
  },
  print: {
    enter: (page) => page.emulateMedia({ media: 'print' }),
    leave: (page) => page.emulateMedia({ media: 'screen' }),
  },
};

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const)('axe finds nothing on a %s, in the light and in the dark', (_, device) => {
  let visited: Visit;
  beforeAll(async () => {
    visited = await visit(address, { ...device, colorScheme: 'light', reducedMotion: 'reduce' });
  });
  afterAll(() => visited.close());

  test.each(Object.entries(STATES))('%s', async (_, { enter, leave }) => {
    const { page } = visited;
    await enter(page);
    await expectNothingFound(page);
    await leave(page);
  });

  test('script off', async () => {
    const context = await browser.newContext({ ...device, colorScheme: 'light' });
    const page = await context.newPage();
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(address, { waitUntil: 'load' });
    await laidOut(page);
    expect(await page.locator('html.live').count()).toBe(0);
    await expectNothingFound(page);
    await context.close();
  });
});

async function expectNothingFound(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(page, COLOURS)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('markers and popups say what they are', () => {
  test('a marker is a button with the number, name and role of its place', async () => {
    const { page, close } = await visit(address);
    const button = page.getByRole('button', { name: 'Tunisia 6, Country or region', exact: true });
    expect(await button.count()).toBe(1);
    await close();
  });

  test.each([
    ['popup', DESKTOP],
    ['drawer', PHONE],
  ] as const)('a %s is a dialog with the name of its place', async (_, options) => {
    const { page, close } = await visit(`${address}#tunisia`, options);
    expect(await page.getByRole('dialog', { name: 'Tunisia', exact: true }).count()).toBe(1);
    await close();
  });

  test('a popup takes the focus when it was opened by key, and gives it back to the marker', async () => {
    const { page, close } = await visit(address);
    const marker = page.locator('.pin-marker[href$="#tunisia"]');
    await marker.focus();
    await page.keyboard.press('Enter');
    await page.locator('.card-popup .card:focus').waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => marker.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await close();
  });

  test('a popup that was opened by mouse leaves the focus where it is', async () => {
    const { page, close } = await visit(address);
    await clickPin(page, 'tunisia');
    await page.locator('.card-popup .card').waitFor();
    const inside = await page.evaluate(() => document.activeElement?.closest('.card-popup'));
    expect(inside).toBeNull();
    await close();
  });

  test('the map says what it shows and how to move it', async () => {
    const { page, close } = await visit(address);
    const map = page.getByRole('region', { name: 'Map of the story' });
    const help = await map.evaluate((element) => {
      const id = element.getAttribute('aria-describedby') ?? '';
      return document.getElementById(id)?.textContent ?? '';
    });
    expect(help).toContain(`${features.length} places`);
    expect(help).toMatch(/arrow keys move/);
    await close();
  });
});

test('Tab goes through the markers in the order of the story, at any zoom', async () => {
  const { page, close } = await visit(address, { ...DESKTOP, reducedMotion: 'reduce' });
  const numbers = () =>
    page
      .locator('.pin-marker')
      .evaluateAll((markers) =>
        markers.map(({ ariaLabel }) => Number(/\d+ (?!places)/.exec(ariaLabel ?? '')?.[0])),
      );
  for (let step = 0; step < 5; step++) {
    const seen = await numbers();
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    await page.click('.leaflet-control-zoom-in');
    await atRest(page);
  }
  await close();
});

test('a polite live region announces every change once: name, place in the sequence, certainty', async () => {
  const { page, close } = await visit(address);
  const said: string[] = [];
  await page.exposeFunction('heard', (text: string) => said.push(text));
  await page.evaluate(() => {
    const region = document.querySelector('.announcer[role="status"]');
    if (!region) throw new Error('There is no live region.');
    new MutationObserver(() => {
      // biome-ignore lint/suspicious/noExplicitAny: exposed by the test
      if (region.textContent) (window as any).heard(region.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  const changes: (() => Promise<unknown>)[] = [
    () => page.click('.text a.mention[href="#tunisia"]'),
    () => page.keyboard.press('n'),
    () => page.goBack(),
    () => page.keyboard.press('Escape'),
  ];
  for (const [index, change] of changes.entries()) {
    await change();
    await expect.poll(() => said.length).toBeGreaterThan(index);
    await atRest(page);
  }
  expect(said).toHaveLength(changes.length);
  expect(said[0]).toMatch(/^Tunisia, place 6 of 8\. Country or region\. The article names/);
  expect(said[1]).toMatch(/^Germany's land border, place 7 of 8\..*somewhere/);
  expect(said[2]).toBe(said[0]);
  await close();
});

test('no number is joined to a word or another number, in copied text and for screen readers', async () => {
  const { page, close } = await visit(`${address}#sesto-san-giovanni`);
  const headline = 'Berlin Attacker Dies after a Shootout With Police In Italy';
  for (const role of ['heading', 'link'] as const) {
    const name = role === 'heading' ? headline : 'Berlin 1';
    expect(await page.getByRole(role, { name, exact: true }).count()).toBeGreaterThan(0);
  }
  const borders = page.locator('p', { hasText: 'two European borders' }).first();
  const snapshot = await borders.ariaSnapshot();
  expect(snapshot).toContain('link "two European borders 7"');
  expect(snapshot).toContain('link "8 Italy\'s land border"');
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('.story') ?? document.body);
    return getSelection()?.toString().replaceAll('\u00a0', ' ') ?? '';
  });
  expect(copied).toContain(headline);
  expect(copied).toContain('two European borders 7 8 when he fled');
  for (const { properties } of features) {
    expect(copied).toMatch(new RegExp(`(^|\\s)\\d ?\\s*${properties.name}(?!\\d)`, 'm'));
  }
  await close();
});

test('regions and groups each have a name of their own', async () => {
  const { page, close } = await visit(`${address}#sesto-san-giovanni`);
  const snapshot = await page.locator('body').ariaSnapshot();
  const names = Array.from(
    snapshot.matchAll(/- '?(?:region|group|search|navigation|dialog|complementary) "([^"]*)"/g),
    ([, name]) => name,
  );
  expect(names).toContain('Map of the story');
  expect(names).toContain('Map tools');
  expect(new Set(names).size).toBe(names.length);
  await close();
});

test('with the keyboard alone every place can be read, and the focus is always visible', async () => {
  const { page, close } = await visit(address);
  const read = new Set<string>();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  for (const _ of features) {
    await page.keyboard.press('n');
    await page.locator('.card-popup .card:focus').waitFor();
    read.add((await page.locator('.card-popup .name').textContent()) ?? '');
    // A long card is scrolled by keys.
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const { top, bottom, left, right } = focused.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const cover = focused.contains(hit) ? '' : (hit?.outerHTML.slice(0, 100) ?? 'nothing');
      return { outlineStyle, outlineWidth, cover };
    });
    expect(focus.outlineStyle).not.toBe('none');
    expect(focus.outlineWidth).not.toBe('0px');
    expect(focus.cover, 'what lies over the focus').toBe('');
  }
  expect(read.size).toBe(features.length);
  await close();
});

test('the accessibility tree alone has the whole story', async () => {
  const { page, close } = await visit(address);
  await page.locator('.cards').evaluate((cards) => {
    for (const fold of cards.querySelectorAll('details')) fold.open = true;
  });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  type Node = (typeof nodes)[number];
  const textOf = (node: Node | undefined): string => {
    if (!node) return '';
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node.childIds ?? []).map((id) => textOf(byId.get(id))).join('');
  };
  const ofRole = (role: string) =>
    nodes.filter((node) => !node.ignored && node.role?.value === role);
  const text = textOf(nodes[0]);
  for (const { properties } of features) {
    const buttons = ofRole('button').map(({ name }) => String(name?.value ?? ''));
    expect(buttons).toContainEqual(expect.stringContaining(properties.name));
    for (const { exact } of properties.quotes) expect(text).toContain(exact);
    if (properties.note) expect(text).toContain(properties.note);
  }
  // The article itself too, without the numbers in it.
  const bare = text.replace(/\u00a0?\d+/g, '');
  for (const paragraph of paragraphs) expect(bare).toContain(paragraph.replace(/\d+/g, ''));
  await close();
});
