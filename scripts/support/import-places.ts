/** `npm run place -- <story> --from <file>`: places drawn in another tool. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { adoptMarks, type LeftMark } from '../../src/authoring/adopt.js';
import { IMPORT_FORMATS, importFormatOf } from '../../src/authoring/import-formats/index.js';
import { knownPlaces } from '../../src/authoring/known-places.js';
import { addFeatures } from '../../src/authoring/places-text.js';
import { formatFinding } from '../../src/check/finding.js';
import { readSource } from '../../src/site/files.js';
import { Refusal, type Terminal } from './command.js';
import { withoutMark } from './replace-file.js';
import { type StoryFolder, writePlaces } from './story-folder.js';

/** Adds the marks that the article names, and says of the others what to do with them. */
export async function importPlaces(
  root: string,
  story: StoryFolder,
  file: string,
  terminal: Terminal,
): Promise<void> {
  const source = await readForeign(root, story, file);
  const format = importFormatOf(source);
  if (!format) {
    const names = IMPORT_FORMATS.map(({ name }) => name).join('; ');
    throw new Refusal(`${file}: none of the files that can be read, which are: ${names}.`, 1);
  }
  const { marks, findings } = format.read(source);
  if (findings.length > 0) throw new Refusal(findings.map(formatFinding).join('\n'), 1);
  const { features, left } = adoptMarks(story.article, marks, knownPlaces(story.places.text));
  const remarks = await writePlaces(root, story, addFeatures(story.places.text, features));
  terminal.say(`${file}: ${format.name}. ${features.length} of ${marks.length} marks added.`);
  for (const { id, properties } of features) {
    terminal.say(`    ${id}: ${properties.role}, ${properties.quotes.length} in quotations`);
  }
  for (const mark of left) terminal.say(settleByHand(story.slug, mark));
  const described = marks.filter(({ description }) => description !== undefined).length;
  if (described > 0) {
    terminal.say(
      "The marks' descriptions are left out: a note says how a position was chosen, and is yours to write.",
    );
  }
  for (const remark of remarks) terminal.say(remark);
}

async function readForeign(
  root: string,
  { places }: StoryFolder,
  file: string,
): Promise<{ file: string; text: string }> {
  if (resolve(root, file) === join(root, places.file)) {
    throw new Refusal(`Give ${file} another name first: the places are written to that one.`);
  }
  const source = await readSource(root, file);
  if ('text' in source) return { file, text: withoutMark(source.text) };
  if (!('finding' in source)) throw new Refusal(`There is no file ${file}.`);
  const isZip = (await readFile(resolve(root, file))).subarray(0, 2).toString() === 'PK';
  if (!isZip) throw new Refusal(formatFinding(source.finding), 1);
  throw new Refusal(
    `${file}: a packed file (KMZ or zip). Export as KML ("Export as KML instead of KMZ") or GeoJSON, or unpack it.`,
    1,
  );
}

function settleByHand(slug: string, { mark, number, why, geometry }: LeftMark): string {
  const title = mark.name === undefined ? `Mark ${number}` : `Mark ${number}, "${mark.name}",`;
  switch (why) {
    case 'known':
      return `${title} is there already.`;
    case 'undrawable':
      return `${title} is neither a point, a line nor an area: draw it as one.`;
    case 'nameless':
      return `${title} has no name: give it one that the article has, and read the file again.${byPoint(slug, 'name', geometry)}`;
    case 'unquoted':
      return `${title} is not named in the article: give it the article's name for it, and read the file again.${byPoint(slug, mark.name ?? 'name', geometry)}`;
  }
}

function byPoint(slug: string, name: string, geometry: LeftMark['geometry']): string {
  if (geometry?.type !== 'Point') return '';
  const at = geometry.coordinates.join(',');
  return `\n    Or: npm run place -- ${slug} ${JSON.stringify(name)} --at ${at} --as "words of the article"`;
}
