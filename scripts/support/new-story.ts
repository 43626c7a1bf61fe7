import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { articleText } from '../../src/authoring/intake/article-text.js';
import type { Choices, Draft, Question } from '../../src/authoring/intake/draft.js';
import { takeIn } from '../../src/authoring/intake/intake.js';
import { NO_PLACES } from '../../src/authoring/places-text.js';
import { suggestPlaces } from '../../src/authoring/suggestions.js';
import { parseArticle } from '../../src/check/article.js';
import { formatFinding } from '../../src/check/finding.js';
import { DATA_FOLDER, faultOfFile, reasonOf } from '../../src/site/files.js';
import { isThere } from '../../src/site/make-folder.js';
import { openGazetteer, openWorld } from '../../src/site/node-data.js';
import { loadStory } from '../../src/site/stories.js';
import { Refusal, stepIfMuch, type Terminal } from './command.js';
import { summaryOf } from './draft-list.js';
import { makeStoryFolder, taken } from './make-story-folder.js';
import { completeFields } from './new-fields.js';
import { readNewOptions } from './new-options.js';

/**
 * Makes data/<story>/ from a text: article.md with the text, and a places.geojson without places.
 * Never overwrites anything.
 *
 * @param root the folder with data/
 * @param args as `npm run new` takes them
 * @throws Refusal if nothing was written
 */
export async function newStory(
  root: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const { story, file, fields: given, choices } = readNewOptions(args);
  const folder = join(root, DATA_FOLDER, story);
  if (isThere(folder)) throw new Refusal(taken(story));
  const bytes = await readBytes(root, file);
  stepIfMuch(terminal, `Reading ${file}`, bytes.length);
  const draft = await draftOf(bytes, file, choices, given.headline !== undefined, terminal);
  const { fields, remarks } = await completeFields(draft, given, terminal);
  makeStoryFolder(folder, {
    'article.md': articleText(fields, draft.body, draft.kept),
    'places.geojson': NO_PLACES,
  });
  terminal.say(`Made data/${story}/article.md and places.geojson.`);
  for (const { about, text } of [...draft.remarks, ...remarks]) {
    // Without remarks on members that options or answers have replaced.
    if (about === undefined) terminal.say(`  ${text}`);
    else if (
      fields[about] === draft.fields[about] ||
      remarks.some((other) => other.text === text)
    ) {
      terminal.say(`  ${about}: ${text}`);
    }
  }
  await whatNext(root, story, terminal);
}

async function readBytes(root: string, file: string): Promise<Uint8Array> {
  if (/^https?:\/\//i.test(file)) {
    throw new Refusal(
      `${file} is an address, and nothing is fetched from the web. Open it in a browser, save the page, and give the saved file.`,
    );
  }
  const fault = await faultOfFile(resolve(root, file));
  if (fault !== undefined) throw new Refusal(`${file}: ${fault}.`, 1);
  return readFile(resolve(root, file)).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(
      error.code === 'ENOENT'
        ? `There is no file ${file}.`
        : `${file} cannot be read: ${reasonOf(error) ?? error.message}.`,
    );
  });
}

/** Reads the file; what only the author knows is asked for, or refused with the option that says it. */
async function draftOf(
  bytes: Uint8Array,
  file: string,
  choices: Choices,
  hasHeadline: boolean,
  terminal: Terminal,
): Promise<Draft> {
  const outcome = await takeIn(bytes, basename(file), choices, hasHeadline);
  if ('value' in outcome) return outcome.value;
  if ('fault' in outcome) throw new Refusal(`${file}: ${outcome.fault}. Nothing was written.`, 1);
  const { question } = outcome;
  if (!terminal.ask) {
    throw new Refusal(`${file}: ${question.text}\n${answersOf(question)}\nNothing was written.`, 1);
  }
  const answer = await chosen(question, terminal.ask, terminal);
  return draftOf(bytes, file, { ...choices, [question.choice]: answer }, hasHeadline, terminal);
}

function answersOf({ choice, answers }: Question): string {
  return answers.map(({ value, meaning }) => `  --${choice} ${value}   ${meaning}`).join('\n');
}

async function chosen(
  question: Question,
  ask: NonNullable<Terminal['ask']>,
  { say }: Terminal,
): Promise<string> {
  const { choice, answers, guess } = question;
  say(`${question.text}\n${answersOf(question)}`);
  const values = answers.map(({ value }) => value);
  const empty = guess === undefined ? 'empty to stop' : `empty for ${guess}`;
  for (;;) {
    const answer = (await ask(`--${choice}, ${values.join(' or ')}; ${empty}`)) || guess;
    if (answer === undefined) throw new Refusal('Nothing was written.', 1);
    if (values.includes(answer) || choice === 'encoding') return answer;
    say(`  "${answer}" is none of them.`);
  }
}

async function whatNext(root: string, story: string, { say }: Terminal): Promise<void> {
  const gazetteer = await openGazetteer();
  const { findings } = await loadStory(root, story, gazetteer);
  for (const finding of findings) say(formatFinding(finding));
  const text = await readFile(join(root, DATA_FOLDER, story, 'article.md'), 'utf8');
  const { article } = parseArticle({ file: 'article.md', text });
  const judging = { ...(await openWorld()), gazetteer };
  const suggested = article && suggestPlaces(judging.places, article, NO_PLACES, judging);
  const isNamed = suggested && suggested.placed.length + suggested.unplaced.length > 0;
  if (suggested) say(`${summaryOf(suggested, true)}.`);
  const next = isNamed
    ? `npm run draft -- ${story}   lists them, and adds those that you choose`
    : `npm run place -- ${story} "<name>"   adds a place, with the sentences that name it`;
  say(`Next: ${next}`);
  say(`      npm start   shows the page, at the address /${story}/`);
}
