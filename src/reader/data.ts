/** What the page holds for its script. */
import type { BasemapPart, Sheet, WirePart } from '../story/basemap.js';
import { unpackLabels } from '../story/labelcolumns.js';
import { LIVE_STORY_ID, type LiveStory, partId } from '../story/live.js';

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

/** A part of the basemap; nothing when it cannot be had. */
export async function loadPart(
  { parts }: LiveStory,
  index: number,
): Promise<BasemapPart | undefined> {
  const address = parts[index]?.address;
  try {
    const part = address ? await fetchJson<WirePart>(address) : readBlock<WirePart>(partId(index));
    return part && { ...part, labels: unpackLabels(part.labels) };
  } catch {
    return undefined;
  }
}

async function fetchJson<T>(address: string): Promise<T | undefined> {
  const response = await fetch(address);
  return response.ok ? ((await response.json()) as T) : undefined;
}

function readBlock<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : undefined;
}
