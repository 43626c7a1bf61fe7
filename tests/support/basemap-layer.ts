/** The live map's basemap layer as a reader sees it. */
import type { Page } from 'playwright';

export const BASEMAP_LAYER = '.leaflet-basemap-pane > svg';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The colours of a part of the window that the map fills, as "red,green,blue", and the share of
 * the pixels that each has. Everything above the basemap is hidden meanwhile.
 */
export async function basemapColours(page: Page, box: Box): Promise<ReadonlyMap<string, number>> {
  await page.evaluate(showBasemapAlone, true);
  const x = Math.round(box.x);
  const y = Math.round(box.y);
  const clip = { x, y, width: Math.round(box.width), height: Math.round(box.height) };
  const picture = await page.screenshot({ clip, scale: 'css' });
  await page.evaluate(showBasemapAlone, false);
  return new Map(await page.evaluate(sharesIn, picture.toString('base64')));
}

/** The colours of the page's look, as {@link basemapColours} writes them. */
export function coloursOf<Name extends string>(
  page: Page,
  names: readonly Name[],
): Promise<Readonly<Record<Name, string>>> {
  return page.evaluate((asked) => {
    const context = document.createElement('canvas').getContext('2d');
    const look = getComputedStyle(document.documentElement);
    const colours = asked.map((name) => {
      if (!context) return [name, ''];
      context.fillStyle = look.getPropertyValue(`--${name}`);
      context.fillRect(0, 0, 1, 1);
      return [name, context.getImageData(0, 0, 1, 1).data.slice(0, 3).join()];
    });
    return Object.fromEntries(colours);
  }, names);
}

/** Runs in the page. */
function showBasemapAlone(alone: boolean): void {
  const above = '.leaflet-map-pane > :not(.leaflet-basemap-pane), .map > :not(.leaflet-map-pane)';
  for (const element of document.querySelectorAll<HTMLElement>(above)) {
    element.style.visibility = alone ? 'hidden' : '';
  }
}

/** Runs in the page: browsers know how to read PNG. */
async function sharesIn(base64: string): Promise<[string, number][]> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0);
  const data = context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
  const shares = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
    shares.set(colour, (shares.get(colour) ?? 0) + 4 / data.length);
  }
  return [...shares];
}
