/** The stories in files that an author brings: as downloaded, or as a folder of `data/` has them. */
import { type Unzipped, unzipSync } from 'fflate';
import { NO_PLACES } from '../../authoring/places-text.js';
import { faultOfFolder } from '../../check/read.js';
import { proposedSlug } from '../begin/new-story.js';
import { articleOf } from '../model.js';
import type { StoredFiles } from '../store.js';
import { FILES, LARGEST } from '../stored-texts.js';

export interface BroughtFile {
  /** With the folders in which it lies, as `maps/river-walk/article.md`. */
  readonly path: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface BroughtStory {
  readonly slug: string;
  readonly files: StoredFiles;
}

/** Why there is no story in what was brought: a key of the words. */
export type BroughtFault =
  | 'broken'
  | 'tooLarge'
  | 'notUtf8'
  /** A page that Dateline has made: what it was made from is not in it. */
  | 'aPage'
  | 'onlyPlaces'
  | 'noStory';

/** Bytes of all files together, unpacked. */
const MOST = 200e6;

const isZip = ({ path }: BroughtFile) => /\.zip$/i.test(path);
const NAMES: ReadonlySet<string> = new Set(Object.values(FILES));
const isWanted = (path: string) => NAMES.has(placed(path).name) && !path.startsWith('__MACOSX/');

/** All stories that are there, or why there is none. */
export async function storiesIn(
  brought: readonly BroughtFile[],
): Promise<readonly BroughtStory[] | BroughtFault> {
  try {
    const files = (await Promise.all(brought.map((file) => (isZip(file) ? packed(file) : file))))
      .flat()
      .map((file) => ({ ...file, ...placed(file.path) }));
    const loose = await loosePair(files.filter(({ folder }) => folder === ''));
    const articles = files.filter(({ folder, name }) => folder !== '' && name === FILES.article);
    const named = await Promise.all(
      articles.map((article) => {
        const beside = (name: string) =>
          files.find((other) => other.folder === article.folder && other.name === name);
        return storyOf(article.folder, article, beside(FILES.places), beside(FILES.notes));
      }),
    );
    const all = [...loose, ...named];
    return all.length > 0 ? all : await faultOf(files);
  } catch (error) {
    if (error instanceof Unread) return error.fault;
    throw error;
  }
}

class Unread extends Error {
  constructor(readonly fault: BroughtFault) {
    super(fault);
  }
}

interface Place {
  readonly folder: string;
  readonly name: string;
}

function placed(path: string): Place {
  const end = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(end, 0)), name: path.slice(end + 1) };
}

/** The files in a ZIP, below a folder of its own name. */
async function packed({ path, bytes }: BroughtFile): Promise<BroughtFile[]> {
  let size = 0;
  let files: Unzipped;
  try {
    files = unzipSync(await bytes(), {
      filter: ({ name, originalSize }) => {
        if (isWanted(name)) size += originalSize;
        return isWanted(name) && size <= MOST;
      },
    });
  } catch {
    throw new Unread('broken');
  }
  if (size > MOST) throw new Unread('tooLarge');
  // Browsers number what is downloaded twice: "river-walk (1).zip".
  const folder = path.replace(/(?: ?\(\d+\))?\.zip$/i, '');
  return Object.entries(files).map(([name, content]) => ({
    path: `${folder}/${name}`,
    size: content.length,
    bytes: async () => content,
  }));
}

type Content = Pick<BroughtFile, 'size' | 'bytes'>;

async function storyOf(
  folder: string,
  articleFile: Content,
  placesFile: Content | undefined,
  notesFile: Content | undefined,
): Promise<BroughtStory> {
  const article = await textOf(articleFile);
  const places = placesFile ? await textOf(placesFile) : NO_PLACES;
  // They may be left out: a story is no worse for notes that cannot be read.
  const notes = notesFile ? await textOf(notesFile).catch(() => '') : '';
  const name = placed(folder).name;
  const slug = faultOfFolder(name) === undefined ? name : slugFor(article);
  return { slug, files: { article, places, notes } };
}

function slugFor(article: string): string {
  const { headline = '', language = 'en' } = articleOf(article) ?? {};
  return proposedSlug(headline, language, new Set());
}

/** An article and its places, whatever browsers have made of their names: `article (1).md`. */
async function loosePair(files: readonly (BroughtFile & Place)[]): Promise<BroughtStory[]> {
  const [article, ...articles] = files.filter(({ path }) => /\.md$/i.test(path));
  const notes = files.find(({ name }) => name === FILES.notes);
  const [places, ...others] = files.filter(
    (file) => /\.(?:geo)?json$/i.test(file.path) && file !== notes,
  );
  if (!article || articles.length > 0 || others.length > 0) return [];
  const story = await storyOf('', article, places, notes);
  // Markdown that is no article of a story is read by "New story".
  return places || articleOf(story.files.article) ? [story] : [];
}

async function faultOf(files: readonly BroughtFile[]): Promise<BroughtFault> {
  const [only, ...others] = files;
  if (only && others.length === 0) {
    if (/\.(?:geo)?json$/i.test(only.path)) return 'onlyPlaces';
    const isPage = /\.html?$/i.test(only.path) && only.size <= LARGEST;
    const text = isPage ? new TextDecoder().decode(await only.bytes()) : '';
    if (/<meta name="generator" content="Dateline /.test(text)) return 'aPage';
  }
  return 'noStory';
}

/** With the byte order mark, if there is one: a story's files stay as they are. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

async function textOf({ size, bytes }: Content): Promise<string> {
  if (size > LARGEST) throw new Unread('tooLarge');
  try {
    return decoder.decode(await bytes());
  } catch {
    throw new Unread('notUtf8');
  }
}

/** Folders within folders that are looked into. */
const DEEPEST = 4;

/** What was dropped or chosen; of a folder what may belong to a story. */
export async function broughtFiles(
  files: Iterable<File>,
  items: Iterable<DataTransferItem> = [],
): Promise<BroughtFile[]> {
  // The list is empty once anything has been awaited.
  const folders = [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry?.();
    return entry?.isDirectory ? [entry as FileSystemDirectoryEntry] : [];
  });
  const names = new Set(folders.map(({ name }) => name));
  const single = [...files].filter(({ name }) => !names.has(name));
  const within = await Promise.all(folders.map((folder) => filesIn(folder, DEEPEST)));
  return [...single.map((file) => fileAt(file.name, file)), ...within.flat()];
}

function fileAt(path: string, file: File): BroughtFile {
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  return { path, size: file.size, bytes };
}

async function filesIn(folder: FileSystemDirectoryEntry, depth: number): Promise<BroughtFile[]> {
  const entries = await entriesOf(folder);
  const found = entries.map(async (entry) => {
    const isHidden = entry.name.startsWith('.') || entry.name === 'node_modules';
    if (entry.isDirectory) {
      const isSeen = depth > 0 && !isHidden;
      return isSeen ? filesIn(entry as FileSystemDirectoryEntry, depth - 1) : [];
    }
    if (!isWanted(entry.name)) return [];
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [fileAt(entry.fullPath.replace(/^\//, ''), file)];
  });
  return (await Promise.all(found)).flat();
}

/** They come some hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
