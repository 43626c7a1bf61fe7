/** Texts whose places people marked by hand. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { MARKED_ARTICLES } from '../../tests/support/marked-articles.js';

const markedText = z.object({
  language: z.string(),
  text: z.string(),
  gold: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      position: z.tuple([z.number(), z.number()]).nullish(),
      country: z.string().nullish(),
      /** Adjectives and names of peoples: neither asked for nor false. */
      adjective: z.boolean().nullish(),
    }),
  ),
  /** Whether the rules of the draft were made without looking at it. */
  isHoldOut: z.boolean().optional(),
});

export type MarkedText = z.infer<typeof markedText>;

/**
 * The repository's own articles, by language, or those of a file: a list of {id, language, text,
 * gold: [{start, end, position?, country?, adjective?}]} as JSON, gzipped if its name ends so.
 *
 * @returns by the name of the corpus
 */
export function readCorpora(file: string | undefined): Map<string, MarkedText[]> {
  if (file !== undefined) {
    const bytes = readFileSync(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
    return new Map([[file.split('/').at(-1) ?? file, z.array(markedText).parse(JSON.parse(text))]]);
  }
  const byLanguage = new Map<string, MarkedText[]>();
  for (const { language, text, gold, isHoldOut } of MARKED_ARTICLES) {
    const marks = gold.map(({ start, end, position, country }) => {
      const placed = position && { position: [position[0], position[1]] as [number, number] };
      return { start, end, ...placed, country };
    });
    const texts = byLanguage.get(language) ?? [];
    byLanguage.set(language, [...texts, { language, text, gold: marks, isHoldOut }]);
  }
  return byLanguage;
}
