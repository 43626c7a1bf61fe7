import { describe, expect, test } from 'vitest';
import type { PageContent } from '../../../src/page/content.js';
import { dataBlock, renderPage } from '../../../src/page/page.js';
import { LIVE_STORY_ID, type LiveStory } from '../../../src/page-data/live.js';
import { prepareStory } from '../../../src/publish/prepare.js';
import { innerOf, tagsOf, textOf, textsOf } from '../../support/html.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import {
  ARTICLE,
  articleWith,
  change,
  PLACES,
  placesWith,
  RIGHT,
  storyOf,
  type Texts,
} from '../../support/small-story.js';

const PARTS = [
  { minZoom: 0, extent: [0, 50, 20, 60] as const, zoom: 7.5, address: 'basemap-0.json' },
];

const data = await openRoughBasemapData();

function render(texts: Texts): PageContent {
  return renderPage({ ...prepareStory(storyOf(texts), data), parts: PARTS });
}

const story = storyOf(RIGHT);
const page = render(RIGHT);
const tags = tagsOf(page.body);
const cards = cardsOf(page.body);

const idsOf = (html: string) => tagsOf(html).flatMap(({ attributes: { id } }) => id ?? []);
const drawingOf = (html: string) => {
  const figure = innerOf(html, 'figure').find((inner) => inner.includes('drawn-map'));
  return figure ?? '';
};

/** All cards, as HTML. */
function cardsOf(html: string): string[] {
  return innerOf(html, 'li').filter((inner) => /^<article class="card"/.test(inner));
}

/** The card of a place, as HTML. */
function cardOf(id: string, of = cards): string {
  const card = of.find((inner) => inner.includes(`id="${id}"`));
  if (card === undefined) throw new Error(`There is no card of ${id}.`);
  return card;
}

