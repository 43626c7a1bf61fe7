import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../src/text/sentences.js';

function textsOf(text: string, language = 'en'): string[] {
  return sentencesIn(text, language).map((sentence) => sentence.text);
}

describe('a text is split into its sentences', () => {
  test.each([
    ['Mr. Smith met Dr. J. Brown at St. Pauli.'],
    ['In the U.S. Army he wore No. 5.'],
    ['"Who?" he asked.'],
    ['He had a .22 caliber.'],
    ['Una nave\nferma al largo.'],
  ])('not within %s', (sentence) => {
    expect(textsOf(`${sentence} Nobody saw it.`)).toEqual([sentence, 'Nobody saw it.']);
  });

  test.each([
    ['de', 'In Ostindien kam ich am 3. Februar 1803 an, in Bombay.', 'Dort blieb ich.'],
    ['de', 'Im 19. Jahrhundert, unter Franz II. Bruder, wuchs die Stadt.', 'Sie war klein.'],
    ['de', 'Um 300 v. Chr. Hauptstadt, bzw. Residenz.', 'Danach kam der Krieg.'],
    ['it', 'Arrivò il sig. Rossi.', 'Nessuno lo vide.'],
    ['en', 'They left at 5 a.m. Monday.', 'Nobody saw them.'],
    ['en', 'The Fifth Ave. Bridge is closed.', 'It is old.'],
    ['en', 'He came from Co. Down.', 'His brother did not.'],
    ['fr', '« Qui va là ? » demanda Anne.', '« Moi. »'],
    ['es', 'Vino el Sr. López a la Av. Colón.', 'Nadie lo vio.'],
    ['ru', 'Он жил на ул. Ленина.', 'Его не было дома.'],
  ])('%s: after %s', (language, first, second) => {
    expect(textsOf(`${first} ${second}`, language)).toEqual([first, second]);
  });

  test.each([
    ['en', 'They left at 5 p.m.', 'Police came later.'],
    ['en', 'She worked for Hall & Co.', 'The firm closed.'],
    ['en', 'No.', 'That is wrong.'],
    ['en', 'He waited…', 'Then he left.'],
    ['de', 'Das war 52 v. Chr.', 'Die Stadt brannte.'],
    ['de', 'Er starb 1848.', 'Berlin trauerte.'],
    ['de', 'Kaiser war Franz II.', 'Er starb in Wien.'],
    ['it', 'Morì Pio IX.', 'Roma era lontana.'],
    ['fr', 'Du pain, du vin, etc.', 'Les autres partirent.'],
    ['pl', 'To było 3.', 'Potem wyszedł.'],
  ])('%s: what ends with an abbreviation or a number ends: %s', (language, first, second) => {
    expect(textsOf(`${first} ${second}`, language)).toEqual([first, second]);
  });

  test.each([
    ['de', 'Se. Excellenz, Se. Majestät und Ihro Kön. Hoheit sahen Linz.', 'Es regnete.'],
    ['de', 'Die Kais. Armee und das kais. Königl. Amt zogen ab.', 'Es regnete.'],
    ['de', 'Er war Sr. k. k. apost. Majestät Rath in Linz.', 'Es regnete.'],
    ['de', 'Mlle. Huber, Mad. Mayr und Kapellm. Tieck wohnten z. gold. Löwen.', 'Es regnete.'],
    ['de', 'Joh. Mayr, Jos. Huber und Ludw. Tieck sahen Linz Nro. 12.', 'Es regnete.'],
    ['de', 'Linz (48. Breitengrad, 14. Längengrad) liegt dort.', 'Es regnete.'],
    ['de', 'Linz? wo liegt Linz?', 'Ach! wie schön ist Linz! rief ich aus.'],
    [
      'en',
      'Many places, esp. Cork, are wet; so are Upr. Main St. and App. Two.',
      'Gda. Kelly says so.',
    ],
    ['en', 'On the 3rd. February, or the 9th inst. Cork time, he left.', 'It rained.'],
    ['fr', 'Mes. Petit et Grand virent S. Exc. M. de Lyon.', 'Il pleuvait.'],
    ['fr', 'Av. Foch à Lyon.', 'Il pleuvait.'],
    ['fr', 'Lyon (cf. infra. Voir Lyon) dort.', 'Il pleuvait.'],
    ['fr', '— Lyon ? dit-il.', '— Oui, Lyon.'],
    ['it', '– Bologna? disse lui.', '– Sì, Bologna.'],
    ['it', 'Il Dir. Gen. e il Min. Plen. vennero da Fraz. Rio mar. Rossi e lun. 3.', 'Pioveva.'],
  ])('%s: also not within %s', (language, first, second) => {
    expect(textsOf(`${first} ${second}`, language)).toEqual([first, second]);
  });

  test.each([
    ['Visit www.cork.ie.', 'Cork has it.'],
    ['He left at 10.15 hrs.', 'Cork waits.'],
    ['(He left.', 'She stayed.)'],
    ['was it cork?', 'it was galway.'],
  ])('but after %s', (first, second) => {
    expect(textsOf(`${first} ${second}`)).toEqual([first, second]);
  });

  test('with the number of each in a list', () => {
    for (const language of ['de', 'en', 'fr']) {
      expect(textsOf('1. Linz; 2. Wels; 3. Steyr. Anna', language)[0]).toMatch(/3\. Steyr\.$/);
    }
  });

  test('with the number or letter before it', () => {
    expect(textsOf('1. Die Stadt wuchs. 2. Der Krieg kam.', 'de')[0]).toBe('1. Die Stadt wuchs.');
    expect(textsOf('IV. The river rose.')).toEqual(['IV. The river rose.']);
  });

  test.each([
    ['ja', '東京へ行った。', '雨だった。'],
    ['hi', 'वह दिल्ली गया।', 'बारिश हुई।'],
    ['el', 'Πήγε στην Αθήνα.', 'Έβρεχε.'],
    ['nl', 'Zij zag dr. Jansen.', 'Het regende.'],
    ['pl', 'Mieszkał przy ul. Długiej, koło św. Anny.', 'Padało.'],
    ['cs', 'Byla to smrt.', 'Praha plakala.'],
    ['sv', 'Det var 3 km.', 'Lund låg nära.'],
    ['ar', 'ذهب إلى حيفا.', 'هل عاد؟'],
  ])('in %s', (language, first, second) => {
    expect(textsOf(`${first} ${second}`, language)).toEqual([first, second]);
  });

  test('in a language without spaces', () => {
    expect(textsOf('我在北京工作。他去了上海。', 'zh')).toEqual(['我在北京工作。', '他去了上海。']);
  });

  test('with the offset of each, without the white space around it', () => {
    const text = '  One here.   Two there. ';
    for (const { text: sentence, start } of sentencesIn(text, 'en')) {
      expect(text.slice(start, start + sentence.length)).toBe(sentence);
      expect(sentence.trim()).toBe(sentence);
    }
    expect(textsOf(text)).toEqual(['One here.', 'Two there.']);
  });

  test('none of which a text of white space has', () => {
    expect(textsOf(' \n ')).toEqual([]);
  });
});
