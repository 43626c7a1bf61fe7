import { describe, expect, test } from 'vitest';
import { articleText } from '../../../../src/authoring/intake/article-text.js';
import { writtenDate } from '../../../../src/authoring/written-date.js';
import { parseArticle } from '../../../../src/check/article.js';
import { draftOf, faultOf, paragraphsOf, questionOn, remarksOf } from '../../../support/intake.js';

const BODY = 'The ferry came late.\n\n  Nobody – “nobody” – was hurt.\n';

describe('a headline is taken from', () => {
  test.each([
    ['a first line that stands alone and has no full stop', `Ferry runs late\n\n${BODY}`],
    ['a Markdown heading', `# Ferry runs late\n${BODY}`],
    ['a heading that is underlined', `Ferry runs late\n===\n\n${BODY}`],
    ['front matter', `---\ntitle: Ferry runs late\ntags: [sea]\n---\n\n${BODY}`],
  ])('%s, and the rest is not changed by a letter', async (_, text) => {
    const { fields, body } = await draftOf(text);
    expect(fields.headline).toBe('Ferry runs late');
    expect(body).toBe(BODY);
  });

  test.each([
    ['a sentence', 'The ferry came late.\n\nNobody was hurt.\n'],
    ['a line of a paragraph', 'The ferry came\nlate today\n\nNobody was hurt.\n'],
    ['a date', '9 January 2024\n\nThe ferry came late.\n'],
  ])('but not from %s', async (_, text) => {
    const { fields, body } = await draftOf(text);
    expect(fields.headline).toBeUndefined();
    expect(body).toBe(text);
  });
});

describe('a date is taken from a line that is only a date', () => {
  test.each([
    ['2016-12-23', '2016-12-23'],
    ['2016-12-23T23:54:00-05:00', '2016-12-23T23:54:00-05:00'],
    ['23 December 2016', '2016-12-23'],
    ['Dec. 23, 2016', '2016-12-23'],
    ['Friday, December 23rd, 2016', '2016-12-23'],
    ['Published: Fri 23 Dec 2016', '2016-12-23'],
    ['December 2016', '2016-12'],
    ['Freitag, 23. Dezember 2016', '2016-12-23'],
    ['Im Mai 1804', '1804-05'],
    ['venerdì 23 dicembre 2016', '2016-12-23'],
    ['le 3 février 1807', '1807-02-03'],
    ['1807', '1807'],
    ['circa 1807', '1807~'],
    ['44 BC', '-0043'],
  ])('%s', (line, date) => {
    expect(writtenDate(line)).toBe(date);
  });

  test.each([
    ['12/11/2016'],
    ['Monday, December 23, 2016'],
    ['31 February 2016'],
    ['2016-13-01'],
    ['On 23 December 2016 the ferry'],
    ['from 1799 to 1803'],
    ['before 1803'],
    ['1 May'],
    ['23 Nivôse 2016'],
  ])('but not from %s', (line) => {
    expect(writtenDate(line)).toBeUndefined();
  });

  test('but not from lines with two dates or an ambiguous one', async () => {
    const several = await draftOf(`Late\n\n1 May 2020\n\nUpdated\n\n2 May 2020\n\n${BODY}`);
    expect(several.fields.published).toBeUndefined();
    const unsure = await draftOf(`Late\n\n03/04/2020\n\n${BODY}`);
    expect(unsure.fields.published).toBeUndefined();
    expect(remarksOf(unsure)).toContain('"03/04/2020" may mean two days');
  });

  test('and that line stays in the text', async () => {
    const { fields, body } = await draftOf(`Late\n\n1 May 2020\n\n${BODY}`);
    expect(fields.published).toBe('2020-05-01');
    expect(body).toBe(`1 May 2020\n\n${BODY}`);
  });
});

