/** @jsxImportSource preact */
import { type Basemap, isTown, type Sheet } from '../cartography/basemap.js';
import { lightPaint } from '../cartography/colours.js';
import { DOT, HALO, linesOfText, sizeOfText } from '../cartography/label-styles.js';
import { boxOfText, GAP, widthOf } from '../cartography/labels.js';
import { isAway, LEADER_DOT, PIN, sizeOfPin } from '../cartography/pins.js';
import { isHairline, type StrokeName, strokeAttributes, strokeOf } from '../cartography/strokes.js';
import { type Box, boxAround, overlap } from '../geo/box.js';
import type { DrawnShape } from './content.js';
import { boxOfLocator, PaintedLocator } from './locator.js';
import { type MapLayout, measure } from './map-layout.js';
import { PaintedArrows } from './order.js';
import { ClusterSymbol, PlaceSymbol } from './pin.js';
import { SOURCES } from './sources.js';
import { SMALL_BOX } from './view.js';

/** Pixels of the drawn map. */
const SOURCE_SIZE = 8;
const AIR = 4;

interface Props {
  readonly basemap: Basemap;
  readonly shapes: readonly DrawnShape[];
  readonly layout: MapLayout;
  /** Its position in the picture, in the picture's pixels. */
  readonly box: { readonly left: number; readonly width: number; readonly height: number };
}

/**
 * The drawn map for the preview picture, as large as its small box needs to be to fill the
 * picture. All of its look is in attributes: the picture's renderer knows neither style sheets
 * nor container units.
 */
export function PreviewMap({ basemap, shapes, layout, box }: Props) {
  const [sheet] = basemap.sheets;
  /** Picture pixels for one pixel of the drawn map. */
  const zoom = Math.min(box.width / SMALL_BOX.width, box.height / SMALL_BOX.height);
  const [width, height] = [box.width / zoom, box.height / zoom];
  const { frame } = layout;
  const unit = Math.min(width / frame.width, height / frame.height);
  const parts = { layout, unit };
  const source = boxAround(
    width / 2 - widthOf(SOURCES, SOURCE_SIZE) / 2,
    height / 2 - SOURCE_SIZE,
    widthOf(SOURCES, SOURCE_SIZE),
    SOURCE_SIZE * 2,
  );
  const corner = { right: width / 2 - AIR, bottom: height / 2 - SOURCE_SIZE * 2 };
  const own = boxOfLocator(basemap, corner);
  const isUnderPins = layout.spots.some(
    ({ x, y }) => own && overlap(boxAround(x * unit, y * unit, PIN, PIN), own, GAP),
  );
  const locator = isUnderPins ? undefined : own;
  /** Whether the whole of a text is in view. */
  const isClear = (text: Box) =>
    Math.max(-text.left, text.right) < width / 2 - AIR &&
    Math.max(-text.top, text.bottom) < height / 2 - AIR &&
    !overlap(text, source, GAP) &&
    !(locator && overlap(text, locator, GAP));
  return (
    <>
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
          fill={lightPaint('water')}
        />
        <Ground sheet={sheet} shapes={shapes} {...parts} />
        <PaintedArrows {...parts} paint={lightPaint} />
        <Names {...parts} isClear={isClear} />
        <Pins {...parts} />
        <text
          x={width / 2 - 5}
          y={height / 2 - 5}
          text-anchor="end"
          font-size={SOURCE_SIZE}
          fill={lightPaint('quiet')}
        >
          {SOURCES}
        </text>
      </svg>
      {/* Beside the map, since resvg 2.6 fails at an svg element that clips in another that clips. */}
      {locator && (
        <g transform={`translate(${box.left + box.width / 2} ${box.height / 2}) scale(${zoom})`}>
          <PaintedLocator basemap={basemap} layout={layout} corner={corner} paint={lightPaint} />
        </g>
      )}
    </>
  );
}

interface Parts {
  readonly layout: MapLayout;
  /** Pixels for one path unit. */
  readonly unit: number;
}

interface GroundProps extends Parts, Pick<Props, 'shapes'> {
  readonly sheet: Sheet;
}

