import { stringify } from 'yaml';
import type { Fields, KeptFields } from './draft.js';

/** The text of `article.md`. */
export function articleText(fields: Fields, body: string, kept: KeptFields = {}): string {
  const { headline, published, language, credit, link } = fields;
  const { modified, author, publisher } = kept;
  const members = { headline, published, modified, language, author, publisher, credit, link };
  const yaml = stringify(members, { lineWidth: 0 });
  return `---\n${yaml}---\n\n${body}${body.endsWith('\n') ? '' : '\n'}`;
}
