/** Tells older encodings apart by what their bytes would say: words of a language, or none. */
import { decodeBytes } from './encodings.js';
import { detectLanguage } from './language.js';

/** Encodings of files that are found today, by their labels in the Encoding Standard. */
const ENCODINGS = [
  ...['windows-1252', 'macintosh', 'windows-1250', 'iso-8859-2', 'windows-1254', 'windows-1257'],
  ...['windows-1251', 'koi8-r', 'x-mac-cyrillic', 'ibm866', 'iso-8859-5'],
  ...['windows-1253', 'windows-1255', 'windows-1256', 'cp850', 'cp437'],
  ...['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'],
];

/** Letters beside a to z, in lower case, by language. Loans such as "é" in English are among them. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ca: /[àçèéíïòóúü·]/,
  cs: /[áčďéěíňóřšťúůýž]/,
  da: /[æøåéü]/,
  de: /[äöüßéèàâç]/,
  en: /[éèêëïîôöüçñàâæœ]/,
  es: /[áéíñóúüçº]/,
  et: /[äõöüšž]/,
  fi: /[äöåé]/,
  fr: /[àâæçéèêëîïôœùûüÿ]/,
  hr: /[čćđšž]/,
  hu: /[áéíóöőúüű]/,
  is: /[áæéíðóöúýþ]/,
  it: /[àèéìíîòóùú]/,
  lt: /[ąčęėįšųūž]/,
  lv: /[āčēģīķļņšūž]/,
  nl: /[äëïöüéèáóíúçêâ]/,
  no: /[æøåéèêóòâôü]/,
  pl: /[ąćęłńóśźż]/,
  pt: /[ãáàâçéêíóôõúüº]/,
  ro: /[ăâîşșţț]/,
  sk: /[áäčďéíĺľňóôŕšťúýž]/,
  sl: /[čšžć]/,
  sq: /[çë]/,
  sv: /[åäöéüà]/,
  // The dot that small letters keep of "İ".
  tr: /[çğıöşüâîû]|\u0307/,
  bg: /[а-я]/,
  be: /[а-яёіў]/,
  ru: /[а-яё]/,
  sr: /[а-ђјљњћџ]|[а-я]/,
  uk: /[а-яєіїґ]/,
  el: /[α-ωά-ώϊΐϋΰς]/,
  he: /[א-ת]/,
  ar: /[ء-ي]/,
  fa: /[ء-يپچژگک]/,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]/u,
  ko: /[\p{Script=Hangul}\p{Script=Han}]/u,
  zh: /[\p{Script=Han}]/u,
};

/** What stands between words in any language. */
const PUNCTUATION = /[\u00a0«»‹›„“”‚‘’–—…•°§€£©®·¿¡½¼¾²³×†‡′″№\u3000-\u303f\uff00-\uff65]/;

/** Letters that are no words, in lower case: what dashes and the like become. */
const ALONE = /[ñßçëïüîâûôœšžďťęąłżć]/i;

/** The share of characters beside ASCII that may be foreign: names in other languages. */
export const FOREIGN = 0.05;
/** How much larger that share must be in every other reading. */
const LEAD = 0.02;
/** What is said of a text whose language cannot be told, however well its letters fit. */
const UNSURE = 0.3;
const ANY_LETTER = /\p{L}/u;
/** Characters that are looked at; more tell no more. */
export const LOOKED_AT = 60_000;

export interface Reading {
  readonly encoding: string;
  readonly text: string;
}

/**
 * The one reading that makes words of a known language, and `undefined` if none does or several
 * that differ; and the readings from which an author can choose.
 */
export async function readLegacy(
  bytes: Uint8Array,
): Promise<{ certain?: Reading; likely: readonly Reading[] }> {
  const judged: (Reading & Judgement)[] = [];
  for (const encoding of ENCODINGS) {
    const text = decodeBytes(encoding, bytes)?.slice(0, LOOKED_AT);
    if (text === undefined || judged.some((other) => other.text === text)) continue;
    judged.push({ encoding, text, ...(await judge(text)) });
  }
  judged.sort((a, b) => a.wrong - b.wrong || b.score - a.score);
  const [best, ...rivals] = judged;
  const isCertain =
    (best && best.wrong <= FOREIGN && rivals.every((rival) => isBeaten(rival, best))) ||
    (best && isPlain(best, rivals));
  return {
    ...(isCertain && { certain: read(best.encoding, bytes) }),
    likely: judged.filter(({ wrong }) => wrong < 0.9).slice(0, 4),
  };
}

