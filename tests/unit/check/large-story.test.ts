/** What the check says of a large story, whatever is wrong with it. */
import { describe, expect, test } from 'vitest';
import { generateStory } from '../../../bench/generator.js';
import { change, findingsOf, positionOf } from '../../support/small-story.js';

const story = generateStory(100);

describe('a story of a hundred places', () => {
  test('of which all quotations are wrong has a finding for each, the first ones compared', () => {
    const places = story.places.replace(/"exact": "(.*)"/g, '"exact": "$1 Or not."');
    const findings = findingsOf({ ...story, places });
    const compared = findings.filter(({ message }) => message.includes('"Or not." is added'));
    expect(findings).toHaveLength(1000);
    expect(compared.length).toBeGreaterThan(150);
  });

  test('of which no two quotations are wrong alike is compared with the article 500 times', () => {
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

  test('has a mistake in its GeoJSON reported where it stands, behind all the quotations', () => {
    const circle = '{ "type": "Feature", "geometry": { "type": "Circle" }, "properties": {} }';
    const places = story.places.replace(/\s*\]\s*\}\s*$/, `,\n  ${circle}\n]}`);
    const [finding] = findingsOf({ ...story, places });
    expect(finding).toMatchObject(positionOf(places, '{ "type": "Circle" }'));
    expect(finding?.message).toContain('RFC 7946');
  });

  test('that names a city which it has not is warned of', () => {
    const article = change(story.article, '\n---\n\n', '\n---\n\nThis was in Baghdad. ');
    expect(findingsOf({ ...story, article })).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('"Baghdad"') },
    ]);
  });
});
