import { describe, expect, test } from 'vitest';
import { composeFeature, type Wishes } from '../../../src/authoring/compose.js';
import { addFeatures } from '../../../src/authoring/places-text.js';
import {
  border,
  type Subject,
  settlement,
  spot,
  wholeCountry,
} from '../../../src/authoring/subject.js';
import { findCandidates } from '../../../src/gazetteer/candidates.js';
import { countriesNamed } from '../../../src/gazetteer/countries.js';
import { articleOf } from '../../support/articles.js';
import { world } from '../../support/gazetteer.js';
import { findingsOf, RIGHT } from '../../support/small-story.js';

const ARTICLE = articleOf('Ferry to Bari runs late', [
  'On Tuesday the ferry lay off Durazzo. Its captain is from Germany.',
  'It crossed a border that nobody watches.',
]);

function town(name: string): Subject {
  const [found] = findCandidates(world, { name, near: [] });
  if (!found || found.kind === 'country') throw new Error(`There is no town ${name}.`);
  return settlement(found, name, world.places.namesOf(found.key));
}

function country(name: string): ReturnType<typeof countriesNamed>[number] {
  const [found] = countriesNamed(world, name);
  if (!found) throw new Error(`There is no country ${name}.`);
  return found;
}

function compose(subject: Subject, wishes: Wishes = {}, ...taken: string[]) {
  return composeFeature(ARTICLE, subject, wishes, new Set(taken));
}

/** The open questions, by the options' names. */
function openOf(subject: Subject, wishes: Wishes = {}, ...taken: string[]): string[] {
  return (compose(subject, wishes, ...taken).open ?? []).map(({ wish }) => wish);
}

describe('a place has defaults:', () => {
  test('a town is a stated place with its gazetteer id', () => {
    expect(compose(town('Bari')).feature).toMatchObject({
      id: 'bari',
      geometry: { type: 'Point' },
      properties: { name: 'Bari', role: 'place', location: 'stated', gazetteer: 3182351 },
    });
  });

  test('its name is the one in the article', () => {
    expect(compose(town('Durrës')).feature).toMatchObject({
      id: 'durazzo',
      properties: { name: 'Durazzo', quotes: [{ mention: 'Durazzo' }] },
    });
  });

  test('its name is the one in the article, also where other words are quoted', () => {
    const article = articleOf('Reise', ['Wir sahen die Hauptstadt. Danach verließen wir Rom.']);
    const as = { as: ['Hauptstadt'] };
    expect(composeFeature(article, town('Rome'), as, new Set()).feature).toMatchObject({
      properties: { name: 'Rom', quotes: [{ mention: 'Hauptstadt' }] },
    });
  });

  test('its name is the one that was asked for, where the article has none', () => {
    const article = articleOf('Reise', ['Wir sahen die Hauptstadt.']);
    const as = { as: ['Hauptstadt'] };
    expect(composeFeature(article, town('Rom'), as, new Set()).feature).toMatchObject({
      properties: { name: 'Rom' },
    });
  });

  test('its name has no characters that nobody sees, and its mention those of the article', () => {
    const text = 'Wir sahen Ham\u00adburg am 3.\u00a0Mai.';
    const article = { ...articleOf('Reise', [text]), language: 'de' };
    const when = { when: '1803-05-03', words: 'am 3. Mai' };
    expect(composeFeature(article, town('Hamburg'), when, new Set()).feature).toMatchObject({
      id: 'hamburg',
      properties: {
        name: 'Hamburg',
        when: { words: 'am 3.\u00a0Mai' },
        quotes: [{ mention: 'Ham\u00adburg' }],
      },
    });
  });

  test('a country is an area with its shape', () => {
    expect(
      compose(wholeCountry(world.countries, country('DE'), [], 'DE', 'en')).feature,
    ).toMatchObject({
      id: 'germany',
      properties: { name: 'Germany', role: 'area', shape: { country: 'Germany' } },
    });
  });

  test('with a date it is an event, with a radius it is narrowed', () => {
    const wishes = { when: '2024-01-09', words: 'On Tuesday', radius: 500, note: 'By the mole.' };
    expect(compose(town('Durazzo'), wishes).feature?.properties).toMatchObject({
      role: 'event',
      location: 'narrowed',
      radius: 500,
      when: { date: '2024-01-09', words: 'On Tuesday' },
    });
  });

  test('a position by hand has six decimals', () => {
    expect(compose(spot([12.123456789, 54], 'Bari')).feature?.geometry).toEqual({
      type: 'Point',
      coordinates: [12.123457, 54],
    });
  });

  test('an id that is in use gets a number', () => {
    expect(compose(town('Bari'), {}, 'bari').feature?.id).toBe('bari-2');
  });
});

