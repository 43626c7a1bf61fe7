/** SVG elements for the saved picture, and HTML boxes and texts converted to SVG. Lengths are CSS pixels. */

import { dashesAround } from '../cartography/pin-faces.js';
import { type Attributes, svg } from './svg-element.js';

/** An SVG document. The serializer writes the namespace. */
export function asDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

/** The box of an element, relative to another's. */
export function boxIn(element: Element | Range, frame: Element): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect();
  const origin = frame.getBoundingClientRect();
  return new DOMRect(left - origin.left, top - origin.top, width, height);
}

/** The dashes of a CSS border style, by the border's width. */
const BREAKS: Readonly<Record<string, (border: number) => Attributes>> = {
  dashed: (border) => ({ 'stroke-dasharray': `${2 * border} ${border}` }),
  dotted: (border) => ({ 'stroke-dasharray': `0 ${2 * border}`, 'stroke-linecap': 'round' }),
};

/**
 * A pin's face, a symbol of the legend or a town's dot, with the computed style of its HTML
 * element and its text. `x`, `y`: its top left corner.
 */
export function boxLike(element: HTMLElement, x: number, y: number): Element {
  const { width, height } = element.getBoundingClientRect();
  const look = getComputedStyle(element);
  // A dashed border is a pseudo-element: see page/pin.css.
  const dashed = Number.parseFloat(getComputedStyle(element, '::after').borderTopWidth) || 0;
  const border = dashed || Number.parseFloat(look.borderTopWidth);
  const line = { ...paint('stroke', look.borderTopColor), 'stroke-width': border };
  const breaks = dashed
    ? { 'stroke-dasharray': dashesAround(width - dashed, height - dashed) }
    : BREAKS[look.borderTopStyle]?.(border);
  // The legend's symbol for the events' order is nothing but a line.
  if (height <= border) {
    return svg('path', { d: `M${x} ${y + border / 2}h${width}`, ...line, ...breaks });
  }
  // For circles half of the height, or "50%".
  const radius = Number.parseFloat(look.borderTopLeftRadius);
  const group = svg('g', {});
  const ring = (grow: number, attributes: Attributes) => {
    const [wide, high] = [width + 2 * grow, height + 2 * grow];
    const rx = Math.min(high / 2, radius + grow);
    const box = { x: x - grow, y: y - grow, width: wide, height: high, rx };
    group.append(svg('rect', { ...box, ...attributes }));
  };
  if (look.outlineStyle !== 'none') {
    const thick = Number.parseFloat(look.outlineWidth);
    const stroke = { ...paint('stroke', look.outlineColor), 'stroke-width': thick };
    ring(Number.parseFloat(look.outlineOffset) + thick / 2, { fill: 'none', ...stroke });
  }
  ring(-border / 2, { ...paint('fill', look.backgroundColor), ...line, ...breaks });
  const words = element.textContent;
  if (words) group.append(textLike(look, words, x + width / 2, y + height / 2, 'middle'));
  return group;
}

/** A computed colour as `rgb()`, for programs that do not know CSS's newer colour functions. */
function paint(name: 'fill' | 'stroke', colour: string): Attributes {
  const whole = colour.startsWith('color(') ? 255 : 1;
  const [red = 0, green = 0, blue = 0, alpha = 1] = Array.from(
    colour.replace('color(srgb', '').matchAll(/[\d.]+/g),
    ([number]) => Number(number),
  );
  const channels = [red, green, blue].map((channel) => Math.round(channel * whole));
  return { [name]: `rgb(${channels.join(', ')})`, [`${name}-opacity`]: alpha };
}

/** A text in the style of an element of the page; `y`: the middle of its line. */
export function textLike(
  look: CSSStyleDeclaration,
  words: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  attributes: Attributes = {},
): Element {
  const size = Number.parseFloat(look.fontSize);
  const shown = look.textTransform === 'uppercase' ? words.toLocaleUpperCase() : words;
  return svg(
    'text',
    {
      x,
      y: y + size * 0.35,
      'font-family': look.fontFamily,
      'font-size': size,
      'font-weight': look.fontWeight,
      'text-anchor': anchor,
      ...paint('fill', look.color),
      ...(look.fontStyle !== 'normal' && { 'font-style': look.fontStyle }),
      ...(look.letterSpacing !== 'normal' && { 'letter-spacing': look.letterSpacing }),
      ...attributes,
    },
    shown,
  );
}

/** Measures the width of texts in the font of an element of the page. */
export function measureIn(look: CSSStyleDeclaration): (words: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
  return (words) => context?.measureText(words).width ?? 0;
}