test('a date in a byline is not taken but mentioned in a remark', async () => {
  const told = async (line: string) => remarksOf(await draftOf(`Late\n\n${line}\n\n${BODY}`));
  expect(await told('By Ana Torres, 29 March 2017')).toContain('--published 2017-03-29 ');
  expect(await told('Lima, Mar. 29, 2017 (Reuters)')).toContain('--published 2017-03-29 ');
  expect(await told('Talbote, 29. März 2017')).toContain('--published 2017-03-29 ');
  expect(await told('Talbote, 9. November 2024')).toContain('--published 2024-11-09 ');
  expect(await told('On 29 March 2017 the river rose.')).not.toContain('published');
  expect(await told('By Ana Torres, 29 March 2017, updated 30 March 2017')).not.toContain(
    'published',
  );
});

test.each([
  ['Talbote, 9. November 2024 – Der Fluss stieg in der Nacht um zwei Meter.', '2024-11-09'],
  ['LIMA, March 29, 2017 — The river rose by two metres in the night.', '2017-03-29'],
  ['Torino, 29 marzo 2017 – Il fiume è salito di due metri nella notte.', '2017-03-29'],
  ['Lyon, le 29 mars 2017 – La rivière est montée de deux mètres dans la nuit.', '2017-03-29'],
  ['Am 9. November 2024 – es war Nacht – stieg der Fluss um zwei Meter.', undefined],
])('nor is the day of a dateline: %s', async (line, day) => {
  const told = remarksOf(await draftOf(`Late\n\n${line}\n\n${BODY}`));
  if (day === undefined) expect(told).not.toContain('published');
  else expect(told).toContain(`--published ${day} `);
});

/** Paragraphs of one line each, as word processors write them to text files. */
const LINES = `${'The ferry lay off the harbour for most of the night, and nobody knew why it had stopped there at all. '.trim()}
${'In the morning the captain said that fog had kept him, and that he would have done the same again. '.trim()}
Nobody was hurt.
`;
const WRAPPED = `The ferry lay off the harbour for most of the
night, and nobody knew why it had stopped
there at all until the captain said that fog
had kept him.
`;

describe('a text without blank lines', () => {
  test('is asked about, with what was measured and a guess', async () => {
    const question = await questionOn(LINES);
    expect(question).toMatchObject({ choice: 'paragraphs', guess: 'lines' });
    expect(question?.text).toMatch(/It has 3 lines: 2 of them end like a sentence, the longest/);
    expect(question?.answers.map(({ value }) => value)).toEqual(['lines', 'blank']);
  });

  test('is also asked about where only the headline stands apart', async () => {
    expect(await questionOn(`Ferry runs late\n\n${LINES}`)).toMatchObject({ guess: 'lines' });
    expect(await questionOn(`One.\n\n${LINES}\n${LINES}\n${LINES}`)).toMatchObject({
      guess: 'lines',
    });
  });

  test('has a paragraph for each line if the author says so', async () => {
    const text = `Ferry runs late\n${LINES}`;
    const draft = await draftOf(text, 'a.txt', { paragraphs: 'lines' });
    expect(draft.fields.headline).toBe('Ferry runs late');
    expect(draft.body).toBe(`${LINES.trimEnd().split('\n').join('\n\n')}\n`);
    expect(remarksOf(draft)).toContain('paragraphs: each line is a paragraph');
  });

  test('is one paragraph if its lines were wrapped: few of them end where a sentence does', async () => {
    expect((await draftOf(`Late\n\n${WRAPPED}`)).body).toBe(WRAPPED);
    expect(await questionOn(WRAPPED.repeat(40))).toMatchObject({ guess: 'blank' });
  });

  test('can have paragraphs that begin with an indented line', async () => {
    const text = `    ${WRAPPED}    ${WRAPPED}    ${WRAPPED}`;
    expect(await questionOn(text)).toMatchObject({ guess: 'indents' });
    expect(await paragraphsOf(text, 'a.txt', { paragraphs: 'indents' })).toHaveLength(3);
  });

  test('is a poem if its lines are short and others are parted', async () => {
    const poem = 'The ferry came,\nand came again.\nIt went away.';
    const text = `Late\n\n${poem}\n\n${poem}\n\n${poem}\n`;
    expect(await paragraphsOf(text)).toEqual([poem, poem, poem]);
  });

  test('is asked about if it is one line that nobody would write', async () => {
    const question = await questionOn('Nobody was hurt. '.repeat(6000));
    expect(question?.text).toContain('one paragraph of 101,999 characters');
    expect(await questionOn('Nobody was hurt. '.repeat(100))).toBeUndefined();
  });
});

