/** The dev server's stories: each is made on request and cached until its files change. */
import type { Finding } from '../check/finding.js';
import { memoise } from '../memoise.js';
import type { SiteFile } from '../publish/files.js';
import { drawSmallMapOf } from '../publish/front.js';
import { openPainter } from '../publish/pictures.js';
import { type PreparedStory, prepareStory } from '../publish/prepare.js';
import type { ParsedSettings } from '../publish/settings.js';
import { makeStorySite, type StorySite } from '../publish/story-site.js';
import type { Story } from '../story/story.js';
import { nodeDataFiles, openBasemapData, openGazetteer } from './node-data.js';
import { readSettings } from './read-site.js';
import { type LoadedStory, listStories, loadStory } from './stories.js';

interface MadeStory {
  /** Only if there are no errors. */
  readonly site?: StorySite;
  readonly files: readonly SiteFile[];
  readonly findings: readonly Finding[];
}

export type Workshop = ReturnType<typeof openWorkshop>;

/**
 * @param root the folder with `data/`
 * @param address the site's public address, if it is known
 * @param found called with the findings of files whenever they have been read
 */
export function openWorkshop(
  root: string,
  address: string | undefined,
  found: (findings: readonly Finding[]) => void,
) {
  const read = new Map<string, Promise<LoadedStory>>();
  const made = new Map<string, Promise<MadeStory>>();
  const drawings = new Map<string, { readonly key: string; readonly source: PreparedStory }>();
  let settings: Promise<ParsedSettings> | undefined;
  let changes = 0;

  const workshop = {
    root,
    settings: () => {
      settings ??= told(readSettings(root, address));
      return settings;
    },
    painter: memoise(() => openPainter(nodeDataFiles)),
    slugs: () => listStories(root),
    /** A story as read, without its map, which is slow to draw. */
    read: (slug: string) =>
      cached(read, slug, async () => told(loadStory(root, slug, await openGazetteer()))),
    make: (slug: string) => cached(made, slug, () => make(slug)),
    /** How many changes there have been so far. */
    changes: () => changes,
    /** To be called when a story's files have changed. */
    forget: (slug: string) => {
      changes++;
      read.delete(slug);
      // All of them: each page knows whether there are others.
      made.clear();
    },
    /** To be called when the settings have changed. */
    forgetAll: () => {
      changes++;
      settings = undefined;
      made.clear();
    },
  };
  return workshop;

  async function told<Read extends { findings: readonly Finding[] }>(
    reading: Promise<Read>,
  ): Promise<Read> {
    const read = await reading;
    found(read.findings);
    return read;
  }

  async function make(slug: string): Promise<MadeStory> {
    const [{ settings, findings: onSettings }, { story, places, findings: onStory }, slugs] =
      await Promise.all([workshop.settings(), workshop.read(slug), workshop.slugs()]);
    const findings = [...onSettings, ...onStory];
    if (!story || places === undefined) return { files: [], findings };
    const source = await draw(slug, story);
    const site = makeStorySite({ source, places, settings, isSeveral: slugs.length > 1 });
    const map = drawSmallMapOf(source, settings, false);
    return { site, files: [...site.files, map], findings };
  }

  /** The basemap, which is slow to draw, is kept while edits change nothing on the map. */
  async function draw(slug: string, story: Story): Promise<PreparedStory> {
    const drawn = story.places.map(({ id, geometry, position }) => [id, geometry, position]);
    const key = JSON.stringify([story.article.language, drawn]);
    const known = drawings.get(slug);
    const source =
      known?.key === key
        ? { ...known.source, story }
        : prepareStory(story, await openBasemapData());
    drawings.set(slug, { key, source });
    return source;
  }
}

function cached<Value>(
  kept: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(key);
  if (known) return known;
  const value = make();
  kept.set(key, value);
  // What failed, because a file could not be read, is tried again.
  value.catch(() => kept.get(key) === value && kept.delete(key));
  return value;
}
