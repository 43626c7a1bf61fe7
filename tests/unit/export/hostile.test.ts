/** Other programs read the story's texts back unchanged, whatever is in them. */
import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Story } from '../../../src/story/story.js';
import { exported, exportedBytes } from '../../support/exported.js';
import {
  readFlatGeobuf,
  readKml,
  readTable,
  readXml,
  textsInDescription,
} from '../../support/foreign-readers.js';
import { hostileStories } from '../../support/hostile-stories.js';
import { readLinkedData, terms, valuesOf } from '../../support/json-ld.js';
import { linkedPlacesSchema } from '../../support/linked-places-schema.js';

const BASE = 'https://example.org/elsewhere/';

function mentionsOf({ places }: Story): string[] {
  return places.flatMap(({ quotations }) =>
    quotations.map(({ block, mention }) => block.text.slice(mention.start, mention.end)),
  );
}

const namesOf = ({ places }: Story) => places.map(({ name }) => name);
const notesOf = ({ places }: Story) => places.map(({ note }) => note);
const quotesOf = ({ places }: Story) =>
  places.flatMap(({ quotations }) => quotations.map(({ exact }) => exact));

/**
 * A cell whose first visible character is = + - @ is a formula to a spreadsheet, unless an
 * apostrophe precedes it.
 */
const inTable = (text = '') =>
  /^[\s\p{C}]*[=+\-@]|^[\t\r]/u.test(text.normalize('NFKC')) ? `'${text}` : text;

/** Linked Places takes lines. */
const inOneLine = (text = '') => text.replace(/[\n\r\u2028\u2029]+/g, ' ');

test('stories of them are valid Linked Places', () => {
  fc.assert(
    fc.property(hostileStories, (story) => {
      const document = JSON.parse(exported(story, 'linked-places.jsonld'));
      expect(linkedPlacesSchema.safeParse(document).error).toBeUndefined();
    }),
  );
});

describe('names, notes and quotations that look like markup or code', () => {
  test('are properties of the GeoJSON, unchanged', () => {
    fc.assert(
      fc.property(hostileStories, (story) => {
        const { features } = check(exported(story, 'quotations.geojson')) as {
          features: { properties: Record<string, unknown> }[];
        };
        const column = (name: string) => features.map(({ properties }) => properties[name]);
        expect(column('name')).toEqual(namesOf(story));
        expect(column('note')).toEqual(notesOf(story));
        expect(column('quote')).toEqual(quotesOf(story));
        expect(column('mention')).toEqual(mentionsOf(story));
      }),
    );
  });

  test('are columns of the FlatGeobuf, unchanged', async () => {
    // What decodes UTF-8 takes it for a byte order mark.
    const asRead = (text = '') => text.replace(/^\ufeff/, '');
    await fc.assert(
      fc.asyncProperty(hostileStories, async (story) => {
        const { features } = await readFlatGeobuf(exportedBytes(story, 'quotations.fgb'));
        const column = (name: string) =>
          features
            .toSorted((a, b) => Number(a.properties?.number) - Number(b.properties?.number))
            .map(({ properties }) => properties?.[name]);
        expect(column('name')).toEqual(namesOf(story).map(asRead));
        expect(column('note')).toEqual(notesOf(story).map(asRead));
        expect(column('quote')).toEqual(quotesOf(story).map(asRead));
        expect(column('mention')).toEqual(mentionsOf(story).map(asRead));
      }),
      { numRuns: 50 },
    );
  });

  test('are cells of the table, none of them a formula', () => {
    fc.assert(
      fc.property(hostileStories, (story) => {
        const rows = readTable(exported(story, 'quotations.csv'));
        const column = (name: string) => rows.map((row) => row[name]);
        expect(column('name')).toEqual(namesOf(story).map(inTable));
        expect(column('note')).toEqual(notesOf(story).map(inTable));
        expect(column('quote')).toEqual(quotesOf(story).map(inTable));
        expect(column('mention')).toEqual(mentionsOf(story).map(inTable));
        expect(column('headline')).toEqual(rows.map(() => inTable(story.article.headline)));
      }),
    );
  });

  test('are texts of the KML, and in its descriptions too', () => {
    fc.assert(
      fc.property(hostileStories, (story) => {
        const text = exported(story, 'places.kml');
        const values = Array.from(readXml(text).getElementsByTagName('Placemark'), (placemark) =>
          Object.fromEntries(
            Array.from(placemark.getElementsByTagName('Data'), (data) => [
              data.getAttribute('name'),
              data.textContent,
            ]),
          ),
        );
        expect(values.map(({ name }) => name)).toEqual(namesOf(story));
        expect(values.map(({ note }) => note)).toEqual(notesOf(story));
        const descriptions = readKml(text).features.map(({ properties }) =>
          String(properties?.description),
        );
        expect(descriptions.flatMap((html) => textsInDescription(html, 'blockquote'))).toEqual(
          quotesOf(story),
        );
        expect(descriptions.flatMap((html) => textsInDescription(html, 'p'))).toEqual(
          notesOf(story),
        );
        // A placeholder for a value, which Google Earth would fill in.
        expect(descriptions.join('')).not.toContain('$[');
      }),
    );
  });

  test('are values of the linked places', async () => {
    await fc.assert(
      fc.asyncProperty(hostileStories, async (story) => {
        const nodes = await readLinkedData(exported(story, 'linked-places.jsonld'), BASE);
        const titles = valuesOf(nodes, 'http://purl.org/dc/terms/title');
        expect(titles.toSorted()).toEqual(namesOf(story).map(inOneLine).toSorted());
        const article = inOneLine(story.article.text);
        for (const toponym of valuesOf(nodes, `${terms.LPO}toponym`)) {
          expect(article).toContain(toponym);
        }
        expect(valuesOf(nodes, terms.VALUE).toSorted()).toEqual(
          notesOf(story).map(inOneLine).toSorted(),
        );
        const labels = valuesOf(nodes, 'http://www.w3.org/2000/01/rdf-schema#label');
        expect(labels).toEqual(expect.arrayContaining(quotesOf(story).map(inOneLine)));
      }),
      { numRuns: 50 },
    );
  });

  test('are values of the annotations', async () => {
    await fc.assert(
      fc.asyncProperty(hostileStories, async (story) => {
        const nodes = await readLinkedData(exported(story, 'annotations.jsonld'), BASE);
        expect(valuesOf(nodes, `${terms.OA}exact`).toSorted()).toEqual(
          mentionsOf(story).toSorted(),
        );
        expect(valuesOf(nodes, terms.VALUE)).toEqual(expect.arrayContaining(namesOf(story)));
      }),
      { numRuns: 50 },
    );
  });
});
