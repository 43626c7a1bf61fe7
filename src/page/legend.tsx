/** @jsxImportSource preact */

import { hasArrows } from '../cartography/order.js';
import { outlineStroke } from '../cartography/strokes.js';
import { formOf } from '../geo/geometry.js';
import { eventsInTime, type Place, type Story } from '../story/story.js';
import { useLanguage } from './language.js';
import type { Meaning, Translation } from './translations/translation.js';

interface Entry extends Meaning {
  /** The CSS class of the symbol that is explained. */
  readonly look: string;
  /** The text in the symbol. */
  readonly text?: string;
  /** Whether the whole story's map may be without it. */
  readonly isFromNear?: true;
}

/** More symbols than these are explained in sentences only. */
const MOST_SYMBOLS = 4;

/**
 * The legend: the symbols on the map that a reader must be told of, in one word each; it unfolds
 * what they mean in sentences. `hasClusters`: whether there are clusters at any zoom.
 */
export function Legend({ story, hasClusters }: { story: Story; hasClusters: boolean }) {
  const { words, own } = useLanguage();
  const entries = entriesOf(story, hasClusters, words);
  const shown = entries.filter(({ isFromNear }) => !isFromNear).slice(0, MOST_SYMBOLS);
  if (shown.length === 0) return null;
  return (
    <figcaption class="key" dir={own?.dir}>
      <details class="legend">
        <summary>
          <span class="title">
            {words.legend.title}
            {words.colon}
          </span>{' '}
          {shown.map((entry) => (
            <span class="entry">
              <Mark {...entry} /> {entry.word}{' '}
            </span>
          ))}
        </summary>
        <dl>
          {entries.map((entry) => (
            <div class={entry.look === 'circle-symbol' ? 'live-only' : undefined}>
              <dt>
                {!shown.includes(entry) && <Mark {...entry} />} {entry.word}
                {words.colon}{' '}
              </dt>
              <dd>{entry.meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </figcaption>
  );
}

function Mark({ look, text }: Entry) {
  return (
    <span class={look} aria-hidden="true">
      {text}
    </span>
  );
}

function isCourse({ role, geometry }: Place): boolean {
  if (!geometry || geometry.type === 'Point') return false;
  return outlineStroke(formOf(geometry), role) === 'course';
}

/** Those that say most first. What is plainly stated looks as everybody expects. */
function entriesOf(story: Story, hasClusters: boolean, words: Translation): Entry[] {
  const { legend, certainties, notPlaced } = words;
  const placed = story.places.filter(({ position }) => position);
  const have = (says: (place: Place) => boolean) => placed.some(says);
  const isOrdered = hasArrows(eventsInTime(story).filter(({ position }) => position).length);
  const areCircled = ({ radius, geometry }: Place) =>
    radius !== undefined && geometry?.type === 'Point';
  const narrowed = { word: legend.narrowed, meaning: certainties.narrowed.meaning };
  const somewhere = { word: legend.somewhere, meaning: certainties.somewhere.meaning };
  const unplaced = { word: legend.unplaced, meaning: notPlaced };
  const all: readonly (readonly [boolean, Entry])[] = [
    [have(({ role }) => role === 'event'), { look: 'number event', ...legend.event }],
    [isOrdered, { look: 'sequence-symbol', text: '→', ...legend.sequence }],
    [have(({ location }) => location === 'narrowed'), { look: 'number narrowed', ...narrowed }],
    [have(({ location }) => location === 'somewhere'), { look: 'number somewhere', ...somewhere }],
    [placed.length < story.places.length, { look: 'number unplaced', ...unplaced }],
    [have(isCourse), { look: 'course-symbol', ...legend.course }],
    [hasClusters, { look: 'number cluster', text: '×', ...legend.cluster, isFromNear: true }],
    [have(areCircled), { look: 'circle-symbol', ...legend.circle, isFromNear: true }],
  ];
  return all.flatMap(([isThere, entry]) => (isThere ? [entry] : []));
}