describe('line ends of all kinds', () => {
  test.each([
    ['CR', 'One.\r\rTwo.\r'],
    ['CRLF that was converted twice', 'One.\r\r\n\r\r\nTwo.\r\r\n'],
    ['NEL', 'One.\u0085\u0085Two.'],
    ['U+2028', 'One.\u2028\u2028Two.'],
    ['U+2029', 'One.\u2029Two.'],
    ['VT', 'One.\v\vTwo.'],
    ['a line of a no-break space', 'One.\n\u00a0\nTwo.'],
    ['a line of a zero-width space', 'One.\n \u200b\u3000\nTwo.'],
    ['a line of an ideographic space', 'One.\r\n\u3000\r\nTwo.'],
  ])('part paragraphs: %s', async (_, text) => {
    const { body } = await draftOf(text);
    const source = articleText({ headline: 'H', language: 'en', credit: 'C' }, body);
    const { article, findings } = parseArticle({ file: 'a', text: source });
    expect(findings).toEqual([]);
    expect(article?.paragraphs.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  test('a page’s end in a paragraph parts nothing', async () => {
    const wrapped = 'It ran from the\nmill to the\f\nlock.\n\nTwo.\n';
    expect(await paragraphsOf(wrapped)).toEqual(['It ran from the\nmill to the\nlock.', 'Two.']);
  });

  test('and control characters, which a page cannot show, are left out and counted', async () => {
    const draft = await draftOf('One\u0002.\n\nTwo\u001f.');
    expect(draft.body).toBe('One.\n\nTwo.');
    expect(remarksOf(draft)).toContain('control characters, which no page can show, left out: 2');
  });
});

describe('there are remarks', () => {
  test.each([
    ['Late\n\nThey came to Schlö-\ngen and Aschach late.\n', /1, such as "chlö- gen"/],
    ['[the ferry](https://example.org) came.\n', /links\. .*--format markdown/],
    ['It came *very* late.\n', /emphasis/],
    ['- one\n\n- two\n', /lists/],
    ['![ferry](a.png) came.\n', /images/],
    ['It <b>came</b>.\n', /HTML/],
    ['One.\r\n\r\nTwo.\r\n', /CRLF/],
  ])('how this will be read: %j', async (text, remark) => {
    expect(remarksOf(await draftOf(text))).toMatch(remark);
  });

  test('but none on a plain text', async () => {
    const text = 'It cost 3 * 4 = 12, snake_case_name.\n\nNobody was hurt.\n';
    expect((await draftOf(text)).remarks).toEqual([]);
  });
});

test('the article that is written is read back unchanged', () => {
  const fields = {
    headline: 'Late: "the" ferry # 1',
    published: '2024-01-09',
    language: 'en',
    credit: '- A: Nyberg',
  };
  const text = articleText(fields, 'One.\r\n\r\nTwo – “two”.');
  const { article, findings } = parseArticle({ file: 'article.md', text });
  expect(findings).toEqual([]);
  expect(article).toMatchObject(fields);
  expect(article?.paragraphs.map((paragraph) => paragraph.text)).toEqual(['One.', 'Two – “two”.']);
});

test.each([
  ['no bytes', '', /empty: it has no bytes/],
  ['only white space', ' \n\n', /only white space/],
  ['only a headline', 'Ferry runs late\n', /only a headline, "Ferry runs late"/],
  ['only a headline in front matter', '---\ntitle: Late\n---\n', /no text below its headline/],
])('a file with %s is refused', async (_, text, fault) => {
  expect(await faultOf(text)).toMatch(fault);
});