/** How much better than all others a text must read that is too short to tell its language. */
const SHORT_LEAD = 0.08;
const SHORT_SCORE = 0.7;
/** A name alone is a word of many languages. */
const FEWEST_LETTERS = 12;

/** Whether one reading of a short text stands out: "Şehir çok güzel". */
function isPlain(best: Judgement, rivals: readonly Judgement[]): boolean {
  return (
    best.isShort &&
    best.score >= SHORT_SCORE &&
    rivals.every(({ score, wrong }) => score < best.score - SHORT_LEAD || wrong > 0.5)
  );
}

export interface Judgement {
  /** Whether all its letters are those of its language, for which it is too short to be sure. */
  readonly isShort: boolean;
  /** The share of the characters beside ASCII that do not fit the text's language and its words. */
  readonly wrong: number;
  /** See {@link detectLanguage}. */
  readonly score: number;
}

/** Encodings of Chinese and Japanese share their syllables; of other signs the words tell. */
export function isBeaten(rival: Judgement, best: Judgement): boolean {
  const isWorse = rival.wrong > best.wrong + LEAD && rival.wrong > 2 * best.wrong;
  return isWorse || rival.score < best.score - LEAD;
}

function read(encoding: string, bytes: Uint8Array): Reading {
  return { encoding, text: decodeBytes(encoding, bytes) ?? '' };
}

/** Control characters, private ones and the one for what could not be read. */
const UNWRITTEN = /[^\P{Cc}\t\n\r\f]|[\p{Co}\ufffd]/u;

/** @param isInDoubt which characters beside ASCII are judged, by their offsets (UTF-16 code units) */
export async function judge(
  text: string,
  isInDoubt = (_offset: number) => true,
): Promise<Judgement> {
  if (UNWRITTEN.test(text)) return { wrong: 1, score: 0, isShort: false };
  const lines = text.split(/\r?\n|\r/).filter((line) => /[^\0-\u007f]/.test(line));
  const detected = await detectLanguage(lines.join('\n'));
  const score = detected?.score ?? 0;
  const own = detected && LETTERS[detected.language];
  if (own && detected.isCertain) {
    return { wrong: shareWrong(text, own, isInDoubt), score, isShort: false };
  }
  const letters = lines.join('').match(/\p{L}/gu)?.length ?? 0;
  const isShort =
    own !== undefined && letters >= FEWEST_LETTERS && shareWrong(text, own, isInDoubt) === 0;
  return { wrong: Math.max(UNSURE, shareWrong(text, ANY_LETTER, isInDoubt)), score, isShort };
}

/** The share of characters beside ASCII that are no letters of words, and no punctuation. */
function shareWrong(text: string, letters: RegExp, isInDoubt: (offset: number) => boolean): number {
  let [all, wrong] = [0, 0];
  for (const { 0: character, index } of text.matchAll(/[^\0-\u007f]/gu)) {
    if (!isInDoubt(index)) continue;
    all++;
    const before = text[index - 1] ?? ' ';
    const after = text[index + character.length] ?? ' ';
    const [isBehind, isBefore] = [before, after].map((neighbour) => /\p{L}/u.test(neighbour));
    const fits = letters.test(character.toLowerCase())
      ? // "trËs", and "1807 ñ 1810" for a dash.
        !(/\p{Ll}/u.test(before) && /\p{Lu}/u.test(character)) &&
        (isBehind || isBefore || !ALONE.test(character))
      : PUNCTUATION.test(character) &&
        (!(isBehind && isBefore) || /[’·–—]/.test(character) || after > '\u3000');
    if (!fits) wrong++;
  }
  return wrong / all;
}
