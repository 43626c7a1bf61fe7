import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  articleText,
  type Draft,
  decodeText,
  draftFrom,
  type Field,
} from '../../src/authoring/draft.js';
import { NO_PLACES } from '../../src/authoring/places-text.js';
import { parseArticle } from '../../src/check/article.js';
import { formatFinding } from '../../src/check/finding.js';
import { demandOf } from '../../src/check/issue.js';
import { faultOfFolder } from '../../src/check/read.js';
import { namesInText } from '../../src/gazetteer/toponyms.js';
import { DATA_FOLDER, faultOfFile, reasonOf } from '../../src/site/files.js';
import { openGazetteer, openNamedWorld } from '../../src/site/node-data.js';
import { loadStory } from '../../src/site/stories.js';
import { frontMatterSchema } from '../../src/story/article.js';
import { slugOf } from '../../src/text/slug.js';
import { readArguments } from './arguments.js';
import { Refusal, type Terminal } from './command.js';
import { type Help, helpText } from './help.js';
import { isThere, makeFolder, taken } from './make-folder.js';

export const NEW_HELP: Help = {
  command: 'new',
  usage: 'npm run new -- <story> <file> [options]',
  does: `Makes the folder data/<story>/ from a text: article.md with the text, and a places.geojson without
places. It asks for what the text does not say. It changes neither <file> nor anything else.`,
  options: `  <story>      the folder's name: small letters, digits and hyphens
  <file>       the article as plain text or Markdown, in UTF-8
  --headline   where the text does not begin with it
  --published  2016-12-23 or 2016-12-23T23:54:00-05:00, where it is known
  --language   such as en or de-AT (BCP 47)
  --credit     who wrote and published it
  --link       its address, where there is one`,
  examples: `npm run new -- river-walk ~/river-walk.txt
npm run new -- river-walk ~/river-walk.txt --language en --credit "Jane Doe, The Courier"`,
};

/** Required members, and how they are asked for. */
const NEEDED: Readonly<Partial<Record<Field, string>>> = {
  headline: 'the headline',
  language: "the text's language, such as en or de-AT",
  credit: 'who wrote and published it',
};

/**
 * Makes data/<story>/ from a text: article.md with the unchanged text, and a places.geojson without
 * places. Never overwrites anything.
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
  const { story, file, given } = readOptions(args);
  const folder = join(root, DATA_FOLDER, story);
  if (isThere(folder)) throw new Refusal(taken(story));
  const draft = draftFrom(await readText(root, file));
  if (draft.hasNoParagraphs) {
    throw new Refusal(
      `${file}: no blank line parts its paragraphs, as in text pasted from a word processor. Put one below the headline and one between paragraphs; nothing was written.`,
      1,
    );
  }
  const fields = await complete({ ...draft.fields, ...given }, terminal);
  makeFolder(folder, {
    'article.md': articleText(fields, draft.body),
    'places.geojson': NO_PLACES,
  });
  terminal.say(`Made data/${story}/article.md and places.geojson.`);
  for (const remark of draft.remarks) {
    const field = (remark.split(':')[0] ?? '') as Field;
    // Without remarks on members that options or answers have replaced.
    if (fields[field] === draft.fields[field]) terminal.say(`  ${remark}`);
  }
  await whatNext(root, story, terminal);
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(
    {
      args: [...args],
      allowPositionals: true,
      options: { headline: text, published: text, language: text, credit: text, link: text },
    },
    NEW_HELP,
  );
  const [story, file, ...rest] = positionals;
  if (story === undefined || file === undefined || rest.length > 0)
    throw new Refusal(helpText(NEW_HELP));
  const fault = faultOfFolder(story);
  if (fault !== undefined) {
    const like = slugOf(story);
    const example = faultOfFolder(like) === undefined ? `, such as ${like}` : '';
    throw new Refusal(`A story's folder: ${fault}${example}.`);
  }
  return { story, file, given: values };
}

async function readText(root: string, file: string): Promise<string> {
  const fault = await faultOfFile(resolve(root, file));
  if (fault !== undefined) throw new Refusal(`${file}: ${fault}.`, 1);
  const bytes = await readFile(resolve(root, file)).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(
      error.code === 'ENOENT'
        ? `There is no file ${file}.`
        : `${file} cannot be read: ${reasonOf(error) ?? error.message}.`,
    );
  });
  const decoded = decodeText(bytes);
  if ('advice' in decoded) throw new Refusal(`${file}: ${decoded.advice}.`, 1);
  if (decoded.text.trim() === '') throw new Refusal(`${file} is empty.`, 1);
  return decoded.text;
}

/** Optional members, and how they are asked for. */
const OPTIONAL: typeof NEEDED = {
  published: 'when it was published, such as 2016-12-23; empty for none',
  link: 'its address; empty for none',
};

/** Asks for missing members if the terminal is interactive, and checks all of them. */
async function complete(fields: Draft['fields'], { ask }: Terminal): Promise<Draft['fields']> {
  const all: Partial<Record<Field, string>> = { ...fields };
  const missing: string[] = [];
  for (const [field, question] of Object.entries(NEEDED) as [Field, string][]) {
    if (all[field] === undefined && ask) {
      const answer = await ask(`--${field}, ${question}`);
      if (answer !== undefined) all[field] = answer;
    }
    if (all[field] === undefined) missing.push(`  --${field}: ${question}`);
  }
  if (missing.length > 0) {
    throw new Refusal(`The text does not say, and nothing was written:\n${missing.join('\n')}`);
  }
  for (const [field, question] of Object.entries(OPTIONAL) as [Field, string][]) {
    const answer = all[field] === undefined ? await ask?.(`--${field}, ${question}`) : undefined;
    if (answer !== undefined) all[field] = answer;
  }
  const parsed = frontMatterSchema.partial().safeParse(all);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `  --${String(issue.path[0])} ${all[issue.path[0] as Field]}: ${demandOf(issue)}`,
    );
    throw new Refusal(`Nothing was written:\n${lines.join('\n')}`);
  }
  return all;
}

async function whatNext(root: string, story: string, { say }: Terminal): Promise<void> {
  const { findings } = await loadStory(root, story, await openGazetteer());
  for (const finding of findings) say(formatFinding(finding));
  const text = await readFile(join(root, DATA_FOLDER, story, 'article.md'), 'utf8');
  const { article } = parseArticle({ file: 'article.md', text });
  const names = article ? namesInText(await openNamedWorld(), article.text, article.language) : [];
  if (names.length > 0) {
    const list = names.map(({ name, times }) => (times > 1 ? `${name} ×${times}` : name));
    say(`Names in the text that the gazetteer knows: ${list.join(', ')}.`);
  }
  say(
    `Next: npm run place -- ${story} "${names[0]?.name ?? 'Name'}"   adds a place, with the sentences that name it`,
  );
  say(`      npm start   shows the page, at the address /${story}/`);
}
