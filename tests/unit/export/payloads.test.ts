/** Every payload in every format: other programs read it as text. */
import { describe, expect, test } from 'vitest';
import { payloads } from '../../payloads/index.js';
import { exported, exportedBytes, featuresIn } from '../../support/exported.js';
import {
  readFlatGeobuf,
  readKml,
  readTable,
  readXml,
  textsInDescription,
} from '../../support/foreign-readers.js';
import { storyOfTexts } from '../../support/payload-story.js';
import { storyOf } from '../../support/small-story.js';

const texts = payloads.map(({ text }) => text);
const written = storyOfTexts(texts);
const story = storyOf(written);

/** A place of every kind in the payloads' story. */
const PLAIN = Array.from({ length: 41 }, (_, number) => `Plain words ${number}.`);

/** The entities that XML predefines. */
const KNOWN = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi;

/** Linked Places takes lines. */
const inOneLine = (text: string) => text.replace(/[\n\r\u2028\u2029]+/g, ' ');

describe('CSV', () => {
  const rows = readTable(exported(story, 'quotations.csv'));

  test('has a row for each, whatever characters are in it', () => {
    const plain = (cell = '') => cell.replace(/^'(?=[\s\p{C}]*[=+\-@＝＋－＠﹦])/u, '');
    for (const column of ['name', 'note', 'quote', 'mention', 'when_words']) {
      expect(rows.map((row) => plain(row[column]))).toEqual(texts.map(plain));
    }
  });

  test('has no cell that a spreadsheet would run as a formula', () => {
    const cells = rows.flatMap((row) => Object.values(row));
    const suspects = cells.filter((cell) => /^[\s\p{C}]*[=+\-@＝＋－＠﹦]|^[\t\r]/u.test(cell));
    expect(suspects.filter((cell) => !/^-\d+(\.\d+)?$/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'=")).length).toBeGreaterThan(10);
  });
});

describe('KML', () => {
  const text = exported(story, 'places.kml');

  test('declares no entities and refers to none', () => {
    expect(text).not.toMatch(/<!|<\?(?!xml version="1.0")/);
    expect(text.replace(KNOWN, '')).not.toContain('&');
  });

  test('has no elements from the texts', () => {
    const found = Array.from(readXml(text).getElementsByTagName('*'), ({ nodeName }) => nodeName);
    const own = Array.from(
      readXml(exported(storyOf(storyOfTexts(PLAIN)), 'places.kml')).getElementsByTagName('*'),
      ({ nodeName }) => nodeName,
    );
    expect(new Set(found)).toEqual(new Set(own));
  });

  test('says the same, also in descriptions, where nothing is markup', () => {
    const { features } = readKml(text);
    expect(features.map(({ properties }) => properties?.name)).toEqual(texts);
    const descriptions = features.map(({ properties }) => String(properties?.description));
    for (const element of ['blockquote', 'p']) {
      expect(descriptions.flatMap((html) => textsInDescription(html, element))).toEqual(texts);
    }
    expect(descriptions.join('')).not.toContain('$[');
  });
});

test('FlatGeobuf says the same', async () => {
  const { features } = await readFlatGeobuf(exportedBytes(story, 'quotations.fgb'));
  for (const column of ['name', 'note', 'when_words', 'quote', 'mention']) {
    expect(features.map(({ properties }) => properties?.[column]).toSorted()).toEqual(
      texts.toSorted(),
    );
  }
});

describe('JSON', () => {
  test('of flat GeoJSON says the same', () => {
    const features = featuresIn(story, 'quotations.geojson');
    for (const column of ['name', 'note', 'when_words', 'quote', 'mention']) {
      expect(features.map(({ properties }) => properties[column])).toEqual(texts);
    }
    expect(features[0]?.properties.headline).toBe(written.headline);
    expect(features[0]?.properties.credit).toBe(written.credit);
  });

  test('of linked places says the same', () => {
    const features = JSON.parse(exported(story, 'linked-places.jsonld')).features;
    const said = features.map(
      (feature: {
        properties: { title: string };
        names: { citations: { label: string }[] }[];
        descriptions: { value: string }[];
        when: { label: string };
      }) => [
        feature.properties.title,
        feature.names[0]?.citations[1]?.label,
        feature.descriptions[0]?.value,
        feature.when.label.replace(/ \([\d-]+\)$/, ''),
      ],
    );
    expect(said).toEqual(texts.map(inOneLine).map((text) => [text, text, text, text]));
  });

  test('of annotations selects the same text', () => {
    const { items } = JSON.parse(exported(story, 'annotations.jsonld')).first;
    const text = exported(story, 'article.txt');
    const selected = items.map(
      ({ target }: { target: { selector: Record<'exact' | 'prefix' | 'suffix', string>[] } }) => {
        const [{ exact = '', prefix = '', suffix = '' } = {}] = target.selector;
        const found = text.split(prefix + exact + suffix);
        return [exact, found.length];
      },
    );
    expect(selected).toEqual(texts.map((text) => [text, 2]));
  });
});
