/** The dev server's stories: each is made on request and cached until its files change. */
import type { Finding } from '../check/finding.js';
import { settlementsIn } from '../gazetteer/settlements.js';
import { memoise } from '../memoise.js';
import type { SiteFile } from '../publish/files.js';
import { drawSmallMapOf } from '../publish/front.js';
import { openPainter } from '../publish/pictures.js';
import { keepPrepared, type Preparer } from '../publish/prepare.js';
import type { ParsedSettings } from '../publish/settings.js';
import { makeStorySite, type StorySite } from '../publish/story-site.js';
import { STREETS_FILE } from '../story/streets.js';
import { atStart, DATA_FOLDER, reasonOf } from './files.js';
import { nodeDataFiles, openBasemapData, openGazetteer } from './node-data.js';
import { readSettings } from './read-site.js';
import { findLeftOut, type LoadedStory, listStories, loadStory, NO_STORY } from './stories.js';
import type { Typed } from './typed.js';

interface MadeStory {
  /** Only if there are no errors. */
  readonly site?: StorySite;
  readonly files: readonly SiteFile[];
  readonly findings: readonly Finding[];
}

export type Workshop = ReturnType<typeof openWorkshop>;

/** Where the dev server's user reads what happens. */
interface Report {
  /** Called with the findings of files when they have been read. */
  readonly found: (findings: readonly Finding[]) => void;
  /** Called with an error that is a fault of this program. */
  readonly failed: (error: unknown) => void;
}

/**
 * @param root the folder with `data/`
 * @param address the site's public address, if it is known
 * @param typed how commands are typed in findings
 */
export function openWorkshop(
  root: string,
  address: string | undefined,
  { found, failed }: Report,
  typed: Typed,
) {
  const read = new Map<string, Promise<LoadedStory>>();
  const made = new Map<string, Promise<MadeStory>>();
  const preparers = new Map<string, Preparer>();
  /** The findings that were told last. */
  const last = new Map<string, string>();
  let settings: Promise<ParsedSettings> | undefined;
  let changes = 0;

  const workshop = {
    root,
    settings: () => {
      settings ??= told(DATA_FOLDER, readSettings(root, address));
      return settings;
    },
    painter: memoise(() => openPainter(nodeDataFiles)),
    slugs: () => listStories(root),
    leftOut: () => findLeftOut(root),
    noStory: inTyped(NO_STORY),
    /** A story as read, without its map, which is slow to draw. */
    read: (slug: string) => cached(read, slug, () => told(slug, load(slug)), isWhole),
    make: (slug: string) => cached(made, slug, () => make(slug), isMade),
    /** How many changes there have been so far. */
    changes: () => changes,
    /** To be called when a story's files have changed. */
    forget: (slug: string) => {
      changes++;
      read.delete(slug);
      last.delete(slug);
      // All of them: each page knows whether there are others.
      made.clear();
    },
    /** To be called when the settings have changed. */
    forgetAll: () => {
      changes++;
      settings = undefined;
      last.delete(DATA_FOLDER);
      made.clear();
    },
  };
  return workshop;

  /** Broken stories are read at each request; their findings are told once for each change. */
  async function told<Read extends { findings: readonly Finding[] }>(
    name: string,
    reading: Promise<Read>,
  ): Promise<Read> {
    const read = await reading;
    const findings = read.findings.map(inTyped);
    const text = JSON.stringify(findings);
    if (last.get(name) !== text) found(findings);
    last.set(name, text);
    return { ...read, findings };
  }

  function inTyped({ message, hint, ...finding }: Finding): Finding {
    return {
      ...finding,
      message: typed(message),
      ...(hint !== undefined && { hint: typed(hint) }),
    };
  }

  async function load(slug: string): Promise<LoadedStory> {
    try {
      return await loadStory(root, slug, await openGazetteer());
    } catch (error) {
      return { findings: [failure(slug, error)] };
    }
  }

  async function make(slug: string): Promise<MadeStory> {
    const [
      { settings, findings: onSettings },
      { story, places, streets: found, findings: onStory },
      slugs,
    ] = await Promise.all([workshop.settings(), workshop.read(slug), workshop.slugs()]);
    const findings = [...onSettings, ...onStory];
    if (!story || places === undefined) return { files: [], findings };
    try {
      const data = await openBasemapData();
      const source = preparerOf(slug).prepare(story, data);
      // Served where it lies: see serve-streets.ts.
      const streets = found && { ...found, fileName: `${slug}/${STREETS_FILE}` };
      const isSeveral = slugs.length > 1;
      const isSettlement = settlementsIn(data.places);
      const site = makeStorySite({ source, places, settings, isSettlement, isSeveral, streets });
      const map = drawSmallMapOf(source, settings, false);
      return { site, files: [...site.files, map], findings };
    } catch (error) {
      return { files: [], findings: [...findings, failure(slug, error)] };
    }
  }

  function preparerOf(slug: string): Preparer {
    const preparer = preparers.get(slug) ?? keepPrepared();
    preparers.set(slug, preparer);
    return preparer;
  }

  /** What fails at one story, were it a fault of this program, leaves the others be. */
  function failure(slug: string, error: unknown): Finding {
    const reason = reasonOf(error);
    if (reason === undefined) failed(error);
    const message = reason ?? (error instanceof Error ? error.message : String(error));
    const finding = atStart(`${DATA_FOLDER}/${slug}`, `the story cannot be shown: ${message}`);
    const hint = 'This is a fault of Dateline’s: please report it, with the story’s two files.';
    return reason === undefined ? { ...finding, hint } : finding;
  }
}

function isWhole({ story }: LoadedStory): boolean {
  return story !== undefined;
}

function isMade({ site }: MadeStory): boolean {
  return site !== undefined;
}

/** @param isKept whether to keep a value; others, and errors, are made again when asked for */
function cached<Value>(
  kept: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
  isKept: (value: Value) => boolean,
): Promise<Value> {
  const known = kept.get(key);
  if (known) return known;
  const value = make();
  kept.set(key, value);
  const drop = () => kept.get(key) === value && kept.delete(key);
  value.then((made) => isKept(made) || drop(), drop);
  return value;
}
