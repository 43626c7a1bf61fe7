/** Which columns may have the names, and which numbers look like positions, where no name tells. */
import type { Article } from '../../story/article.js';
import { isPerhapsNamed } from '../mentions.js';
import type { Field, Holders } from './columns.js';
import type { Entry } from './mark.js';
import { propertiesOf, textOf } from './marks.js';

export interface NameChoice {
  readonly column: string;
  /** One of its texts, of those that the article names if there are any. */
  readonly example: string;
  /** How many of its texts the article names. */
  readonly named: number;
}

/** The columns of numbers like degrees, if none is known to hold the position. */
export function coordinatesIn(entries: readonly Entry[], holders: Holders): string[] {
  const isPlaced =
    entries.some(({ geometry }) => geometry) ||
    (['latitude', 'longitude', 'position'] as const).some((field) => holders.has(field));
  if (isPlaced) return [];
  const used = new Set([...holders.values()].flat());
  return propertiesOf(entries).filter((column) => {
    if (used.has(column)) return false;
    const texts = entries
      .slice(0, SAMPLE)
      .flatMap(({ properties }) => textOf(properties[column]) ?? []);
    const degrees = texts.filter((text) => /^[+-]?\d{1,3}[.,]\d{1,15}$/.test(text));
    return degrees.length > 0 && degrees.length > texts.length / 2;
  });
}

const SAMPLE = 1000;
const MOST = 12;

/** Columns of texts of which nothing else is known, those first that the article names most. */
export function choicesIn(
  article: Article,
  entries: readonly Entry[],
  holders: Holders,
): NameChoice[] {
  const taken = new Set(
    [...holders].flatMap(([field, columns]) => (OTHER.has(field) ? columns : [])),
  );
  const choices = propertiesOf(entries).flatMap((column) => {
    if (taken.has(column)) return [];
    const texts = entries
      .slice(0, SAMPLE)
      .flatMap(({ properties }) => textOf(properties[column]) ?? [])
      .filter((text) => /\p{L}/u.test(text) && text.length <= 100);
    const named = texts.filter((text) => isPerhapsNamed(article, text));
    const [example] = [...named, ...texts];
    return example === undefined ? [] : [{ column, example, named: named.length }];
  });
  return choices.sort((a, b) => b.named - a.named).slice(0, MOST);
}

/** What is surely not a name. */
const OTHER: ReadonlySet<Field> = new Set(['latitude', 'longitude', 'position', 'radius']);
