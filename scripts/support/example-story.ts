/** The short story with which a new folder begins: what is sure, and what is known less well. */
import { FORMAT_VERSION } from '../../src/story/schema.js';

/** The name of its folder. */
export const EXAMPLE = 'example';

export const EXAMPLE_ARTICLE = `---
headline: Two Ferries
language: en
credit: Written for Dateline, as an example.
---

The car ferry from Konstanz to Meersburg crosses an arm of Lake Constance in a quarter of an hour. It runs by day and by night, all year round.

From the deck Meersburg is in view long before it is reached: vineyards, and above them the old castle. Of Konstanz there is less to see. The boats leave from a landing stage at Staad, some kilometres from the old town.

On the way a ferry in the other direction goes by. Where that is differs from one crossing to the next.
`;

export const EXAMPLE_PLACES = `{
  "$schema": "../places.schema.json",
  "datelineFormat": ${FORMAT_VERSION},
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "id": "konstanz",
      "geometry": { "type": "Point", "coordinates": [9.1758, 47.6603] },
      "properties": {
        "name": "Konstanz",
        "role": "place",
        "location": "stated",
        "quotes": [
          {
            "exact": "The car ferry from Konstanz to Meersburg crosses an arm of Lake Constance in a quarter of an hour.",
            "mention": "Konstanz"
          },
          {
            "exact": "Of Konstanz there is less to see.",
            "mention": "Konstanz"
          }
        ]
      }
    },
    {
      "type": "Feature",
      "id": "meersburg",
      "geometry": { "type": "Point", "coordinates": [9.2711, 47.6943] },
      "properties": {
        "name": "Meersburg",
        "role": "place",
        "location": "stated",
        "quotes": [
          {
            "exact": "The car ferry from Konstanz to Meersburg crosses an arm of Lake Constance in a quarter of an hour.",
            "mention": "Meersburg"
          },
          {
            "exact": "From the deck Meersburg is in view long before it is reached: vineyards, and above them the old castle.",
            "mention": "Meersburg"
          }
        ]
      }
    },
    {
      "type": "Feature",
      "id": "staad",
      "geometry": { "type": "Point", "coordinates": [9.2105, 47.6823] },
      "properties": {
        "name": "The landing stage at Staad",
        "role": "place",
        "location": "narrowed",
        "radius": 300,
        "note": "The article names the part of the town. The pin stands at its shore.",
        "quotes": [
          {
            "exact": "The boats leave from a landing stage at Staad, some kilometres from the old town.",
            "mention": "a landing stage at Staad"
          }
        ]
      }
    },
    {
      "type": "Feature",
      "id": "meeting",
      "geometry": { "type": "LineString", "coordinates": [[9.2125, 47.683], [9.2685, 47.6925]] },
      "properties": {
        "name": "Where the two ferries meet",
        "role": "line",
        "location": "somewhere",
        "note": "Somewhere between the two shores, the article says. The line joins them; it is not the ferries' course.",
        "anchor": [9.2405, 47.68775],
        "quotes": [
          {
            "exact": "On the way a ferry in the other direction goes by.",
            "mention": "On the way"
          },
          {
            "exact": "Where that is differs from one crossing to the next.",
            "mention": "Where that is"
          }
        ]
      }
    }
  ],
  "unmapped": [
    { "mention": "Lake Constance", "reason": "All of the map lies at it." }
  ]
}
`;
