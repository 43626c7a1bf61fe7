/** Cards from the story's other pages: a chunk of its own. */

/**
 * The cards of another page of the story, adapted to this one; none if it cannot be fetched. By an
 * XMLHttpRequest for a document, because the page's policy lets no script parse a text as HTML.
 */
export async function fetchCards(file: string, copyLink: string): Promise<HTMLElement[]> {
  const page = await fetchPage(file);
  const cards = [...(page?.querySelectorAll<HTMLElement>('.cards .card') ?? [])];
  for (const card of cards) fitIn(card, copyLink);
  return cards;
}

function fetchPage(file: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onloadend = () => resolve(request.status === 200 ? request.responseXML : null);
    request.open('GET', file);
    request.responseType = 'document';
    request.send();
  });
}

/** Adapts a card from another page to this one. */
function fitIn(card: HTMLElement, copyLink: string): void {
  const here = document.querySelector<HTMLElement>('.story')?.dataset.file ?? '';
  const isFramed = document.documentElement.classList.contains('embed');
  card.querySelector('.show-on-map')?.remove();
  for (const link of card.querySelectorAll('a')) {
    const isToPlace = link.matches('.copy-link');
    if (isToPlace && isFramed) link.remove();
    if (isToPlace) link.textContent = copyLink;
    const address = link.getAttribute('href') ?? '';
    if (address.startsWith(`${here}#`)) link.setAttribute('href', address.slice(here.length));
    else if (isFramed && !isToPlace) link.target = '_top';
  }
}
