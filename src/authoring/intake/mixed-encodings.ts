/** Files that are UTF-8 in some places and an older encoding in others: pasted, or joined. */
import { decodeMixed, MIXED } from './encodings.js';
import { FOREIGN, isBeaten, type Judgement, judge, LOOKED_AT } from './legacy-encodings.js';

/** Those of single bytes that such files have in practice. */
const ENCODINGS = [
  ...['windows-1252', 'macintosh', 'windows-1250', 'iso-8859-2', 'windows-1254'],
  ...['windows-1251', 'windows-1253', 'cp850'],
];

export interface MixedReading {
  /** Such as `utf-8+windows-1252`. */
  readonly encoding: string;
  readonly text: string;
  /** Where the characters that are not UTF-8 are in the text. */
  readonly others: readonly number[];
}

export interface MixedReadings {
  /** How many characters beside ASCII are UTF-8, and how many bytes are not. */
  readonly right: number;
  readonly wrong: number;
  /** With U+FFFD for those bytes. */
  readonly lossy: MixedReading;
  /** The one reading in which those bytes are letters of the text's language. */
  readonly certain?: MixedReading;
  /** From the likeliest on. */
  readonly likely: readonly MixedReading[];
}

/** `undefined` for a file that has no character of UTF-8 beside ASCII. */
export async function readMixed(bytes: Uint8Array): Promise<MixedReadings | undefined> {
  const judged: (MixedReading & Judgement)[] = [];
  for (const second of ENCODINGS) {
    const encoding = MIXED + second;
    const { text, others } = decodeMixed(encoding, bytes);
    if (judged.some((other) => other.text === text)) continue;
    const inDoubt = new Set(others);
    // Around the first of them, in a book that is longer.
    const from = text.lastIndexOf('\n', Math.max(0, (others[0] ?? 0) - LOOKED_AT / 2)) + 1;
    const part = text.slice(from, from + LOOKED_AT);
    const judgement = await judge(part, (offset) => inDoubt.has(offset + from));
    judged.push({ encoding, text, others, ...judgement });
  }
  judged.sort((a, b) => a.wrong - b.wrong || b.score - a.score);
  const [best, ...rivals] = judged;
  if (!best) return undefined;
  const wrong = best.others.length;
  const right = (best.text.match(/[^\0-\u007f]/gu)?.length ?? 0) - wrong;
  if (right <= 0) return undefined;
  const isCertain =
    best.wrong <= FOREIGN &&
    rivals.every((rival) => isBeaten({ ...rival, score: best.score }, best));
  return {
    right,
    wrong,
    lossy: { ...best, text: withGaps(best) },
    ...(isCertain && { certain: best }),
    likely: judged.filter((reading) => reading.wrong < 0.9).slice(0, 3),
  };
}

function withGaps({ text, others }: MixedReading): string {
  const gaps = new Set(others);
  return Array.from({ length: text.length }, (_, at) =>
    gaps.has(at) ? '\ufffd' : text.charAt(at),
  ).join('');
}
