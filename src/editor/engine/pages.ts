/** The reader's page of a story, for the preview. */
import type { StoryFiles } from '../../authoring/story-files.js';
import type { BasemapData } from '../../basemap/index.js';
import { readStory } from '../../check/read.js';
import { keepPrepared, type Preparer } from '../../publish/prepare.js';
import type { Settings } from '../../publish/settings.js';
import { pour } from '../../publish/shell.js';
import { renderSinglePage } from '../../publish/single-page.js';
import type { Story } from '../../story/story.js';

/** What a page is made from. */
interface PageRequest {
  readonly slug: string;
  readonly files: StoryFiles;
  readonly settings: Settings;
}

/** A page that was made; none while there are errors in the files. */
interface MadePage {
  /** A whole HTML document, without script and styles that all pages share. */
  readonly html?: string;
  /** Its style rules, which are not in the document: the preview's policy allows none there. */
  readonly rules?: string;
  /** Whether its basemap was drawn for other positions of its points: a better one can be made. */
  readonly isProvisional: boolean;
}

export interface Pages {
  /** @param quickly whether a basemap that is there may be used, though points have moved on it */
  page(request: PageRequest, quickly: boolean): Promise<MadePage>;
}

/** A shell without styles and script: the preview's frame has them. */
const SHELL =
  '<!doctype html><html lang="en"><head><!--story-head--></head><body><!--story-body--></body></html>';

export function pages(openBasemap: () => Promise<BasemapData>): Pages {
  const preparers = new Map<string, Preparer>();
  return {
    async page({ slug, files, settings }, quickly) {
      const { story } = readStory({
        slug,
        article: { file: 'article.md', text: files.article },
        places: { file: 'places.geojson', text: files.places },
      });
      if (!story) return { isProvisional: false };
      const places = `/${slug}/places.geojson`;
      const { source, isProvisional } = await prepare(story, quickly);
      const { content, blocks } = renderSinglePage({ source, places }, settings);
      const { rules = '', ...rest } = content;
      const html = pour(SHELL, { ...rest, body: content.body + blocks });
      return { html, rules: rules + settings.style, isProvisional };
    },
  };

  async function prepare(story: Story, quickly: boolean) {
    const preparer = preparers.get(story.slug) ?? keepPrepared();
    preparers.set(story.slug, preparer);
    const quick = quickly ? preparer.prepareQuickly(story) : undefined;
    return {
      source: quick?.source ?? preparer.prepare(story, await openBasemap()),
      isProvisional: quick ? !quick.isExact : false,
    };
  }
}
