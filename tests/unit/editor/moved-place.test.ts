/** What the preview shows at once, before the page has been made for it. */
import { expect, test } from 'vitest';
import { placeAt, setNote, setUnplaced } from '../../../src/authoring/actions/place-members.js';
import { modelOf } from '../../../src/editor/model.js';
import { movedPlace } from '../../../src/editor/preview/moved-place.js';
import { ARTICLE, PLACES } from '../../support/small-story.js';

const model = (places: string) => modelOf({ article: ARTICLE, places });
const before = model(PLACES);

test('a place’s point that has moved is shown at its new spot', () => {
  const now = model(placeAt(PLACES, 'rostock', [12.2, 54.1]));
  expect(movedPlace(before, now)).toEqual({ id: 'rostock', to: [12.2, 54.1] });
});

test('whatever else has changed waits for the page', () => {
  const moved = placeAt(PLACES, 'rostock', [12.2, 54.1]);
  const changed = [
    PLACES,
    setNote(PLACES, 'rostock', 'By the harbour.'),
    setNote(moved, 'rostock', 'By the harbour.'),
    setNote(moved, 'off-warnemuende', 'By the lighthouse.'),
    setUnplaced(PLACES, 'rostock'),
    // A line that was, and a place that was nowhere.
    placeAt(PLACES, 'the-crossing', [12.2, 54.1]),
    placeAt(PLACES, 'the-old-mole', [12.2, 54.1]),
  ];
  for (const places of changed) expect(movedPlace(before, model(places))).toBeUndefined();
});
