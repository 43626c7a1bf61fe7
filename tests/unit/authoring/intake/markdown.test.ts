import { describe, expect, test } from 'vitest';
import { draftOf, paragraphsOf, remarksOf } from '../../../support/intake.js';

const markdown = (text: string) => paragraphsOf(text, 'a.md');

describe('of Markdown the article is what its reader sees:', () => {
  test.each([
    [
      'emphasis',
      'The *ferry* was **very** ***late***, __so__ _they_ say.',
      'The ferry was very late, so they say.',
    ],
    [
      'links',
      'From [Bari](https://example.org "t") to [Durazzo][d].\n\n[d]: https://example.net',
      'From Bari to Durazzo.',
    ],
    [
      'addresses',
      'See <https://example.org> and https://example.net.',
      'See https://example.org and https://example.net.',
    ],
    ['escapes', String.raw`It cost 5\* and \[sic\] 1\. May.`, 'It cost 5* and [sic] 1. May.'],
    ['entities', 'Caf&eacute; &amp; bar&nbsp;&#8211; late.', 'Café & bar\u00a0– late.'],
    ['code', 'The word `Bari *x*` stood there.', 'The word Bari *x* stood there.'],
    [
      'HTML',
      'The <b>ferry</b><br>came 10<sup>6</sup> times, H<sub>2</sub>O, 19<sup>th</sup>.',
      'The ferry\ncame 10⁶ times, H₂O, 19th.',
    ],
    [
      'wrapped lines',
      'The ferry\ncame late.  \nNobody\\\nwas hurt.',
      'The ferry came late.\nNobody\nwas hurt.',
    ],
    [
      'what is none',
      '3 * 4 = 12 in snake_case_name, a < b, 2 * 3.',
      '3 * 4 = 12 in snake_case_name, a < b, 2 * 3.',
    ],
    ['struck-out words', 'It came on ~~Friday~~ Saturday.', 'It came on Saturday.'],
    ['comments', 'It came. <!-- ask Ana --> Late.', 'It came. Late.'],
    ['wiki links', 'From [[Bari]] to [[Durrës|Durazzo]].', 'From Bari to Durazzo.'],
    ['a table of contents of kramdown', 'It came.\n{: .lead}', 'It came.'],
    ['a picture', 'It came. ![the ferry](a.png)', 'It came.'],
  ])('%s', async (_, text, seen) => {
    expect(await markdown(`First.\n\n${text}\n`)).toEqual(['First.', seen]);
  });

  test('headings, lists, quoted blocks, tables and code are paragraphs', async () => {
    const text = `# Late

Intro

## Sub {#id}

* one
* two

3. three
4. four

> quoted
> twice

| A | B |
|---|---|
| 1 | 2 |

    code *x*

\`\`\`
more
code
\`\`\`
`;
    const draft = await draftOf(text, 'a.markdown');
    expect(draft.fields.headline).toBe('Late');
    expect(draft.body.trimEnd().split('\n\n')).toEqual([
      ...['Intro', 'Sub', 'one', 'two', '3. three', '4. four', 'quoted twice', 'A\tB', '1\t2'],
      ...['code *x*', 'more\ncode'],
    ]);
    expect(remarksOf(draft)).toContain('read as Markdown: 11 paragraphs; each row of 1 table a');
  });

  test('notes stand at the end, and their marks in no sentence', async () => {
    const text = 'It came late.[^a] Nobody was hurt.[^2]\n\n[^a]: In *Bari*.\n[^2]: So they say.\n';
    expect(await markdown(text)).toEqual([
      ...['It came late. Nobody was hurt.', '1. In Bari.', '2. So they say.'],
    ]);
  });
});

test('shortcodes and template tags are left out and named; text between two stays', async () => {
  const text = `It came.

{{< figure src="a.png" title="a > b" >}}

{{% notice %}}Nobody was hurt.{{% /notice %}}

{% include map.html %}
{% comment %}not seen{% endcomment %}
Written by {{ page.author }} in Bari.
`;
  const draft = await draftOf(text, 'a.md');
  expect(draft.body).toBe('It came.\n\nNobody was hurt.\n\nWritten by in Bari.\n');
  expect(remarksOf(draft)).toContain(
    'left out: 4 template tags or shortcodes (figure, notice, include, page.author)',
  );
});

const FIELDS = {
  headline: 'Late: a ferry',
  published: '2024-01-09T14:30:00+01:00',
  language: 'de-AT',
  credit: 'A. Nyberg, B. Torres',
  link: 'https://example.org/late',
};

