/** Brackets that are missing or too many in a text that is no JSON. */
import type { Remark } from './finding.js';

interface Bracket {
  readonly character: string;
  readonly offset: number;
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** What the brackets of a text have to do with its first error, if they have. */
export function bracketsAt(text: string, offset: number): [offset: number, Remark] | undefined {
  const open = openAt(text, offset);
  const innermost = open.at(-1);
  const rest = text.slice(offset).trimStart();
  const at = text.length - rest.length;
  const next = rest.charAt(0);
  if (!innermost) {
    if (!/\S/.test(text.slice(0, offset))) return undefined;
    if (next === '}' || next === ']') {
      return [
        at,
        {
          message: `unreadable JSON: a "${next}" too many`,
          hint: 'All brackets are closed before it: take it out, or look for one that closes too early.',
        },
      ];
    }
    return [
      at,
      {
        message: 'unreadable JSON: the file goes on behind its end',
        hint: 'The bracket that opens it is closed before this. If these are two files in one, put the features of the second into the list "features" of the first, with commas between them; else take out what is too much.',
      },
    ];
  }
  if ((next === '}' || next === ']') && CLOSING[innermost.character] !== next) {
    return [
      at,
      {
        message: `unreadable JSON: a "${CLOSING[innermost.character]}" is missing before this "${next}"`,
        hint: `It closes the "${innermost.character}" of line ${lineOf(text, innermost.offset)}. If that is closed already, this "${next}" is one too many.`,
      },
    ];
  }
  if (rest === '') {
    const list = open.map(
      ({ character, offset }) => `"${character}" of line ${lineOf(text, offset)}`,
    );
    return [
      text.trimEnd().length,
      {
        message: `unreadable JSON: the file ends in the middle, before ${list.slice(-3).join(', ')} ${list.length === 1 ? 'is' : 'are'} closed`,
        hint: `It seems to be cut, as by a full disk or a broken download: take a whole copy of it, or add what is missing: ${open
          .toReversed()
          .map(({ character }) => CLOSING[character])
          .join(' ')}`,
      },
    ];
  }
  return undefined;
}

function openAt(text: string, end: number): Bracket[] {
  const open: Bracket[] = [];
  for (let offset = 0; offset < end; offset++) {
    const character = text.charAt(offset);
    if (character === '"') {
      for (offset++; offset < end && text.charAt(offset) !== '"'; offset++) {
        if (text.charAt(offset) === '\\') offset++;
      }
    } else if (character === '{' || character === '[') open.push({ character, offset });
    else if (character === '}' || character === ']') open.pop();
  }
  return open;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
