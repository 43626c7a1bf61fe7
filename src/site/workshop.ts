/** The dev server's stories: each made when it is first asked for, and kept until its files change. */
import type { Finding } from '../check/finding.js';
import { type ComposedPage, composePage } from '../publish/compose.js';
import { makeSite, type SiteFile, type StorySite } from '../publish/site.js';
import type { Story } from '../story/story.js';
import { drawSmallMapOf, FRONT_FROM_STORY } from './front.js';
import { openGazetteer } from './gazetteer.js';
import { readSettings, type Settings } from './settings.js';
import { type LoadedStory, listStories, loadStory } from './stories.js';

export interface MadeStory {
  /** There only when nothing is wrong. */
  readonly site?: StorySite;
  readonly files: readonly SiteFile[];
  readonly findings: readonly Finding[];
}

export interface Workshop {
  /** The folder with `data/`. */
  readonly root: string;
  readonly settings: () => Promise<{ settings: Settings; findings: readonly Finding[] }>;
  readonly slugs: () => Promise<readonly string[]>;
  /** A story as read: not drawn, which is slow. */
  readonly read: (slug: string) => Promise<LoadedStory>;
  readonly make: (slug: string) => Promise<MadeStory>;
  /** How often something has changed so far. */
  readonly changes: () => number;
  /** A story's files have changed. */
  readonly forget: (slug: string) => void;
  /** What holds for all stories has changed. */
  readonly forgetAll: () => void;
}

/**
 * `address`: the site's public one, where it is known. `found` hears what there is to say of
 * files whenever they have been read.
 */
export function openWorkshop(
  root: string,
  address: string | undefined,
  found: (findings: readonly Finding[]) => void,
): Workshop {
  const read = new Map<string, Promise<LoadedStory>>();
  const made = new Map<string, Promise<MadeStory>>();
  const drawings = new Map<string, { readonly key: string; readonly source: ComposedPage }>();
  let settings: ReturnType<typeof readSettings> | undefined;
  const gazetteer = once(openGazetteer);
  let changes = 0;

  const workshop: Workshop = {
    root,
    settings() {
      settings ??= told(readSettings(root, address));
      return settings;
    },
    slugs: () => listStories(root),
    read: (slug) => remember(read, slug, () => told(loadStory(root, slug, gazetteer()))),
    make: (slug) => remember(made, slug, () => make(slug)),
    changes: () => changes,
    forget(slug) {
      changes++;
      read.delete(slug);
      // All of them: each page knows whether there are others.
      made.clear();
    },
    forgetAll() {
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
    const source = draw(slug, story);
    const site = await makeSite({
      source,
      places,
      site: settings.address && `${settings.address}${slug}/`,
      front: slugs.length > 1 ? FRONT_FROM_STORY : undefined,
      tiles: settings.tiles,
      isBuild: false,
    });
    return { site, files: [...site.files, drawSmallMapOf(source, settings, false)], findings };
  }

  /** Drawing the basemap is slow; text can be edited without drawing it anew. */
  function draw(slug: string, story: Story): ComposedPage {
    const drawn = story.places.map(({ id, geometry, position }) => [id, geometry, position]);
    const key = JSON.stringify([story.article.language, drawn]);
    const known = drawings.get(slug);
    const source = known?.key === key ? { ...known.source, story } : composePage(story);
    drawings.set(slug, { key, source });
    return source;
  }
}

function remember<Value>(
  kept: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(key);
  if (known) return known;
  const value = make();
  kept.set(key, value);
  // Another try may have more luck.
  value.catch(() => kept.get(key) === value && kept.delete(key));
  return value;
}

/** Makes it at the first call, which takes a moment, and not before. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
