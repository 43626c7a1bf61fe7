/** Makes the first story in the editor, as its author would, from its text alone. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { parseArticle } from '../../src/check/article.js';
import type { PlaceFeature, PlacesFile } from '../../src/story/schema.js';
import { type Hand, handOn } from './hand.js';

const FOLDER = new URL('../../data/berlin-milan-2016/', import.meta.url);

const textOf = (file: string) => readFile(new URL(file, FOLDER), 'utf8');

/** The first story's places, as they are in `data/`. */
export async function madeByHand(): Promise<PlacesFile> {
  return JSON.parse(await textOf('places.geojson'));
}

/** What an author has: headline, date line and text. */
export async function pastedText(): Promise<string> {
  const { article } = parseArticle({ file: 'article.md', text: await textOf('article.md') });
  if (!article) throw new Error('The first story has no article.');
  const [headline, ...paragraphs] = article.text.split('\n\n');
  return [headline, 'Dec 23, 2016 11:54 PM EST', ...paragraphs].join('\n\n');
}

const NOTES = {
  market: 'The text says no more than this; placed at Breitscheidplatz, where the market stood.',
  station: 'The text says near a train station; placed by the station Sesto 1º Maggio.',
  germany: 'The text names no border; Germany was left somewhere on this one.',
  italy: 'The text names no border; Italy was entered somewhere on this one.',
};

/**
 * @param address of the dev server's front page
 * @returns how many actions it took
 */
export async function makeFirstStory(page: Page, address: string): Promise<number> {
  const hand = handOn(page);
  await page.goto(address);
  await begin(hand, await pastedText());
  await takeSuggestions(hand);
  await milan(hand);
  await sesto(hand);
  await market(hand);
  await borders(hand);
  await page.getByText(/^Saved/).waitFor();
  return hand.actions();
}

async function begin({ page, click, fill }: Hand, text: string): Promise<void> {
  await click(page.getByRole('link', { name: 'New story' }));
  await fill(page.getByLabel('Paste the article'), text);
  await fill(page.getByLabel('Credit'), 'News report of 23 December 2016');
  await click(page.getByRole('button', { name: 'Begin' }));
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function takeSuggestions({ page, click }: Hand): Promise<void> {
  await click(button(page, /^Take all that are sure/));
  await page.getByText('4 places taken.').first().waitFor();
  await page.getByText('Suggestions (2)').waitFor();
  await click(button(page, 'Take: Milan'));
  await page.getByText('Suggestions (1)').waitFor();
  await click(button(page, /^Put aside.*Europe/));
  await page.getByText('Suggestions (0)').waitFor();
}

/** Opens a place from the list of all places. */
async function open({ page, click }: Hand, name: string): Promise<void> {
  const back = button(page, '‹ All places');
  if (await back.isVisible()) await click(back);
  await click(page.getByRole('region', { name: 'Place' }).getByText(name, { exact: true }));
}

/** Quotes the sentences that mean the selected place by other words. */
async function quoteBy({ page, fill }: Hand, ...all: readonly string[]): Promise<void> {
  for (const words of all) await fill(page.getByLabel('Other words for it'), words, 'Enter');
}

async function milan(hand: Hand): Promise<void> {
  await open(hand, 'Milan');
  await quoteBy(hand, 'the city');
}

async function sesto(hand: Hand): Promise<void> {
  const { page, click, fill, select } = hand;
  await open(hand, 'Sesto San Giovanni');
  await click(page.getByLabel('narrowed'));
  await fill(page.getByLabel('Note'), NOTES.station);
  await quoteBy(
    hand,
    ...['Shootout With Police', 'a gunfight with police', 'the encounter'],
    ...['The officers chanced upon Amri', 'succumbed to his gunshot wounds'],
    ...['Amri was shot dead', 'standard patrol operations'],
  );
  await click(button(page, /December 23, 2016/));
  await select('near a train station at the Sesto San Giovanni district');
  await click(page.getByText('Correct the mention', { exact: true }));
}

async function market(hand: Hand): Promise<void> {
  const { page, click, fill, select } = hand;
  await select('a busy Berlin market street');
  await click(page.getByText('New place', { exact: true }));
  await fill(page.getByLabel('Name', { exact: true }), 'Berlin market street');
  await fill(page.getByLabel('Search for a place'), 'Charlottenburg');
  await click(page.getByRole('option', { name: /^Charlottenburg, / }));
  await click(page.getByLabel('narrowed'));
  await fill(page.getByLabel('How far off it may be'), '4');
  await fill(page.getByLabel('Note'), NOTES.market);
  await click(button(page, /December 19, 2016/));
  await quoteBy(
    hand,
    ...['deadly truck ramming attack', 'the deaths of 12 people and wounding 48 others'],
    ...['the stolen truck', 'inside the truck', 'the attack'],
  );
}

async function borders(hand: Hand): Promise<void> {
  const { page, click, choose, fill, select } = hand;
  for (const [country, note, without] of [
    ['Germany', NOTES.germany, []],
    ['Italy', NOTES.italy, ['San Marino', 'Vatican City']],
  ] as const) {
    await select('two European borders');
    await click(page.getByText('New place', { exact: true }));
    await click(button(page, 'Border of a country'));
    await choose(page.getByLabel('Which country'), country);
    for (const neighbour of without) await click(page.getByLabel(neighbour));
    await click(button(page, 'Take'));
    await fill(page.getByLabel('Note'), note);
  }
}

/** In what the places of two files differ, in sentences; names and notes are the author's own. */
export function differencesBetween(made: PlacesFile, wanted: PlacesFile): string[] {
  const left = [...made.features];
  const missing = wanted.features.flatMap((place) => {
    const at = left.findIndex((other) => isSamePlace(other, place));
    const [same] = at === -1 ? [] : left.splice(at, 1);
    return same ? differences(same, place) : [`${place.id} is missing`];
  });
  return [...missing, ...left.map(({ id }) => `${id} is not in the wanted story`)];
}

const shapeOf = ({ properties: { shape } }: PlaceFeature) =>
  shape && ('border' in shape ? `border ${shape.border}` : shape.country);

function isSamePlace(one: PlaceFeature, other: PlaceFeature): boolean {
  const [a, b] = [one.properties, other.properties];
  if (shapeOf(one) || shapeOf(other)) return shapeOf(one) === shapeOf(other);
  return (
    a.role === b.role &&
    a.when?.date === b.when?.date &&
    mentionsOf(one).some((each) => mentionsOf(other).includes(each))
  );
}

const mentionsOf = ({ properties: { quotes } }: PlaceFeature) =>
  quotes.map(({ exact, mention }) => `${mention} | ${exact}`);

function differences(made: PlaceFeature, wanted: PlaceFeature): string[] {
  const [a, b] = [made.properties, wanted.properties];
  const unequal = (['role', 'location'] as const).flatMap((member) =>
    a[member] === b[member] ? [] : `${wanted.id}: ${member} is ${a[member]}, not ${b[member]}`,
  );
  const [own, others] = [mentionsOf(made), mentionsOf(wanted)];
  return [
    ...unequal,
    ...(a.when?.date === b.when?.date && a.when?.words === b.when?.words
      ? []
      : [`${wanted.id}: when is ${JSON.stringify(a.when)}`]),
    ...others.filter((each) => !own.includes(each)).map((each) => `${wanted.id} lacks ${each}`),
    ...own.filter((each) => !others.includes(each)).map((each) => `${wanted.id} has ${each}`),
  ];
}
