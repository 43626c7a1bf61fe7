/** A small valid story, as the texts of its two files; tests change one thing in it. */

import type { Finding } from '../../src/check/finding.js';
import { type ReadStory, readStory } from '../../src/check/read.js';
import { openGazetteer } from '../../src/site/node-data.js';
import { loadStory } from '../../src/site/stories.js';
import type { Story } from '../../src/story/story.js';

export const ARTICLE = `---
headline: The ferry to Rostock runs late
published: 2024-01-09T18:30:00+01:00
language: en
credit: Written for these tests.
link: https://example.org/ferry
---

The morning ferry reached Rostock an hour late on Tuesday. Nobody was hurt.

It had lain off Warnemünde since dawn, waiting for a pilot from Rostock. The bell on the old mole rang all the time.

The captain was born in Denmark, where she still lives. Nobody was hurt.
`;

export const PLACES = `{
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "id": "denmark",
      "geometry": {
        "type": "Polygon",
        "coordinates": [[[8.1, 55.0], [9.4, 54.8], [12.6, 55.7], [10.6, 57.7], [8.1, 55.0]]]
      },
      "properties": {
        "name": "Denmark",
        "role": "area",
        "location": "stated",
        "anchor": [9.9, 56.0],
        "quotes": [
          {
            "exact": "The captain was born in Denmark, where she still lives.",
            "mention": "Denmark"
          }
        ]
      }
    },
    {
      "type": "Feature",
      "id": "rostock",
      "geometry": { "type": "Point", "coordinates": [12.14049, 54.0887] },
      "properties": {
        "name": "Rostock",
        "role": "place",
        "location": "stated",
        "gazetteer": 2844588,
        "quotes": [
          {
            "exact": "It had lain off Warnemünde since dawn, waiting for a pilot from Rostock.",
            "mention": "Rostock"
          },
          {
            "exact": "The morning ferry reached Rostock an hour late on Tuesday.",
            "mention": "Rostock"
          }
        ]
      }
    },
    {
      "type": "Feature",
      "id": "off-warnemuende",
      "geometry": { "type": "Point", "coordinates": [12.07, 54.2] },
      "properties": {
        "name": "Off Warnemünde",
        "role": "event",
        "location": "narrowed",
        "when": { "date": "2024-01-09", "words": "since dawn" },
        "note": "The editor placed it on the roads outside the harbour.",
        "radius": 3000,
        "quotes": [
          {
            "exact": "It had lain off Warnemünde since dawn, waiting for a pilot from Rostock.",
            "mention": "off Warnemünde"
          }
        ]
      }
    },
    {
      "type": "Feature",
      "id": "the-crossing",
      "geometry": { "type": "LineString", "coordinates": [[11.93, 54.57], [12.09, 54.18]] },
      "properties": {
        "name": "The crossing",
        "role": "border",
        "location": "somewhere",
        "note": "The article does not say where the ferry lost the hour.",
        "anchor": [12.01, 54.375],
        "quotes": [
          {
            "exact": "The morning ferry reached Rostock an hour late on Tuesday.",
            "mention": "The morning ferry"
          }
        ]
      }
    },
    {
      "type": "Feature",
      "id": "the-old-mole",
      "geometry": null,
      "properties": {
        "name": "The old mole",
        "role": "place",
        "location": "stated",
        "quotes": [
          {
            "exact": "The bell on the old mole rang all the time.",
            "mention": "the old mole"
          }
        ]
      }
    }
  ],
  "unmapped": [
    { "mention": "The bell", "reason": "Hangs on the mole." }
  ]
}
`;

export interface Texts {
  readonly article: string;
  readonly places: string;
}

export const RIGHT: Texts = { article: ARTICLE, places: PLACES };

/** `text` with the one place where `from` stands changed to `to`. */
export function change(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  if (at === -1 || text.includes(from, at + 1)) {
    throw new Error(`The small story has "${from}" not once.`);
  }
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** The small story's places with one thing changed. */
export function placesWith(from: string, to: string): Texts {
  return { ...RIGHT, places: change(PLACES, from, to) };
}

/** The small story's article with one thing changed. */
export function articleWith(from: string, to: string): Texts {
  return { ...RIGHT, article: change(ARTICLE, from, to) };
}

const gazetteer = await openGazetteer();

/** Reads a story as the build does, with the build's own gazetteer. */
export function read({ article, places }: Texts): ReadStory {
  return readStory(
    {
      slug: 'small',
      article: { file: 'article.md', text: article },
      places: { file: 'places.geojson', text: places },
    },
    gazetteer,
  );
}

export function findingsOf(texts: Texts): readonly Finding[] {
  return read(texts).findings;
}

/** The errors that the build would find in a story on the disk. */
export async function errorsIn(root: string, slug: string): Promise<readonly Finding[]> {
  const { findings } = await loadStory(root, slug, gazetteer);
  return findings.filter(({ severity }) => severity === 'error');
}

/** The story itself; throws when there are errors. */
export function storyOf(texts: Texts): Story {
  const { story, findings } = read(texts);
  if (!story) throw new Error(JSON.stringify(findings, null, 2));
  return story;
}

/**
 * The line and column, from 1, at which `needle` stands in `text`: after `after`, where that
 * is given.
 */
export function positionOf(
  text: string,
  needle: string,
  after = '',
): { line: number; column: number } {
  const at = text.indexOf(needle, text.indexOf(after));
  if (at === -1 || !text.includes(after)) throw new Error(`There is no "${needle}".`);
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
