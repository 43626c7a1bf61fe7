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