describe('front matter is understood', () => {
  test.each([
    [
      'of Jekyll',
      '---\nlayout: post\ntitle: "Late: a ferry"\ndate: 2024-01-09 14:30:00 +0100\nlang: de_AT\nauthor:\n  - A. Nyberg\n  - name: B. Torres\ncanonical_url: https://example.org/late\nurl: /late/\n---\n',
    ],
    [
      'of Hugo in TOML',
      '+++\ntitle = "Late: a ferry"\ndate = "2024-01-09T14:30:00+01:00"\nlanguageCode = "de-AT"\nauthors = ["A. Nyberg", "B. Torres"]\ncanonicalURL = "https://example.org/late"\nlayout = "post"\n+++\n',
    ],
    [
      'of Hugo in JSON',
      '{\n  "title": "Late: a ferry", "layout": {"name": "}"},\n  "date": "2024-01-09T14:30:00+01:00", "lang": "de-AT",\n  "author": "A. Nyberg, B. Torres", "link": "https://example.org/late"\n}\n',
    ],
  ])('%s', async (_, front) => {
    const draft = await draftOf(`${front}\nIt *came*.\n\nLate.\n`, 'a.md');
    expect(draft.fields).toEqual(FIELDS);
    expect(draft.body).toBe('It came.\n\nLate.\n');
    expect(remarksOf(draft)).toMatch(/left out of the front matter: .*layout/);
  });

  test('with Windows’ line ends, a byte order mark, and dots for its end', async () => {
    const text = '\ufeff---\r\ntitle: Late\r\n...\r\nIt *came*.\r\n\r\nLate.\r\n';
    const { fields, body } = await draftOf(text, 'a.md');
    expect(fields.headline).toBe('Late');
    expect(body).toBe('It came.\n\nLate.\n');
  });

  test.each([
    ['2024-01-09', '2024-01-09'],
    ['2024-01-09 14:30', '2024-01-09'],
    ['2024-01-09T14:30:00', '2024-01-09'],
    ['2024-01-09T14:30:00Z', '2024-01-09T14:30:00Z'],
    ['2024-01-09 14:30:05 -0500', '2024-01-09T14:30:05-05:00'],
    ['9 January 2024', '2024-01-09'],
  ])('and the date %s', async (written, date) => {
    const { fields } = await draftOf(`---\ntitle: T\ndate: ${written}\n---\nIt came.\n`, 'a.md');
    expect(fields.published).toBe(date);
  });

  test('and what cannot be taken is said', async () => {
    const draft = await draftOf(
      '---\ntitle: T\ndate: someday\nlang: english\nurl: /late/\n---\nIt came.\n',
      'a.md',
    );
    expect(draft.fields).toEqual({ headline: 'T' });
    expect(remarksOf(draft)).toContain('"date: someday" in the front matter is not taken');
    expect(remarksOf(draft)).toContain('"lang: english" in the front matter is not taken');
    expect(remarksOf(draft)).toContain('"url: /late/" in the front matter is not taken');
  });

  test.each([
    ['title: The flood: a report', 'The flood: a report', /line 2 .*title: "The flood: a report"/],
    ['title: "The flood', 'The flood', /line 2 .*title: "The flood"/],
    ['title: @flood', '@flood', /line 2 .*title: "@flood"/],
    ['lang: [en\ntitle: Late', 'Late', /is no YAML and was read line by line/],
    ['title: Late\nIt rained', 'Late', /line 3 .*"It rained", is no YAML and is left out/],
    ['title: Late\ntitle: Later', 'Late', /line 3 .*says "title" a second time/],
  ])('line by line where it is broken, which is said: %j', async (yaml, headline, said) => {
    for (const name of ['a.md', 'a.txt']) {
      const draft = await draftOf(`---\n${yaml}\n---\nIt came.\n`, name);
      expect(draft.fields.headline).toBe(headline);
      expect(draft.body).toBe('It came.\n');
      expect(remarksOf(draft)).toMatch(said);
    }
  });

  test('of TOML too', async () => {
    const draft = await draftOf('+++\ntitle = The flood\n+++\nIt came.\n', 'a.md');
    expect(draft.fields.headline).toBe('The flood');
    expect(remarksOf(draft)).toMatch(/line 2 .*is no TOML .*title = "The flood"/);
  });

  test('where nothing closes it, up to the first line that is no member', async () => {
    for (const below of ['\nIt came.\n', 'It came.\n', '\nIt came.\n\n---\n\nLate.\n']) {
      const draft = await draftOf(`---\ntitle: The flood: late\n${below}`, 'a.md');
      expect(draft.fields.headline).toBe('The flood: late');
      expect(draft.body).toMatch(/^It came\./);
      expect(remarksOf(draft)).toMatch(/no line of --- at its end: .* end with line 2/);
    }
    const text = '---\nNote: it rained.\n\nIt came.\n';
    expect((await draftOf(text, 'a.txt')).body).toBe(text);
  });

  test('but not two rules around a paragraph', async () => {
    const { body, remarks } = await draftOf('---\nIt came.\n---\n\nLate.\n', 'a.txt');
    expect(body).toBe('---\nIt came.\n---\n\nLate.\n');
    expect(remarks).toEqual([]);
  });

  test('and a headline that the text repeats stands there once', async () => {
    const text = '---\ntitle: Late\n---\n# Late\n\nIt came.\n';
    expect(await markdown(text)).toEqual(['It came.']);
  });
});

test('a list’s first item is no headline', async () => {
  expect((await draftOf('- one\n- two\n\nThree.\n', 'a.md')).fields).toEqual({});
});

test('lists in lists a thousand deep are refused', async () => {
  const text = Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n');
  await expect(draftOf(text, 'a.md')).rejects.toThrow('nested too deep');
});

test('below the front matter of an article of Dateline’s the text is plain', async () => {
  const text =
    '---\nheadline: H\nlanguage: en\ncredit: C\n---\n\nIt cost *5* then\nand now.\n\n- Late.\n';
  const draft = await draftOf(text, 'article.md');
  expect(draft.body).toBe('It cost *5* then\nand now.\n\n- Late.\n');
});

test('Markdown in a text file is left as it is, and read if the author says so', async () => {
  const text = 'It *came*.\n\nLate.\n';
  expect(await paragraphsOf(text, 'a.txt')).toEqual(['It *came*.', 'Late.']);
  expect(await paragraphsOf(text, 'a.txt', { format: 'markdown' })).toEqual(['It came.', 'Late.']);
  expect(await paragraphsOf(text, 'a.md', { format: 'plain' })).toEqual(['It *came*.', 'Late.']);
});
