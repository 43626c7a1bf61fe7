/** Checks that the styles and scripts of a build work in the promised browsers. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lacksOf, type UsedFeature } from './compat-data.js';
import { cssFeatures } from './css-features.js';
import { REFINEMENTS } from './refinements.js';
import { scriptFeatures } from './script-features.js';

/** A style sheet or script of a built site, in a file of its own or in a page. */
interface Part {
  readonly file: string;
  readonly code: string;
}

/** A feature, and the promised browsers that lack it. */
interface Breach extends UsedFeature {
  readonly lacks: readonly string[];
}

const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
/** Scripts, without data blocks. */
const SCRIPT = /<script(?: type="module")?>([\s\S]*?)<\/script>/g;

/**
 * Reads a built site's files.
 *
 * @param own the publisher's own rules at the end of a page's styles, which are not checked
 */
export async function readParts(
  folder: string,
  own = '',
): Promise<{ styles: readonly Part[]; scripts: readonly Part[] }> {
  const styles: Part[] = [];
  const scripts: Part[] = [];
  // Pages share most of their styles: each text is checked once.
  const known = new Set<string>();
  const add = (parts: Part[], file: string, code: string) => {
    if (!known.has(code)) parts.push({ file, code });
    known.add(code);
  };
  const files = await readdir(folder, { recursive: true });
  for (const file of files.map((each) => each.replaceAll('\\', '/')).sort()) {
    if (!/\.(?:css|html|js|svg)$/.test(file)) continue;
    const text = await readFile(join(folder, file), 'utf8');
    if (file.endsWith('.css')) add(styles, file, text);
    else if (file.endsWith('.js')) add(scripts, file, text);
    else {
      for (const [, found = ''] of text.matchAll(STYLE)) {
        const code = file.endsWith('.svg') ? unescaped(found) : found;
        const rules = code.endsWith(own) ? code.slice(0, code.length - own.length) : code;
        add(styles, file, rules);
      }
      for (const [, code = ''] of text.matchAll(SCRIPT)) add(scripts, file, code);
    }
  }
  return { styles, scripts };
}

/** The text of an XML element; in HTML, style elements have no escapes. */
function unescaped(xml: string): string {
  return xml.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** The features that promised browsers lack, apart from {@link REFINEMENTS}, and those in use. */
export function findBreaches({ styles, scripts }: Awaited<ReturnType<typeof readParts>>): {
  breaches: readonly Breach[];
  refinements: ReadonlySet<string>;
} {
  const breaches = new Map<string, Breach>();
  const refinements = new Set<string>();
  const used = [
    ...styles.flatMap(({ file, code }) => cssFeatures(code, file)),
    ...scriptFeatures(scripts),
  ];
  for (const each of used) {
    const lacks = lacksOf(each);
    if (lacks.length === 0) continue;
    const path = `${each.feature}.`;
    const refinement = Object.keys(REFINEMENTS).find((known) => path.startsWith(`${known}.`));
    if (refinement !== undefined) refinements.add(refinement);
    else breaches.set(`${each.file} ${each.feature}`, { ...each, lacks });
  }
  return { breaches: [...breaches.values()], refinements };
}

/** The features as text: where they are used, which browser lacks them, and what to do. */
export function sayBreaches(breaches: readonly Breach[]): string {
  const lines = breaches.map(
    ({ file, feature, text, lacks }) =>
      `${file}: ${feature} is not in ${lacks.join(', ')}: ${text}`,
  );
  return [
    ...lines,
    'The README promises these browsers. Give it a fallback (an earlier declaration without',
    'variables, or @supports), or say in src/site/browsers/refinements.ts what stands in for it.',
  ].join('\n');
}
