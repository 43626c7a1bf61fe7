/** @jsxImportSource preact */

import { outlineStroke } from '../cartography/strokes.js';
import { formOf } from '../geo/geometry.js';
import { LOCATIONS } from '../story/kinds.js';
import { eventsInTime, type Place, type Story } from '../story/story.js';
import { useLanguage } from './language.js';
import type { Translation } from './translations/translation.js';

interface Entry {
  /** The CSS class of the symbol that is explained. */
  readonly look: string;
  /** The text in the symbol. */
  readonly text?: string;
  readonly title: string;
  readonly meaning: string;
}

/**
 * The legend: what pins and lines mean, only those that the story has. `hasClusters`: whether there
 * are clusters at any zoom.
 */
export function Legend({ story, hasClusters }: { story: Story; hasClusters: boolean }) {
  const { words } = useLanguage();
  return (
    <dl class="legend" aria-label={words.legend}>
      {entriesOf(story, hasClusters, words).map(({ look, text, title, meaning }) => (
        <div class={look === 'circle-symbol' ? 'live-only' : undefined}>
          <dt>
            <span class={look} aria-hidden="true">
              {text}
            </span>{' '}
            {title}
            {words.colon}{' '}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function isCourse({ role, geometry }: Place): boolean {
  if (!geometry || geometry.type === 'Point') return false;
  return outlineStroke(formOf(geometry), role) === 'course';
}

function entriesOf(story: Story, hasClusters: boolean, words: Translation): Entry[] {
  const placed = story.places.filter(({ position }) => position);
  const entries: Entry[] = LOCATIONS.filter((location) =>
    placed.some((place) => place.location === location),
  ).map((location) => ({ look: `number ${location}`, ...words.certainties[location] }));
  if (placed.length < story.places.length) {
    const { notPlacedTitle, notPlaced } = words;
    entries.push({ look: 'number unplaced', title: notPlacedTitle, meaning: notPlaced });
  }
  if (hasClusters) {
    const { cluster, clusterMeaning } = words;
    entries.push({ look: 'number cluster', text: '×', title: cluster, meaning: clusterMeaning });
  }
  if (placed.some(({ radius, geometry }) => radius !== undefined && geometry?.type === 'Point')) {
    entries.push({ look: 'circle-symbol', title: words.circle, meaning: words.circleMeaning });
  }
  if (placed.some(isCourse)) {
    entries.push({ look: 'course-symbol', ...words.course });
  }
  if (eventsInTime(story).filter(({ position }) => position).length > 1) {
    const { sequenceLine, sequenceLineMeaning } = words;
    entries.push({ look: 'sequence-symbol', title: sequenceLine, meaning: sequenceLineMeaning });
  }
  return entries;
}
