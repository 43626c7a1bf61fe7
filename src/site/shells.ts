/** The shells that pages are put into, as Vite builds them. */
import { basename } from 'node:path';
import type { Rolldown } from 'vite';
import { inFolder, withAsyncScript, withoutScript } from '../publish/shell.js';
import { withoutFrameStyles } from './frame-styles.js';

/** Links to the styles in a built shell. */
const STYLES = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g;

/** What Vite builds: the pages are these two with content poured in. */
export const STORY_SHELL = 'index.html';
export const FRONT_SHELL = 'front.html';
export const SHELLS = [STORY_SHELL, FRONT_SHELL];

/** Takes the built shells, which are not to be published themselves, out of the build. */
export function takeShells(bundle: Rolldown.OutputBundle) {
  const [story = '', front = ''] = SHELLS.map((name) => {
    const [fileName = name] = Object.keys(bundle).filter((file) => basename(file) === name);
    // Without the indentation and the comments of the source files.
    const lines = builtText(bundle, fileName)
      .split('\n')
      .map((line) => line.trim());
    const html = lines.filter((line) => !line.startsWith('<!-- ')).join('');
    delete bundle[fileName];
    return html;
  });
  const linked = inFolder(story);
  return {
    story: withAsyncScript(withStyles(bundle, linked, withoutFrameStyles)),
    embed: withAsyncScript(withStyles(bundle, linked)),
    // Readers of a list go on to the next one: lists share a file with styles, which is cached.
    list: withoutScript(linked),
    front: withStyles(bundle, front),
  };
}

/** A text file of the build, by its address in a built shell. */
function builtText(bundle: Rolldown.OutputBundle, reference: string): string {
  const file = bundle[reference.replace(/^(?:\.\.?\/)+/, '')];
  if (!file) throw new Error(`The build has no ${reference}.`);
  return file.type === 'chunk' ? file.code : String(file.source);
}

/**
 * A built shell with its styles in it, so that the page can be painted as soon as it is loaded:
 * on a phone's connection another round trip takes longer than the styles themselves.
 */
export function withStyles(
  bundle: Rolldown.OutputBundle,
  shell: string,
  change = (css: string) => css,
): string {
  return shell.replace(
    STYLES,
    (_, href: string) => `<style>${change(builtText(bundle, href))}</style>`,
  );
}
