import type { Sheet } from '../cartography/basemap.js';
import type { Paint } from '../cartography/colours.js';
import { svg } from './svg-element.js';

/**
 * The tone of a sheet's towns, to be drawn upon its land: it fades towards nothing, so that nobody
 * takes it for a boundary, and ends at the coast.
 */
export function drawTowns({ towns = [], land, origin }: Sheet, paint: Paint): Element[] {
  if (towns.length === 0) return [];
  const [tone, coast] = [`town-${origin.join('-')}`, `coast-${origin.join('-')}`];
  const stop = (offset: number, opacity: number) =>
    svg('stop', { offset, 'stop-color': paint('area'), 'stop-opacity': opacity });
  const circles: Element[] = [];
  for (let i = 0; i < towns.length; i += 3) {
    const [cx = 0, cy = 0, r = 0] = towns.slice(i);
    circles.push(svg('circle', { cx, cy, r }));
  }
  return [
    svg('radialGradient', { id: tone }, stop(0.5, 0.4), stop(1, 0)),
    svg('clipPath', { id: coast }, svg('path', { d: land })),
    svg('g', { class: 'towns', fill: `url(#${tone})`, 'clip-path': `url(#${coast})` }, ...circles),
  ];
}
