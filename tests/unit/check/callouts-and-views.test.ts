import { describe, expect, test } from 'vitest';
import { findingsOf, placesWith, storyOf, type Texts } from '../../support/small-story.js';

const withCallout = (callout: string): Texts =>
  placesWith('"radius": 3000,', `"radius": 3000, "callout": ${JSON.stringify(callout)},`);

const withViews = (...views: readonly object[]): Texts =>
  placesWith('"unmapped": [', `"view": ${JSON.stringify(views)}, "unmapped": [`);

const SEA = [11, 54, 13, 55];

describe('a callout', () => {
  test.each([
    'waiting for a pilot',
    '[Ferry waits] since dawn',
    '[Ferry held up]',
    'lain off Warnemünde … since dawn',
  ])('of the article’s words, or of the editor’s in brackets, is kept: %s', (callout) => {
    const texts = withCallout(callout);
    expect(findingsOf(texts)).toEqual([]);
    const [place] = storyOf(texts).places.filter(({ id }) => id === 'off-warnemuende');
    expect(place?.callout).toBe(callout);
  });

  test.each([
    ['Ferry held up', /none of the place's quotations has the callout's words "Ferry held up"/],
    ['[Ferry] held up', /the callout's words "held up"/],
    ['Nobody was hurt', /the callout's words "Nobody was hurt"/],
    ['since [dawn', /closing square bracket/],
    ['since [] dawn', /closing square bracket/],
    ['x'.repeat(49), /at most 48 characters/],
  ])('of other words is refused: %s', (callout, message) => {
    const findings = findingsOf(withCallout(callout));
    expect(findings.map(({ message: said }) => said)).toEqual([expect.stringMatching(message)]);
    expect(findings[0]).toMatchObject({ severity: 'error', file: 'places.geojson' });
  });

  test('of a place that is no event is told to be of no use', () => {
    const texts = placesWith(
      '"gazetteer": 2844588,',
      '"gazetteer": 2844588, "callout": "a pilot",',
    );
    expect(findingsOf(texts)).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/only events have one/) },
    ]);
  });
});

describe('a view', () => {
  test('is of the whole story, or of the paragraph that has the words', () => {
    const texts = withViews(
      { bbox: SEA },
      { words: 'It had lain off Warnemünde', bbox: [179, -20, -178, -10] },
    );
    expect(findingsOf(texts)).toEqual([]);
    expect(storyOf(texts).views).toEqual([
      { extent: SEA },
      { paragraph: 2, extent: [179, -20, 182, -10] },
    ]);
  });

  test('of the whole story that leaves out places is warned of; countries may be left out', () => {
    const texts = withViews({ bbox: [11.9, 54.05, 13, 54.12] });
    expect(findingsOf(texts)).toMatchObject([
      {
        severity: 'warning',
        message: 'the view of the whole story leaves out "Off Warnemünde"',
        matter: { code: 'view-leaves-out' },
      },
    ]);
    expect(findingsOf(withViews({ words: 'It had lain', bbox: [0, 0, 1, 1] }))).toEqual([]);
  });

  test('without one, there is none', () => {
    expect(storyOf(withViews()).views).toEqual([]);
  });

  test.each([
    [[{ words: 'It lay off Rostock', bbox: SEA }], /no paragraph .* "It lay off Rostock"/],
    [[{ bbox: SEA }, { bbox: SEA }], /the whole story has a view already/],
    [[{ bbox: [11, 55, 13, 54] }], /south less than north/],
    [[{ bbox: [11, 54, 11, 55] }], /south less than north/],
    [[{ bbox: [11, 54, 13, 91] }], /latitudes from -90 to 90/],
    [[{ bbox: [11, 54, 13] }], /west, south, east, north/],
  ])('that says no extent or no paragraph is refused: %j', (views, message) => {
    const findings = findingsOf(withViews(...views));
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding).toMatchObject({ severity: 'error', file: 'places.geojson' });
    }
    expect(findings.map(({ message: said }) => said).join('\n')).toMatch(message);
  });
});
