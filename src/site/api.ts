/** What the package exports: from a story's two texts to its page. */
import { faultOfFolder } from '../check/read.js';
import { parseSettings, SETTINGS_FILE, STYLE_FILE } from '../publish/settings.js';
import { makeSinglePage } from '../publish/single-page.js';
import { openBasemapData } from './node-data.js';
import { buildPageShell } from './page-shell.js';
import { asNpx } from './typed.js';

/** What a page is made of. */
export interface PageSource {
  /** The text of the story's `article.md`: YAML between two lines `---`, then the article. */
  readonly article: string;
  /** The text of its `places.geojson`. */
  readonly places: string;
  /**
   * The name that the story's folder would have: small letters, digits and hyphens. It is in the
   * page's public address, if the settings have one, and in what findings advise. `story` unless
   * given.
   */
  readonly name?: string;
  /** The text of a `site.yaml`, such as `tiles: none`. None unless given. */
  readonly settings?: string;
  /** The text of a `site.css`: rules of your own, after all others. None unless given. */
  readonly style?: string;
}

/** What the check says of one position in one of the texts. Lines and columns count from 1. */
export interface PageFinding {
  /** `article.md`, `places.geojson`, `site.yaml` or `site.css`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** With an error there is no page; a warning prevents nothing. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

export interface Page {
  /** The whole page, a document of HTML that needs no other file; absent if there is an error. */
  readonly html?: string;
  /** Errors and warnings, in the order of files and lines. */
  readonly findings: readonly PageFinding[];
}

/**
 * Makes the page of a story that is one file: article, map, script and basemap. It is the file
 * that `dateline build` writes as `dist/<story>/<story>.html` of a site without an address.
 *
 * The first call takes some seconds more than others, in which the script is built and data are
 * read that stay in memory. Nothing is read from `data/`, nothing is written but caches, and
 * nothing is sent anywhere.
 *
 * @throws RangeError if `name` cannot be a story's; whatever the texts hold becomes a finding
 */
export async function buildPage(source: PageSource): Promise<Page> {
  const { article, places, name = 'story', settings: yaml = '', style = '' } = source;
  const unfit = faultOfFolder(name);
  if (unfit !== undefined) throw new RangeError(`The name "${name}" cannot be a story's: ${unfit}`);
  const { settings, findings: onSettings } = parseSettings(
    { file: SETTINGS_FILE, text: yaml },
    { file: STYLE_FILE, text: style },
  );
  const [shell, data] = await Promise.all([buildPageShell(), openBasemapData()]);
  const texts = { slug: name, article, places };
  const { html, findings: onStory } = makeSinglePage(texts, { ...shell, settings }, data);
  const findings = [...onSettings, ...onStory].map(
    ({ file, line, column, severity, message, hint }): PageFinding => ({
      ...{ file, line, column, severity, message: asNpx(message) },
      ...(hint !== undefined && { hint: asNpx(hint) }),
    }),
  );
  const isSound = findings.every(({ severity }) => severity !== 'error');
  return isSound && html !== undefined ? { html, findings } : { findings };
}
