/** @jsxImportSource preact */
import type { Sheet } from '../cartography/basemap.js';
import { GAP, widthOf } from '../cartography/labels.js';
import { clusterText, isAway } from '../cartography/pins.js';
import { type Box, boxAround, overlap } from '../geo/box.js';
import type { Location } from '../story/kinds.js';
import type { DrawnShape } from './content.js';
import { Disc, ringOf } from './drawn-map.js';
import { useLanguage } from './language.js';
import type { MapLayout, TextSpot } from './map-layout.js';
import { SOURCES } from './sources.js';
import { SMALL_BOX } from './view.js';

/** Pixels of the drawn map. */
const SOURCE_SIZE = 8;
const AIR = 4;

/** The value of a custom property for a colour. */
export type Colours = (name: string) => string;

interface Props {
  readonly sheet: Sheet;
  readonly shapes: readonly DrawnShape[];
  readonly layout: MapLayout;
  readonly colours: Colours;
  /** Where it stands in the picture, in the picture's pixels. */
  readonly box: { readonly left: number; readonly width: number; readonly height: number };
}

/**
 * The drawn map for the preview picture, as large as its small box needs to be to fill the
 * picture. It looks as `styles/drawn-map.css` says, in attributes: what makes the picture
 * knows neither custom properties nor container units.
 */
export function PreviewMap({ sheet, shapes, layout, colours, box }: Props) {
  /** Picture pixels for one pixel of the drawn map. */
  const zoom = Math.min(box.width / SMALL_BOX.width, box.height / SMALL_BOX.height);
  const [width, height] = [box.width / zoom, box.height / zoom];
  const { frame } = layout;
  const unit = Math.min(width / frame.width, height / frame.height);
  const parts = { layout, colours, unit };
  const source = boxAround(
    width / 2 - widthOf(SOURCES, SOURCE_SIZE) / 2,
    height / 2 - SOURCE_SIZE,
    widthOf(SOURCES, SOURCE_SIZE),
    SOURCE_SIZE * 2,
  );
  /** Whether all of a text can be seen. */
  const isClear = (text: Box) =>
    Math.max(-text.left, text.right) < width / 2 - AIR &&
    Math.max(-text.top, text.bottom) < height / 2 - AIR &&
    !overlap(text, source, GAP);
  return (
    <svg
      x={box.left}
      width={box.width}
      height={box.height}
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
    >
      <rect
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        fill={colours('--water')}
      />
      <Ground sheet={sheet} shapes={shapes} {...parts} />
      <Names {...parts} isClear={isClear} />
      <Pins {...parts} />
      <text
        x={width / 2 - 5}
        y={height / 2 - 5}
        text-anchor="end"
        font-size={SOURCE_SIZE}
        fill={colours('--quiet')}
      >
        {SOURCES}
      </text>
    </svg>
  );
}

/** What every part of the map needs to know. */
interface Parts {
  readonly layout: MapLayout;
  readonly colours: Colours;
  /** Pixels for one path unit. */
  readonly unit: number;
}

function Ground({ sheet, shapes, layout, colours, unit }: Parts & Pick<Props, 'sheet' | 'shapes'>) {
  const [left, top, width, height] = layout.viewBox;
  const thick = (pixels: number) => pixels / unit;
  return (
    <g
      transform={`scale(${unit}) translate(${-left - width / 2} ${-top - height / 2})`}
      fill="none"
      stroke-linejoin="round"
    >
      {sheet.land && (
        <path
          d={sheet.land}
          fill={colours('--land')}
          stroke={colours('--coast')}
          stroke-width={thick(0.7)}
        />
      )}
      {/* An attribute without a value is no XML, and that is what Preact makes of an empty one. */}
      {sheet.lakes && (
        <path
          d={sheet.lakes}
          fill={colours('--water')}
          stroke={colours('--coast')}
          stroke-width={thick(0.5)}
        />
      )}
      {sheet.rivers && (
        <path d={sheet.rivers} stroke={colours('--river')} stroke-width={thick(0.8)} />
      )}
      {sheet.borders && (
        <path d={sheet.borders} stroke={colours('--border')} stroke-width={thick(0.8)} />
      )}
      {shapes.map(({ path, form }) =>
        form === 'area' ? (
          <path
            d={path}
            fill={colours('--area')}
            fill-opacity="0.55"
            stroke={colours('--quiet')}
            stroke-width={thick(1)}
          />
        ) : (
          <path
            d={path}
            stroke={colours('--ink')}
            stroke-width={thick(1.6)}
            stroke-dasharray={`${thick(5)} ${thick(4)}`}
          />
        ),
      )}
      {layout.sequence && (
        <path
          d={layout.sequence.path}
          stroke={colours('--quiet')}
          stroke-width={thick(2)}
          stroke-linecap="round"
          stroke-dasharray={`${thick(3)} ${thick(4)}`}
        />
      )}
    </g>
  );
}

