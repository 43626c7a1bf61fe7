import { fill, type LiveStory } from '../page-data/live.js';

/** Milliseconds for which the region is empty, so that the same text is announced again. */
const PAUSE = 60;

/** Adds a polite live region; the result announces a text to screen readers, once. */
export function createAnnouncer(): (text: string) => void {
  const region = document.createElement('p');
  region.className = 'announcer';
  region.setAttribute('role', 'status');
  document.body.append(region);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(waiting);
    region.textContent = '';
    waiting = setTimeout(() => {
      region.textContent = text;
    }, PAUSE);
  };
}

/** What is announced of a place: name, position in the reading order, role and certainty. */
export function describePlace(id: string, story: LiveStory, ids: readonly string[]): string {
  const { words, places, unplaced } = story;
  const place = [...places, ...unplaced].find((candidate) => candidate.id === id);
  if (!place) return '';
  const { name, role, location } = place;
  const certainty = words.certainties[location];
  const said = [name, ids.indexOf(id) + 1, ids.length, words.roles[role], certainty] as const;
  const text = fill(words.announcement, ...said);
  return unplaced.includes(place) ? `${text} ${words.notPlaced}` : text;
}
