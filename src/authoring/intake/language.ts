/** Which language a text is in. */

export interface DetectedLanguage {
  /** ISO 639-1. */
  readonly language: string;
  /** Whether it need not be asked for. */
  readonly isCertain: boolean;
  /** How well its words are words of that language: 0 to 1, comparable for one text. */
  readonly score: number;
}

/** Code units. A sentence of this length is told right; names alone are not. */
const SAMPLE = 300;
/** Samples are taken from the whole text, since a book may begin in another language. */
const MOST_SAMPLES = 24;
/** Letters; of fewer, such as a headline, the language is a guess. */
const FEWEST_LETTERS = 50;
/**
 * The n-grams' score, 0 to 1, of a language that `eld` knows: sentences of news have 0.7 and more,
 * Latin (which it does not know) 0.6 as French, Irish 0.33 as Vietnamese.
 */
const LEAST_SCORE = 0.66;
/** The share of the samples that must agree. */
const MAJORITY = 0.75;

/** The language of a text's samples; `undefined` if no sample has one. */
export async function detectLanguage(text: string): Promise<DetectedLanguage | undefined> {
  // The smallest of its databases: 1 MB, read in a quarter of a second.
  const { eld } = await import('eld/extrasmall');
  const votes = new Map<string, { samples: number; sure: number; score: number }>();
  const samples = samplesOf(text);
  for (const sample of samples) {
    const result = eld.detect(sample);
    if (result.language === '') continue;
    const score = result.getScores()[result.language] ?? 0;
    const isSure = result.isReliable() && score >= LEAST_SCORE;
    const vote = votes.get(result.language) ?? { samples: 0, sure: 0, score: 0 };
    votes.set(result.language, {
      samples: vote.samples + 1,
      sure: vote.sure + (isSure ? 1 : 0),
      score: vote.score + score,
    });
  }
  const [best] = [...votes].sort(([, a], [, b]) => b.samples - a.samples);
  if (!best) return undefined;
  const letters = lettersIn(samples.join(''));
  const isCertain = letters >= FEWEST_LETTERS && best[1].sure >= MAJORITY * samples.length;
  return { language: best[0], isCertain, score: best[1].score / best[1].samples };
}

/** A character of Chinese, Japanese or Korean says as much as three letters. */
function lettersIn(text: string): number {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const dense = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  );
  return all + 2 * (dense?.length ?? 0);
}

function samplesOf(text: string): string[] {
  const count = Math.min(MOST_SAMPLES, Math.max(1, Math.floor(text.length / SAMPLE)));
  const step = text.length / count;
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor(i * step);
    return text.slice(start, start + Math.min(SAMPLE, step));
  });
}

/** Whether two tags (BCP 47) are of one language, whatever their countries. */
export function isSameLanguage(one: string, other: string): boolean {
  return primary(one) === primary(other);
}

/** Norwegian's two written forms are one language to a detector, as Serbian's neighbours are. */
const ONE: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', bs: 'hr', sh: 'hr', gl: 'pt' };

function primary(tag: string): string {
  const { language } = new Intl.Locale(tag);
  return ONE[language] ?? language;
}
