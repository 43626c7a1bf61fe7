/** Which parts of an open page are exchanged when a changed one comes. */
import { describe, expect, test } from 'vitest';
import { generateStory } from '../../../bench/generator.js';
import {
  setName,
  setNote,
  setRole,
  setUnplaced,
} from '../../../src/authoring/actions/place-members.js';
import { dropQuote } from '../../../src/authoring/actions/quotations.js';
import { readStory } from '../../../src/check/read.js';
import { CHANGES_ID } from '../../../src/dev/events.js';
import { differingParts } from '../../../src/dev/exchange-parts.js';
import { dataBlock } from '../../../src/page/page.js';
import { keepPrepared } from '../../../src/publish/prepare.js';
import { pour } from '../../../src/publish/shell.js';
import { renderSinglePage } from '../../../src/publish/single-page.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';

const { article, places } = generateStory(10);
const data = await openRoughBasemapData();
const kept = keepPrepared();

/** The page of these places, as the preview has it. */
function pageOf(text: string, preparer = kept, isKept = true): string {
  const { story } = readStory({
    slug: 'roads',
    article: { file: 'article.md', text: article },
    places: { file: 'places.geojson', text },
  });
  if (!story) throw new Error('The story has errors.');
  const { kept: parts, ...bare } =
    preparer.prepareQuickly(story)?.source ?? preparer.prepare(story, data);
  const source = isKept && parts ? { ...bare, kept: parts } : bare;
  const settings = { language: 'en', style: '' };
  const { content, blocks } = renderSinglePage({ source, places: 'places.geojson' }, settings);
  const shell =
    '<html lang="en"><head><!--story-head--></head><body><!--story-body--></body></html>';
  return pour(shell, { ...content, body: content.body + blocks });
}

const features: { readonly id: string; readonly properties: { quotes: unknown[] } }[] =
  JSON.parse(places).features;
const { id } = features[3] ?? { id: '' };
const page = pageOf(places);

describe('of a changed page', () => {
  test('the card alone differs when a note does', () => {
    const parts = differingParts(page, pageOf(setNote(places, id, 'It has <b>two</b> wells.')));
    expect(parts?.map((part) => part.id)).toEqual([id]);
    expect(parts?.[0]?.html).toContain('It has &lt;b>two&lt;/b> wells.');
  });

  test('the card and the paragraph differ when a quotation does', () => {
    const last = (features[3]?.properties.quotes.length ?? 0) - 1;
    const parts = differingParts(page, pageOf(dropQuote(places, id, last)));
    expect(parts?.map((part) => part.id)).toEqual([expect.stringMatching(/^paragraph_\d+$/), id]);
  });

  test('nothing differs when only the count of changes does', () => {
    const counted = (changes: number) => page + dataBlock(CHANGES_ID, changes);
    expect(differingParts(counted(1), counted(2))).toEqual([]);
  });

  test('more differs when a name on the map does', () => {
    expect(differingParts(page, pageOf(setName(places, id, 'Elsewhere')))).toBeUndefined();
  });

  test('more differs when a place is gone', () => {
    const fewer = JSON.stringify({ type: 'FeatureCollection', features: features.slice(1) });
    expect(differingParts(page, pageOf(fewer))).toBeUndefined();
  });

  test('what is kept of the pages before is as if it had been rendered anew', () => {
    const neighbour = features[2]?.id ?? '';
    const changes = [
      setNote(places, id, 'Another note.'),
      dropQuote(places, id, 0),
      // Named in the links of the cards beside it, and in the text.
      setName(places, neighbour, 'Elsewhere'),
      setUnplaced(places, neighbour),
      places,
    ];
    for (const text of changes) expect(pageOf(text)).toBe(pageOf(text, kept, false));
  });

  test('the drawn map is as if it had been drawn anew', () => {
    const text = setRole(setName(places, id, 'Elsewhere'), id, 'line');
    expect(pageOf(text)).toBe(pageOf(text, keepPrepared()));
  });
});
