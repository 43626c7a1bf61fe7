/** The data that the page, or files beside it, hold for the script. */
import { type BasemapPart, DATE_LINE, type Sheet } from '../cartography/basemap.js';
import {
  LIVE_STORY_ID,
  type LiveStory,
  partId,
  receivePart,
  type SentPart,
} from '../page-data/live.js';
import { SEARCH_ID, type SearchedQuotation } from '../page-data/search.js';

/** The story, from the page or, for several pages of one story, from their common file. */
export async function readStory(container: HTMLElement): Promise<LiveStory | undefined> {
  const address = container.dataset.story;
  return address === undefined
    ? readBlock<LiveStory>(LIVE_STORY_ID)
    : fetchJson<LiveStory>(address);
}

/** The sheet of the drawn map, with its paths: the live map's first sheet. */
export function drawnSheet({ sheet, places }: LiveStory, drawn: Element): Sheet {
  const pathAt = (selector: string) => drawn.querySelector(selector)?.getAttribute('d') ?? '';
  const path = (layer: string) => pathAt(`.basemap .${layer}`);
  return {
    ...sheet,
    land: path('land'),
    lakes: path('lakes'),
    borders: path('borders'),
    rivers: path('rivers'),
    outlines: Object.fromEntries(
      [DATE_LINE, ...places.map(({ id }) => id)].map((id) => [id, pathAt(`#shape_${id}`)]),
    ),
  };
}

/** A part of the basemap; `undefined` if it cannot be fetched. */
export async function loadPart(
  { parts }: LiveStory,
  index: number,
): Promise<BasemapPart | undefined> {
  const address = parts[index]?.address;
  try {
    const part = await (address === undefined
      ? readBlock<SentPart>(partId(index))
      : fetchJson<SentPart>(address));
    return part && receivePart(part);
  } catch {
    return undefined;
  }
}

/** The quotations in which readers search; throws if they cannot be fetched. */
export async function loadQuotations(
  container: HTMLElement,
): Promise<readonly SearchedQuotation[]> {
  const address = container.dataset.search;
  const found =
    address === undefined
      ? readBlock<readonly SearchedQuotation[]>(SEARCH_ID)
      : await fetchJson<readonly SearchedQuotation[]>(address);
  if (!found) throw new Error('The quotations could not be fetched.');
  return found;
}

/** A file beside the page; `undefined` if it cannot be fetched. */
async function fetchJson<T>(address: string): Promise<T | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

function readBlock<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : undefined;
}
