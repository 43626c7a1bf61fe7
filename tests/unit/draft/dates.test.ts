import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseArticle } from '../../../src/check/article.js';
import { draftDates } from '../../../src/draft/dates.js';

/** A Friday. */
const NEWS = '2016-12-23';

async function found(language: string, text: string, published?: string) {
  const dates = await draftDates({ language, text, published });
  for (const { start, end, words, sentence } of dates) {
    expect(text.slice(start, end)).toBe(words);
    expect(text.slice(sentence.start, sentence.start + sentence.text.length)).toBe(sentence.text);
    expect(sentence.text).toContain(words);
  }
  return dates.map(({ words, edtf }) => [words, edtf]);
}

test('the first story tells of two dates', async () => {
  const file = 'data/berlin-milan-2016/article.md';
  const { article } = parseArticle({ file, text: readFileSync(file, 'utf8') });
  expect(article).toBeDefined();
  if (!article) return;
  const { text, language, published } = article;
  expect(await found(language, text, published)).toEqual([
    ['Friday morning', '2016-12-23'],
    ['On Monday', '2016-12-19'],
  ]);
});

test.each([
  ['en', 'A fire broke out on Tuesday night.', [['on Tuesday night', '2016-12-20']]],
  ['en', 'Two weeks ago the mill burned down.', [['Two weeks ago', '2016-12-09']]],
  ['en', 'The council will meet next Thursday.', [['next Thursday', '2016-12-29']]],
  [
    'en',
    'They sailed on 3 May 1804 and landed in July 1804.',
    [
      ['on 3 May 1804', '1804-05-03'],
      ['in July 1804', '1804-07'],
    ],
  ],
  ['en', 'In 1807 the town burned down.', [['In 1807', '1807']]],
  ['en', 'In the 1850s the railway came.', [['In the 1850s', '185X']]],
  ['en', 'Last year she sold the farm.', [['Last year', '2015']]],
  ['en', 'The road has been closed since Monday.', [['since Monday', '2016-12-19/..']]],
  ['en', 'Three killed on Monday near the mill', [['on Monday', '2016-12-19']]],
  ['de', 'Am Montag brannte es in der Mühle.', [['Am Montag', '2016-12-19']]],
  ['de', 'Die Brücke wurde Ende März gesperrt.', [['Ende März', '2016-03']]],
  ['de', '1807 brannte die Stadt.', [['1807', '1807']]],
  [
    'de',
    'In der Nacht von Montag auf Dienstag riss der Damm.',
    [['In der Nacht von Montag auf Dienstag', '2016-12-19/2016-12-20']],
  ],
  ['de', 'Vorgestern fand man das Boot.', [['Vorgestern', '2016-12-21']]],
  ['de', 'Im Jahre 1807 zog er nach Osten.', [['Im Jahre 1807', '1807']]],
  ['de', 'Vor zwei Wochen fiel der erste Schnee.', [['Vor zwei Wochen', '2016-12-09']]],
  ['de', 'Am nächsten Dienstag wird gewählt.', [['Am nächsten Dienstag', '2016-12-27']]],
  ['de', 'Letztes Jahr verkaufte sie den Hof.', [['Letztes Jahr', '2015']]],
  ['it', 'Il ponte è crollato lunedì scorso.', [['lunedì scorso', '2016-12-19']]],
  ['it', 'Ieri sera la piazza era vuota.', [['Ieri sera', '2016-12-22']]],
  ['it', 'Nel 1807 la città bruciò.', [['Nel 1807', '1807']]],
  [
    'it',
    'Nella notte tra lunedì e martedì ha nevicato.',
    [['Nella notte tra lunedì e martedì', '2016-12-19/2016-12-20']],
  ],
  ['it', 'Il 3 maggio sbarcarono due uomini.', [['Il 3 maggio', '2016-05-03']]],
  ['it', 'A fine marzo il fiume uscì dagli argini.', [['A fine marzo', '2016-03']]],
  ['it', 'Tre giorni fa è arrivata una lettera.', [['Tre giorni fa', '2016-12-20']]],
  [
    'fr',
    'Le train a quitté la gare un vendredi de septembre 2015.',
    [['un vendredi de septembre 2015', '2015-09']],
  ],
  ['fr', 'Hier soir, le pont s’est effondré.', [['Hier soir', '2016-12-22']]],
  [
    'fr',
    'Il a neigé dans la nuit de lundi à mardi.',
    [['dans la nuit de lundi à mardi', '2016-12-19/2016-12-20']],
  ],
  ['fr', 'En 1807, la ville brûla.', [['En 1807', '1807']]],
  ['fr', 'La fabrique a fermé fin mars.', [['fin mars', '2016-03']]],
  ['fr', 'Le 3 mai 1804, ils débarquèrent.', [['Le 3 mai 1804', '1804-05-03']]],
  [
    'fr',
    'La semaine dernière, deux hommes sont partis.',
    [['La semaine dernière', '2016-12-12/2016-12-18']],
  ],
  ['fr', 'Elle vendit la ferme il y a deux ans.', [['il y a deux ans', '2014']]],
  ['es', 'El 3 de mayo de 1804 ardió el molino.', [['3 de mayo de 1804', '1804-05-03']]],
])('in %s "%s" tells when it happened', async (language, text, dates) => {
  expect(await found(language, text, NEWS)).toEqual(dates);
});

