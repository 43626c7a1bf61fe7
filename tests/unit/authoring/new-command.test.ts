import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newStory } from '../../../scripts/support/new-story.js';
import { runCommand, runScript } from '../../support/command.js';
import { errorsIn } from '../../support/small-story.js';

const TEXT = `Ferry to Durazzo runs late

The ferry from Bari lay off Durazzo on Tuesday. Nobody was hurt.

"We had no news from Bari," the captain said.
`;
const GERMAN = `Die Fähre kam spät\n\nDie Fähre aus Bari lag am Dienstag vor Durazzo, und niemand wurde verletzt, sagte der Kapitän.\n`;
const KNOWN = ['--language', 'en-GB', '--credit', 'Written for this test.'];
const DATED = [...KNOWN, '--published', '2024-01-10'];

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-new-'));
  await writeFile(join(root, 'a.txt'), TEXT);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const run = (...args: string[]) => runCommand(newStory, root, args);
const written = (file: string) => readFile(join(root, 'data/ferry', file), 'utf8');

describe('npm run new', () => {
  test('makes a folder that passes the check, and says what to do next', async () => {
    const { code, out, err } = await run('ferry', 'a.txt', ...DATED);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('headline: the first line, "Ferry to Durazzo runs late"');
    expect(out).toContain('there are no places yet');
    expect(out).toContain('The article seems to name 2 places; ');
    expect(out).toContain('Next: npm run draft -- ferry   lists them');
    expect(out).toContain('npm start   shows the page, at the address /ferry/');
    expect(await written('article.md')).toBe(
      `---\nheadline: Ferry to Durazzo runs late\npublished: 2024-01-10\nlanguage: en-GB\ncredit: Written for this test.\n---\n\n${TEXT.split('\n').slice(2).join('\n')}`,
    );
    expect(await errorsIn(root, 'ferry')).toEqual([]);
  });

  test('never overwrites an existing folder', async () => {
    await run('ferry', 'a.txt', ...DATED);
    const before = await written('article.md');
    await writeFile(join(root, 'a.txt'), 'Another headline\n\nAnother text.\n');
    const { code, err } = await run('ferry', 'a.txt', ...DATED);
    expect(err).toBe('data/ferry is there already, and nothing in it was touched.');
    expect(code).toBe(2);
    expect(await written('article.md')).toBe(before);
  });

  test('invents nothing: a date may be missing, and required members are asked for', async () => {
    const bare = await run('ferry', 'a.txt');
    expect(bare.code).toBe(2);
    expect(bare.err).toMatch(/nothing was written:\n {2}--credit: /);
    expect(await readdir(root)).toEqual(['a.txt']);
    await run('ferry', 'a.txt', ...KNOWN);
    expect(await written('article.md')).not.toContain('published');
  });

  test('asks if the terminal is interactive', async () => {
    const { code, out } = await runCommand(
      newStory,
      root,
      ['ferry', 'a.txt'],
      ['A. Nyberg', '', '', 'en-GB'],
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^--credit, .*\n--published, .*\n--link, .*\n--language, of which country/);
    expect(await written('article.md')).toContain('language: en-GB\ncredit: A. Nyberg\n');
  });

  test('also asks for date and address, which may be empty', async () => {
    const answers = ['A. Nyberg', '2024-01-10', '', 'en-GB'];
    const { out } = await runCommand(newStory, root, ['ferry', 'a.txt'], answers);
    expect(out).toMatch(
      /\n--published, .*empty for none\n--link, .*empty for none\n--language, .*\nMade /,
    );
    expect(await written('article.md')).toContain('published: 2024-01-10\n');
    expect(await written('article.md')).not.toContain('link');
  });

  test('says that the date of a byline is not taken, unless --published is given', async () => {
    const text = TEXT.replace('\n\n', '\n\nBy Ana Torres, 29 March 2017\n\n');
    await writeFile(join(root, 'a.txt'), text);
    const { out } = await run('ferry', 'a.txt', ...KNOWN);
    expect(out).toContain('the date in "By Ana Torres, 29 March 2017" is not taken; if');
    expect(out).toContain('--published 2017-03-29 says so');
    expect(await written('article.md')).not.toContain('published');
    expect((await run('ferry-2', 'a.txt', ...DATED)).out).not.toContain('is not taken');
  });

  test('refuses a text without blank lines, whatever else is missing', async () => {
    await writeFile(join(root, 'a.txt'), TEXT.replaceAll('\n\n', '\n'));
    const { code, err } = await run('ferry', 'a.txt');
    expect(err).toMatch(/^a\.txt: No blank line parts its paragraphs/);
    expect(err).toMatch(/\n {2}--paragraphs lines {3}each line is a paragraph\n/);
    expect(err).toMatch(/Nothing was written\.$/);
    expect(code).toBe(1);
    expect(await readdir(root)).toEqual(['a.txt']);
  });

  test('finds out the language, says so, and warns if it is told another', async () => {
    await writeFile(join(root, 'a.txt'), GERMAN);
    const taken = await run('ferry', 'a.txt', '--credit', 'A. Nyberg');
    expect(taken.out).toContain("  language: German (de), by the text's words");
    expect(await written('article.md')).toContain('language: de\n');
    const told = await run('ferry-2', 'a.txt', '--credit', 'A. Nyberg', '--language', 'fr');
    expect(told.out).toContain(
      '  warning: the text reads as German (de), not as --language fr says',
    );
  });

  test('asks whose English it is, or follows where it was published', async () => {
    const unknown = await run('ferry', 'a.txt', '--language', 'en', '--credit', 'A. Nyberg');
    expect(unknown.err).toMatch(/nothing was written:\n {2}--language: of which country/);
    const link = ['--link', 'https://example.ie/ferry'];
    const irish = await run('ferry', 'a.txt', '--credit', 'A. Nyberg', ...link);
    expect(irish.out).toContain(
      'language: English (Ireland), en-IE, since its address ends in .ie',
    );
    expect(await written('article.md')).toContain('language: en-IE\n');
  });

  test('asks again if an answer is wrong', async () => {
    const answers = ['A. Nyberg', 'someday', '2024-01-10', '', 'en-GB'];
    const { code, out } = await runCommand(newStory, root, ['ferry', 'a.txt'], answers);
    expect(code).toBe(0);
    expect(out).toMatch(/\n {2}--published someday: must be .*\n--published, /);
    expect(await written('article.md')).toContain('published: 2024-01-10\n');
  });

  test('asks what its paragraphs are, with the guess for an empty answer', async () => {
    await writeFile(join(root, 'a.txt'), TEXT.replaceAll('\n\n', '\n'));
    const answers = ['none', '', 'A. Nyberg', '', '', 'en-GB'];
    const { code, out } = await runCommand(newStory, root, ['ferry', 'a.txt'], answers);
    expect(code).toBe(0);
    expect(out).toMatch(/^No blank line parts its paragraphs.*\n {2}--paragraphs lines/);
    expect(out).toContain('"none" is none of them');
    expect(await written('article.md')).toContain('hurt.\n\n"We had');
  });

  test('takes nothing from the web', async () => {
    const { code, err } = await run('ferry', 'https://example.org/a.html', ...DATED);
    expect(err).toMatch(/is an address, and nothing is fetched.*save the page/);
    expect(code).toBe(2);
  });

  test('exits with a code that says what happened', async () => {
    const { code, out, err } = await runScript('new', root, ['ferry', 'a.txt']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^The text does not say/);
  });

  test.each([
    ['a name that is no folder', ['Die Fähre', 'a.txt', ...DATED], 'such as die-fahre'],
    ['a name that a site’s own folder has', ['assets', 'a.txt', ...DATED], '"assets" is taken'],
    ['no file', ['ferry'], 'Which file has the article? npm run new -- ferry <file>'],
    ['a file in two parts', ['ferry', 'my', 'text.txt'], 'put in quotation marks: "my text.txt"'],
    ['a file that is not there', ['ferry', 'b.txt', ...DATED], 'There is no file b.txt.'],
    [
      'an option that it has not',
      ['ferry', 'a.txt', '--langauge', 'en'],
      'There is no option --langauge. Did you mean --language?',
    ],
    ['a date that is none', ['ferry', 'a.txt', ...KNOWN, '--published', 'Friday'], '--published'],
    ['a language that is none', ['ferry', 'a.txt', ...DATED, '--language', '?'], '--language ?'],
  ])('refuses %s in words, and writes nothing', async (_, args, message) => {
    const { code, err } = await run(...args);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n {4}at /);
    expect(code).toBe(2);
    expect(await readdir(root)).toEqual(['a.txt']);
  });

  test('refuses a file that cannot be read, and says how to convert it', async () => {
    await writeFile(join(root, 'a.pdf'), '%PDF-1.7');
    const { code, err } = await run('ferry', 'a.pdf', ...DATED);
    expect(err).toMatch(/^a\.pdf: it is a PDF.*text file.* Nothing was written\.$/);
    expect(code).toBe(1);
    expect(await readdir(root)).toEqual(['a.pdf', 'a.txt']);
  });
});
