/** Puts the stories of the site beside its editor, as ZIPs like those of "Download story". */
import type { Plugin } from 'vite';
import { zipped } from '../publish/archive.js';
import { EXAMPLES_FILE, type Example } from '../publish/editor-examples.js';
import type { Story } from '../story/story.js';
import { readFiles } from './story-files.js';

/** @param root the folder that has them in its `data/` */
export function editorExamples(root: string, stories: readonly Story[]): Plugin {
  return {
    name: 'dateline-editor-examples',
    apply: 'build',
    generateBundle: {
      // After the list of files that the service worker keeps: examples are fetched when wanted.
      order: 'post',
      async handler() {
        const examples: Example[] = [];
        for (const { slug, article } of stories) {
          const stored = await readFiles(root, slug);
          if (!stored) continue;
          const file = `examples/${slug}.zip`;
          const source = zipped([
            { fileName: `${slug}/article.md`, source: stored.files.article },
            { fileName: `${slug}/places.geojson`, source: stored.files.places },
          ]);
          this.emitFile({ type: 'asset', fileName: file, source });
          examples.push({ file, headline: article.headline, language: article.language });
        }
        const source = JSON.stringify(examples);
        this.emitFile({ type: 'asset', fileName: EXAMPLES_FILE, source });
      },
    },
  };
}