test.each([
  ['en', 'The flood of 2002 is not forgotten.'],
  ['en', 'He has lived there since 1998.'],
  ['en', 'A 24-year-old man waited for three days.'],
  ['en', 'The Boat Act of 1996 says so.'],
  ['en', 'A letter of 3 May 1804 says so.'],
  ['en', 'The museum is usually closed on Monday.'],
  ['en', 'Expo 2015 was far away.'],
  ['en', 'It costs 1,900 euros and has 2016 seats.'],
  ['en', 'Trieste, 3 May 1804.'],
  ['en', 'Updated on 3 May 2016 by the editors.'],
  ['en', 'Theresa May spoke, and April Jones listened.'],
  ['en', 'Prices are higher than last year.'],
  ['en', 'It happens every Tuesday.'],
  ['en', 'Within two weeks the snow was gone.'],
  ['de', 'Die Flut von 2002 ist nicht vergessen.'],
  ['de', 'Er lebt seit 1961 auf dem Hof.'],
  ['de', 'Sie wohnte an der Straße des 17. Juni.'],
  ['de', 'Ein Brief vom 3. Mai 1804 sagt das.'],
  ['de', 'Das Amt hat montags geschlossen.'],
  ['de', 'Drei Tage lang suchten 34 Helfer.'],
  ['de', 'Stand: 3. Mai 2016, Änderungen möglich.'],
  ['de', 'Er ist 38 Jahre alt und zahlte 1900 Euro.'],
  ['de', 'Frau Sonntag und Herr August schwiegen.'],
  ['it', 'L’alluvione del 1966 non è dimenticata.'],
  ['it', 'Abita in via 25 aprile, vicino al porto.'],
  ['it', 'La legge del 3 maggio 1996 lo vieta.'],
  ['it', 'Vive qui dal 1998.'],
  ['it', 'Ha 38 anni e paga 1900 euro.'],
  ['it', 'Il mercato si tiene ogni lunedì.'],
  ['it', 'Ha distrutto in tre giorni il bosco.'],
  ['fr', 'La crue de 1910 n’est pas oubliée.'],
  ['fr', 'Elle habite rue du 4 septembre, près du port.'],
  ['fr', 'La loi du 3 mai 1996 l’interdit.'],
  ['fr', 'Il vit ici depuis 1998.'],
  ['fr', 'Un retraité de 82 ans paie 1900 euros.'],
  ['fr', 'Le marché se tient chaque lundi.'],
  ['fr', 'Publié le 3 mai 2016 par la rédaction.'],
])('in %s "%s" tells of no event', async (language, text) => {
  expect(await found(language, text, NEWS)).toEqual([]);
});

test('without the day of publication nothing is counted from it', async () => {
  expect(await found('de', 'Am Montag brannte es. Im Mai 1807 brannte es auch.')).toEqual([
    ['Im Mai 1807', '1807-05'],
  ]);
});

test('each date is in its own sentence, whatever block it is in', async () => {
  const text =
    'On Monday it rained. On Tuesday it snowed.\n\nThe fair closed. On Friday they left.';
  const dates = await draftDates({ language: 'en', text, published: NEWS });
  expect(dates.map(({ sentence }) => sentence.text)).toEqual([
    'On Monday it rained.',
    'On Tuesday it snowed.',
    'On Friday they left.',
  ]);
});
