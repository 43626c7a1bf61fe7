/** Web Annotations, checked by a schema of the model and a parser of linked data. */
import fc from 'fast-check';
import validate from 'validate-web-annotation';
import { describe, expect, test } from 'vitest';
import { selectorsIn } from '../../../src/export/annotations.js';
import type { Story } from '../../../src/story/story.js';
import { exported, ferry, SITE, stories } from '../../support/exported.js';
import { readLinkedData, terms, valuesOf } from '../../support/json-ld.js';

const FILE = 'annotations.jsonld';

interface Annotation {
  readonly id: string;
  readonly body: readonly Partial<Record<'source' | 'value' | 'rights', string>>[];
  readonly target: { readonly source: string; readonly selector: readonly Selector[] };
}

type Selector = Partial<Record<'exact' | 'prefix' | 'suffix', string>> &
  Partial<Record<'start' | 'end', number>>;

function annotationsOf(story: Story, site?: string): readonly Annotation[] {
  return JSON.parse(exported(story, FILE, site)).first.items;
}

/** How often `wanted` occurs in a text. */
function timesIn(text: string, wanted: string): number {
  let times = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) times++;
  return times;
}

describe.each(stories)('the annotations of %s', (_, story) => {
  test('are valid by the Web Annotation Data Model', () => {
    for (const annotation of annotationsOf(story, SITE)) {
      const alone = { '@context': 'http://www.w3.org/ns/anno.jsonld', ...annotation };
      expect(validate(alone), annotation.id).toBe(true);
    }
  });

  test('are one for each mention, each with an identifier of its own', () => {
    for (const site of [undefined, SITE]) {
      const ids = new Set(annotationsOf(story, site).map(({ id }) => id));
      expect(ids.size).toBe(story.places.flatMap(({ quotations }) => quotations).length);
    }
  });

  test('select the mention in the article’s plain text, by its words and by its position', () => {
    const text = exported(story, 'article.txt');
    const mentions = story.places.flatMap(({ quotations }) =>
      quotations.map(({ block, mention }) => block.text.slice(mention.start, mention.end)),
    );
    const all = annotationsOf(story).map(({ target }) => target.selector);
    expect(all.map(([quote]) => quote?.exact)).toEqual(mentions);
    for (const [quote, position] of all) {
      const { exact = '', prefix = '', suffix = '' } = quote ?? {};
      expect(timesIn(text, prefix + exact + suffix)).toBe(1);
      const at = text.indexOf(prefix + exact + suffix) + prefix.length;
      expect(position).toMatchObject({ start: at, end: at + exact.length });
    }
  });

  test('are the one page of a collection, as the tests of the specification want it', () => {
    const collection = JSON.parse(exported(story, FILE, SITE));
    const { id, first } = collection;
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: first.items.length,
      last: first.id,
    });
    // An object there fails in the specification's own tests.
    expect(first).toMatchObject({ type: 'AnnotationPage', partOf: id, startIndex: 0 });
    expect(new Set([id, first.id]).size).toBe(2);
  });

  test('are linked data, every member of it known, and of the file beside them', async () => {
    const nodes = await readLinkedData(exported(story, FILE), `https://example.org/any/${FILE}`);
    expect(new Set(valuesOf(nodes, `${terms.OA}hasTarget`)).size).toBe(annotationsOf(story).length);
    expect(valuesOf(nodes, `${terms.OA}hasSource`)).toContain(
      'https://example.org/any/article.txt',
    );
  });
});

test('a mention is identified with the gazetteer’s entry, or with the place on the page', () => {
  const sourceOf = (name: string) =>
    annotationsOf(ferry, SITE)
      .find(({ body }) => body.some(({ value }) => value === name))
      ?.body.find(({ source }) => source !== undefined)?.source;
  expect(sourceOf('Rostock')).toBe('https://sws.geonames.org/2844588/');
  expect(sourceOf('Off Warnemünde')).toBe(`${SITE}#off-warnemuende`);
});

describe('a range of a text', () => {
  /** The same words again and again; some characters take two code units. */
  const sign = fc.constantFrom('a', 'b', ' ', '👩‍🚀', 'e\u0301');
  const repetitive = fc
    .tuple(fc.array(sign, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 30 }))
    .map(([pieces, times]) => pieces.join('').repeat(times));
  const ranges = repetitive.chain((text) => {
    const points = Array.from(text);
    const offsetOf = (point: number) => points.slice(0, point).join('').length;
    return fc
      .tuple(fc.nat(points.length - 1), fc.integer({ min: 1, max: 5 }))
      .map(([from, length]) => {
        const to = Math.min(points.length, from + length);
        return { text, points, from, to, start: offsetOf(from), end: offsetOf(to) };
      });
  });

  test('has as much prefix and suffix as makes it unique, without half characters', () => {
    fc.assert(
      fc.property(ranges, ({ text, start, end }) => {
        const [quote] = selectorsIn(text)(start, end) as readonly Required<Selector>[];
        if (!quote) throw new Error('The quotation’s selector comes first.');
        const { exact, prefix, suffix } = quote;
        expect(exact).toBe(text.slice(start, end));
        expect(timesIn(text, prefix + exact + suffix)).toBe(1);
        expect(prefix + suffix).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 500 },
    );
  });

  test('has a position only where code points and code units count the same', () => {
    fc.assert(
      fc.property(ranges, ({ text, points, from, to, start, end }) => {
        const [, position] = selectorsIn(text)(start, end);
        const isTheSame = start === from && end === to;
        expect(position).toEqual(
          isTheSame ? { type: 'TextPositionSelector', start: from, end: to } : undefined,
        );
        if (isTheSame) expect(points.slice(from, to).join('')).toBe(text.slice(start, end));
      }),
      { numRuns: 500 },
    );
  });
});

test('the collection says whom its contents are from, and the article’s text too', () => {
  expect(JSON.parse(exported(ferry, FILE)).label).toEqual([
    'The ferry to Rostock runs late',
    'Text: Written for these tests, https://example.org/ferry, quoted, not licensed here',
    'Places with a GeoNames id: GeoNames, https://www.geonames.org/, CC BY 4.0',
    'Other positions: the editor of this map',
  ]);
  expect(exported(ferry, 'article.txt')).toMatch(
    /\n\nWritten for these tests, https:\/\/example\.org\/ferry, quoted, not licensed here\n$/,
  );
  const linked = annotationsOf(ferry).flatMap(({ body }) => body.filter(({ source }) => source));
  const licences = linked.map(({ source, rights }) => [source?.startsWith('urn:'), rights]);
  expect(new Set(licences.map(([isOwn]) => isOwn))).toEqual(new Set([true, false]));
  for (const [isOwn, rights] of licences) {
    expect(rights).toBe(isOwn ? undefined : 'https://creativecommons.org/licenses/by/4.0/');
  }
});
