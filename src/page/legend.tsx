/** @jsxImportSource preact */
import { LOCATIONS } from '../story/schema.js';
import type { Story } from '../story/story.js';
import { certaintyWords, words } from './words.js';

/** What the looks of the pins mean; only those that the story has. */
export function Legend({ story }: { story: Story }) {
  const used = LOCATIONS.filter((location) =>
    story.places.some((place) => place.location === location && place.position),
  );
  return (
    <dl class="legend" aria-label={words.legend}>
      {used.map((location) => (
        <div>
          <dt>
            <span class={`number ${location}`} aria-hidden="true" />{' '}
            {certaintyWords[location].title}:{' '}
          </dt>
          <dd>{certaintyWords[location].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
