/** Finds who wrote and published an article, in lines such as "By Ana Torres, Lisbon" above it. */

/** Such a line is looked for among this many from the top. */
const LINES = 4;
/** Characters. */
const LONGEST_LINE = 150;
const LONGEST_NAME = 100;

const BY =
  /^(?:by|words by|text by|von|text von|text:|di|testo di|a cura di|par|texte de|propos recueillis par|por|door|av|af)[ \t]+(?=\p{L})/iu;
/** What parts the names from a place, a date or a function. */
const BEHIND = /[,|•·–—(/]| - |[ \t]{2}/u;
const AND = / (?:and|und|e|et|y|en|og|och|&) /u;
/** Two words or more with capitals, initials among them: "J. R. von Aue", "María de la Cruz". */
const CAPITAL = /^(?:\p{Lu}\.-?)+$|^\p{Lu}[\p{L}'’-]+$|^[dDlL]['’]\p{Lu}[\p{L}-]+$/u;
const PARTICLE = /^(?:von|vom|zu|zur|van|der|den|de|del|della|di|da|dos|du|des|la|le|al|bin|ibn)$/u;

export interface Author {
  readonly name: string;
  /** The whole line. */
  readonly words: string;
}

export function authorAbove(body: string): Author | undefined {
  for (const words of linesAbove(body)) {
    const [by] = BY.exec(words) ?? [];
    if (by === undefined || words.length > LONGEST_LINE || /[.!?…]["'”’»]?$/.test(words)) continue;
    const rest = words.slice(by.length);
    const [first = ''] = rest.split(BEHIND, 1);
    const name = first.trim();
    if (name.length <= LONGEST_NAME && name.split(AND).every(isName)) return { name, words };
  }
  return undefined;
}

/** What the names of papers end in or have as a word, in the languages of the page. */
const PAPER =
  /(?:zeitung|blatt|blätter|anzeiger|bote|kurier|nachrichten|rundschau|presse)$|^(?:times|herald|post|observer|telegraph|news|courier|gazette|tribune|journal|chronicle|independent|mail|examiner|guardian|notes|press|corriere|gazzetta|giornale|eco|messaggero|stampa|notizie|mattino|echo|écho|courrier|dépêche|progrès|voix|nouvelles)$/iu;
const SMALL =
  /^(?:of|the|and|für|der|die|das|des|am|im|vom|und|della|del|di|de|du|la|le|les|et|e|il|lo)$/iu;

/** The paper that a line near the top names alone or before a date: "The Glenmore Gazette". */
export function paperAbove(body: string): Author | undefined {
  for (const words of linesAbove(body)) {
    const [name = '', ...more] = words.split(/,| [|·•–—-] /u).map((part) => part.trim());
    const isBesideDate = more.every((part) => /\d/.test(part));
    // "L’Eco della Valsesia"
    const parts = name.split(/[\s’']+/u);
    const isCapital = parts.every((part) => /^\p{Lu}/u.test(part) || SMALL.test(part));
    const isPaper = parts.length > 1 && parts.some((part) => PAPER.test(part));
    if (isBesideDate && isCapital && isPaper && name.length <= LONGEST_NAME) return { name, words };
  }
  return undefined;
}

function linesAbove(body: string): string[] {
  return body
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, LINES);
}

function isName(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  const capitals = parts.filter((part) => CAPITAL.test(part)).length;
  return capitals >= 2 && parts.every((part) => CAPITAL.test(part) || PARTICLE.test(part));
}
