/** `npm run draft -- <story>`: what the article seems to name, and taking it onto the map. */
import { type KnownPlace, knownPlaces } from '../../src/authoring/known-places.js';
import { needsJudging, type Suggested, suggestPlaces } from '../../src/authoring/suggestions.js';
import { datelineOf } from '../../src/dates/dateline.js';
import { draftDates } from '../../src/draft/dates.js';
import { openGazetteer, openNameIndex, openWorld } from '../../src/site/node-data.js';
import type { Article } from '../../src/story/article.js';
import { stepIfMuch, type Terminal } from './command.js';
import { type Dates, datesOf, listOf, type Page, summaryOf, waysOn } from './draft-list.js';
import { readDraftOptions } from './draft-options.js';
import { openStory } from './story-folder.js';

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
  const unjudged = suggestPlaces(index, article, places.text);
  const judging =
    options.take !== undefined || needsJudging(unjudged, places.text)
      ? { ...(await openWorld()), gazetteer: await openGazetteer() }
      : undefined;
  const suggest = (text: string) => suggestPlaces(index, article, text, judging);
  const page: Page = {
    slug,
    article,
    divisions: (code) => index.divisionName(code),
    width: process.stdout.columns || WIDTH,
  };
  const suggested = judging ? suggest(places.text) : unjudged;
  if (options.take === undefined) {
    return tellDraft(suggested, await datesIn(article), page, knownPlaces(places.text), terminal);
  }
  const { takeFrom } = await import('./draft-take.js');
  return takeFrom({ root, story, suggested, suggest, page }, options.take, terminal);
}

/** Any day: only whether dates hang on it is asked. */
const SOME_DAY = '2000-01-03';

async function datesIn({ text, language, published }: Article): Promise<Dates> {
  const found = await draftDates({ text, language, published });
  if (published !== undefined) return { found };
  const dateline = datelineOf(text, language);
  if (dateline) {
    const counted = await draftDates({ text, language, published: dateline.edtf });
    return { found: counted, dateline };
  }
  const all = await draftDates({ text, language, published: SOME_DAY });
  const uncounted = all.find(({ start }) => found.every((date) => date.start !== start));
  return { found, ...(uncounted && { uncounted: uncounted.words }) };
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
