/** Names that are proposed for places. */
import { describe, expect, test } from 'vitest';
import { isInflected, proposedName, renamed } from '../../../src/authoring/proposed-name.js';

const nameOf = (text: string, words: string, language: string) =>
  proposedName(text, text.indexOf(words), words, language);

describe('The name of a place', () => {
  test.each([
    ['Er ging zur alten Mühle.', 'alten Mühle', 'Alte Mühle'],
    ['Vor der alten Mühle bei Lohe stand er.', 'der alten Mühle bei Lohe', 'Alte Mühle bei Lohe'],
    ['Am alten Bahnhof hielt der Zug.', 'alten Bahnhof', 'Alter Bahnhof'],
    ['Sie kauften den alten Güterbahnhof.', 'alten Güterbahnhof', 'Alter Güterbahnhof'],
    ['Das Dach des alten Rathauses brannte.', 'alten Rathauses', 'Altes Rathaus'],
    ['Das Dach des Rathauses brannte.', 'Rathauses', 'Rathaus'],
    ['Im ehemaligen städtischen Bad', 'ehemaligen städtischen Bad', 'Ehemaliges städtisches Bad'],
    ['In einer kleinen Kapelle', 'einer kleinen Kapelle', 'Kleine Kapelle'],
    // Nobody can tell by the article alone: it stays as it is.
    ['Auf dem alten Anger', 'alten Anger', 'alten Anger'],
    ['Im ersten Stock', 'ersten Stock', 'ersten Stock'],
  ])('in German stands as on a map: %s', (text, words, name) => {
    expect(nameOf(text, words, 'de')).toBe(name);
  });

  test.each([
    ['en', 'a busy market', 'busy market'],
    ['it', 'la vecchia stazione', 'vecchia stazione'],
    ['it', 'La Spezia', 'La Spezia'],
    ['fr', 'l’ancien moulin', 'ancien moulin'],
  ])('in the language "%s" has no article: %s', (language, words, name) => {
    expect(nameOf(`Nobody saw ${words}.`, words, language)).toBe(name);
  });

  test('is told where it has the form of its sentence still', () => {
    expect(isInflected('alten Anger', 'de-AT')).toBe(true);
    expect(isInflected('Alte Mühle', 'de')).toBe(false);
    expect(isInflected('olden Anger', 'en')).toBe(false);
  });
});

describe('Where the article calls a place otherwise than before', () => {
  const article = { text: 'Am alten Sägewerk bei Lohe wartete er.', language: 'de' };
  const after = { exact: article.text, mention: 'alten Sägewerk bei Lohe' };

  test('another name is proposed', () => {
    expect(renamed(article, 'alten Mühle bei Lohe', 'alten Mühle bei Lohe', after)).toBe(
      'Altes Sägewerk bei Lohe',
    );
    expect(renamed(article, 'Alte Mühle bei Lohe', 'alten Mühle bei Lohe', after)).toBe(
      'Altes Sägewerk bei Lohe',
    );
  });

  test.each(['old mole', 'Old mole', 'The old mole'])(
    'another name is proposed for “%s”, too, which the text had with its article',
    (name) => {
      const article = { text: 'The bell on the new quay rang.', language: 'en' };
      const after = { exact: article.text, mention: 'the new quay' };
      expect(renamed(article, name, 'the old mole', after)).toBe('new quay');
    },
  );

  test('none is if the name is its author’s own, or still there', () => {
    expect(renamed(article, 'Das Versteck', 'alten Mühle bei Lohe', after)).toBeUndefined();
    expect(renamed(article, 'Lohe', 'alten Mühle bei Lohe', after)).toBeUndefined();
  });
});
