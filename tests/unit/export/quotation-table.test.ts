/** The table, read by a CSV parser that is not Dateline's. */
import { expect, test } from 'vitest';
import { exported, ferry, stories } from '../../support/exported.js';
import { readTable } from '../../support/foreign-readers.js';

const FILE = 'quotations.csv';

test.each(stories)('of %s has a row for each quotation', (_, story) => {
  const rows = readTable(exported(story, FILE));
  expect(rows.map(({ name, quote }) => [name, quote])).toEqual(
    story.places.flatMap(({ name, quotations }) => quotations.map(({ exact }) => [name, exact])),
  );
});

test('a row can be checked by itself: it has its place, and what is quoted', () => {
  const [row] = readTable(exported(ferry, FILE));
  expect(row).toMatchObject({
    number: '1',
    name: 'The crossing',
    mention: 'The morning ferry',
    quote: 'The morning ferry reached Rostock an hour late on Tuesday.',
    paragraph: '1',
    location: 'somewhere',
    longitude: '12.01',
    latitude: '54.375',
    headline: 'The ferry to Rostock runs late',
    published: '2024-01-09T18:30:00+01:00',
    link: 'https://example.org/ferry',
  });
});

test('it says who wrote and published the article, and when it was changed, where that is known', () => {
  const [row] = readTable(exported(ferry, FILE));
  expect(row).toMatchObject({ author: '', publisher: '', modified: '' });
  const article = {
    ...ferry.article,
    author: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
    publisher: { name: 'The Harbour Post' },
    modified: '2024-01-10',
  };
  const [full] = readTable(exported({ ...ferry, article }, FILE));
  expect(full).toMatchObject({
    author: 'A. Writer; B. Writer',
    publisher: 'The Harbour Post',
    modified: '2024-01-10',
    terms: 'quoted, not licensed here',
  });
});

test('it begins with a byte order mark, and its lines end as RFC 4180 demands', () => {
  const text = exported(ferry, FILE);
  expect(text).toMatch(/^\ufeffnumber,id,name,/);
  expect(text).toMatch(/\r\n$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('it has no formulas, and negative coordinates stay numbers', () => {
  const places = ferry.places.map((place) => ({
    ...place,
    name: '=HYPERLINK("https://example.org")',
    position: [-3.5, -40] as const,
  }));
  const [row] = readTable(exported({ ...ferry, places }, FILE));
  expect(row).toMatchObject({
    name: '\'=HYPERLINK("https://example.org")',
    longitude: '-3.5',
    latitude: '-40',
  });
});
