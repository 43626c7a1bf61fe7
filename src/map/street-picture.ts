/** The publisher's own streets in the saved picture. */
import { boxIn } from './svg.js';
import { svg } from './svg-element.js';

/** Pixels for each CSS pixel, as in the saved PNG. */
const DENSITY = 2;

/** What is painted: tiles, and over them names. */
const PAINTED = '.own-streets .leaflet-tile-loaded, .street-names:not([hidden])';

export interface PictureOfStreets {
  readonly image: Element;
  /** Who made them, to be added to the sources. */
  readonly makers: string;
}

/** All tiles as one image of the map's size, so that no seams come between; undefined for none. */
export function pictureOfStreets(container: HTMLElement): PictureOfStreets | undefined {
  const painted = [...container.querySelectorAll<HTMLCanvasElement>(PAINTED)];
  const { clientWidth: width, clientHeight: height } = container;
  const whole = document.createElement('canvas');
  [whole.width, whole.height] = [width * DENSITY, height * DENSITY];
  const context = whole.getContext('2d');
  if (painted.length === 0 || !context) return undefined;
  const toPixel = (length: number) => Math.round(length * DENSITY);
  for (const canvas of painted) {
    const box = boxIn(canvas, container);
    const [left, top] = [toPixel(box.left), toPixel(box.top)];
    context.drawImage(canvas, left, top, toPixel(box.right) - left, toPixel(box.bottom) - top);
  }
  return {
    image: svg('image', { width, height, href: whole.toDataURL() }),
    makers: container.querySelector('.street-makers')?.textContent ?? '',
  };
}
