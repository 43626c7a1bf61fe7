import { stringify } from 'yaml';
import type { Fields } from './draft.js';

/** The text of `article.md`. */
export function articleText(fields: Fields, body: string): string {
  const { headline, published, language, credit, link } = fields;
  const members = { headline, published, language, credit, link };
  const yaml = stringify(members, { lineWidth: 0 });
  return `---\n${yaml}---\n\n${body}${body.endsWith('\n') ? '' : '\n'}`;
}
