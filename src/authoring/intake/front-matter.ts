/** Reads front matter: YAML (Jekyll and others), TOML and JSON (Hugo). */
import { visit } from 'jsonc-parser';
import { textsIn } from '../../check/yaml.js';
import type { Draft, Field, KeptFields, Remark } from './draft.js';
import { withoutBlankStart } from './headline.js';
import { readLeniently, unclosedMembers } from './lenient-front-matter.js';
import { languageOf, linkOf, publishedOf } from './values.js';

/** The members' names in other tools' front matter, in lower case. */
const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  headline: ['headline', 'title'],
  published: ['published', 'date', 'datepublished', 'publishdate', 'pubdate', 'published_at'],
  language: ['language', 'lang', 'locale', 'languagecode'],
  credit: ['credit', 'author', 'authors', 'byline', 'publication', 'publisher', 'source'],
  link: ['link', 'canonical', 'canonical_url', 'canonicalurl', 'original_url', 'url'],
};
const FIELDS = Object.keys(SYNONYMS) as Field[];

/** How a value is written in `article.md`; `undefined` if it cannot be. */
const READ: Readonly<Record<Field, (text: string) => string | undefined>> = {
  headline: (text) => text,
  credit: (text) => text,
  published: publishedOf,
  language: languageOf,
  link: linkOf,
};

const WHY: Readonly<Partial<Record<Field, string>>> = {
  published: 'is not taken, since it is no date in ISO 8601',
  language: 'is not taken, since it is no language tag such as en or de-AT',
  link: 'is not taken, since it is no web address',
};

interface FrontMatterDraft extends Draft {
  /** Whether there was front matter, read or not. */
  readonly isThere: boolean;
  /** Whether it is that of an `article.md` of Dateline's, below which the text is plain. */
  readonly isOwn: boolean;
}

/** Takes the front matter from the top of a text; where there is none, the text is the body. */
export async function takeFrontMatter(text: string): Promise<FrontMatterDraft> {
  const block =
    yamlBlock(text) ?? unclosedBlock(text) ?? (await tomlBlock(text)) ?? jsonBlock(text);
  const none = { fields: {}, body: text, isOwn: false };
  if (!block) return { ...none, remarks: [], isThere: false };
  const { value, length, name, inner, isUnclosed } = block;
  const isRead = typeof value === 'object' && value !== null && !Array.isArray(value);
  const lenient = isRead ? undefined : readLeniently(inner, name);
  const members = new Map<string, unknown>(isRead ? Object.entries(value) : lenient?.members);
  const isOwn = ['headline', 'language', 'credit'].every((name) => members.has(name));
  const kept = isOwn && isRead ? keptOf(value) : {};
  const read = fieldsOf(members, Object.keys(kept));
  const broken = isUnclosed
    ? `warning: the front matter has no line of --- at its end: it was taken to end with line ${text.slice(0, length).trimEnd().split('\n').length}. Put --- below its last line`
    : isRead
      ? undefined
      : `warning: the front matter is no ${name} and was read line by line`;
  return {
    fields: read.fields,
    kept,
    remarks: [
      ...[...(broken === undefined ? [] : [broken]), ...(lenient?.remarks ?? [])].map((text) => ({
        text,
      })),
      ...read.remarks,
    ],
    body: withoutBlankStart(text.slice(length)),
    isThere: true,
    isOwn,
  };
}

/** What nobody is asked for, but Dateline's own front matter may have; the check reads it. */
function keptOf(members: object): KeptFields {
  const { modified, author, publisher } = { ...EMPTY, ...members };
  const kept = { modified, author, publisher };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

const EMPTY: KeptFields = {};

/** @param kept the names of members that are kept as they are */
function fieldsOf(
  members: ReadonlyMap<string, unknown>,
  kept: readonly string[],
): Pick<Draft, 'fields' | 'remarks'> {
  const fields: Partial<Record<Field, string>> = {};
  const remarks: Remark[] = [];
  const used = new Set(kept);
  for (const field of FIELDS) {
    const named = SYNONYMS[field].flatMap((synonym) =>
      [...members].filter(([name]) => name.toLowerCase() === synonym),
    );
    for (const [name, written] of named) {
      const content = textOf(written);
      if (content === '' || fields[field] !== undefined) continue;
      const value = READ[field](content);
      if (value === undefined) {
        remarks.push({ text: `"${name}: ${content}" in the front matter ${WHY[field]}` });
      } else {
        fields[field] = value;
        const foundIn = { kind: 'front-matter', name } as const;
        remarks.push({ about: field, foundIn, text: `from "${name}" in the text's front matter` });
      }
      used.add(name);
    }
  }
  const unused = [...members.keys()].filter((name) => !used.has(name));
  if (unused.length > 0) {
    remarks.push({ text: `left out of the front matter: ${unused.join(', ')}` });
  }
  return { fields, remarks };
}

/** A value as one text: names of several authors are joined. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map(textOf)
      .filter((text) => text !== '')
      .join(', ');
  }
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null) return 'name' in value ? textOf(value.name) : '';
  return value === null || value === undefined ? '' : String(value).trim();
}

interface Block {
  readonly name: 'YAML' | 'TOML';
  /** Between the fences. */
  readonly inner: string;
  readonly isUnclosed?: boolean;
  /** `undefined` where it cannot be parsed. */
  readonly value: unknown;
  /** Code units, fences included. */
  readonly length: number;
}

function yamlBlock(text: string): Block | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0) return undefined;
  const [, inner = ''] = match;
  const value = textsIn(inner);
  // Two lines of hyphens with a text between them, or with nothing.
  if (typeof value === 'string' || value === null) return undefined;
  // A blank line, then text: the lines of hyphens further down are a rule in the article.
  const open = value === undefined ? unclosedBlock(text) : undefined;
  if (open && /^[ \t]*\r?\n/.test(text.slice(open.length))) return open;
  return { name: 'YAML', value, inner, length: match[0].length };
}

/** Of which the closing line is missing. */
function unclosedBlock(text: string): Block | undefined {
  const names = Object.values(SYNONYMS).flat();
  const found = unclosedMembers(text, (name) => names.includes(name.toLowerCase()));
  return found && { name: 'YAML', value: textsIn(found.inner), ...found, isUnclosed: true };
}

async function tomlBlock(text: string): Promise<Block | undefined> {
  const match = /^\+\+\+[ \t]*\r?\n([\s\S]*?)^\+\+\+[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0) return undefined;
  const { parse } = await import('smol-toml');
  const [{ length }, inner = ''] = match;
  try {
    return { name: 'TOML', value: parse(inner), inner, length };
  } catch {
    return { name: 'TOML', value: undefined, inner, length };
  }
}

/** An object at the top with a title, as Hugo has it. */
function jsonBlock(text: string): Block | undefined {
  if (!/^\{\s*"/.test(text)) return undefined;
  const length = lengthOfObject(text);
  if (length === undefined || !/^[ \t]*(?:\r?\n|$)/.test(text.slice(length))) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(0, length));
    const isTitled =
      typeof value === 'object' && value !== null && ('title' in value || 'headline' in value);
    return isTitled ? { name: 'YAML', value, inner: '', length } : undefined;
  } catch {
    return undefined;
  }
}

/** Code units up to the brace that closes the first; `undefined` if none does. */
function lengthOfObject(text: string): number | undefined {
  let depth = 0;
  let end: number | undefined;
  visit(text, {
    onObjectBegin: () => {
      depth++;
    },
    onObjectEnd: (offset, length) => {
      depth--;
      if (depth === 0) end ??= offset + length;
    },
  });
  return end;
}
