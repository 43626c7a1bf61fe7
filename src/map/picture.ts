/** The live map's current view as a self-contained SVG document. */
import type { Map as LeafletMap, Point } from 'leaflet';
import type { Sheet } from '../cartography/basemap.js';
import type { Paint } from '../cartography/colours.js';
import { HALO, LABEL_HEIGHT } from '../cartography/label-styles.js';
import { breakLines } from '../cartography/lines.js';
import { strokeAttributes, strokeOf } from '../cartography/strokes.js';
import { unproject } from '../geo/geography.js';
import type { CaptionOf } from '../page-data/live.js';
import { graticule } from './graticule.js';
import { type Sheets, sizeOf, viewportOf } from './sheets.js';
import { pictureOfStreets } from './street-picture.js';
import { asDocument, boxIn, boxLike, measureIn, textLike } from './svg.js';
import { type Attributes, svg } from './svg-element.js';
import { drawTowns } from './towns.js';

export type Caption = CaptionOf<HTMLElement>;

const MARGIN = 16;
const LEADING = 1.3;

/** Draws the map's current view, with its title above and legend and sources below. */
export function drawPicture(map: LeafletMap, sheets: Sheets, caption: Caption): string {
  const { x: width, y: height } = map.getSize();
  const container = map.getContainer();
  const look = getComputedStyle(container);
  const paint: Paint = (colour) => look.getPropertyValue(`--${colour}`).trim();
  const inner = width - 2 * MARGIN;
  let y = MARGIN;
  const write = (element: HTMLElement, text: string, indent = 0) => {
    const look = getComputedStyle(element);
    const line = Number.parseFloat(look.fontSize) * LEADING;
    return breakLines(text, inner - indent, measureIn(look)).map((words) => {
      y += line;
      return textLike(look, words, MARGIN + indent, y - line / 2, 'start');
    });
  };

  const title = write(caption.titleLook, caption.title);
  const top = y + MARGIN;
  y = top + height + MARGIN / 2;
  const widest = Math.max(...caption.legend.map(({ symbol }) => symbol.offsetWidth));
  const legend = caption.legend.flatMap(({ symbol, meaning }) => {
    const line = Number.parseFloat(getComputedStyle(meaning).fontSize) * LEADING;
    y += Math.max(0, symbol.offsetHeight - line) / 2 + 2;
    const face = boxLike(symbol, MARGIN, y + (line - symbol.offsetHeight) / 2);
    const lines = write(meaning, meaning.textContent ?? '', widest + MARGIN / 2);
    y += Math.max(0, symbol.offsetHeight - line) / 2 + 2;
    return [face, ...lines];
  });
  y += MARGIN / 2;
  const streets = pictureOfStreets(container);
  const makers = (caption.sources.textContent ?? '') + (streets?.makers ?? '');
  const sources = write(caption.sources, makers);
  const total = Math.ceil(y + MARGIN);

  const ground = [...drawGround(map, sheets, paint), ...(streets ? [streets.image] : [])];
  const view = svg('svg', { y: top, width, height }, ...ground, ...readMarks(map, paint));
  const size = { width, height: total, viewBox: `0 0 ${width} ${total}` };
  const page = svg('rect', { width, height: total, fill: paint('page') });
  const name = svg('title', {}, caption.title);
  return asDocument(svg('svg', size, name, page, ...title, view, ...legend, ...sources));
}

function drawGround(map: LeafletMap, sheets: Sheets, paint: Paint): Element[] {
  const zoom = map.getZoom();
  const corner = map.getPixelBounds().getTopLeft();
  const box = map.getSize();
  const [west, north] = unproject([corner.x, corner.y], zoom);
  const [east, south] = unproject([corner.x + box.x, corner.y + box.y], zoom);
  const layered = sheets.layered(zoom, [west, south, east, north]);
  return [
    svg('rect', { width: box.x, height: box.y, fill: paint('water') }),
    ...layered.map((sheet) => drawSheet(sheet, zoom, corner, paint)),
    svg('path', {
      d: graticule(map, corner, box),
      ...strokeAttributes(strokeOf('graticule'), paint),
    }),
  ];
}

function drawSheet(sheet: Sheet, zoom: number, corner: Point, paint: Paint): Element {
  const [width, height] = sizeOf(sheet);
  const scale = 2 ** (sheet.zoom - zoom);
  const path = (layer: 'land' | 'rivers' | 'lakes' | 'divisions' | 'borders') =>
    svg('path', {
      d: sheet[layer] ?? '',
      fill: 'none',
      ...strokeAttributes(strokeOf(layer), paint, scale),
    });
  return svg(
    'svg',
    { ...viewportOf(sheet, zoom, corner), 'stroke-linejoin': 'round' },
    svg('rect', { width, height, fill: paint('water') }),
    path('land'),
    ...drawTowns(sheet, paint),
    ...(['rivers', 'lakes', 'divisions', 'borders'] as const).map(path),
  );
}

