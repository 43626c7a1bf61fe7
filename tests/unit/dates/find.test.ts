import { describe, expect, test } from 'vitest';
import { needsChrono, openDateFinder } from '../../../src/dates/chrono.js';
import { datelineOf } from '../../../src/dates/dateline.js';
import { de } from '../../../src/dates/de.js';
import { en } from '../../../src/dates/en.js';
import { feastIn } from '../../../src/dates/feasts.js';
import { findWrittenDates } from '../../../src/dates/find.js';
import { fr } from '../../../src/dates/fr.js';
import { it } from '../../../src/dates/it.js';
import { proposeDates } from '../../../src/dates/propose.js';
import { patternsOf } from '../../../src/dates/vocabulary.js';
import { parseTime } from '../../../src/story/time.js';
import { EXPRESSIONS } from './expressions.js';

const NEWS = '2016-12-23';
const find = await openDateFinder('en');

describe.each(Object.entries(EXPRESSIONS))('in %s', (language, expressions) => {
  test('at least 40 expressions are marked', () => {
    expect(expressions.length).toBeGreaterThanOrEqual(40);
  });

  test.each(expressions)('"$text" says just the dates that a reader finds', async (expression) => {
    const { text, dates, published = NEWS } = expression;
    const found = (await openDateFinder(language))(text, published);
    expect(found.map(({ words, edtf }) => [words, edtf])).toEqual(dates);
    for (const { start, end, words, edtf } of found) {
      expect(text.slice(start, end)).toBe(words);
      expect(parseTime(edtf), edtf).toBeDefined();
    }
  });
});

test.each(Object.entries(EXPRESSIONS))(
  'what chrono adds in %s is expected from a look at the text',
  async (language, expressions) => {
    const findAll = await openDateFinder(language);
    const unexpected = expressions.filter(({ text, published = NEWS }) => {
      const added =
        findAll(text, published).length > findWrittenDates(text, language, published).length;
      return added && !needsChrono(text, language);
    });
    expect(unexpected.map(({ text }) => text)).toEqual([]);
  },
);

test.each([
  [
    'On Monday',
    '2016-12-19',
    'the last one before the day of publication, Friday 23 December 2016',
  ],
  ['Friday morning', '2016-12-23', 'it is the day of publication, Friday 23 December 2016'],
])('%s in the news of a Friday is %s', (words, edtf, reason) => {
  expect(find(words, '2016-12-23T23:54:00-05:00')).toMatchObject([{ words, edtf, reason }]);
});

