import { describe, expect, test } from 'vitest';
import { authorAbove, paperAbove } from '../../../../src/authoring/intake/byline.js';

const above = (...lines: string[]) =>
  `${lines.join('\n\n')}\n\nThe ferry came late. The Ferry Post said so in May 2020.\n`;

describe('The paper that published an article is found', () => {
  test.each([
    ['The Glenmore Gazette', 'The Glenmore Gazette'],
    ['Northwold Islands Gazette, 6 June 2025', 'Northwold Islands Gazette'],
    ['Talheimer Heimatblätter, 9. November 2024', 'Talheimer Heimatblätter'],
    ['Bote vom Untersee | 3. März 2021', 'Bote vom Untersee'],
    ['L’Eco della Valbella, 12 novembre 2025', 'L’Eco della Valbella'],
    ['La Voix du Vallon – 3 mai 2020', 'La Voix du Vallon'],
  ])('in a line above it: %s', (line, name) => {
    expect(paperAbove(above('By Ana Torres', line))?.name).toBe(name);
  });

  test.each([
    ['Lisbon, 6 June 2025'],
    ['The mail came late that day'],
    ['He read the Courier in the train, as ever'],
    ['Nachrichten'],
  ])('and not in other lines: %s', (line) => {
    expect(paperAbove(above(line))).toBeUndefined();
  });

  test('beside who wrote it', () => {
    const text = above('Von Hannelore Weiler', 'Talheimer Heimatblätter, 9. November 2024');
    expect(authorAbove(text)?.name).toBe('Hannelore Weiler');
    expect(paperAbove(text)?.words).toBe('Talheimer Heimatblätter, 9. November 2024');
  });
});