/** Outlines, labels and pins over the basemap, with positions and computed styles of the page. */
function readMarks(map: LeafletMap, paint: Paint): Element[] {
  const container = map.getContainer();
  // Street tiles hide the basemap's labels. The picture shows the basemap instead of tiles.
  const hasTiles = container.classList.contains('with-street-tiles');
  container.classList.remove('with-street-tiles');
  const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)];
  const shift = map.layerPointToContainerPoint([0, 0]);
  // Leaflet writes "M0 0" for paths outside the view.
  const outlines = all('.leaflet-overlay-pane path:not([d="M0 0"]), .names path').map((path) =>
    outlineLike(path),
  );
  const halo = { 'paint-order': 'stroke', stroke: paint(HALO.colour), 'stroke-width': HALO.live };
  const names = all('.map-name').flatMap((name) => {
    const { left, top, right, bottom, width } = boxIn(name, container);
    const isWhole = left >= 0 && top >= 0 && right <= container.clientWidth;
    if (width === 0 || !isWhole || bottom > container.clientHeight) return [];
    const callout = name.querySelector<HTMLElement>('.callout');
    const parts = [
      { element: name, text: name.firstChild?.textContent ?? '' },
      ...(callout ? [{ element: callout, text: callout.textContent ?? '' }] : []),
    ];
    let y = top;
    const text = parts.flatMap(({ element, text }) => {
      const look = getComputedStyle(element);
      const line = Number.parseFloat(look.fontSize) * LABEL_HEIGHT;
      const [x, anchor] = ANCHORS[look.textAlign] ?? ([0, 'start'] as const);
      return text.split('\n').map((words) => {
        y += line;
        return textLike(look, words, left + width * x, y - line / 2, anchor, {
          ...halo,
          'unicode-bidi': 'plaintext',
        });
      });
    });
    const dot = name.previousElementSibling;
    return dot instanceof HTMLElement && dot.matches('.dot')
      ? [faceIn(container, dot), ...text]
      : text;
  });
  const pins = all('.pin-marker .number').map((pin) => faceIn(container, pin));
  const areas = all('.pin-marker .lettering').flatMap((lettering) =>
    textsIn(container, lettering, halo),
  );
  container.classList.toggle('with-street-tiles', hasTiles);
  const onGround = svg('g', { transform: `translate(${shift.x} ${shift.y})` }, ...outlines);
  return [onGround, ...names, ...areas, ...pins, ...locatorOn(container)];
}

/** The small map of where the view is, if it is shown. */
function locatorOn(container: HTMLElement): Element[] {
  const locator = container.querySelector('.locator.shown');
  if (!locator || getComputedStyle(locator).display === 'none') return [];
  const { left, top, width, height } = boxIn(locator, container);
  const frame = getComputedStyle(locator);
  const shapes = [...locator.querySelectorAll('path, use, rect')].map((shape) => {
    // A picture has no path of the page that could be used again.
    const drawn = document.querySelector(shape.getAttribute('href') ?? '#none') ?? shape;
    const copy = outlineLike(shape, drawn);
    const scale = shape.parentElement?.getAttribute('transform');
    if (scale) copy.setAttribute('transform', scale);
    return copy;
  });
  const paper = { width, height, fill: frame.backgroundColor, stroke: frame.borderTopColor };
  return [
    svg('rect', { x: left, y: top, ...paper, 'stroke-width': 2 }),
    svg(
      'svg',
      { x: left, y: top, width, height, viewBox: locator.getAttribute('viewBox') ?? '' },
      ...shapes,
    ),
  ];
}

/** The texts of an area's lettering: each line of its name, and its number. */
function textsIn(container: HTMLElement, element: HTMLElement, look: Attributes): Element[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Element[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, top, right, bottom, height } = boxIn(range, container);
    if (right < 0 || bottom < 0 || left > container.clientWidth || top > container.clientHeight)
      continue;
    const style = getComputedStyle(node.parentElement ?? element);
    texts.push(textLike(style, node.textContent ?? '', left, top + height / 2, 'start', look));
  }
  return texts;
}

/** By how the lines of a label are aligned: the share of its width at which they are written. */
const ANCHORS: Readonly<Record<string, readonly [share: number, 'middle' | 'end']>> = {
  center: [0.5, 'middle'],
  right: [1, 'end'],
};

function faceIn(container: HTMLElement, element: HTMLElement): Element {
  const { left, top } = boxIn(element, container);
  return boxLike(element, left, top);
}

const FORM = ['d', 'x', 'y', 'width', 'height', 'vector-effect'];
const OUTLINE_LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
];

/** What `drawn` draws, which is the element itself unless that is another's copy, as it looks. */
function outlineLike(element: Element, drawn = element): Element {
  const look = getComputedStyle(element);
  const attributes = OUTLINE_LOOK.map((name) => [name, look.getPropertyValue(name)]);
  const form = FORM.flatMap((name) => {
    const value = drawn.getAttribute(name);
    return value === null ? [] : [[name, value]];
  });
  return svg(drawn.tagName, Object.fromEntries([...form, ...attributes]));
}