/** Kinds beside those of the marked expressions, each of which was once read in part or wrongly. */
test.each([
  ['en', '3 May – 5 June 1804', ['1804-05-03/1804-06-05']],
  ['en', 'May 3-5, 1799', ['1799-05-03/1799-05-05']],
  ['en', 'between 58 and 50 BC', ['-0057/-0049']],
  ['en', 'from the 12th to the 15th century', ['11XX/14XX']],
  ['en', 'summer and autumn 1799', ['1799-22/1799-23']],
  ['en', 'Friday the 13th', ['2017-01-13']],
  ['en', 'the Friday before', []],
  ['en', 'The road is closed until Monday.', ['../2016-12-26']],
  ['en', 'By Monday it was open.', ['../2016-12-19']],
  ['en', 'The bridge should open by Monday.', ['../2016-12-26']],
  ['de', 'Das Tor bleibt bis Mittwoch zu.', ['../2016-12-28']],
  ['de', 'Am Dienstag findet eine Messe statt.', ['2016-12-27']],
  ['it', 'Il passo è chiuso fino a domenica.', ['../2016-12-25']],
  ['it', 'Due squadre sono attese mercoledì.', ['2016-12-28']],
  ['fr', "La pêche est interdite jusqu'à lundi.", ['../2016-12-26']],
  ['fr', 'Deux équipes sont attendues mercredi.', ['2016-12-28']],
  ['en', 'over the past few days', []],
  ['en', 'In three days it had burned down.', []],
  ['en', 'The bridge will open in three days.', ['2016-12-26']],
  ['de', 'In drei Tagen war alles verbrannt.', []],
  ['de', 'das Hochwasser der vergangenen Tage', []],
  ['it', 'Ha distrutto in tre giorni il bosco.', []],
  ['it', 'chiusa per due ore', []],
  ['fr', 'un retraité de 82 ans', []],
  ['fr', 'Un retraité de 82 ans sera entendu.', []],
  ['en', 'the next day', []],
  ['en', 'in 2000 houses', []],
  ['en', 'In 2000 he came', ['2000']],
  ['en', 'not before 1803', ['1803/..']],
  ['en', 'by the late 1700s', ['../17XX']],
  ['en', '200 years ago', ['1816~']],
  ['en', 'In 1,800 homes', []],
  ['en', 'the Sunday Times', []],
  ['en', '17,000 BC', ['Y-16999']],
  ['en', '1914–18', ['1914/1918']],
  ['de', '3. Mai bis 5. Juni 1804', ['1804-05-03/1804-06-05']],
  ['de', 'am Dienstag voriger Woche', ['2016-12-13']],
  ['de', 'im Mai vorigen Jahres', ['2015-05']],
  ['de', 'vorletzten Freitag', []],
  ['de', 'eine Karte von 1799', ['1799']],
  ['de', 'Im Februar und März 1799', ['1799-02/1799-03']],
  ['de', 'Bis in die 1850er Jahre', ['../185X']],
  ['de', 'in der Nacht vom 3. auf den 4. Mai 1804', ['1804-05-03/1804-05-04']],
  ['de', 'den 3ten Februar 1803', ['1803-02-03']],
  ['it', 'da lunedì', ['2016-12-19/..']],
  ['it', 'lo scorso maggio', ['2016-05']],
  ['it', 'dal XII al XV secolo', ['11XX/14XX']],
  ['it', 'Il museo è chiuso il lunedì.', []],
  ['it', 'trecento uomini', []],
  ['fr', "jusqu'à vendredi", ['../2016-12-23']],
  ['fr', 'en août dernier', ['2016-08']],
  ['fr', 'aux XIIe et XIIIe siècles', ['11XX/12XX']],
  ['fr', 'en 2000 jours', []],
  ['de', '1807 brannte die Stadt.', ['1807']],
  ['de', 'Er kam 1961 nach Emden.', ['1961']],
  ['de', 'Er war schon 2012 vom Gericht verurteilt worden.', ['2012']],
  ['de', 'Es waren 1800 im Saal.', []],
  ['de', 'Das kostet 1999 Euro.', []],
  ['de', 'Mit 1234 anderen zog sie nach Osten.', []],
  ['de', 'im Frühlinge 1800', ['1800-21']],
  ['de', 'am vorigen Sonntage', ['2016-12-18']],
  ['de', 'den 3. May 1801', ['1801-05-03']],
  ['de', 'Anfangs May 1801', ['1801-05']],
  ['de', '7. Juny 1801', ['1801-06-07']],
  ['de', 'den 5ten Julius 1801', ['1801-07-05']],
  ['de', 'bis Ende Mai', ['../2016-05']],
  ['it', 'nel III sec. a.C.', ['-02XX']],
  ['fr', 'dès mai', ['2016-05/..']],
  ['en', 'at the weekend', ['2016-12-24/2016-12-25']],
  ['en', 'They came on 3 May 1801. The next day they left.', ['1801-05-03', '1801-05-04']],
  ['de', 'Am 3. Mai 1801 kam er. Acht Tage später ging er.', ['1801-05-03', '1801-05-10']],
  ['de', 'Am 3. Mai 1801 kam er. Den Tag darauf ging er.', ['1801-05-03', '1801-05-04']],
  ['it', 'Il 3 maggio 1801 venne. Il giorno dopo partì.', ['1801-05-03', '1801-05-04']],
  ['fr', 'Le 3 mai 1801 il vint. Le lendemain il partit.', ['1801-05-03', '1801-05-04']],
])('in %s "%s" says %j', async (language, text, dates) => {
  expect((await openDateFinder(language))(text, NEWS).map(({ edtf }) => edtf)).toEqual(dates);
});

test('what is counted from the day of publication means nothing without it', () => {
  const text = 'On Monday, yesterday, two weeks ago, on 3 February, in spring, in the eighties.';
  expect(find(text)).toEqual([]);
  expect(find('On Monday they came, and two weeks ago.', '1807')).toEqual([]);
});

test('a date without a year says where its year is from, and what it may be as well', () => {
  const [, second] = find('They came on 1 May 1803.\n\nOn 3 May they left.', '1807');
  expect(second).toMatchObject({
    edtf: '1803-05-03',
    reason: 'the year is that of "on 1 May 1803" before it',
    otherwise: { edtf: '1807-05-03' },
  });
  // In news it is the last one before publication or the next one, unless the paragraph tells of
  // another year.
  const news = 'The inn closed on 1 May 2016.\n\nOn 30 December a fire broke out.';
  expect(find(news, NEWS).at(-1)).toMatchObject({
    edtf: '2016-12-30',
    otherwise: { edtf: '2015-12-30' },
  });
});

