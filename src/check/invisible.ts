/** Warns of invisible characters within words, which come with copying. */
import { characterName } from '../text/differences.js';
import { isInvisible, plainText } from '../text/plain.js';
import { wordsIn } from '../text/words.js';
import type { FindingsOf } from './finding.js';
import type { Matter } from './matter.js';

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Needed where scripts of both directions meet, or to order marks; not between such letters. */
const ORDERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\u034f/;
const ALPHABETIC = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Parts of the Korean syllables of older texts. */
const FILLERS = /[\u115f\u1160]/;

/** Of one kind of character so many are reported one by one. */
const MOST = 5;

/** Code units around a character in which the letters beside it are looked for. */
const NEAR = 10;

/** Code units around a character in which its word is looked for. */
const AROUND = 40;

/** Reports characters that are invisible and no part of the spelling, with the word they are in. */
export function checkInvisible(report: FindingsOf): void {
  const { text } = report.source;
  const found = new Map<string, number[]>();
  for (const { 0: character, index } of text.matchAll(IGNORABLE)) {
    if (!isWithinWord(character, text, index)) continue;
    const offsets = found.get(character) ?? [];
    offsets.push(index);
    found.set(character, offsets);
  }
  for (const [character, offsets] of found) {
    for (const [number, at] of offsets.slice(0, MOST).entries()) {
      const more = number === MOST - 1 ? offsets.length - MOST : 0;
      report.add(at, {
        severity: 'warning',
        message: `${describe(character, text, at)}${more > 0 ? `; ${more} more are further down` : ''}`,
        matter: invisibleIn(text, at),
        hint: 'Names are found all the same, but readers who search the page may not find the word. If it came with copying, take it out, in the quotations too.',
      });
    }
  }
}

function isWithinWord(character: string, text: string, at: number): boolean {
  if (FILLERS.test(character) || !isInvisible(character, text, at)) return false;
  const before = text.slice(Math.max(0, at - NEAR), at).replace(IGNORABLE, '');
  const after = text.slice(at + character.length, at + NEAR).replace(IGNORABLE, '');
  const isBetween = (letters: RegExp) =>
    letters.test([...before].at(-1) ?? '') && letters.test([...after].at(0) ?? '');
  return isBetween(ORDERING.test(character) ? ALPHABETIC : /[\p{L}\p{M}\p{N}]/u);
}

function invisibleIn(text: string, at: number): Matter {
  const { word, spelt } = wordAt(text, at);
  return { code: 'invisible', word, spelt };
}

/** The word that a character is in: as one reads it, and as it is spelt. */
function wordAt(text: string, at: number) {
  const from = Math.max(0, at - AROUND);
  const word = [...wordsIn(text.slice(from, at + AROUND))].find(({ end }) => from + end > at);
  const spelt = word?.text ?? '';
  return { word: plainText(spelt), spelt, start: from + (word?.start ?? 0) };
}

function describe(character: string, text: string, at: number): string {
  const { word: whole, start } = wordAt(text, at);
  const before = plainText(text.slice(start, at));
  return `the word "${whole}" has an invisible character: ${characterName(character)} after "${before}"`;
}