function Ground({ sheet, shapes, layout, unit }: GroundProps) {
  const [left, top, width, height] = layout.viewBox;
  const stroke = (name: StrokeName) =>
    strokeAttributes(strokeOf(name, 'preview'), lightPaint, 1 / unit);
  return (
    <g
      transform={`scale(${unit}) translate(${-left - width / 2} ${-top - height / 2})`}
      fill="none"
      stroke-linejoin="round"
    >
      {/* Preact writes an empty attribute without a value, which XML does not allow. */}
      {(['land', 'lakes', 'rivers', 'borders'] as const).map(
        (layer) => sheet[layer] && <path d={sheet[layer]} {...stroke(layer)} />,
      )}
      {shapes.map(({ path, stroke: name, location }) => (
        <path d={path} {...stroke(name)} {...(isHairline(name, location) && stroke('hairline'))} />
      ))}
    </g>
  );
}

function Pins({ layout: { pins, clusters }, unit }: Parts) {
  return (
    <>
      {pins
        .filter((pin) => isAway(pin, sizeOfPin(pin.place)))
        .map(({ x, y, dx, dy }) => (
          <g transform={`translate(${x * unit} ${y * unit})`}>
            <path d={`M0 0L${dx} ${dy}`} {...strokeAttributes(strokeOf('leader'), lightPaint)} />
            <circle r={LEADER_DOT} fill={lightPaint('ink')} />
          </g>
        ))}
      {clusters.map(({ places, x, y }) => (
        <g transform={`translate(${x * unit} ${y * unit})`}>
          <ClusterSymbol count={places.length} paint={lightPaint} />
        </g>
      ))}
      {pins.map(({ place, x, y, dx, dy }) => (
        <g transform={`translate(${x * unit + dx} ${y * unit + dy})`}>
          <PlaceSymbol place={place} paint={lightPaint} />
        </g>
      ))}
    </>
  );
}

interface NamesProps extends Parts {
  /** Whether all of a text can be seen. */
  readonly isClear: (text: Box) => boolean;
}

function Names({ layout: { pins, names, labels, sequence }, unit, isClear }: NamesProps) {
  const shiftOf = ({ places: [place, ...others] }: MapLayout['names'][number]) =>
    pins.find((pin) => others.length === 0 && pin.place === place) ?? { dx: 0, dy: 0 };
  const all = [
    ...labels.map((spot) => ({ spot, hasDot: isTown(spot.label[4]), dx: 0, dy: 0 })),
    ...(sequence?.label ? [{ spot: sequence.label, hasDot: false, dx: 0, dy: 0 }] : []),
    ...names.map((spot) => ({ spot, hasDot: false, ...shiftOf(spot) })),
  ];
  return (
    <g
      fill={lightPaint('label')}
      stroke={lightPaint(HALO.colour)}
      stroke-width={HALO.drawn}
      stroke-linejoin="round"
      paint-order="stroke"
    >
      {all
        .filter(({ spot }) => spot.levels[0] <= 1 && spot.levels[1] >= 1)
        .map(({ spot, hasDot, dx, dy }) => {
          const at = { x: spot.x * unit, y: spot.y * unit };
          const isWhole = isClear(
            boxOfText(
              { x: at.x + dx, y: at.y + dy },
              spot,
              sizeOfText(spot.text, 'drawn', measure),
            ),
          );
          const lines = linesOfText(spot.text, 'drawn');
          if (!isWhole || !lines.every(({ text }) => isWritable(text))) return null;
          return (
            <>
              {hasDot && <circle cx={at.x} cy={at.y} r={DOT} stroke="none" />}
              {spot.leader && (
                <path
                  transform={`translate(${at.x + dx} ${at.y + dy})`}
                  d={`M0 0L${spot.leader.x} ${spot.leader.y}`}
                  {...strokeAttributes(strokeOf('leader'), lightPaint)}
                />
              )}
              {lines.map(({ text, style, y }) => (
                <text
                  x={at.x + dx + spot.dx}
                  y={at.y + dy + spot.dy + y + style.size * 0.35}
                  font-size={style.size}
                  // The boldest of the preview's fonts.
                  font-weight={style.weight && Math.min(style.weight, 600)}
                  font-style={style.isItalic ? 'italic' : undefined}
                  letter-spacing={style.spacing}
                  text-anchor={spot.align}
                  fill={style.colour && lightPaint(style.colour)}
                >
                  {style.isUpperCase ? text.toUpperCase() : text}
                </text>
              ))}
            </>
          );
        })}
    </g>
  );
}

/** The scripts of the preview's fonts: see `publish/pictures.ts`. */
const SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether the preview's fonts have the characters of a text. */
export function isWritable(text: string): boolean {
  return SCRIPTS.test(text);
}
