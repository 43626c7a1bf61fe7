/** Numbers and names that JavaScript or JSON interpret unexpectedly. */
import { describe, expect, test } from 'vitest';
import {
  articleWith,
  change,
  findingsOf,
  PLACES,
  placesWith,
  positionOf,
  RIGHT,
  read,
  storyOf,
} from '../../support/small-story.js';

const ROSTOCK = '[12.14049, 54.0887]';

describe('a position', () => {
  test.each([
    ['[1e400, 54]', '[1e400', 'outside longitude -180 to 180'],
    ['[12, -1e400]', '[12, -1e400', 'outside longitude -180 to 180'],
    ['[181, 54]', '[181', 'outside longitude -180 to 180'],
    ['[-180.000001, 54]', '[-180.000001', 'outside longitude -180 to 180'],
    ['[12, 91]', '[12, 91', 'latitude -90 to 90'],
    ['[NaN, 54]', 'NaN', 'NaN is no number'],
    ['[12, -Infinity]', '-Infinity', '-Infinity is no number'],
    ['["12", "54"]', '"12"', 'must be a number'],
    ['[null, 54]', 'null', 'must be a number'],
    ['[12, 54, 1e400]', '1e400', 'must be a number'],
    ['[0x0C, 54]', 'x0C', 'unreadable JSON'],
    ['[+12, 54]', '+12', 'unreadable JSON'],
    ['[12.1404912, 54]', '12.1404912', 'more than 6 decimals'],
  ])('%s has a finding at its position', (position, at, message) => {
    const texts = placesWith(ROSTOCK, position);
    const [finding] = findingsOf(texts);
    expect(finding).toMatchObject({ ...positionOf(texts.places, at), severity: 'error' });
    expect(finding?.message).toContain(message);
  });

  test('may be at the edges of the world', () => {
    const texts = placesWith(ROSTOCK, '[-180, 90]');
    expect(findingsOf(texts).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('of -0 is at 0', () => {
    const places = change(PLACES, ROSTOCK, '[-0, -0.0]').replace('"gazetteer": 2844588,', '');
    const rostock = storyOf({ ...RIGHT, places }).places.find(({ id }) => id === 'rostock');
    expect(rostock?.position).toEqual([0, 0]);
    expect(rostock?.geometry).toEqual({ type: 'Point', coordinates: [0, 0] });
  });
});

test.each(['1e400', '1e300', '0', '-1'])('a radius of %s is none', (radius) => {
  const texts = placesWith('"radius": 3000', `"radius": ${radius}`);
  const [finding] = findingsOf(texts);
  expect(finding).toMatchObject(positionOf(texts.places, radius, '"radius"'));
  expect(finding?.message).toMatch(/^"radius" must be/);
});

describe('a member that every object inherits', () => {
  const members = [
    ['"__proto__": {"polluted": true}'],
    ['"constructor": {"prototype": {"polluted": true}}'],
    ['"prototype": {"polluted": true}'],
    ['"toString": null'],
  ];

  test.each(members)('is unknown in the properties of a place: %s', (member) => {
    const texts = placesWith('"name": "Rostock",', `"name": "Rostock", ${member},`);
    expectUnknown(read(texts).findings, positionOf(texts.places, member));
  });

  test.each(members)('is unknown in a places file: %s', (member) => {
    const texts = placesWith('"unmapped": [', `${member},\n  "unmapped": [`);
    expectUnknown(read(texts).findings, positionOf(texts.places, member));
  });

  test.each([['__proto__: {polluted: true}'], ['constructor: {prototype: {polluted: true}}']])(
    'is unknown in front matter: %s',
    (member) => {
      const texts = articleWith('language: en', `language: en\n${member}`);
      expectUnknown(read(texts).findings, positionOf(texts.article, member));
    },
  );

  test('does not count as a member that is missing', () => {
    const texts = articleWith('credit: Written for these tests.', '__proto__: {credit: Nobody}');
    expect(findingsOf(texts).map(({ message }) => message)).toEqual([
      '"credit" is missing',
      'unknown member "__proto__"',
    ]);
  });

  function expectUnknown(findings: ReturnType<typeof findingsOf>, at: object): void {
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ ...at, severity: 'error' });
    expect(findings[0]?.message).toMatch(/^unknown member "/);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  }
});