test('January after December is of the next year', () => {
  const found = find('They came on 28 December 1802. On 3 January they left.', '1807');
  expect(found.map(({ edtf }) => edtf)).toEqual(['1802-12-28', '1803-01-03']);
});

test('a narrative goes on from the day that it told of', () => {
  const text = 'They came on 3 May 2024. On Saturday they left. Two days later they were home.';
  expect(find(text).map(({ edtf }) => edtf)).toEqual(['2024-05-03', '2024-05-04']);
  expect(find(text, '2024-09-01').map(({ edtf }) => edtf)).toEqual([
    ...['2024-05-03', '2024-05-04', '2024-05-06'],
  ]);
});

test.each(['Tuesday, 19 December 2016', 'on 30 February 1799', 'Monday 29 February 2015'])(
  '%s did not exist, and no part of it is taken for a date',
  (text) => {
    expect(find(text, NEWS)).toEqual([]);
  },
);

test('digits alone are read as the language has them, the other reading beside it', () => {
  const read = (language: string) =>
    findWrittenDates('01/02/2016', language).map(({ edtf, otherwise }) => [edtf, otherwise?.edtf]);
  expect(read('en-IE')).toEqual([['2016-02-01', '2016-01-02']]);
  expect(read('en-US')).toEqual([['2016-01-02', '2016-02-01']]);
  expect(read('de')).toEqual([['2016-02-01', '2016-01-02']]);
  expect(findWrittenDates('23/12/2016', 'en-US')).toMatchObject([{ edtf: '2016-12-23' }]);
});

test('what nobody counted is approximate', () => {
  expect(find('a few days ago', NEWS)).toMatchObject([{ edtf: '2016-12-20~' }]);
});

test('of languages without tables whole dates are read', async () => {
  const edtf = async (language: string, text: string) =>
    (await openDateFinder(language))(text, NEWS).map((date) => date.edtf);
  expect(await edtf('es', 'Llegaron el 3 de febrero de 1803.')).toEqual(['1803-02-03']);
  expect(await edtf('la', 'Venerunt anno 1803.')).toEqual([]);
});

test.each([
  ['1. Mai 1799', ['1799-05-01']],
  ['spring 1799', ['1799-21']],
  ['01/02/2016', ['2016-02-01', '2016-01-02']],
  ['44 BC', ['-0043']],
  ['circa 1800', ['1800~']],
  ['XVIII secolo', ['17XX']],
  ['années 1790', ['179X']],
  ['vor 1803', ['../1803']],
  ['May 1799.', ['1799-05']],
  ['on Monday', []],
  ['1 May', []],
  ['the day when 1 May 1799 came', []],
])('for "%s" may be written %j', (text, dates) => {
  expect(proposeDates(text)).toEqual(dates);
});

/** Easter by the tables of the Book of Common Prayer, 1662 (Julian until 1582). */
test.each([
  ['en', 'at Easter 1807', '1807-03-29'],
  ['en', 'on Easter Monday 1916', '1916-04-24'],
  ['en', 'Good Friday, 1998', '1998-04-10'],
  ['en', 'At Whitsun 1798', '1798-05-27'],
  ['en', 'in Holy Week 1807', '1807-03-22/1807-03-28'],
  ['en', 'before Michaelmas 1807', '../1807-09-29'],
  ['en', 'on St Patrick’s Day 1798', '1798-03-17'],
  ['en', 'on Christmas Day', '2016-12-25'],
  ['en', 'last Christmas', '2015-12-25'],
  ['en', 'on the Monday after Easter 1807', '1807-03-30'],
  ['en', 'the eve of the feast of the Assumption 1900', '1900-08-14'],
  ['en', 'Easter 1492', '1492-04-22'],
  ['en', 'Orthodox Easter 1905', '1905-04-30'],
  ['en', 'Easter 2024', '2024-03-31'],
  ['en', 'Easter 1943', '1943-04-25'],
  ['en', 'Easter 1818', '1818-03-22'],
  ['de', 'Pfingsten 1807', '1807-05-17'],
  ['de', 'am Ostermontag 1801', '1801-04-06'],
  ['de', 'am Vorabend von Allerheiligen 1755', '1755-10-31'],
  ['de', 'zu Martini 1807', '1807-11-11'],
  ['de', 'am zweiten Weihnachtstag 1944', '1944-12-26'],
  ['de', 'am ersten Advent 1807', '1807-11-29'],
  ['de', 'am Buß- und Bettag 2016', '2016-11-16'],
  ['it', 'a Ferragosto', '2016-08-15'],
  ['it', 'a Pasqua del 1807', '1807-03-29'],
  ['it', 'il lunedì dopo Pasqua 1807', '1807-03-30'],
  ['it', 'la vigilia di Natale 1807', '1807-12-24'],
  ['it', 'la festa di San Giovanni 1807', '1807-06-24'],
  ['fr', 'à Noël', '2016-12-25'],
  ['fr', 'le lundi de Pâques 1807', '1807-03-30'],
  ['fr', 'à la Toussaint 1807', '1807-11-01'],
  ['fr', 'à la Saint-Jean 1807', '1807-06-24'],
  ['fr', 'le dimanche avant Pâques 1807', '1807-03-22'],
  ['fr', 'le lendemain de Noël 1807', '1807-12-26'],
])('in %s the feast "%s" is %s', (language, text, edtf) => {
  expect(findWrittenDates(text, language, NEWS)).toMatchObject([{ words: text, edtf }]);
});

