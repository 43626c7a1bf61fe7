import type { ExportFormat } from './format.js';

/**
 * The headline and the paragraphs as plain text, parted by empty lines: what the positions in
 * the annotations are counted in.
 */
export const articleText = {
  file: 'article.txt',
  type: 'text/plain; charset=utf-8',
  write: ({ article }) => `${article.text}\n`,
} as const satisfies ExportFormat;
