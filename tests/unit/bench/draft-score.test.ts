import { describe, expect, test } from 'vitest';
import { type Found, scoreDrafts } from '../../../bench/draft/score.js';

const bonn = { start: 0, end: 4, position: [7.1, 50.73] as [number, number], country: 'DE' };
const rhine = { start: 10, end: 15 };
const german = { start: 20, end: 26, adjective: true };
const marked = { language: 'en', text: '', gold: [bonn, rhine, german] };
const found = (more: Partial<Found>): Found => ({
  start: 0,
  end: 4,
  place: { kind: 'settlement', country: 'DE', position: [7.1, 50.7] },
  confidence: 0.95,
  ...more,
});
const score = (...mentions: Found[]) => scoreDrafts([{ marked, found: mentions }]);

describe('the score of a draft', () => {
  test('is whole if everything is found and in its place; adjectives are not counted', () => {
    const draft = score(
      found({}),
      found({ start: 10, end: 15, place: null }),
      found({ start: 20, end: 26 }),
    );
    expect(draft).toMatchObject({ exactF1: 1, rightPlace: 1, resolution: 1 });
  });

  test('falls with what is false, missed, or elsewhere', () => {
    const elsewhere = { kind: 'settlement', country: 'FR', position: [2, 47] } as const;
    expect(score(found({}), found({ start: 30, end: 34 })).exactF1).toBe(0.5);
    expect(score(found({ place: elsewhere }))).toMatchObject({ rightPlace: 0, resolution: 0 });
    expect(score(found({ place: null }))).toMatchObject({ rightPlace: 0, resolution: Number.NaN });
    const country = { kind: 'country', country: 'DE', position: [10, 51] } as const;
    expect(score(found({ place: country })).rightPlace).toBe(1);
  });

  test('names what is false, missed and elsewhere', () => {
    const text = 'From Bonn to Lima.';
    const lima = { start: 13, end: 17, position: [-77, -12] as [number, number], country: 'PE' };
    const gold = [{ ...bonn, start: 5, end: 9 }, lima];
    const wide = [found({ start: 0, end: 9 }), found({ start: 13, end: 17 })];
    const { errors } = scoreDrafts([{ marked: { language: 'en', text, gold }, found: wide }]);
    expect(errors).toEqual([
      'false: [From Bonn] to Lima.',
      'missed: From [Bonn] to Lima.',
      'in DE 7.1,50.7: From Bonn to [Lima].',
    ]);
  });

  test('says for each tenth of confidence how often it was right', () => {
    const { calibration } = score(
      found({}),
      found({ start: 30, end: 34 }),
      found({ start: 40, end: 44, confidence: 0.12 }),
      found({ start: 50, end: 54, confidence: 1 }),
    );
    expect(calibration[9]).toEqual({ count: 3, right: 1 });
    expect(calibration[1]).toEqual({ count: 1, right: 0 });
  });
});
