/** The first story's files, read as plain text and JSON: what the page must agree with. */
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../data/berlin-milan-2016/', import.meta.url);

/** The paragraphs of the article's file, by a reading of its own, not the product's. */
export const paragraphs: readonly string[] = readFileSync(new URL('article.md', FOLDER), 'utf8')
  .replace(/^---\n[\s\S]*?\n---\n/, '')
  .trim()
  .split(/\n{2,}/);

export const headline: string =
  /^headline: (.*)$/m.exec(readFileSync(new URL('article.md', FOLDER), 'utf8'))?.[1] ?? '';

interface Feature {
  readonly id: string;
  readonly properties: {
    readonly name: string;
    readonly note?: string;
    readonly quotes: readonly { readonly exact: string; readonly mention: string }[];
  };
}

const collection: { features: Feature[] } = JSON.parse(
  readFileSync(new URL('places.geojson', FOLDER), 'utf8'),
);

export const features: readonly Feature[] = collection.features;
