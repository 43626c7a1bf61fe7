/** What differs between two texts of a places file, in lines that an author can read. */
import type { LngLat } from '../geo/geography.js';
import { distanceBetween } from '../geo/geometry.js';
import { positionInWords } from '../geo/notation/reading.js';

type Members = Readonly<Record<string, unknown>>;

interface Feature {
  readonly id: string;
  readonly geometry: Members | null;
  readonly properties: Members;
}

/**
 * The places that came, went or changed, each with what was and what is.
 *
 * @param before a text that is valid JSON, as `after` is
 */
export function differencesBetween(before: string, after: string): string[] {
  const [old, now] = [featuresIn(before), featuresIn(after)];
  const lines: string[] = [];
  for (const [id, feature] of old) {
    const other = now.get(id);
    if (!other) lines.push(`Gone: ${summaryOf(feature)}`, ...quotesOf(feature).map(indented));
    else if (JSON.stringify(feature) !== JSON.stringify(other)) {
      const rows = rowsBetween(feature, other);
      if (rows.length > 0) lines.push(`Changed: ${summaryOf(other)}`, ...rows);
    }
  }
  for (const [id, feature] of now) {
    if (!old.has(id)) lines.push(`New: ${summaryOf(feature)}`);
  }
  return lines;
}

/** By id; of several with one id, and those without, the second has a number behind it. */
function featuresIn(text: string): Map<string, Feature> {
  const { features } = Object(JSON.parse(text)) as { features?: unknown };
  const found = new Map<string, Feature>();
  for (const value of Array.isArray(features) ? features : []) {
    const { id, geometry, properties } = Object(value) as Members;
    const name = typeof id === 'string' ? id : 'without an id';
    let key = name;
    for (let number = 2; found.has(key); number++) key = `${name} (${number})`;
    found.set(key, {
      id: key,
      geometry: (geometry ?? null) as Members | null,
      properties: Object(properties) as Members,
    });
  }
  return found;
}

function summaryOf({ id, properties }: Feature): string {
  const { name, role, location } = properties;
  return [`"${id}"`, [name, role, location].filter((part) => part !== undefined).join(', ')].join(
    ': ',
  );
}

/** A row for each member that differs, and one for each quotation. */
function rowsBetween(before: Feature, after: Feature): string[] {
  const rows: string[] = [];
  const row = (label: string, was: string, is: string) => {
    if (was === is) return;
    rows.push(`    ${label.padEnd(10)} was  ${was}`, `    ${''.padEnd(10)} is   ${is}`);
  };
  const [was, is] = [placeOf(before), placeOf(after)];
  if (was !== is) row('position', was, is + distanceIn(before, after));
  const { quotes: _, anchor: __, ...old } = before.properties;
  const { quotes: ___, anchor: ____, ...now } = after.properties;
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    row(name, shown(name, old[name]), shown(name, now[name]));
  }
  const [had, has] = [quotesOf(before), quotesOf(after)];
  const out = had.filter((quote) => !has.includes(quote));
  const in_ = has.filter((quote) => !had.includes(quote));
  return [
    ...rows,
    ...out.map((quote) => `    no longer quoted: ${quote}`),
    ...in_.map((quote) => `    now quoted: ${quote}`),
  ];
}

function placeOf({ geometry, properties }: Feature): string {
  const position = pointOf(geometry);
  if (position) return positionInWords(position);
  if (geometry === null) return 'none';
  const anchor = pairOf(properties.anchor);
  const at = anchor ? `, its marker at ${positionInWords(anchor)}` : '';
  return `a ${String(geometry.type)} of ${JSON.stringify(geometry.coordinates ?? '').length} characters${at}`;
}

function distanceIn(before: Feature, after: Feature): string {
  const [from, to] = [pointOf(before.geometry), pointOf(after.geometry)];
  if (!from || !to) return '';
  const metres = distanceBetween(from, to);
  return ` (${metresInWords(metres)} away)`;
}

/** Metres as "850 m", "4.2 km", "120 km". */
export function metresInWords(metres: number): string {
  if (metres < 1000) return `${Math.round(metres)} m`;
  const km = metres / 1000;
  return `${km < 10 ? Math.round(km * 10) / 10 : Math.round(km).toLocaleString('en')} km`;
}

function pointOf(geometry: Members | null): LngLat | undefined {
  return geometry?.type === 'Point' ? pairOf(geometry.coordinates) : undefined;
}

function pairOf(value: unknown): LngLat | undefined {
  const [longitude, latitude]: unknown[] = Array.isArray(value) ? value : [];
  return typeof longitude === 'number' && typeof latitude === 'number'
    ? [longitude, latitude]
    : undefined;
}

function shown(name: string, value: unknown): string {
  if (value === undefined) return 'none';
  if (name === 'radius') return `${value} m`;
  if (name === 'when') {
    const { date, words } = Object(value) as Members;
    return `${date}, in the article's words: ${words}`;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function quotesOf({ properties: { quotes } }: Feature): string[] {
  return (Array.isArray(quotes) ? quotes : []).map((quote) => {
    const { mention, exact } = Object(quote) as Members;
    return `${mention}: ${exact}`.replace(/\s+/g, ' ');
  });
}

function indented(line: string): string {
  return `    ${line}`;
}
