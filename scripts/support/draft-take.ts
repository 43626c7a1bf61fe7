/** `npm run draft -- <story> --take …`: adds suggestions to the map, and says what became of them. */
import type { Placed, Suggested } from '../../src/authoring/suggestions.js';
import {
  type Decision,
  type Outcome,
  takeSuggestions,
  takeSure,
  wordLeft,
} from '../../src/authoring/take.js';
import { countryNameIn } from '../../src/gazetteer/countries.js';
import { wordIndexed } from '../../src/gazetteer/word-indexed.js';
import { openGazetteer, openWorld } from '../../src/site/node-data.js';
import { shellText } from '../../src/text/shell.js';
import { counted, Refusal, type Terminal } from './command.js';
import { CANDIDATES, type Page, summaryOf, wordSure } from './draft-list.js';
import type { Choice, Take } from './draft-options.js';
import { type StoryFolder, writePlaces } from './story-folder.js';
import { undoAdvice } from './undo.js';

interface Drafted {
  /** The folder with `data/`. */
  readonly root: string;
  readonly story: StoryFolder;
  readonly suggested: Suggested;
  /** The suggestions for a text of the places file. */
  readonly suggest: (text: string) => Suggested;
  readonly page: Page;
}

/**
 * @returns the exit code: 3 if some of what was to be taken was left, 1 if nothing was written
 * @throws Refusal if nothing was written
 */
export async function takeFrom(
  { root, story, suggested, suggest, page }: Drafted,
  take: Take,
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  const { slug, places } = story;
  const { text, outcomes } = await taken(story, suggested, take, suggest);
  const remarks = text === places.text ? [] : await writePlaces(root, story, text);
  tellTaken(outcomes, page, terminal);
  if (text !== places.text) {
    const left = suggest(text);
    terminal.say(`${summaryOf(left, false)}${isEmpty(left) ? '' : `: npm run draft -- ${slug}`}.`);
    terminal.say(undoAdvice(slug));
  }
  for (const remark of remarks) terminal.say(remark);
  if (outcomes.length > 0 && text === places.text) return 1;
  return outcomes.some(({ kind }) => kind === 'left') ? 3 : 0;
}

function isEmpty({ placed, unplaced }: Suggested): boolean {
  return placed.length + unplaced.length === 0;
}

async function taken(
  { slug, article, places }: StoryFolder,
  suggested: Suggested,
  take: Take,
  suggest: (text: string) => Suggested,
): Promise<{ readonly text: string; readonly outcomes: readonly Outcome[] }> {
  const { placed } = suggested;
  const decisions = take === 'sure' ? [] : decisionsFor(take, placed, slug);
  const [world, gazetteer] = [await openWorld(), await openGazetteer()];
  const taking = { ...world, gazetteer };
  return take === 'sure'
    ? takeSure(taking, article, places.text, suggest)
    : takeSuggestions(taking, article, places.text, decisions);
}

/** @throws Refusal if a number is not in the list */
function decisionsFor(
  choices: readonly Choice[],
  placed: readonly Placed[],
  slug: string,
): Decision[] {
  const hint = `Nothing was written. npm run draft -- ${slug} lists them.`;
  return choices.map(({ number, candidate }) => {
    const suggestion = placed[number - 1];
    if (!suggestion) {
      throw new Refusal(
        `--take ${number}: the list has ${counted(placed.length, 'suggestion')}. ${hint}`,
      );
    }
    const { candidates, name } = suggestion;
    const listed = candidates.slice(0, CANDIDATES);
    const place = listed[candidate - 1];
    if (place) return { suggestion, place };
    const all =
      candidates.length > listed.length
        ? ` npm run place -- ${slug} ${shellText(name)} lists more.`
        : '';
    throw new Refusal(
      `--take ${number}=${candidate}: it has ${counted(listed.length, 'candidate')}.${all} ${hint}`,
    );
  });
}

/** In full words, so that an author sees at once what was not meant. */
function tellTaken(outcomes: readonly Outcome[], page: Page, { say }: Terminal): void {
  if (outcomes.length === 0) {
    say(
      `Nothing was taken: none is sure (${wordSure()}). Those that are right are taken by their numbers.`,
    );
    return;
  }
  const taken = outcomes.filter(({ kind }) => kind === 'added' || kind === 'quoted').length;
  const nothing = taken === 0 ? ' Nothing was written.' : '';
  say(`Took ${taken} of ${counted(outcomes.length, 'suggestion')}.${nothing}`);
  for (const outcome of outcomes) say(`    ${wordOutcome(outcome, page)}`);
}

function wordOutcome(outcome: Outcome, { slug, divisions }: Page): string {
  const { suggestion, place } = outcome;
  const left =
    'leftTo' in outcome && outcome.leftTo.length > 0
      ? ` Sentences whose words "${outcome.leftTo.join('" and "')}" has are left to it.`
      : '';
  const what = `${suggestion.name.replace(/\s+/g, ' ')}: ${wordIndexed(place, divisions)}`;
  switch (outcome.kind) {
    case 'added':
      return `${what}. Added as "${outcome.feature.id}", ${counted(outcome.feature.properties.quotes.length, 'quotation')}.${wordDoubt(outcome)}${left}`;
    case 'quoted':
      return `${what}. It was on the map as "${outcome.id}": ${counted(outcome.quotes, 'quotation')} added.${left}`;
    case 'there':
      return `${what}. It is on the map as "${outcome.id}", which quotes these sentences already: there is nothing to add.`;
    case 'left':
      return `${what}. Not taken: ${wordLeft(outcome.why)}. By hand: npm run place -- ${slug} ${shellText(suggestion.name)}`;
  }
}

/** What the author decided against the article, as it may be a slip. */
function wordDoubt({ suggestion: { candidates, reason }, place }: Outcome): string {
  if (reason.kind !== 'only' || reason.in === undefined || candidates[0] !== place) return '';
  const country = countryNameIn('en', reason.in);
  return reason.isNamed
    ? ' It is far from the other places.'
    : ` It is in ${country}, which the article does not name otherwise.`;
}
