/** Stories of earlier versions go on building: files as those versions wrote them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeSinglePage } from '../../../src/publish/single-page.js';
import { openBasemapData } from '../../../src/site/node-data.js';

/** As they were before the file had a version: with every member that there was then. */
const FIRST = {
  slug: 'ferry',
  article: `---
headline: The Ferry Runs Again
published: 2016-12-23T23:54:00+01:00
language: en
credit: "A report of The Harbour Post."
---

On Monday the ferry left Rostock for Trelleborg again, after a week in the yard at the mouth of the Warnow.

It had last crossed to Sweden in a storm, and turned round somewhere off Gedser. The line between Denmark and Germany runs through these waters. Nobody in Berlin had noticed.
`,
  places: `{
  "$schema": "../places.schema.json",
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "id": "rostock",
      "geometry": {"type": "Point", "coordinates": [12.14049, 54.0887]},
      "properties": {
        "name": "Rostock",
        "role": "event",
        "location": "stated",
        "gazetteer": 2844588,
        "when": {"date": "2016-12-19", "words": "On Monday"},
        "quotes": [
          {
            "exact": "On Monday the ferry left Rostock for Trelleborg again, after a week in the yard at the mouth of the Warnow.",
            "mention": "Rostock"
          }
        ]
      }
    },
    {
      "type": "Feature",
      "id": "yard",
      "geometry": {"type": "Point", "coordinates": [12.09, 54.17]},
      "properties": {
        "name": "The yard",
        "role": "place",
        "location": "narrowed",
        "note": "The article says \\"at the mouth of the Warnow\\" and no more.",
        "radius": 2000,
        "quotes": [
          {
            "exact": "On Monday the ferry left Rostock for Trelleborg again, after a week in the yard at the mouth of the Warnow.",
            "mention": "the yard at the mouth of the Warnow"
          }
        ]
      }
    },
    {
      "type": "Feature",
      "id": "border",
      "geometry": {"type": "LineString", "coordinates": [[8.66, 54.91], [9.44, 54.81]]},
      "properties": {
        "name": "Border between Denmark and Germany",
        "role": "border",
        "location": "somewhere",
        "shape": {"border": "Denmark", "except": ["Sweden"]},
        "anchor": [8.66, 54.91],
        "note": "Drawn on land.",
        "quotes": [
          {
            "exact": "The line between Denmark and Germany runs through these waters.",
            "mention": "The line between Denmark and Germany"
          }
        ]
      }
    },
    {
      "type": "Feature",
      "id": "trelleborg",
      "geometry": null,
      "properties": {
        "name": "Trelleborg",
        "role": "place",
        "location": "stated",
        "quotes": [
          {
            "exact": "On Monday the ferry left Rostock for Trelleborg again, after a week in the yard at the mouth of the Warnow.",
            "mention": "Trelleborg"
          }
        ]
      }
    }
  ],
  "unmapped": [
    {"mention": "Berlin", "reason": "Nothing of the story happens there."}
  ]
}
`,
};

const SHELL = {
  shell: readFileSync(new URL('../../../index.html', import.meta.url), 'utf8'),
  script: '',
  licences: '',
  settings: { language: 'en', style: '' },
};

test('a story of the first version becomes a page with all its places', async () => {
  const { html = '', findings } = makeSinglePage(FIRST, SHELL, await openBasemapData());
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const cards = Array.from(html.matchAll(/<article class="card" id="([^"]+)"/g), ([, id]) => id);
  expect(cards.toSorted()).toEqual(['border', 'rostock', 'trelleborg', 'yard']);
});