describe('without an answer that only the author can give, there is a question and no feature:', () => {
  const albania = border(world.countries, country('AL'), [], '', 'en');

  test("a border's words and note", () => {
    expect(openOf(albania)).toEqual(['as', 'note']);
    const wishes = { as: ['a border that nobody watches'], note: 'It does not say which.' };
    expect(compose(albania, wishes).feature).toMatchObject({
      id: 'border-albania',
      properties: { name: "Albania's land border", role: 'border', location: 'somewhere' },
    });
  });

  test("an event's date, and the article's words for it", () => {
    expect(openOf(town('Durazzo'), { role: 'event' })).toEqual(['when']);
    expect(openOf(town('Durazzo'), { when: '2024-01-09' })).toEqual(['words']);
    expect(openOf(town('Durazzo'), { when: '2024-01-09', words: 'Wednesday' })).toEqual(['words']);
  });

  test('why a place is narrowed, and its radius', () => {
    expect(openOf(town('Bari'), { location: 'narrowed' })).toEqual(['note', 'radius']);
  });

  test('words for a place that the article does not name, or words that are not in it', () => {
    expect(openOf(town('Milan'))).toEqual(['as']);
    expect(openOf(town('Bari'), { as: ['the port of Bari'] })).toEqual(['as']);
  });

  test('an id, if the id is in use', () => {
    expect(openOf(town('Bari'), { id: 'harbour' }, 'harbour')).toEqual(['id']);
  });
});

test('composed features pass the check', () => {
  const article = `${RIGHT.article}\nThen it went to Albania, past Milan, on Friday.\n`;
  const read = articleOf('x', ['Then it went to Albania, past Milan, on Friday.']);
  const subjects: [Subject, Wishes][] = [
    [wholeCountry(world.countries, country('Albania'), [], 'Albania', 'en'), {}],
    [
      border(world.countries, country('Albania'), [], '', 'en'),
      { as: ['Albania'], note: 'Somewhere there.' },
    ],
    [town('Milan'), { when: '2024-01-12', words: 'on Friday', radius: 900, note: 'In the town.' }],
  ];
  const features = subjects.map(([subject, wishes]) => {
    const { feature } = composeFeature(read, subject, wishes, new Set());
    if (!feature) throw new Error(`${subject.name} is left open.`);
    return feature;
  });
  expect(findingsOf({ article, places: addFeatures(RIGHT.places, features) })).toEqual([]);
});

test('a place has an id in any script: by its name in Latin letters, where there is one', () => {
  const read = articleOf('x', ['From 京都 it went to თბილისი.']);
  const idOf = (subject: Subject, ...taken: string[]) =>
    composeFeature(read, subject, {}, new Set(taken)).feature?.id;
  expect(idOf({ ...spot([135.8, 35], '京都'), name: 'Kyoto' })).toBe('kyoto');
  expect(idOf(spot([44.8, 41.7], 'თბილისი'))).toBe('tbilisi');
  expect(idOf(spot([44.8, 41.7], 'თბილისი'), 'tbilisi')).toBe('tbilisi-2');
});
