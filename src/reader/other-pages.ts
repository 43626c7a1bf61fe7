/** What the page fetches from the story's other pages. Comes when it is asked for. */

/**
 * The cards that another page of the story has, fit for this one; none if it cannot be had. By
 * a request for a document: the page's policy lets no script have a text read as HTML.
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

/** Makes a card from another page one of this page's. */
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
