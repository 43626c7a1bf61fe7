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
  readonly body: readonly { readonly source?: string; readonly value?: string }[];
  readonly target: { readonly source: string; readonly selector: readonly Selector[] };
}

type Selector = Partial<Record<'exact' | 'prefix' | 'suffix', string>> &
  Partial<Record<'start' | 'end', number>>;

function annotationsOf(story: Story, site?: string): readonly Annotation[] {
  return JSON.parse(exported(story, FILE, site)).items;
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
    const points = Array.from(text);
    const mentions = story.places.flatMap(({ quotations }) =>
      quotations.map(({ block, mention }) => block.text.slice(mention.start, mention.end)),
    );
    const selectors = annotationsOf(story).map(({ target }) =>
      Object.assign({}, ...target.selector),
    );
    expect(selectors.map(({ exact }) => exact)).toEqual(mentions);
    for (const { exact, prefix, suffix, start, end } of selectors) {
      expect(points.slice(start, end).join('')).toBe(exact);
      expect(points.slice(0, start).join('').endsWith(prefix)).toBe(true);
      expect(points.slice(end).join('').startsWith(suffix)).toBe(true);
      expect(timesIn(text, prefix + exact + suffix)).toBe(1);
    }
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
      fc.property(ranges, ({ text, points, from, to, start, end }) => {
        const { exact, prefix, suffix, ...position } = Object.assign(
          {},
          ...selectorsIn(text)(start, end),
        );
        expect(exact).toBe(text.slice(start, end));
        expect(timesIn(text, prefix + exact + suffix)).toBe(1);
        expect((prefix + suffix).isWellFormed()).toBe(true);
        expect(position).toMatchObject({ start: from, end: to });
        expect(points.slice(from, to).join('')).toBe(exact);
      }),
      { numRuns: 500 },
    );
  });
});
