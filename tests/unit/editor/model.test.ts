/** What the editor shows of the files: read in part, and the same as if it were read whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateStory } from '../../../bench/generator.js';
import {
  movePlace,
  removePlace,
  setName,
  setNote,
  setRadius,
  setRole,
  setWhen,
} from '../../../src/authoring/actions/place-members.js';
import {
  addPlace,
  dropQuote,
  leaveOff,
  takeBack,
} from '../../../src/authoring/actions/quotations.js';
import { readFeatures } from '../../../src/authoring/features-text.js';
import { articleOf, modelOf } from '../../../src/editor/model.js';
import { spliceBetween } from '../../../src/text/splice.js';

const { article, places: PLACES } = generateStory(12);

/** Of a text that nothing was read before of. */
function readWhole(text: string) {
  readFeatures('{}');
  return readFeatures(text);
}

function modelWhole(places: string) {
  readFeatures('{}');
  return modelOf({ article, places });
}

const letters = fc.string({ maxLength: 30, unit: 'grapheme' });
const number = fc.nat(11);
const degrees = fc.double({ min: -80, max: 80, noNaN: true });

/** Changes of a text of the places file, each of the place of a number. */
const CHANGES = fc.oneof(
  fc.tuple(number, letters).map(
    ([at, note]) =>
      (text: string, id: IdOf) =>
        setNote(text, id(at), note),
  ),
  fc.tuple(number, letters).map(
    ([at, name]) =>
      (text: string, id: IdOf) =>
        setName(text, id(at), name),
  ),
  fc.tuple(number, degrees, degrees).map(
    ([at, x, y]) =>
      (text: string, id: IdOf) =>
        movePlace(text, id(at), [x, y]),
  ),
  fc.tuple(number, fc.nat(9999)).map(
    ([at, metres]) =>
      (text: string, id: IdOf) =>
        setRadius(text, id(at), metres),
  ),
  number.map((at) => (text: string, id: IdOf) => setRole(text, id(at), 'event')),
  number.map(
    (at) => (text: string, id: IdOf) => setWhen(text, id(at), { date: '1807', words: 'then' }),
  ),
  number.map((at) => (text: string, id: IdOf) => dropQuote(text, id(at), 0)),
  number.map((at) => (text: string, id: IdOf) => removePlace(text, id(at))),
  letters.map((words) => (text: string) => leaveOff(text, words, 'It is a family name.')),
  fc.constant((text: string) => takeBack(text, 0)),
  fc.nat(400).map((start) => (text: string) => {
    const read = articleOf(article);
    return read ? addPlace(read, text, [{ start, end: start + 5 }]).text : text;
  }),
);
type IdOf = (at: number) => string;

function idsIn(text: string): IdOf {
  const ids = modelOf({ article, places: text }).places.map(({ id }) => id);
  return (at) => ids[at % Math.max(1, ids.length)] ?? 'none';
}

describe('after any changes', () => {
  test('the features and where they stand are as of the whole text', () => {
    fc.assert(
      fc.property(fc.array(CHANGES, { maxLength: 12 }), (changes) => {
        let text = PLACES;
        for (const change of changes) {
          text = change(text, idsIn(text));
          const inPart = readFeatures(text);
          const ranges = inPart.features.map(({ start, end }) => text.slice(start, end));
          expect(ranges.map((range) => JSON.parse(range))).toEqual(JSON.parse(text).features);
          expect(inPart).toEqual(readWhole(text));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what is shown is as of the whole text', () => {
    fc.assert(
      fc.property(fc.array(CHANGES, { maxLength: 8 }), (changes) => {
        let text = PLACES;
        for (const change of changes) text = change(text, idsIn(text));
        expect(modelOf({ article, places: text })).toEqual(modelWhole(text));
      }),
      { numRuns: 60 },
    );
  });
});

test('a place that does not change stays the same object', () => {
  const before = modelOf({ article, places: PLACES }).places;
  const [first] = before;
  if (!first) throw new Error('The story has places.');
  const after = modelOf({ article, places: setNote(PLACES, first.id, 'A note.') }).places;
  expect(after.map((place, at) => place === before[at])).toEqual(before.map((_, at) => at !== 0));
});

test('a list of features that stands twice, or holds no objects, is read all the same', () => {
  for (const text of [
    '{"features": [], "features": [{"id": "a"}]}',
    '{"features": [1, {"id": "b"}, null]}',
    '{"name": "features", "features" : [{"features": [{}]}]}',
    '\uFEFF{"features": [{"id": "c"}]}',
  ]) {
    expect(readWhole(text).features.map(({ json }) => json)).toEqual(
      JSON.parse(text.replace('\uFEFF', '')).features,
    );
  }
});

test('the splice between two texts makes the one of the other', () => {
  const long = fc.string({ maxLength: 20 }).map((text) => text.repeat(1000));
  fc.assert(
    fc.property(long, fc.string(), fc.string(), fc.nat(), (text, out, into, place) => {
      const at = place % (text.length + 1);
      const before = text.slice(0, at) + out + text.slice(at);
      const after = text.slice(0, at) + into + text.slice(at);
      const splice = spliceBetween(before, after);
      if (!splice) {
        expect(before).toBe(after);
        return;
      }
      const end = splice.at + splice.out.length;
      expect(before.slice(splice.at, end)).toBe(splice.out);
      expect(before.slice(0, splice.at) + splice.in + before.slice(end)).toBe(after);
      expect(splice.out.length).toBeLessThanOrEqual(out.length);
    }),
  );
});
