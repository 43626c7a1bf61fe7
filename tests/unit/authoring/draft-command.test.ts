import { describe, expect, test } from 'vitest';
import { draftLines } from '../../../scripts/support/draft-lines.js';
import {
  clippedAround,
  datesOf,
  listOf,
  summaryOf,
  waysOn,
} from '../../../scripts/support/draft-list.js';
import { readDraftOptions } from '../../../scripts/support/draft-options.js';
import type { Suggested } from '../../../src/authoring/suggestions.js';
import { composeArticle } from '../../../src/story/article.js';
import { smallIndex } from '../../support/small-index.js';

describe('--take', () => {
  const take = (text: string) => {
    const options = readDraftOptions(['small', '--take', text]);
    return options.isLines ? undefined : options.take;
  };

  test('has numbers, ranges and candidates', () => {
    expect(take('1-3,8=2')).toEqual([
      { number: 1, candidate: 1 },
      { number: 2, candidate: 1 },
      { number: 3, candidate: 1 },
      { number: 8, candidate: 2 },
    ]);
    expect(take('2–3')).toEqual(take('2, 3'));
    expect(take('4,4')).toHaveLength(1);
    expect(take('Sure')).toBe('sure');
  });

  test.each([
    ['all', 'write the numbers of the list'],
    ['1,x', '"x" is no number of the list'],
    ['1,', 'a number is missing'],
    ['', 'a number is missing'],
    ['0', 'count from 1'],
    ['2=0', 'count from 1'],
    ['5-3', '5-3 runs backwards. Write 3-5.'],
    ['1-3=2', 'gives one candidate to several places'],
    ['8=2,8=3', '8 is there twice, with candidate 2 and with 3'],
    ['1-999999', 'no list has 999999 suggestions'],
    ['1.5', '"1.5" is no number'],
    ['-3', 'What follows --take begins with a hyphen'],
  ])('is refused with what is wrong: %j', (text, message) => {
    expect(() => take(text)).toThrow(message);
  });

  test.each([
    [['small', '--take', '1', '2'], 'Write the numbers without spaces: --take 1,2'],
    [['small', 'large'], 'One story at a time'],
    [['small', '--jsonl'], 'so the story small does not go with it'],
    [[], 'npm run draft -- <story>'],
  ])('%j is answered with what is meant', (args, message) => {
    expect(() => readDraftOptions(args)).toThrow(message);
  });
});

