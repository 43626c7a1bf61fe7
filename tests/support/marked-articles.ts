/** The articles of `marked-articles/`, in which the names of places are marked by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LngLat } from '../../src/geo/geography.js';

interface GoldMention {
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly position?: LngLat;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export interface MarkedArticle {
  /** "de-1". */
  readonly id: string;
  readonly language: string;
  readonly published: string;
  /** Whether the rules of the draft were made without looking at it. */
  readonly isHoldOut: boolean;
  readonly text: string;
  readonly gold: readonly GoldMention[];
}

const FOLDER = new URL('marked-articles/', import.meta.url);
const HEAD = /^---\nlanguage: (.+)\npublished: (.+)\n(holdOut: true\n)?---\n\n/;
const MARK = /\[([^\]|]+)(?:\|(-?[\d.]+),(-?[\d.]+),([A-Z]{2}))?\]/g;

export const MARKED_ARTICLES: readonly MarkedArticle[] = readdirSync(FOLDER)
  .filter((file) => /^[a-z]{2}-\d+\.md$/.test(file))
  .sort()
  .map((file) => readMarked(file.replace('.md', ''), readFileSync(new URL(file, FOLDER), 'utf8')));

function readMarked(id: string, source: string): MarkedArticle {
  const head = z.array(z.string().optional()).parse(HEAD.exec(source));
  const [front = '', language = '', published = '', holdOut] = head;
  const body = source.slice(front.length).trim();
  const gold: GoldMention[] = [];
  let text = '';
  let read = 0;
  for (const {
    0: mark,
    1: name = '',
    2: latitude,
    3: longitude,
    4: country,
    index,
  } of body.matchAll(MARK)) {
    text += body.slice(read, index);
    const range = { start: text.length, end: text.length + name.length };
    gold.push(
      country === undefined
        ? { ...range, name }
        : { ...range, name, country, position: [Number(longitude), Number(latitude)] },
    );
    text += name;
    read = index + mark.length;
  }
  text += body.slice(read);
  return { id, language, published, isHoldOut: holdOut !== undefined, text, gold };
}
