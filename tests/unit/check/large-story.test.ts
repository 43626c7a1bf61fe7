/** The check of a large story. */
import { describe, expect, test } from 'vitest';
import { generateStory } from '../../../bench/generator.js';
import { change, findingsOf, positionOf } from '../../support/small-story.js';

const story = generateStory(100);

describe('a story of a hundred places', () => {
  test('whose quotations are all wrong has a finding for each, and the first are compared', () => {
    const places = story.places.replace(/"exact": "(.*)"/g, '"exact": "$1 Or not."');
    const findings = findingsOf({ ...story, places });
    const compared = findings.filter(({ message }) => message.includes('"Or not." is added'));
    expect(findings).toHaveLength(1000);
    expect(compared.length).toBeGreaterThan(150);
  });

  test('whose quotations are all wrong differently is compared with the article 500 times', () => {
    let number = 0;
    const places = story.places.replace(/"exact": "(.*)"/g, (_, exact) => {
      number++;
      return `"exact": "${exact} Or ${number}."`;
    });
    const findings = findingsOf({ ...story, places });
    const last = findings.filter(({ hint }) => hint?.startsWith('Only the first 500 such'));
    expect(findings).toHaveLength(1000);
    expect(last).toHaveLength(500);
  });

  test('has a mistake in its GeoJSON reported at its position, behind all the quotations', () => {
    const circle = '{ "type": "Feature", "geometry": { "type": "Circle" }, "properties": {} }';
    const places = story.places.replace(/\s*\]\s*\}\s*$/, `,\n  ${circle}\n]}`);
    const finding = findingsOf({ ...story, places }).find(({ message }) =>
      message.includes('RFC 7946'),
    );
    expect(finding).toMatchObject(positionOf(places, '"Circle"'));
  });

  test('gets a warning for a city that it names and leaves out', () => {
    const article = change(story.article, '\n---\n\n', '\n---\n\nThis was in Baghdad. ');
    expect(findingsOf({ ...story, article })).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('"Baghdad"') },
    ]);
  });
});