describe('the list', () => {
  const article = composeArticle({ headline: 'Late', language: 'en', credit: 'Nobody.' }, [
    'The captain comes from Newtown. She left NEWTOWN, or Newtown, for the Long Quay.',
  ]);
  const at = (words: string, from = 0) => {
    const start = article.text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const [first, ...others] = smallIndex.named('newtown').map(({ place }) => place);
  const suggested: Suggested = {
    placed: first
      ? [
          {
            number: 1,
            name: 'Newtown',
            mentions: [at('Newtown'), at('NEWTOWN'), at('Newtown', 30)],
            candidates: [first, ...others],
            confidence: 0.74,
            reason: { kind: 'near', names: ['Dublin', 'Derry'], isTaken: true },
          },
        ]
      : [],
    unplaced: [
      {
        name: 'Long Quay',
        mentions: [at('Long Quay')],
        candidates: [],
        confidence: 0.8,
        reason: { kind: 'no entry', word: 'Quay' },
      },
    ],
    isLanguageKnown: true,
  };
  const page = { slug: 'ferry', article, divisions: smallIndex.divisionName, width: 60 };

  test('has words, sentence, three candidates, the reason and the confidence', () => {
    expect(listOf(suggested, page).slice(0, 6)).toEqual([
      '',
      '  1  Newtown (2 times), NEWTOWN   likely, 74 %',
      '     The captain comes from Newtown.',
      '     1  Newtown, Australia, a town of 15,029 people: near Dublin and Derry, which you took',
      '     2  Newtown, United Kingdom, a town of 10,783 people',
      '     3  Newtown, United States, a town of 1,941 people',
    ]);
  });

  test('has what needs a position by itself, with the command that gives it one', () => {
    expect(listOf(suggested, page).slice(6)).toEqual([
      '',
      'Needs a position:',
      '',
      '     Long Quay: because of "Quay"; the gazetteer has no such place',
      '     She left NEWTOWN, or Newtown, for the Long Quay.',
      '     npm run place -- ferry "Long Quay" --at longitude,latitude',
    ]);
  });

  test('has dates with what they mean and why, and says what on the map has them', () => {
    const sentence = { text: 'It burned on Monday.', start: 100 };
    const date = {
      ...{ words: 'on Monday', edtf: '2016-12-19', start: 110, end: 119, sentence },
      reason: 'the last one before the day of publication',
    };
    const quotes = [{ exact: sentence.text, mention: 'It' }];
    const when = { date: '2016-12-19', words: 'on Monday' };
    const known = [{ id: 'mill', properties: { when, quotes } }];
    expect(datesOf({ found: [date], uncounted: 'at noon on Friday' }, known, page)).toEqual([
      '',
      'When things happened. This makes an event of a place: npm run place -- ferry "<place>" --when "on Monday"',
      '',
      '     on Monday   2016-12-19: the last one before the day of publication; "mill" on the map has it',
      '     It burned on Monday.',
      '',
      expect.stringMatching(/^Not in this list is "at noon on Friday": .* in its head says it\.$/),
    ]);
    expect(datesOf({ found: [] }, known, page)).toEqual([]);
  });

  test('says how many there are, and what to do', () => {
    expect(summaryOf(suggested, true)).toBe(
      'The article seems to name 2 places; 0 are sure, 1 needs a position',
    );
    expect(summaryOf({ ...suggested, unplaced: [] }, false)).toBe(
      'The article seems to name 1 more place; 0 are sure',
    );
    expect(summaryOf({ ...suggested, placed: [], unplaced: [] }, false)).toContain(
      'no more places',
    );
    expect(waysOn(suggested, 'ferry').join('\n')).toContain('npm run draft -- ferry --take 1');
  });

  test('shortens a sentence around the mention, between words', () => {
    const sentence = `${'Long before that '.repeat(9)}she left Newtown for good${' and all'.repeat(30)}.`;
    const start = sentence.indexOf('Newtown');
    const shown = clippedAround({ sentence, mention: { start, end: start + 7 } }, 50);
    expect(shown).toBe('… that she left Newtown for good and all …');
    expect(clippedAround({ sentence: 'In Linz.', mention: { start: 3, end: 7 } }, 50)).toBe(
      'In Linz.',
    );
  });

  test('cuts no character of a script without spaces in two', () => {
    const sentence = '𠮷'.repeat(60);
    for (let width = 20; width < 30; width++) {
      const shown = clippedAround({ sentence, mention: { start: 60, end: 64 } }, width);
      expect(shown).toMatch(/^… 𠮷+ …$/u);
    }
  });
});

describe('lines of JSON', () => {
  async function answersTo(...chunks: (string | Uint8Array)[]) {
    async function* input() {
      for (const chunk of chunks) yield Buffer.from(chunk);
    }
    const answers = [];
    for await (const answer of draftLines(smallIndex, input())) answers.push(answer);
    return answers;
  }

  test('are answered one by one, by their ids, with the mentions in the order of the text', async () => {
    const text = 'A ferry left Rostock. It lay off Warnemünde, then in Rostock.';
    const [answer, ...others] = await answersTo(
      `${JSON.stringify({ id: 7, language: 'en', text, published: '2024-01-09' })}\n`,
    );
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ id: 7 });
    const mentions = answer && 'mentions' in answer ? answer.mentions : [];
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Rostock',
      'Warnemünde',
      'Rostock',
    ]);
    expect(mentions[0]?.place).toEqual({
      kind: 'settlement',
      name: 'Rostock',
      country: 'DE',
      position: [12.14049, 54.0887],
      gazetteer: 2844588,
    });
  });

  test('may be cut anywhere, end as on Windows, be empty or lack a last line feed', async () => {
    const line = Buffer.from(JSON.stringify({ id: 'ü', language: 'en', text: 'In Warnemünde.' }));
    const bytes = Buffer.concat([Buffer.from('\ufeff'), line, Buffer.from('\r\n\r\n\n'), line]);
    const answers = await answersTo(...Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(answers.map(({ id }) => id)).toEqual(['ü', 'ü']);
  });

  test('without a language are read in that of their words', async () => {
    const text = 'Die Fähre fuhr am Mittag nach Rostock zurück, obwohl es den ganzen Tag regnete.';
    expect(await answersTo(JSON.stringify({ id: 1, text }))).toMatchObject([{ language: 'de' }]);
  });

  test.each([
    ['{"id": 1, "text": "x"', 'line 2: it is no JSON'],
    ['["x"]', 'line 2: it is no object'],
    ['{"text": "x"}', 'line 2: "id" is missing'],
    ['{"id": {}, "text": "x"}', 'line 2: "id" must be a string or a number'],
    ['{"id": 1}', 'line 2: "text" is missing'],
    ['{"id": 1, "text": null}', 'line 2: "text" must be a string'],
    ['{"id": 12345678901234567890, "text": "x"}', 'line 2: "id" is a number with more digits'],
    [Uint8Array.of(0x7b, 0xff), 'line 2: it is no text in UTF-8'],
    [Uint8Array.of(0x7b, 0, 0x7d), 'line 2: it has bytes of zero'],
  ])(
    'that are wrong are answered with what is wrong, and the others are read: %s',
    async (line, message) => {
      const good = '{"id": "good", "language": "en", "text": "In Rostock."}';
      const answers = await answersTo(`${good}\n`, line, `\n${good}\n`);
      expect(answers.map((answer) => ('error' in answer ? 'wrong' : answer.id))).toEqual([
        'good',
        'wrong',
        'good',
      ]);
      expect(answers[1]).toMatchObject({ error: expect.stringContaining(message) });
    },
  );

  test('with a byte of zero are answered alone, whenever they arrive', async () => {
    const good = '{"id": "good", "language": "en", "text": "In Rostock."}\n';
    const bad = Uint8Array.of(0x7b, 0, 0x7d, 0x0a);
    const whole = await answersTo(Buffer.concat([bad, Buffer.from(good)]));
    expect(whole).toEqual(await answersTo(bad, good));
    expect(whole).toMatchObject([
      { error: expect.stringContaining('line 1: it has bytes of zero') },
      { id: 'good' },
    ]);
  });

  test.each(['2024-05-03', '2024', '2024-05-03T10:00:00Z'])('may be published %s', async (day) => {
    const line = { id: 1, language: 'en', text: 'In Rostock.', published: day };
    const [answer] = await answersTo(JSON.stringify(line));
    expect(answer).toMatchObject({ id: 1, mentions: [{}] });
    expect(answer).not.toHaveProperty('warning');
  });

  test.each([
    { published: '7:58 AM ET, Sat May 4, 2024' },
    { published: 'yesterday' },
    { published: 20240503 },
    { published: '2024-13-45' },
    { published: {} },
    { language: 'english' },
    { language: 'en', published: '' },
    { language: 'English', published: 'Friday' },
  ])('keep their mentions where a member beside the text cannot be used: %j', async (members) => {
    const text = 'The ferry reached Rostock an hour late, and nobody knew why it had stopped.';
    const answers = await answersTo(JSON.stringify({ id: 1, language: 'en', text, ...members }));
    expect(answers).toMatchObject([{ id: 1, mentions: [{ place: { name: 'Rostock' } }] }]);
    const [answer] = answers;
    for (const [name, value] of Object.entries(members)) {
      if (value === 'en') continue;
      expect(answer).toHaveProperty(
        'warning',
        expect.stringContaining(`"${name}" is ${JSON.stringify(value)}`),
      );
    }
  });
});
