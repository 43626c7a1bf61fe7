/** By whom an article is: below its headline, and in the terms of schema.org. */
import { describe, expect, test } from 'vitest';
import { renderPage } from '../../../src/page/page.js';
import { prepareStory } from '../../../src/publish/prepare.js';
import type { Story } from '../../../src/story/story.js';
import { innerOf, tagsOf, textOf } from '../../support/html.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import { articleWith, RIGHT, storyOf } from '../../support/small-story.js';

const data = await openRoughBasemapData();
const prepared = prepareStory(storyOf(RIGHT), data);
const CREDIT = 'credit: Written for these tests.';

function render(lines: string, language = 'en') {
  const { article } = storyOf(articleWith(CREDIT, `${CREDIT}\n${lines}`));
  const story: Story = { ...prepared.story, article: { ...article, language } };
  return renderPage({ ...prepared, story, sharing: { site: 'https://example.org/ferry/' } });
}

const bylineOf = (body: string) =>
  innerOf(body, 'p').find((inner) => inner.includes('2024-01-09')) ?? '';
const saidIn = (body: string) => textOf(bylineOf(body)).replace(/\s/g, ' ');
const dataIn = (head: string) => JSON.parse(innerOf(head, 'script')[0] ?? '');

const ALL = `author:
  - Ines Tal
  - {name: Jo Berg, link: "https://example.org/jo"}
publisher: The Harbour Courier
modified: 2024-01-11`;

describe('the byline', () => {
  test.each([
    ['en', 'By Ines Tal and Jo Berg', 'Updated Thursday, January 11, 2024'],
    ['de', 'Von Ines Tal und Jo Berg', 'Aktualisiert am Donnerstag, 11. Januar 2024'],
    ['it', 'Di Ines Tal e Jo Berg', 'Aggiornato: giovedì 11 gennaio 2024'],
    ['fr', 'Par Ines Tal et Jo Berg', 'Mis à jour le jeudi 11 janvier 2024'],
    ['ar', 'By Ines Tal and Jo Berg', 'Updated'],
  ])('says in %s by whom the article is and when it was changed', (language, by, changed) => {
    const said = saidIn(render(ALL, language).body);
    expect(said).toContain(`${by}The Harbour Courier`);
    expect(said).toContain(changed);
  });

  test('leads to what an author has for a link', () => {
    expect(bylineOf(render(ALL).body)).toContain('<a href="https://example.org/jo">Jo Berg</a>');
  });

  test('without them is the date alone', () => {
    expect(tagsOf(bylineOf(render('').body)).map(({ name }) => name)).toEqual(['time']);
    expect(bylineOf(render('').body)).not.toContain('By ');
  });
});

describe('schema.org', () => {
  test('has authors, publisher and the last change, beside what the article is based on', () => {
    expect(dataIn(render(ALL).head)).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2024-01-09T18:30:00+01:00',
      dateModified: '2024-01-11',
      author: [
        { '@type': 'Person', name: 'Ines Tal' },
        { '@type': 'Person', name: 'Jo Berg', url: 'https://example.org/jo' },
      ],
      publisher: { '@type': 'Organization', name: 'The Harbour Courier' },
      isBasedOn: 'https://example.org/ferry',
    });
  });

  test('takes an author for a person, unless it is said or it publishes the article itself', () => {
    const lines = (author: string) => `author: ${author}\npublisher: Courier`;
    const kind = (author: string) => dataIn(render(lines(author)).head).author[0]['@type'];
    expect(['Ines Tal', '{name: Port News, kind: organisation}', 'Courier'].map(kind)).toEqual([
      'Person',
      'Organization',
      'Organization',
    ]);
  });

  test('names nobody where nobody is named', () => {
    const article = dataIn(render('').head);
    for (const member of ['author', 'publisher', 'dateModified']) {
      expect(article).not.toHaveProperty(member);
    }
  });
});
