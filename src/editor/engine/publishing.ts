/** A story's page in one file and its site, as `npm run build` makes them of the same two texts. */
import { transfer } from 'comlink';
import type { StoryFiles } from '../../authoring/story-files.js';
import type { BasemapData } from '../../basemap/index.js';
import { readStory } from '../../check/read.js';
import { type DataFiles, readJson } from '../../data-files.js';
import { gazetteerOf } from '../../gazetteer/gazetteer.js';
import { memoise } from '../../memoise.js';
import { zipped } from '../../publish/archive.js';
import { openPainter } from '../../publish/pictures.js';
import { prepareStory } from '../../publish/prepare.js';
import { writeSinglePage } from '../../publish/single-page.js';
import { type EditorKit, filesOfSite, KIT_FILE, makeSite } from '../../publish/site.js';
import type { TakenAs } from '../take-away/maker.js';

export interface Publishing {
  /** @throws Error for a story with errors */
  publish(slug: string, files: StoryFiles, as: TakenAs): Promise<Uint8Array<ArrayBuffer>>;
}

export function publishing(
  openBasemap: () => Promise<BasemapData>,
  dataFiles: DataFiles,
): Publishing {
  const openKit = memoise(() => readJson<EditorKit>(dataFiles, KIT_FILE));
  return {
    async publish(slug, files, as) {
      const [data, { kit, settings }] = await Promise.all([openBasemap(), openKit()]);
      const { story } = readStory(
        {
          slug,
          article: { file: 'article.md', text: files.article },
          places: { file: 'places.geojson', text: files.places },
        },
        gazetteerOf(data),
      );
      if (!story) throw new Error('The story has errors.');
      const { places } = files;
      if (as === 'page') {
        const { script, licences, shells } = kit;
        const common = { script, licences, settings, shell: shells.story };
        const html = writeSinglePage({ source: prepareStory(story, data), places }, common);
        return handedOver(new TextEncoder().encode(html));
      }
      const paint = await openPainter(dataFiles);
      const made = await makeSite([{ story, places }], settings, { data, paint });
      return handedOver(zipped(filesOfSite(made, kit)));
    },
  };
}

/** Without a copy of what may be megabytes. */
function handedOver(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(bytes);
  return transfer(own, [own.buffer]);
}
