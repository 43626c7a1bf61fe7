/**
 * A story whose folder and places have the names of members of every object, or of elements of the
 * page.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/support/site.js';
import { textOf, type Visit, visit } from '../support/reader.js';
import { PLACES, RIGHT } from '../support/small-story.js';
import { writeStories } from '../support/story-folders.js';
import { buildStories } from '../support/story-site.js';

const SLUG = 'constructor';
/**
 * Names for a country, a town, an event, a border and a place without a position, by their real
 * ids.
 */
const NAMES = {
  denmark: '12',
  rostock: 'constructor',
  'off-warnemuende': 'valueof',
  'the-crossing': 'map',
  'the-old-mole': 'index',
};
const places = Object.entries(NAMES).reduce(
  (text, [id, name]) => text.replace(`"id": "${id}"`, `"id": "${name}"`),
  PLACES,
);

let root = '';
let site: Site;
let reading: Visit;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-names-'));
  await writeStories(root, { [SLUG]: { ...RIGHT, places } });
  await buildStories(join(root, 'dist'), root);
  site = await serveSite(join(root, 'dist'), SLUG);
  reading = await visit(site.address);
});
afterAll(async () => {
  await reading?.close();
  await site?.close();
  await rm(root, { recursive: true, force: true });
});

describe('places called as members of objects or parts of the page', () => {
  test.each([
    ['12', 'Denmark'],
    ['constructor', 'Rostock'],
    ['valueof', 'Off Warnemünde'],
    ['map', 'The crossing'],
    ['index', 'The old mole'],
  ])('#%s opens the card of %s', async (id, name) => {
    const { page } = reading;
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, id);
    await expect
      .poll(() => textOf(page, '.leaflet-popup h3, .popup h3, .card[aria-current] h3'))
      .toContain(name);
  });

  test('no two elements of the page have one id', async () => {
    const ids = await reading.page.evaluate(() =>
      Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
    );
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const own = ids.filter((id) => !Object.values(NAMES).includes(id) && !id.includes('_'));
    expect(own).toEqual([]);
  });

  test('nothing goes wrong on the page', () => {
    expect(reading.errors).toEqual([]);
  });
});
