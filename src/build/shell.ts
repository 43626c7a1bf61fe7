/** The shell, `index.html`, and what is poured into it. */
import type { Rolldown } from 'vite';
import type { PageParts } from '../page/page.js';

/** Pours a page into the shell at its two marks. */
export function pour(shell: string, { language, head, body }: PageParts): string {
  // Functions, because text may hold `$&` and the like, which replacement strings expand.
  return shell
    .replace('<html lang="en">', () => `<html lang="${language}">`)
    .replace('<!--story-head-->', () => head)
    .replace('<!--story-body-->', () => body);
}

/**
 * The built page with its script, styles and basemap in it: one file that needs no other, also
 * when opened from a disk, where browsers fetch no modules.
 */
export function withoutNetwork(bundle: Rolldown.OutputBundle, basemapBlock: string): string {
  const sourceOf = (reference: string): string => {
    const file = bundle[reference.replace(/^\.\//, '')];
    if (!file) throw new Error(`The build has no ${reference}.`);
    return file.type === 'chunk' ? file.code : String(file.source);
  };
  const styles = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g;
  const script = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/g;
  let scripts = '';
  return sourceOf('index.html')
    .replace(styles, (_, href: string) => `<style>${sourceOf(href)}</style>`)
    .replace(script, (_, source: string) => {
      const code = sourceOf(source).replaceAll('</script', '<\\/script');
      scripts += `<script type="module">${code}</script>`;
      return '';
    })
    .replace(/ data-basemap="[^"]*"/, '')
    .replace('</body>', () => `${basemapBlock}${scripts}</body>`);
}