test('while Britain kept the Julian calendar, Easter may be of either', () => {
  expect(find('at Easter 1700')).toMatchObject([
    { edtf: '1700-04-11', otherwise: { edtf: '1700-03-31' } },
  ]);
  expect(find('at Easter 1807')[0]).not.toHaveProperty('otherwise');
});

test.each([
  ['en', 'The Easter Rising, Easter Island, a Christmas tree and the Christmas holidays.'],
  ['en', 'They married in Ascension Parish and bought Easter eggs at the Christmas market.'],
  ['de', 'Herr Martini und Professor Michaelis kamen mit Frau Ostertag aus Weihnachtsdorf.'],
  ['it', 'Natale De Santis e Pasqua Rossi vivono a San Giovanni in Persiceto.'],
  ['fr', 'Noël Dupont habite Saint-Jean, près de la Trinité-sur-Mer.'],
])('in %s feasts within other names are no dates: %s', (language, text) => {
  expect(findWrittenDates(text, language, NEWS)).toEqual([]);
});

test.each([
  ['it', "dall'8 al 10 marzo 1807", '1807-03-08/1807-03-10'],
  ['it', "dal 9 all'11 marzo 1807", '1807-03-09/1807-03-11'],
  ['it', "tra l'8 e l'11 marzo 1807", '1807-03-08/1807-03-11'],
  ['it', "l'8 marzo 1807", '1807-03-08'],
  ['it', "dell'11 marzo 1807", '1807-03-11'],
  ['it', "fino all'8 marzo 1807", '../1807-03-08'],
  ['it', "dopo l'8 marzo 1807", '1807-03-08/..'],
  ['fr', 'du 1er au 3 mars 1807', '1807-03-01/1807-03-03'],
  ['fr', 'du 30 avril au 1ᵉʳ mai 1807', '1807-04-30/1807-05-01'],
])('in %s an elided article or a raised ordinal is part of "%s"', (language, text, edtf) => {
  expect(findWrittenDates(text, language, NEWS)).toMatchObject([{ words: text, edtf }]);
});

test.each([
  ['on Thanksgiving', 'Thanksgiving'],
  ['during Ramadan', 'Ramadan'],
  ['on the bank holiday', 'bank holiday'],
  ['on St Ronan’s Day', 'St Ronan’s Day'],
  ['zu Erntedank', 'Erntedank'],
  ['per San Ranieri', 'San Ranieri'],
  ['à la Saint-Fiacre', 'la Saint-Fiacre'],
  ['in spring', undefined],
])('"%s" names a feast that is not counted: %s', (text, feast) => {
  expect(feastIn(text)).toBe(feast);
});

test('no pattern of the tables repeats anything without bound', () => {
  const patterns = [en, de, it, fr].flatMap(patternsOf).map(({ pattern }) => pattern);
  expect(patterns.length).toBeGreaterThan(100);
  const unbounded = patterns.filter(({ source }) => /(?<!\\)(?:[*+]|\{\d+,\})/.test(source));
  expect(unbounded).toEqual([]);
});

test('the work grows with the length of the text', () => {
  const sentence =
    'The mill stood by the river in May, and two weeks ago it burned on a Monday night. ';
  const work = (length: number) => {
    const before = process.cpuUsage().user;
    find(sentence.repeat(length), NEWS);
    return process.cpuUsage().user - before;
  };
  work(100);
  const ratio = work(1600) / work(200);
  // Eight times as long; with its square it would be 64.
  expect(ratio).toBeLessThan(32);
});

