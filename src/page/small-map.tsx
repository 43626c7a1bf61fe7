/** @jsxImportSource preact */
import { colourProperties, cssPaint } from '../cartography/colours.js';
import { rankOf, SMALL_PINS } from '../cartography/pins.js';
import { isHairline, type Stroke, strokeAttributes, strokeOf } from '../cartography/strokes.js';
import type { DrawnShape } from './content.js';
import type { MapLayout } from './map-layout.js';
import { renderSvg } from './svg-document.js';

/** The small map's units: a few more than the CSS pixels at which it is shown. */
export const SMALL_MAP = { width: 480, height: 300 };

/** The extent around the story in the sheet's units, and its position on the small map. */
export interface SmallView {
  readonly left: number;
  readonly top: number;
  /** Small units per unit of the sheet. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** Path data in small units. */
interface SmallPaths {
  readonly land: string;
  readonly lakes: string;
  readonly borders: string;
  readonly shapes: readonly Pick<DrawnShape, 'stroke' | 'path' | 'location'>[];
}

/** The box of the drawn map that the small one shows: the whole story, and more at the sides. */
export function smallViewOf({ frame, viewBox }: MapLayout): SmallView {
  const { width, height } = SMALL_MAP;
  const scale = Math.min(width / frame.width, height / frame.height);
  const [left, top, across, down] = viewBox;
  return {
    left: left + across / 2 - width / scale / 2,
    top: top + down / 2 - height / scale / 2,
    scale,
    width,
    height,
  };
}

interface Props {
  readonly layout: MapLayout;
  readonly paths: SmallPaths;
  /** The publisher's own rules; `undefined` to draw it in light colours that need no properties. */
  readonly style: string | undefined;
}

/**
 * The map of a story for the front page: the ground, its lines and areas, and a dot for each point
 * and event; no names. An SVG document of its own, that shows light and dark by itself.
 */
export function drawSmallMap({ layout, paths, style }: Props): string {
  const { scale, width, height } = smallViewOf(layout);
  const dots = dotsOf(layout).map(({ x, y, rank }) => {
    const [cx, cy] = [width / 2 + x * scale, height / 2 + y * scale].map(Math.round);
    return `${rank} ${cx} ${cy}`;
  });
  const rare = RARE.filter((name) => paths.shapes.some(({ stroke }) => stroke === name));
  const looks = LOOKS + rare.map(lookOfShape).join('') + HAIRLINE;
  return renderSvg(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <style>{style === undefined ? inLight(looks) : COLOURS + looks + style}</style>
      <rect width="100%" height="100%" class="water" />
      {/* Preact writes an empty attribute without a value, which XML does not allow. */}
      {paths.land && <path class="land" d={paths.land} />}
      {paths.lakes && <path class="water" d={paths.lakes} />}
      {paths.borders && <path class="border" d={paths.borders} />}
      {paths.shapes.map(({ stroke, path, location }) => {
        const look = isHairline(stroke, location) ? `${stroke} hairline` : stroke;
        return path && <path class={look} d={path} />;
      })}
      {/* Pins that are side by side on the drawn map may have the same spot here. */}
      {[...new Set(dots)].map((dot) => {
        const [rank, cx, cy] = dot.split(' ');
        const { radius } = SMALL_PINS[rank === 'event' ? 'event' : 'place'];
        return <circle class={rank} cx={cx} cy={cy} r={radius} />;
      })}
    </svg>,
  );
}

/** Events last, on top. A line or an area is seen as such. */
function dotsOf({ pins, clusters }: MapLayout) {
  const symbols = [...pins.map(({ place, x, y }) => ({ places: [place], x, y })), ...clusters];
  const dots = symbols.flatMap(({ places, x, y }) => {
    const ranks = places
      .filter(
        ({ role, geometry }) => role === 'event' || (role !== 'area' && geometry?.type === 'Point'),
      )
      .map(({ role }) => rankOf(role));
    if (ranks.length === 0) return [];
    return [{ x, y, rank: ranks.includes('event') ? ('event' as const) : ('place' as const) }];
  });
  return dots.sort((a, b) => Number(a.rank === 'event') - Number(b.rank === 'event'));
}

const USED = [
  ...(['page', 'ink', 'quiet', 'accent', 'land', 'water', 'coast', 'border', 'area'] as const),
  'marine',
] as const;
const COLOURS =
  rule(':root', colourProperties('light', USED)) +
  `@media (prefers-color-scheme:dark){${rule(':root', colourProperties('dark', USED))}}`;

/** The colours themselves in the place of their properties. */
function inLight(css: string): string {
  const colours = colourProperties('light', USED);
  return css.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => colours[name] ?? whole);
}

const LOOKS = [
  ...(['water', 'land', 'area', 'line'] as const).map((name) =>
    lookOf(`.${name}`, strokeOf(name, 'small')),
  ),
  lookOf('.border', strokeOf('borders', 'small')),
  lookOf('.place', SMALL_PINS.place),
  lookOf('.event', SMALL_PINS.event),
].join('');

/** After whatever is drawn so. */
const HAIRLINE = lookOf('.hairline', strokeOf('hairline', 'small'));

/** Few maps have one. */
const RARE = ['course', 'date-line'] as const;

function lookOfShape(name: (typeof RARE)[number]): string {
  return lookOf(`.${name}`, strokeOf(name, 'small'));
}

function lookOf(selector: string, stroke: Stroke): string {
  return rule(selector, strokeAttributes(stroke, cssPaint));
}

function rule(selector: string, declarations: Readonly<Record<string, string | number>>): string {
  const all = Object.entries(declarations).map(([property, value]) => `${property}:${value}`);
  return `${selector}{${all.join(';')}}`;
}
