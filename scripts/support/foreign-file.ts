/** Reads a file of another tool from the disk. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { foreignText } from '../../src/authoring/import-formats/foreign-text.js';
import { IMPORT_FORMATS, importFormatOf } from '../../src/authoring/import-formats/index.js';
import type { ImportFormat } from '../../src/authoring/import-formats/mark.js';
import { unpack } from '../../src/authoring/import-formats/unpack.js';
import { rootOf } from '../../src/authoring/import-formats/xml.js';
import type { SourceFile } from '../../src/check/finding.js';
import { faultOfFile, isMissing } from '../../src/site/files.js';
import type { Article } from '../../src/story/article.js';
import { Refusal, type Terminal } from './command.js';
import type { StoryFolder } from './story-folder.js';

/**
 * @param encoding as the author says
 * @throws Refusal that says how to save the file so that it can be read
 */
export async function readForeign(
  root: string,
  { places, article }: StoryFolder,
  file: string,
  encoding: string | undefined,
  terminal: Terminal,
): Promise<{ source: SourceFile; format: ImportFormat }> {
  const path = resolve(root, file);
  if (path === join(root, places.file)) {
    throw new Refusal(`Give ${file} another name first: the places are written to that one.`);
  }
  const fault = await faultOfFile(path);
  if (fault !== undefined) throw new Refusal(`${file}: ${fault}.`, 1);
  const unpacked = unpack(await bytesOf(path, file), file);
  if ('advice' in unpacked) throw new Refusal(`${file}: ${unpacked.advice}`, 1);
  const source = { file, text: await decoded(unpacked.text, file, encoding, article, terminal) };
  if (source.text.trim() === '') throw new Refusal(`${file}: the file is empty.`, 1);
  const format = importFormatOf(source);
  if (format) return { source, format };
  const element = rootOf(source.text);
  if (element !== undefined)
    throw new Refusal(`${file}: ${adviceForXml(element.toLowerCase())}`, 1);
  const names = IMPORT_FORMATS.map(({ name }) => name).join('; ');
  throw new Refusal(`${file}: none of the files that can be read, which are: ${names}.`, 1);
}

/** @param root the name of an XML file's first element */
function adviceForXml(root: string): string {
  if (root === 'html') {
    return 'it is a web page. Export the map or the table itself, as KML, GeoJSON or CSV.';
  }
  const how =
    root === 'osm'
      ? ' overpass turbo and JOSM do.'
      : ' QGIS reads most formats, and exports GeoJSON.';
  return `it is XML of another kind (<${root}>). Export the places as GeoJSON, KML or GPX:${how}`;
}

async function bytesOf(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) throw new Refusal(`There is no file ${file}.`);
    throw error;
  }
}

/** The file's text, and says how it was told where it is not plain UTF-8. */
async function decoded(
  bytes: Uint8Array,
  file: string,
  encoding: string | undefined,
  article: Article,
  { say }: Terminal,
): Promise<string> {
  const outcome = await foreignText(bytes, encoding, article);
  if ('value' in outcome) {
    const { text, remarks } = outcome.value;
    for (const remark of remarks) say(`${file}: ${remark}.`);
    return text;
  }
  if ('fault' in outcome) throw new Refusal(`${file}: ${outcome.fault}.`, 1);
  const { text, answers } = outcome.question;
  const choices = answers.map(({ value, meaning }) => `    --encoding ${value}  ${meaning}`);
  throw new Refusal(`${file}: ${text} Say which:\n${choices.join('\n')}`);
}
