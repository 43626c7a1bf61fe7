const NAMESPACE = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number>>;

/** Creates an SVG element. */
export function svg(name: string, attributes: Attributes, ...content: (Node | string)[]): Element {
  const element = document.createElementNS(NAMESPACE, name);
  setAttributes(element, attributes);
  element.append(...content);
  return element;
}

/** A button's icon: one path in a square of `size` units. */
export function icon(size: number, d: string): Element {
  return svg('svg', { viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' }, svg('path', { d }));
}

/** Sets attributes; numbers are rounded to four decimals. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === 'number' ? String(round(value)) : value);
  }
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
