/** The text of a file of another tool, in the encoding in which it has words of the article. */
import type { Article } from '../../story/article.js';
import { decodeText } from '../intake/decode.js';
import type { Outcome } from '../intake/draft.js';
import { isPerhapsNamed } from '../mentions.js';
import { fieldMeant } from './columns.js';

export interface ForeignText {
  readonly text: string;
  /** How it was told, and what looks wrong: phrases. */
  readonly remarks: readonly string[];
}

/** @param encoding as the author says */
export async function foreignText(
  bytes: Uint8Array,
  encoding: string | undefined,
  article: Article,
): Promise<Outcome<ForeignText>> {
  const outcome = await decodeText(bytes, encoding);
  if (!('question' in outcome)) return outcome;
  const encodings = outcome.question.answers.map(({ value }) => value);
  const known = await byArticle(bytes, encodings, article);
  if (!known) return outcome;
  const remark = `read as ${known.encoding}, in which it has words of the article or of tables`;
  return { value: { text: known.text, remarks: [remark] } };
}

/** The text in the one encoding in which words with other letters than ASCII's are known ones. */
async function byArticle(
  bytes: Uint8Array,
  encodings: readonly string[],
  article: Article,
): Promise<{ encoding: string; text: string } | undefined> {
  const read: { encoding: string; text: string; known: number }[] = [];
  for (const encoding of encodings) {
    const outcome = await decodeText(bytes, encoding);
    if (!('value' in outcome)) continue;
    const { text } = outcome.value;
    const words = text.match(/\p{L}+/gu) ?? [];
    const isKnown = (word: string) =>
      isPerhapsNamed(article, word) || fieldMeant(word) !== undefined;
    const known = words.filter((word) => /[^a-z]/i.test(word) && isKnown(word)).length;
    read.push({ encoding, text, known });
  }
  const [best, next] = read.sort((a, b) => b.known - a.known);
  const isCertain =
    best && best.known > 0 && (!next || next.known < best.known || next.text === best.text);
  return isCertain ? best : undefined;
}