/** Published on a Thursday; the likelier reading first. */
test.each([
  ['en', 'The next meeting is on Friday in the hall.', ['2024-03-15', '2024-03-08']],
  ['en', 'The club meets on Friday.', ['2024-03-15', '2024-03-08']],
  ['en', 'The fair takes place on Friday.', ['2024-03-15', '2024-03-08']],
  ['en', 'On Friday, the council will meet.', ['2024-03-15', '2024-03-08']],
  ['en', 'The funeral will be held on Friday.', ['2024-03-15', '2024-03-08']],
  [
    'en',
    'People were told on Tuesday that the wall will not be ready.',
    ['2024-03-12', '2024-03-19'],
  ],
  ['en', 'On Tuesday, teachers said the schools will close.', ['2024-03-12', '2024-03-19']],
  ['en', 'A man is due in court after a crash on Friday.', ['2024-03-08', '2024-03-15']],
  ['en', 'The fire is out, the mayor said on Friday.', ['2024-03-08']],
  ['de', 'Die Sitzung ist am Freitag.', ['2024-03-15', '2024-03-08']],
  ['de', 'Das Fest findet am Freitag statt.', ['2024-03-15', '2024-03-08']],
  [
    'de',
    'Die Stadt teilte mit, dass die Brücke am Freitag geöffnet wird.',
    ['2024-03-15', '2024-03-08'],
  ],
  [
    'de',
    'Am Dienstag wurde gesagt, dass die Mauer nicht fertig wird.',
    ['2024-03-12', '2024-03-19'],
  ],
  ['de', 'Sie ist am Freitag gestorben.', ['2024-03-08']],
  ['it', 'La riunione è venerdì.', ['2024-03-15', '2024-03-08']],
  ['it', 'La riunione si terrà venerdì prossimo.', ['2024-03-15']],
  ['it', 'È stato detto martedì che la diga non sarà pronta.', ['2024-03-12', '2024-03-19']],
  ['it', 'È morto venerdì.', ['2024-03-08']],
  ['fr', 'La réunion aura lieu vendredi.', ['2024-03-15', '2024-03-08']],
  ['fr', 'La réunion a lieu vendredi.', ['2024-03-15', '2024-03-08']],
  ['fr', 'Ils ont appris mardi que la digue ne sera pas prête.', ['2024-03-12', '2024-03-19']],
  ['fr', 'Le pont a ouvert vendredi.', ['2024-03-08']],
])('in %s the verb of the date counts: "%s"', (language, text, expected) => {
  const [date] = findWrittenDates(text, language, '2024-03-14');
  expect([date?.edtf, date?.otherwise?.edtf].filter((each) => each !== undefined)).toEqual(
    expected,
  );
});

test.each([
  ['fr', 'Le samedi', ['2024-03-09']],
  ['fr', 'Le samedi, les pompiers ont fouillé la rivière.', ['2024-03-09']],
  ['fr', 'Deux hommes sont morts le dimanche soir.', ['2024-03-10']],
  ['fr', 'La boulangerie est fermée le dimanche.', []],
  ['fr', 'Le dimanche, il allait au marché.', []],
  ['it', 'Il sabato', ['2024-03-09']],
  ['it', 'Il sabato è stato trovato un corpo.', ['2024-03-09']],
  ['it', 'Il sabato si va al mercato.', []],
])(
  'in %s a day with its article is one that something happened on: "%s"',
  (language, text, dates) => {
    expect(findWrittenDates(text, language, '2024-03-14').map(({ edtf }) => edtf)).toEqual(dates);
  },
);

test.each([
  [
    'en',
    'A mill burns\n\nPARIS, Ky., Nov. 18, 2023\n\nA mill burned down on Friday night.',
    '2023-11-18',
  ],
  ['en', 'PARIS, Ky., Nov. 18, 2023 (Post) — A mill burned down.', '2023-11-18'],
  ['de', 'Passau, den 18. November 2023. In der Nacht brannte es.', '2023-11-18'],
  ['fr', 'Lyon, le 18 novembre 2023 – Un pont a cédé.', '2023-11-18'],
  ['en', 'Paris 3 May 1804 was the day.', undefined],
  ['en', 'On 3 May 1804 they sailed.', undefined],
  ['en', 'Trieste, 3 May 1804.\nWe sailed.\nBari, 6 May 1804.\nWe landed.', undefined],
])('in %s the day of a dateline: "%s"', (language, text, day) => {
  expect(datelineOf(text, language)?.edtf).toBe(day);
});
