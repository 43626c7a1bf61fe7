/** @jsxImportSource preact */
import type { Paint } from '../cartography/colours.js';
import { dashesAround, PIN_BORDER, PIN_FACES, RING } from '../cartography/pin-faces.js';
import {
  clusterText,
  LETTERING,
  linesOfArea,
  type Marked,
  PIN_FORMS,
  type Rank,
  rankOf,
  type Size,
  sizeOfPin,
  widthOfPin,
} from '../cartography/pins.js';
import type { Location } from '../story/kinds.js';

interface PinProps {
  readonly place: Marked & { readonly location: Location };
  /** For a drawing without style sheets: the look in attributes. */
  readonly paint?: Paint;
}

/** A place's symbol, round the point 0, 0: its pin, or of an area its lettering. */
export function PlaceSymbol({ place, paint }: PinProps) {
  const { number, role, location } = place;
  const rank = rankOf(role);
  if (rank === 'area') return <Lettering place={place} {...(paint && { paint })} />;
  return <PinFace text={number} rank={rank} location={location} {...(paint && { paint })} />;
}

/** The pin of a cluster, round the point 0, 0. */
export function ClusterSymbol({ count, paint }: { count: number; paint?: Paint }) {
  const text = clusterText(count);
  return <PinFace text={text} rank="cluster" location="stated" {...(paint && { paint })} />;
}

interface FaceProps {
  readonly text: number | string;
  readonly rank: Exclude<Rank, 'area'>;
  readonly location: Location;
  readonly paint?: Paint;
}

function PinFace({ text, rank, location, paint }: FaceProps) {
  const { fill, border, text: ink } = PIN_FACES[rank][location];
  const { face, text: size } = PIN_FORMS[rank];
  const wide = widthOfPin(text, face) - face;
  const hasRing = location === 'narrowed';
  const width = hasRing ? RING.width : PIN_BORDER;
  const line = (thick: number) => paint && { stroke: paint(border), 'stroke-width': thick };
  /** The middle of the border's line. */
  const across = face - width;
  return (
    <>
      <Oval
        class="face"
        width={across + wide}
        height={across}
        {...(paint && { fill: paint(fill) })}
        {...line(width)}
        {...(location === 'somewhere' && {
          'stroke-dasharray': dashesAround(across + wide, across),
        })}
      />
      {hasRing && (
        <Oval
          class="ring"
          width={face + wide + 2 * RING.gap + RING.width}
          height={face + 2 * RING.gap + RING.width}
          {...(paint && { fill: 'none' })}
          {...line(RING.width)}
        />
      )}
      <text {...(paint && { fill: paint(ink), ...textAttributes(size) })}>{text}</text>
    </>
  );
}

/** A baseline in place of `dominant-baseline`, which the preview's renderer does not know. */
function textAttributes(size: number, y = 0) {
  return {
    y: y + 0.35 * size,
    'text-anchor': 'middle',
    'font-size': size,
    // The boldest of the preview's fonts.
    'font-weight': 600,
  };
}

function Lettering({ place, paint }: PinProps) {
  const { name, number, location } = place;
  const lines = linesOfArea(name);
  const { size, spacing, line, number: raised } = LETTERING;
  const { width } = sizeOfPin(place);
  const top = (-(lines.length - 1) * line) / 2;
  const under = -top + line / 2 + 1;
  return (
    <>
      {lines.map((words, index) => (
        <text
          y={top + index * line}
          {...(paint && {
            ...textAttributes(size, top + index * line),
            'letter-spacing': size * spacing,
            fill: paint('ink'),
          })}
        >
          {paint ? words.toLocaleUpperCase() : words}
          {index === lines.length - 1 && (
            <tspan
              class="raised"
              dy={-4}
              {...(paint && { 'font-size': raised, fill: paint('accent') })}
            >
              {` ${number}`}
            </tspan>
          )}
        </text>
      ))}
      {location !== 'stated' && (
        <path
          class="under"
          d={`M${-width / 2} ${under}h${width}${location === 'narrowed' ? `m0 3h${-width}` : ''}`}
          {...(location === 'somewhere' && { 'stroke-dasharray': '4 3' })}
          {...(paint && { stroke: paint('ink'), 'stroke-width': RING.width })}
        />
      )}
    </>
  );
}

/** The part of a symbol that is clicked. */
export function Target({ width, height }: Size) {
  return <Oval class="target" width={width} height={height} />;
}

interface OvalProps extends Size {
  /** Attributes of the element. */
  readonly [name: string]: number | string;
}

/** A circle, or longer with round ends. */
function Oval({ width, height, ...attributes }: OvalProps) {
  const radius = height / 2;
  if (width === height) return <circle r={radius} {...attributes} />;
  const corner = { x: -width / 2, y: -radius, rx: radius };
  return <rect {...corner} width={width} height={height} {...attributes} />;
}
