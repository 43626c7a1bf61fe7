import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { place } from '../../../scripts/support/place.js';
import { NO_PLACES } from '../../../src/authoring/places-text.js';
import { runCommand } from '../../support/command.js';
import { ARTICLE } from '../../support/small-story.js';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-date-'));
  await mkdir(join(root, 'data/small'), { recursive: true });
  await writeFile(join(root, 'data/small/article.md'), ARTICLE);
  await writeFile(join(root, 'data/small/places.geojson'), NO_PLACES);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const ROSTOCK = ['small', 'Rostock', '--at', '12.14,54.09'];
const run = (...args: string[]) => runCommand(place, root, [...ROSTOCK, ...args]);
const answering = (answers: string[], ...args: string[]) =>
  runCommand(place, root, [...ROSTOCK, ...args], answers);
const places = () => readFile(join(root, 'data/small/places.geojson'), 'utf8');
const when = async () => JSON.parse(await places()).features[0]?.properties.when;

describe('the article’s words for a date', () => {
  test('are a question, which the command that is printed answers', async () => {
    const asked = await run('--when', 'on Tuesday');
    expect(asked.code).toBe(1);
    // Published on a Tuesday.
    expect(asked.err).toContain('Tuesday 9 January 2024, 2024-01-09: it is the day of publication');
    expect(asked.err).toContain('--when 2024-01-09 --words "on Tuesday"');
    expect(await places()).toBe(NO_PLACES);
    const taken = await run('--when', '2024-01-09', '--words', 'on Tuesday');
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(await when()).toEqual({ date: '2024-01-09', words: 'on Tuesday' });
  });

  test('are asked about in a terminal, and taken as the article spells them', async () => {
    const { code, out } = await answering(['1'], '--when', 'On tuesday');
    expect(out).toContain('1  Tuesday 9 January 2024, 2024-01-09');
    expect(code).toBe(0);
    expect(await when()).toEqual({ date: '2024-01-09', words: 'on Tuesday' });
  });

  test('may mean another date, which the author types', async () => {
    await answering(['2024-01-02'], '--when', 'on Tuesday');
    expect(await when()).toEqual({ date: '2024-01-02', words: 'on Tuesday' });
  });

  test('are not taken without an answer', async () => {
    const { err } = await answering([''], '--when', 'on Tuesday');
    expect(err).toContain('No date was chosen, and nothing was written.');
    expect(await places()).toBe(NO_PLACES);
  });

  test('can be typed where the date is asked for', async () => {
    const { code } = await answering(['on Tuesday', '1', 'on Tuesday'], '--role', 'event');
    expect(code).toBe(0);
    expect(await when()).toEqual({ date: '2024-01-09', words: 'on Tuesday' });
  });
});

test.each([
  ['01/02/2016', /2016-02-01: the day first[\s\S]*2016-01-02: the month first/],
  ['1. Mai 1799', /for "1. Mai 1799" write 1799-05-01/],
  ['spring 1799', /It is taken for\n {2}1799-21/],
  ['2016-02-30', /there is no such day/],
  ['Monday, December 23, 2016', /that day was Friday 23 December 2016/],
  ['soon', /must be a date of EDTF .* such as "last Tuesday"\.$/],
])('--when "%s" is answered with what to write', async (date, answer) => {
  expect((await run('--when', date)).err).toMatch(answer);
  expect(await places()).toBe(NO_PLACES);
});

test('what is counted from the day of publication needs it', async () => {
  const undated = ARTICLE.replace(/published: .*\n/, '');
  await writeFile(join(root, 'data/small/article.md'), undated);
  expect((await run('--when', 'yesterday')).err).toContain(
    'is counted from the day of publication, and article.md does not say it.',
  );
});
