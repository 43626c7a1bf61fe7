/** Finds who wrote an article in a line such as "By Ana Torres, Lisbon" near the top of its text. */

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
  const lines = body
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, LINES);
  for (const words of lines) {
    const [by] = BY.exec(words) ?? [];
    if (by === undefined || words.length > LONGEST_LINE || /[.!?…]["'”’»]?$/.test(words)) continue;
    const rest = words.slice(by.length);
    const [first = ''] = rest.split(BEHIND, 1);
    const name = first.trim();
    if (name.length <= LONGEST_NAME && name.split(AND).every(isName)) return { name, words };
  }
  return undefined;
}

function isName(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  const capitals = parts.filter((part) => CAPITAL.test(part)).length;
  return capitals >= 2 && parts.every((part) => CAPITAL.test(part) || PARTICLE.test(part));
}
