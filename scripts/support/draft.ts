/** `npm run draft -- <story>`: what the article seems to name, and taking it onto the map. */
import { type KnownPlace, knownPlaces } from '../../src/authoring/known-places.js';
import { type Placed, type Suggested, suggestPlaces } from '../../src/authoring/suggestions.js';
import {
  type Decision,
  type Outcome,
  takeSuggestions,
  takeSure,
} from '../../src/authoring/take.js';
import { draftDates } from '../../src/draft/dates.js';
import { wordIndexed } from '../../src/gazetteer/word-indexed.js';
import { openGazetteer, openNameIndex, openWorld } from '../../src/site/node-data.js';
import type { Article } from '../../src/story/article.js';
import { shellText } from '../../src/text/shell.js';
import { counted, Refusal, stepIfMuch, type Terminal } from './command.js';
import {
  CANDIDATES,
  type Dates,
  datesOf,
  listOf,
  type Page,
  summaryOf,
  waysOn,
  wordSure,
} from './draft-list.js';
import { type Choice, readDraftOptions, type Take } from './draft-options.js';
import { openStory, type StoryFolder, writePlaces } from './story-folder.js';
import { undoAdvice } from './undo.js';

/** Characters of a line where no terminal says how wide it is. */
const WIDTH = 100;

/**
 * Lists what the article of a story seems to name; with `--take` adds some of it to the map.
 *
 * @param root the folder with data/
 * @param args as `npm run draft` takes them
 * @returns the exit code: 3 if some of what was to be taken was left, 1 if all was
 * @throws Refusal if nothing was written
 */
export async function draft(
  root: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  const options = readDraftOptions(args);
  if (options.isLines) {
    // Loaded where it is needed.
    const { draftStandardInput } = await import('./draft-lines.js');
    return draftStandardInput();
  }
  const story = await openStory(root, options.story);
  const { slug, article, places } = story;
  stepIfMuch(terminal, `Drafting ${slug}`, article.text.length);
  const index = await openNameIndex();
  const suggest = (text: string) => suggestPlaces(index, article, text);
  const page: Page = {
    slug,
    article,
    divisions: (code) => index.divisionName(code),
    width: process.stdout.columns || WIDTH,
  };
  const suggested = suggest(places.text);
  if (options.take === undefined) {
    return tellDraft(suggested, await datesIn(article), page, knownPlaces(places.text), terminal);
  }
  const { text, outcomes } = await taken(story, suggested, options.take, suggest);
  const remarks = text === places.text ? [] : await writePlaces(root, story, text);
  tellTaken(outcomes, page, terminal);
  if (text !== places.text) {
    const left = suggest(text);
    terminal.say(`${summaryOf(left, false)}${isEmpty(left) ? '' : `: npm run draft -- ${slug}`}.`);
    terminal.say(undoAdvice(slug));
  }
  for (const remark of remarks) terminal.say(remark);
  const isLeft = outcomes.filter(({ kind }) => kind === 'left').length;
  if (isLeft === 0) return 0;
  return isLeft < outcomes.length ? 3 : 1;
}

/** Any day: only whether dates hang on it is asked. */
const SOME_DAY = '2000-01-03';

async function datesIn({ text, language, published }: Article): Promise<Dates> {
  const found = await draftDates({ text, language, published });
  if (published !== undefined) return { found, lacksPublication: false };
  const all = await draftDates({ text, language, published: SOME_DAY });
  return { found, lacksPublication: all.length > found.length };
}

function isEmpty({ placed, unplaced }: Suggested): boolean {
  return placed.length + unplaced.length === 0;
}

function tellDraft(
  suggested: Suggested,
  dates: Dates,
  page: Page,
  known: readonly KnownPlace[],
  { say }: Terminal,
): 0 {
  const { slug, article } = page;
  if (!suggested.isLanguageKnown) {
    say(
      `Of the language "${article.language}" no more is known than the names of places: many of these will be other words. Drafts know English, German, Italian and French; "language:" in article.md says which it is.`,
    );
  }
  say(`${summaryOf(suggested, known.length === 0)}.`);
  for (const line of [...listOf(suggested, page), ...datesOf(dates, known, page)]) say(line);
  say('');
  for (const line of waysOn(suggested, slug)) say(line);
  return 0;
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
  const left = outcomes.filter(({ kind }) => kind === 'left').length;
  say(`Took ${outcomes.length - left} of ${counted(outcomes.length, 'suggestion')}.`);
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
      return `${what}. Added as "${outcome.feature.id}", ${counted(outcome.feature.properties.quotes.length, 'quotation')}.${left}`;
    case 'quoted':
      return `${what}. It was on the map as "${outcome.id}": ${counted(outcome.quotes, 'quotation')} added.${left}`;
    case 'left':
      return `${what}. Not taken: ${outcome.why}. By hand: npm run place -- ${slug} ${shellText(suggestion.name)}`;
  }
}
