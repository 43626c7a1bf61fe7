/** What the page holds for its script. */
import type { Basemap, Sheet } from '../story/basemap.js';
import { BASEMAP_ID, LIVE_STORY_ID, type LiveStory } from '../story/live.js';

export function readStory(): LiveStory | undefined {
  return readBlock<LiveStory>(LIVE_STORY_ID);
}

/** The drawn map's own ground: its paths are the live map's first sheet. */
export function groundOf({ sheet, places }: LiveStory, drawn: Element): Sheet {
  const pathAt = (selector: string) => drawn.querySelector(selector)?.getAttribute('d') ?? '';
  const path = (layer: string) => pathAt(`.ground .${layer}`);
  return {
    ...sheet,
    land: path('land'),
    lakes: path('lakes'),
    borders: path('borders'),
    rivers: path('rivers'),
    outlines: Object.fromEntries(places.map(({ id }) => [id, pathAt(`#shape_${id}`)])),
  };
}

/** The basemap's other sheets and its names; without them the map stays as it was drawn. */
export async function loadBasemap(container: HTMLElement): Promise<Basemap | undefined> {
  const address = container.dataset.basemap;
  if (address === undefined) return readBlock<Basemap>(BASEMAP_ID);
  try {
    const response = await fetch(address);
    const basemap: Partial<Basemap> = response.ok ? await response.json() : {};
    const { sheets, labels } = basemap;
    return sheets && labels ? { sheets, labels } : undefined;
  } catch {
    return undefined;
  }
}

function readBlock<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : undefined;
}
