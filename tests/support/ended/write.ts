/**
 * Writes as the commands do, without all that they read before. The arguments: `file`, its path
 * and its new text; `story`, a root whose story `small` gets an article and places of this text;
 * `folder`, its path and an article's text; `site`, its path and what
 * stands on all of its pages; `lines`, a file's path, the line to add to it and how
 * often, again each time that somebody else was faster; `fault` throws what nobody foresaw; or
 * `endless`, a site's path, says that it has begun to write that and never comes to its end.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, run } from '../../../scripts/support/command.js';
import { makeStoryFolder } from '../../../scripts/support/make-story-folder.js';
import { replaceFile } from '../../../scripts/support/replace-file.js';
import { replaceFolder } from '../../../scripts/support/replace-folder.js';
import { readFiles, writeFiles } from '../../../src/site/story-files.js';

const [what, path = '', text = '', times = '1'] = process.argv.slice(2);

await run(async () => {
  if (what === 'file') await replaceFile(path, readFileSync(path, 'utf8'), text);
  if (what === 'story') {
    const stored = await readFiles(path, 'small');
    if (!stored) throw new Error('There is no such story.');
    const written = await writeFiles(
      path,
      'small',
      { article: text, places: text, notes: text },
      stored.versions,
    );
    if (written.kind !== 'saved') throw new Error(JSON.stringify(written));
  }
  if (what === 'folder') makeStoryFolder(path, { 'article.md': text, 'places.geojson': '{}' });
  if (what === 'site') {
    await replaceFolder(path, async (draft) => {
      for (const page of ['a.html', 'b.html']) writeFileSync(join(draft, page), text);
    });
  }
  if (what === 'fault') JSON.parse('[').length;
  if (what === 'endless') {
    await replaceFolder(path, (draft) => {
      writeFileSync(join(draft, 'a.html'), 'half');
      console.log('begun');
      return new Promise(() => setInterval(() => {}, 1000));
    });
  }
  if (what === 'lines') for (let time = 0; time < Number(times); ) time += await added(path, text);
});

/** 1 where the line has been added, 0 where it was refused because the file had changed. */
async function added(file: string, line: string): Promise<0 | 1> {
  const before = readFileSync(file, 'utf8');
  try {
    await replaceFile(file, before, `${before}${line}\n`);
    return 1;
  } catch (error) {
    if (error instanceof Refusal && error.message.includes('run the command again')) return 0;
    throw error;
  }
}
