import { fill, type LiveStory } from '../page-data/live.js';

/** Long enough for the region to be seen empty, so that the same words are said again. */
const PAUSE = 60;

/** A polite live region: what is said to it, a screen reader says once. */
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

/** What is said of a place: its name, its position in the sequence, and how certain it is. */
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