function Pins({ layout: { pins, clusters }, colours, unit }: Parts) {
  const ink = colours('--ink');
  const face: Record<Location, Readonly<Record<string, string>>> = {
    stated: { fill: ink },
    narrowed: { fill: colours('--card') },
    somewhere: { fill: colours('--card') },
  };
  return (
    <g stroke={ink}>
      {pins.filter(isAway).map(({ x, y, dx, dy }) => (
        <g transform={`translate(${x * unit} ${y * unit})`}>
          <path d={`M0 0L${dx} ${dy}`} stroke-width="1.2" />
          <circle r="2" fill={ink} stroke="none" />
        </g>
      ))}
      {clusters.map(({ places, x, y }) => (
        <g transform={`translate(${x * unit} ${y * unit})`}>
          <Disc says={clusterText(places.length)} inset={2} stroke-width="2" fill={ink} />
          <PinText says={clusterText(places.length)} fill={colours('--page')} />
        </g>
      ))}
      {pins.map(({ place, x, y, dx, dy }) => (
        <g transform={`translate(${x * unit + dx} ${y * unit + dy})`}>
          <Disc
            says={place.number}
            inset={2}
            stroke-width="2"
            {...face[place.location]}
            {...ringOf(place)}
          />
          {place.location === 'narrowed' && (
            <Disc says={place.number} inset={4.5} fill="none" stroke-width="1.2" />
          )}
          <PinText
            says={place.number}
            fill={place.location === 'stated' ? colours('--page') : ink}
          />
        </g>
      ))}
    </g>
  );
}

function PinText({ says, fill }: { says: number | string; fill: string }) {
  return (
    <text y="4.2" text-anchor="middle" font-size="12" font-weight="600" stroke="none" fill={fill}>
      {says}
    </text>
  );
}

/** The scripts of the preview's fonts: see `publish/preview.ts`. */
const SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether the preview's fonts have the letters of a text. */
export function isWritable(text: string): boolean {
  return SCRIPTS.test(text);
}

interface Name {
  readonly spot: TextSpot;
  readonly text: string;
  readonly size: number;
  readonly spacing?: number;
  readonly look?: object;
  readonly hasDot?: boolean;
}

/** The names on the preview's map; `isClear` tells whether all of one would be seen. */
function Names({
  layout: { names, labels, sequence },
  colours,
  unit,
  isClear,
}: Parts & { isClear: (text: Box) => boolean }) {
  const all: Name[] = [
    ...labels.map(({ label: [name, , , , kind], ...spot }) =>
      kind === 'country'
        ? { spot, text: name.toUpperCase(), size: 10, spacing: 1.2 }
        : { spot, text: name, size: 10, hasDot: true },
    ),
    ...(sequence?.label
      ? [
          {
            spot: sequence.label,
            text: useLanguage().words.sequence,
            size: 10,
            look: { 'font-style': 'italic' },
          },
        ]
      : []),
    ...names.map(({ text, ...spot }) => {
      return { spot, text, size: 12, look: { 'font-weight': 600, fill: colours('--ink') } };
    }),
  ];
  return (
    <g
      fill={colours('--label')}
      stroke={colours('--land')}
      stroke-width="2.5"
      stroke-linejoin="round"
      paint-order="stroke"
    >
      {all
        .filter((name) => isWritable(name.text) && isClear(boxOf(name, unit)))
        .map(({ spot, text, size, spacing, look, hasDot }) => (
          <>
            {hasDot && <circle cx={spot.x * unit} cy={spot.y * unit} r="1.8" stroke="none" />}
            <text
              x={spot.x * unit + spot.dx}
              y={spot.y * unit + spot.dy + size * 0.35}
              font-size={size}
              letter-spacing={spacing}
              text-anchor={spot.align}
              {...look}
            >
              {text}
            </text>
          </>
        ))}
    </g>
  );
}

function boxOf({ spot, text, size, spacing }: Name, unit: number): Box {
  const width = widthOf(text, size, spacing);
  const shift = spot.align === 'start' ? width / 2 : spot.align === 'end' ? -width / 2 : 0;
  return boxAround(spot.x * unit + spot.dx + shift, spot.y * unit + spot.dy, width, size * 1.3);
}