describe('the page', () => {
  test('has the headline, the date, every paragraph verbatim and the credit', () => {
    expect(textsOf(page.body, 'h1')[0]?.replace(/\d/g, '')).toBe(story.article.headline);
    expect(page.body).toContain('<time datetime="2024-01-09T18:30:00+01:00">');
    const paragraphs = innerOf(page.body, 'p').map((inner) =>
      textOf(inner.replace(/<sup>.*?<\/sup>/g, '')),
    );
    for (const { text } of story.article.paragraphs) expect(paragraphs).toContain(text);
    expect(page.body).toContain('<a href="https://example.org/ferry">Written for these tests.</a>');
  });

  test('is titled by the headline and described by the lead', () => {
    expect(textsOf(page.head, 'title')).toEqual([story.article.headline]);
    const description = tagsOf(page.head).find(
      ({ attributes }) => attributes.name === 'description',
    );
    expect(description?.attributes.content).toBe(story.article.paragraphs[0]?.text);
    expect(page.language).toBe('en');
  });

  test('has no id twice', () => {
    const ids = idsOf(page.body);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('has no link within itself that leads nowhere', () => {
    const ids = new Set(idsOf(page.body));
    const links = tags.flatMap(({ attributes: { href } }) => (href?.startsWith('#') ? href : []));
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(ids).toContain(link.slice(1));
    const named = tags.flatMap(({ attributes }) => attributes['aria-labelledby'] ?? []);
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect(ids).toContain(id);
  });

  test('puts every name and pin that it draws where a rule says', () => {
    const ruled = (page.rules ?? '')
      .split('}')
      .filter((rule) => rule.includes('{--x:'))
      .flatMap((rule) => rule.slice(0, rule.indexOf('{')).split(','))
      .map((selector) => selector.replace('#', ''));
    const drawn = idsOf(page.body).filter((id) => /^(pin|leader|label|map_name)_/.test(id));
    expect(ruled.toSorted()).toEqual(drawn.toSorted());
    expect(page.rules).not.toMatch(/NaN|undefined|Infinity/);
    expect(page.body).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('a place', () => {
  test('has a card each, in the order of their numbers', () => {
    expect(cards).toHaveLength(story.places.length);
    story.places.forEach(({ id, number, name }, index) => {
      expect(textsOf(cards[index] ?? '', 'h3')).toEqual([`${number} ${name}`]);
      expect(cards[index]).toContain(`id="${id}"`);
    });
  });

  test('has its quotations verbatim in its card, each with its mention marked and its paragraph', () => {
    let quotations = 0;
    for (const place of story.places) {
      const card = cardOf(place.id);
      expect(textsOf(card, 'blockquote')).toEqual(place.quotations.map(({ exact }) => exact));
      expect(textsOf(card, 'mark')).toEqual(
        place.quotations.map(({ block, mention }) => block.text.slice(mention.start, mention.end)),
      );
      expect(textsOf(card, 'figcaption')).toEqual(
        place.quotations.map(({ block }) => `Paragraph ${block.number}`),
      );
      quotations += place.quotations.length;
    }
    expect(quotations).toBe(6);
  });

  test('that the headline names says so', () => {
    const named = render(
      placesWith(
        '"exact": "The bell on the old mole rang all the time.",\n            "mention": "the old mole"',
        '"exact": "The ferry to Rostock runs late",\n            "mention": "The ferry"',
      ),
    );
    const card = cardOf('the-old-mole', cardsOf(named.body));
    expect(textsOf(card, 'figcaption')).toEqual(['Headline']);
    expect(card).toContain('href="#the_headline"');
  });

  test('has a pin that links to its card where it can be placed', () => {
    const placed = story.places.filter(({ position }) => position);
    expect(placed).toHaveLength(4);
    const pins = tagsOf(drawingOf(page.body)).filter(({ attributes }) =>
      attributes.id?.startsWith('pin_'),
    );
    expect(pins).toHaveLength(placed.length);
    for (const { id, number, name, role } of placed) {
      const pin = pins.find(({ attributes }) => attributes.id === `pin_${id}`);
      expect(pin).toMatchObject({ name: 'a', attributes: { href: `#${id}` } });
      const seen = role === 'area' ? `${name} ${number}` : `${number} ${name}`;
      expect(pin?.attributes['aria-label']).toMatch(new RegExp(`^${seen},`));
    }
  });

  test('that cannot be placed has a card that says so, and no pin', () => {
    expect(cardOf('the-old-mole')).toContain('This place cannot be placed on the map.');
    expect(page.body).not.toContain('pin_the-old-mole');
    for (const { id } of story.places.filter(({ position }) => position)) {
      expect(cardOf(id)).not.toContain('cannot be placed');
    }
  });

  test('that is a line or an area has it drawn', () => {
    const drawn = tagsOf(drawingOf(page.body)).filter(({ attributes }) =>
      attributes.class?.startsWith('shape '),
    );
    expect(drawn.map(({ attributes }) => attributes.class).toSorted()).toEqual([
      'shape area stated',
      'shape line somewhere',
    ]);
    for (const { attributes } of drawn) {
      // A line that glows is drawn twice from one definition.
      const used = tagsOf(drawingOf(page.body)).find(
        (tag) => `#${tag.attributes.id}` === attributes.href,
      );
      expect(attributes.d ?? used?.attributes.d).toMatch(/^m[\d.-]/i);
    }
  });

  test('says when it happened, in numbers for programs and in the article’s words for readers', () => {
    const card = cardOf('off-warnemuende');
    expect(card).toContain('<time datetime="2024-01-09">Tuesday, January 9, 2024</time>');
    expect(card).toContain("in the article's words: “since dawn”");
  });

  test('says how its position is known, with the note and the radius', () => {
    expect(cardOf('off-warnemuende')).toMatch(/Narrowed down:.*up to 3 km from the pin/);
    expect(cardOf('off-warnemuende')).toContain('The editor placed it on the roads');
    expect(cardOf('rostock')).toMatch(/Stated:<\/strong> the article names this place/);
    expect(cardOf('the-crossing')).toMatch(/Somewhere:<\/strong>.*lies on this line/);
  });

  test('leads to its place in the article, and to the places before and after', () => {
    const links = tagsOf(cardOf('rostock')).map(({ attributes: { href, rel } }) => [rel, href]);
    expect(links).toEqual(
      expect.arrayContaining([
        [undefined, '#paragraph_1'],
        [undefined, '#rostock'],
        ['prev', '#the-crossing'],
        ['next', '#off-warnemuende'],
      ]),
    );
    expect(cardOf('the-crossing')).not.toContain('rel="prev"');
    expect(cardOf('denmark')).not.toContain('rel="next"');
  });

  test('is linked from each of its mentions in the article, its number behind it', () => {
    const [article = ''] = innerOf(page.body, 'article');
    expect(article).toContain('<a class="mention" href="#rostock">Rostock<sup>\u00a02</sup></a>');
    expect(article.match(/href="#rostock"/g)).toHaveLength(2);
    expect(article).toContain('href="#denmark"');
  });
});

test('a place without a position looks so wherever its number stands', () => {
  const event =
    '"role": "event", "when": { "date": "2024-01-08/2024-01-09", "words": "all the time" },';
  const { body } = render(
    placesWith(
      '"name": "The old mole",\n        "role": "place",',
      `"name": "The old mole", ${event}`,
    ),
  );
  const looks = Array.from(
    body.matchAll(/class="(?:number (\w+)|(unplaced))">\s*(\d+)</g),
    ([, look, inText, number]) => `${number} ${look ?? inText}`,
  );
  // On its card, on the timeline and in the text; the others there as they are known.
  expect(looks.filter((look) => look.startsWith('4'))).toEqual(Array(3).fill('4 unplaced'));
  expect(looks.filter((look) => look.endsWith('unplaced'))).toHaveLength(3);
  expect(looks).toContain('2 stated');
  expect(body).not.toContain('id="pin_the-old-mole"');
});

describe('the legend', () => {
  const shownIn = ({ body }: PageContent) =>
    tagsOf(body).filter(({ attributes }) => attributes.class === 'entry').length;
  const explainedIn = ({ body }: PageContent) => textsOf(body, 'dt').map((text) => text.trim());

  test('explains the looks that are on the map, at most four at once, and no others', () => {
    expect(explainedIn(page)).toEqual([
      'Event:',
      'Narrowed:',
      'Somewhere:',
      'Unplaced:',
      'Circle:',
    ]);
    expect(shownIn(page)).toBe(4);
    const point = '"geometry": { "type": "Point", "coordinates": [12.1, 54.2] }';
    const places = PLACES.replaceAll('"somewhere"', '"stated"').replace('"geometry": null', point);
    const fewer = render({ ...RIGHT, places });
    expect(explainedIn(fewer)).toEqual(['Event:', 'Narrowed:', 'Circle:']);
    // Circles are seen from near only.
    expect(shownIn(fewer)).toBe(2);
  });

  test('has each meaning once, in a sentence', () => {
    const [legend = ''] = innerOf(page.body, 'dl');
    expect(textsOf(legend, 'dd')).toHaveLength(explainedIn(page).length);
    for (const meaning of textsOf(legend, 'dd')) expect(meaning).toMatch(/\.$/);
  });
});

describe('what the script gets', () => {
  function liveOf({ body }: PageContent): LiveStory {
    const [, json = ''] =
      new RegExp(`<script type="application/json" id="${LIVE_STORY_ID}">(.*?)</script>`).exec(
        body,
      ) ?? [];
    return JSON.parse(json);
  }

  test('is every place that has a position, the events in order, and the view', () => {
    const live = liveOf(page);
    expect(live.places.map(({ id }: { id: string }) => id)).toEqual([
      'the-crossing',
      'rostock',
      'off-warnemuende',
      'denmark',
    ]);
    expect(live.sequence).toEqual(['off-warnemuende']);
    // Denmark, where the captain was born, does not decide it.
    expect(live.frame.centre[0]).toBeCloseTo((11.93 + 12.14049) / 2, 4);
    expect(live.parts).toEqual(PARTS);
  });

  test('comes back whole from the data block, whatever it holds', () => {
    const data = {
      name: '</script><script>alert(1)</script><!--',
      other: ['&amp;', '"', '\u2028'],
    };
    const block = dataBlock('some_data', data);
    expect(block.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(/>([\s\S]*)<\/script>$/.exec(block)?.[1] ?? '')).toEqual(data);
  });
});

describe('text that looks like HTML', () => {
  const evil = `<script>alert('&amp;')</script>"'<b x="y">`;
  const asJson = JSON.stringify(evil).slice(1, -1);
  let article = change(
    ARTICLE,
    'The ferry to Rostock',
    JSON.stringify(`${evil} ferry`).slice(0, -1),
  );
  article = change(article, 'runs late', 'runs late"');
  article = change(article, 'Written for these tests.', `'${evil.replaceAll("'", "''")}'`);
  article = change(article, 'Tuesday. Nobody', `${evil}. Nobody`);
  article = article.replaceAll('the old mole', evil);
  article = change(article, 'since dawn', evil);
  let places = PLACES.replaceAll('on Tuesday.', `on ${asJson}.`).replaceAll('since dawn', asJson);
  places = places
    .replaceAll('the old mole', asJson)
    .replaceAll('"Rostock",\n        "role"', `"${asJson}",\n        "role"`);
  places = change(places, 'The editor placed it', asJson);
  places = change(places, '"name": "The crossing"', `"name": "${asJson}"`);
  // Short enough to stand on the drawn map.
  places = change(places, '"name": "Off Warnemünde"', '"name": "<script>"');
  const evilStory = storyOf({ article, places });
  const parts = render({ article, places });

  test('is the text of the headline, the paragraphs, the names, the notes, the quotations', () => {
    expect(evilStory.article.headline).toContain(evil);
    expect(evilStory.article.paragraphs[0]?.text).toContain(evil);
    expect(textsOf(parts.head, 'title')).toEqual([evilStory.article.headline]);
    expect(textsOf(parts.body, 'h1')[0]).toContain(evil);
    expect(textsOf(parts.body, 'h3')).toContain(`1 ${evil}`);
    expect(textsOf(parts.body, 'blockquote').join()).toContain(evil);
    expect(textsOf(parts.body, 'mark')).toContain(evil);
    expect(textsOf(drawingOf(parts.body), 'text').join()).toContain('<script>');
    expect(textsOf(parts.body, 'footer').join()).toContain(evil);
    const [description] = tagsOf(parts.head).filter(({ name }) => name === 'meta');
    expect(description?.attributes.content).toBe(evilStory.article.paragraphs[0]?.text);
  });

  test('never becomes an element or ends one', () => {
    const html = parts.head + parts.body;
    const scriptsIn = (text: string) => text.match(/<\/?script\b/g)?.length;
    expect(scriptsIn(html)).toBe(scriptsIn(page.head + page.body));
    expect(html).not.toMatch(/<b\b/);
    const elements = new Set(tagsOf(page.head + page.body).map(({ name }) => name));
    for (const { name } of tagsOf(html)) expect(elements).toContain(name);
  });

  test('changes no id and leads no link astray', () => {
    const ids = idsOf(parts.body).filter((id) => !/^(label|map_name)_/.test(id));
    expect(ids).toEqual(idsOf(page.body).filter((id) => !/^(label|map_name)_/.test(id)));
  });
});

describe('an article without a date', () => {
  const undated = render(articleWith('published: 2024-01-09T18:30:00+01:00\n', ''));

  test('has no byline, and says no date of itself', () => {
    expect(undated.body).not.toContain('class="byline"');
    expect(undated.head).not.toContain('article:published_time');
    const [data = ''] = innerOf(undated.head, 'script');
    expect(JSON.parse(data)).toMatchObject({ '@type': 'Article', inLanguage: 'en' });
    expect(data).not.toContain('datePublished');
  });

  test('has a timeline of its events all the same', () => {
    const lasting = '"date": "2024-01-08/2024-01-09"';
    const { body } = render({
      ...articleWith('published: 2024-01-09T18:30:00+01:00\n', ''),
      places: placesWith('"date": "2024-01-09"', lasting).places,
    });
    expect(body).toContain('id="time_off-warnemuende"');
    expect(body).not.toContain('id="time_published"');
    expect(undated.head).not.toMatch(/NaN|undefined/);
  });
});

describe('a date that is not exact', () => {
  const { head, body } = render({
    article: articleWith('published: 2024-01-09T18:30:00+01:00', 'published: 1807~').article,
    places: placesWith('"date": "2024-01-09"', '"date": "1799-21?/1799-10"').places,
  });

  test('is said in words on the card and the timeline, and is no date to programs', () => {
    const said = 'spring 1799 (uncertain) – October 1799';
    expect(textOf(cardOf('off-warnemuende', cardsOf(body)))).toContain(`Event · ${said}, in the`);
    const [item = ''] = innerOf(body, 'li').filter((inner) => inner.includes('class="when"'));
    expect(textOf(item)).toContain(` · ${said}`);
    expect(body).not.toMatch(/<time/);
  });

  test('of publication is no date to search engines', () => {
    expect(body).toContain('about 1807');
    expect(head).not.toContain('article:published_time');
    expect(head).not.toContain('datePublished');
  });
});
