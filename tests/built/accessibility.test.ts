import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { features, paragraphs } from '../support/article-file.js';
import { COLOURS, findings } from '../support/axe.js';
import { browser, DESKTOP, laidOut, openLayers, PHONE, visit } from '../support/reader.js';
import { TILE } from '../support/tile.js';

const address = inject('siteAddress');

async function scrolledToItsEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let before = Number.NaN; before !== scrollY; ) {
      before = scrollY;
      await new Promise((later) => setTimeout(later, 300));
    }
  });
}

const TILES = 'https://tile.openstreetmap.org/**';

async function switchTilesOn(page: Page): Promise<void> {
  await openLayers(page);
  await page.getByRole('checkbox', { name: /openstreetmap/ }).check();
}

const STATES: Record<string, (page: Page) => Promise<unknown>> = {
  'a fresh page': async () => undefined,
  'a place open': async (page) => {
    await page.click('.text a.mention[href="#tunisia"]');
    await page.locator('.card-popup .card, .drawer .card').waitFor();
    await page.waitForTimeout(800);
  },
  'the layer control open': openLayers,
  'a timeline link in use': async (page) => {
    await page.locator('.timeline-link').first().click();
    await scrolledToItsEnd(page);
  },
  'street tiles on offer': async (page) => {
    const offer = page.getByRole('button', { name: /^Show streets/ });
    const isThere = async () => {
      await page.click('.leaflet-control-zoom-in');
      return offer.isVisible();
    };
    await expect.poll(isThere, { timeout: 15_000 }).toBe(true);
  },
  'street tiles on': async (page) => {
    await page
      .context()
      .route(TILES, (route) => route.fulfill({ contentType: 'image/png', body: TILE }));
    await switchTilesOn(page);
    await page.locator('.street-tiles .leaflet-tile-loaded').first().waitFor();
    expect(await page.locator('.map-notice:not([hidden])').count()).toBe(0);
  },
  'street tiles on that do not come': async (page) => {
    await page.context().route(TILES, (route) => route.abort());
    await switchTilesOn(page);
    await page.locator('.map-notice:not([hidden])').waitFor();
  },
  'the keys listed': (page) => page.keyboard.press('?'),
  'other formats listed': (page) => page.locator('.downloads summary').click(),
  print: (page) => page.emulateMedia({ media: 'print' }),
};

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const)('axe finds nothing on a %s, in the light and in the dark', (_, device) => {
  test.each(Object.keys(STATES))('%s', async (state) => {
    const { page, close } = await visit(address, { ...device, colorScheme: 'light' });
    await STATES[state]?.(page);
    await expectNothingFound(page);
    await close();
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
}

describe('markers and popups say what they are', () => {
  test('a marker is a button with the number, name and role of its place', async () => {
    const { page, close } = await visit(address);
    const button = page.getByRole('button', { name: '6 Tunisia, Country or region', exact: true });
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
    await page.click('.pin-marker[href$="#tunisia"]');
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
  const { page, close } = await visit(address);
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
    await page.waitForTimeout(500);
  }
  await close();
});

test('a polite live region tells every change once: name, place in the sequence, certainty', async () => {
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
  for (const change of changes) {
    await change();
    await page.waitForTimeout(400);
  }
  expect(said).toHaveLength(changes.length);
  expect(said[0]).toMatch(/^Tunisia, place 6 of 8\. Country or region\. The article names/);
  expect(said[1]).toMatch(/^Germany's land border, place 7 of 8\..*somewhere/);
  expect(said[2]).toBe(said[0]);
  await close();
});

test('no number runs into a word or another number, wherever it is heard or copied', async () => {
  const { page, close } = await visit(`${address}#sesto-san-giovanni`);
  const headline = 'Berlin 1 Attacker Dies after a Shootout With Police 2 In Italy 3';
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

test('with the keyboard alone every place is read, and the focus is always to be seen', async () => {
  const { page, close } = await visit(address);
  const read = new Set<string>();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  for (const _ of features) {
    await page.keyboard.press('n');
    await page.locator('.card-popup .card:focus').waitFor();
    read.add((await page.locator('.card-popup .name').textContent()) ?? '');
    // A long card is read on with the keys.
    await page.keyboard.press('Tab');
    const outlined = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const { top, bottom, left, right } = focused.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return outlineStyle !== 'none' && outlineWidth !== '0px' && !!hit && focused.contains(hit);
    });
    expect(outlined, 'the focus is visible and under nothing else').toBe(true);
  }
  expect(read.size).toBe(features.length);
  await close();
});

test('in the accessibility tree alone the whole story can be taken in', async () => {
  const { page, close } = await visit(address);
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
    expect(buttons.some((name) => name.includes(properties.name))).toBe(true);
    for (const { exact } of properties.quotes) expect(text).toContain(exact);
    if (properties.note) expect(text).toContain(properties.note);
  }
  // The article itself too, but for the numbers that stand in it.
  const bare = text.replace(/\u00a0?\d+/g, '');
  for (const paragraph of paragraphs) expect(bare).toContain(paragraph.replace(/\d+/g, ''));
  await close();
});
