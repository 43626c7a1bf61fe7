/** What all commands have in common: help, arguments, faults, and being stopped. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArguments } from '../../../scripts/support/arguments.js';
import { BUILD_HELP } from '../../../scripts/support/build.js';
import { CHECK_HELP } from '../../../scripts/support/check.js';
import { COMMANDS } from '../../../scripts/support/commands.js';
import { asksForHelp, helpText } from '../../../scripts/support/help.js';
import { SCHEMA_HELP } from '../../../scripts/support/schema.js';
import { start } from '../../../scripts/support/start.js';
import { runCommand, runScript } from '../../support/command.js';
import { openWriter, type Writer } from '../../support/ended/writer.js';

const HELPS = [
  SCHEMA_HELP,
  ...(await Promise.all(COMMANDS.map(async ({ load }) => (await load()).help))),
];

let root = '';
let writer: Writer;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-commands-'));
  writer = await openWriter();
});
afterAll(async () => {
  await writer.close();
  await rm(root, { recursive: true, force: true });
});

describe('every command explains itself', () => {
  test.each(HELPS.map((help) => [help.command, help] as const))(
    '%s: how it is called, examples and exit codes',
    (command, help) => {
      const text = helpText(help);
      expect(text).toMatch(new RegExp(`^np(?:m run|m|x dateline) ${command}\\b`));
      expect(text).toMatch(
        new RegExp(`^Examples:\n(?:  .*\n)*  .*np(?:m run|m|x dateline) ${command}\\b`, 'm'),
      );
      expect(text).toMatch(/^Exit codes:\n {2}0 {4}done$/m);
      const long = text.split('\n').filter((line) => line.length > 110);
      expect(long).toEqual([]);
    },
  );

  test.each([[['--help']], [['river-walk', '-h']], [['help']]])('when asked by %j', (args) => {
    expect(asksForHelp(args)).toBe(true);
  });

  test.each([[[]], [['helpers']], [['river-walk', 'help']], [['--', '--help']]])(
    'but not by %j',
    (args) => {
      expect(asksForHelp(args)).toBe(false);
    },
  );

  test('in a folder without any data too', async () => {
    const { code, out, err } = await runScript('check', root, ['help']);
    expect({ code, err, out }).toEqual({ code: 0, err: '', out: `${helpText(CHECK_HELP)}\n` });
  });
});

describe('arguments that are wrong', () => {
  const options = { story: { type: 'string' }, all: { type: 'boolean' } } as const;
  const read = (args: string[], environment = {}) =>
    readArguments({ args, options }, BUILD_HELP, environment);

  test.each([
    [['--storry', 'a'], 'There is no option --storry. Did you mean --story?'],
    [['-x'], 'There is no option -x.'],
    [['--story'], 'What --story is to be is missing after it.'],
    [['--story', '-5'], 'What follows --story begins with a hyphen'],
    [['--all=yes'], '--all stands alone: nothing follows it.'],
    [['ferry'], '"ferry" stands there without an option before it.'],
  ])('%j are named, and the usage is shown', (args, message) => {
    expect(() => read(args)).toThrow(message);
    expect(() => read(args)).toThrow('Usage: npm run build');
  });

  test('options that npm kept, because no -- is before them, are named', () => {
    const environment = { npm_lifecycle_event: 'build', npm_config_story: 'true' };
    expect(() => read(['ferry'], environment)).toThrow(
      'npm has taken --story for itself. Put -- before the arguments: npm run build -- <arguments>',
    );
    expect(read(['--story', 'ferry'], environment).values).toMatchObject({ story: 'ferry' });
  });
});

test('npm start names a story that is not there, and a port that is none', async () => {
  expect((await runCommand(start, root, ['--port', '99999'])).err).toBe(
    '--port 99999: must be a number from 1 to 65535.',
  );
  await mkdir(join(root, 'data', 'ferry'), { recursive: true });
  const { code, err } = await runCommand(start, root, ['tunnel']);
  expect(err).toContain('There is no story tunnel. The stories are: ferry.');
  expect(code).toBe(2);
});

describe('a fault of Dateline', () => {
  test('is said to be one in a sentence, with what to do, and exits with 70', async () => {
    const { code, err } = await writer.run(root, ['fault']);
    expect(err).toMatch(/^This is a fault of Dateline, not yours: .*JSON.*\n {4}Please report it/);
    expect(err).not.toMatch(/\n {4}at /);
    expect(code).toBe(70);
  });
});

describe('a command that is stopped by Ctrl+C', () => {
  test('leaves the site as it was, and nothing half-written', async () => {
    const site = join(root, 'dist');
    await mkdir(site);
    await writeFile(join(site, 'before.html'), 'as it was');
    const before = await readdir(root);
    const child = spawn(process.execPath, [...writer.script, 'endless', site], { cwd: root });
    child.stdout.once('data', () => child.kill('SIGINT'));
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, said }).toEqual({
      code: 130,
      said: 'Stopped. What was not finished has not been written.\n',
    });
    expect(await readdir(root)).toEqual(before);
    expect(await readdir(site)).toEqual(['before.html']);
  });
});
