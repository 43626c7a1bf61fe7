/** @jsxImportSource preact */
import { isTown, type Sheet } from '../cartography/basemap.js';
import { cssPaint } from '../cartography/colours.js';
import { DOT, linesOfText } from '../cartography/label-styles.js';
import {
  classOf,
  LEADER_DOT,
  labelOfSymbol,
  sizeOfCluster,
  sizeOfPin,
} from '../cartography/pins.js';
import { strokeAttributes, strokeOf } from '../cartography/strokes.js';
import { memoise } from '../memoise.js';
import { lookOf } from '../story/kinds.js';
import type { Place } from '../story/story.js';
import { allClusters, arrangementRules, leadersOf, namesOf } from './arrangement-rules.js';
import type { DrawnShape } from './content.js';
import { countIn, nameIn, useLanguage } from './language.js';
import type { Links } from './links.js';
import { BORDERS_ID, FIXED_STROKE, LAND_ID } from './locator.js';
import { LAST_LEVEL, type LabelSpot, type MapLayout } from './map-layout.js';
import { OrderArrows } from './order.js';
import { ClusterSymbol, PlaceSymbol, Target } from './pin.js';
import type { GroundPoint } from './view.js';

interface Props {
  readonly sheet: Sheet;
  readonly shapes: readonly DrawnShape[];
  readonly layout: MapLayout;
  readonly links: Links;
}

/** The map as a drawing: complete without a script, and the view from which the live map starts. */
export function DrawnMap({ sheet, shapes, layout, links }: Props) {
  const { viewBox, spots, names, labels, sequence } = layout;
  const language = useLanguage();
  const { words } = language;
  // Size 0 without styles, which place the pins: without them everything would be black and in one corner.
  return (
    <svg class="drawn-map" width="0" height="0">
      <svg class="basemap" viewBox={viewBox.map(Math.round).join(' ')} aria-hidden="true">
        <path class="land" id={LAND_ID} d={sheet.land} {...FIXED_STROKE} />
        <path class="lakes" d={sheet.lakes} />
        <path class="rivers" d={sheet.rivers} />
        <path class="borders" id={BORDERS_ID} d={sheet.borders} {...FIXED_STROKE} />
        {shapes.map((shape) => (
          <Shape shape={shape} />
        ))}
      </svg>
      <g class="labels">
        {labels.map((spot, index) => (
          <LabelText spot={spot} id={`label_${index}`} hasDot={isTown(spot.label[4])} />
        ))}
        {sequence?.label && <LabelText spot={sequence.label} id="label_sequence" />}
        {names.map((spot, index) => (
          <LabelText spot={spot} id={`map_name_${index}`} />
        ))}
      </g>
      <OrderArrows layout={layout} />
      {leadersOf(layout).map(({ place: { id } }) => (
        <g class="leader" id={`leader_${id}`}>
          <path d="M0 0H1" />
          <circle r={LEADER_DOT} />
        </g>
      ))}
      {allClusters(layout).map(({ places }, index) => (
        <Cluster places={places} index={index} links={links} />
      ))}
      {spots.map(({ place }) => (
        <a
          class={`pin ${classOf(place.role, lookOf(place))}`}
          id={`pin_${place.id}`}
          href={links.place(place)}
          aria-label={labelOfSymbol(place, nameIn(language, place.name), words.roles[place.role])}
        >
          <Target {...sizeOfPin(place)} />
          <PlaceSymbol place={place} />
        </a>
      ))}
    </svg>
  );
}

/** A cluster: one pin for several places. It links to the card of the first of them. */
function Cluster({ places, index, links }: ClusterProps) {
  const language = useLanguage();
  const [first] = places;
  if (!first) return null;
  const { words } = language;
  const count = countIn(language, words.severalPlaces, places.length);
  return (
    <a
      class="pin cluster"
      id={`cluster_${index}`}
      href={links.place(first)}
      aria-label={`${count}${words.colon} ${first.number} ${nameIn(language, first.name)}…`}
    >
      <Target {...sizeOfCluster(places.length)} />
      <ClusterSymbol count={places.length} />
    </a>
  );
}

interface ClusterProps {
  readonly places: readonly Place[];
  readonly index: number;
  readonly links: Links;
}

/** A line or an area, and the glow along its whole length if a place lies somewhere on or in it. */
function Shape({ shape: { id, path, stroke, location } }: { shape: DrawnShape }) {
  const look = `shape ${stroke === 'course' ? 'line course' : stroke} ${location}`;
  if (location !== 'somewhere') {
    return <path class={look} id={`shape_${id}`} d={path} />;
  }
  return (
    <>
      <defs>
        {/* As an attribute: rules of the page do not reach into what `use` shows. */}
        <path id={`shape_${id}`} d={path} vector-effect="non-scaling-stroke" />
      </defs>
      <use class="glow" href={`#shape_${id}`} />
      <use class={look} href={`#shape_${id}`} />
    </>
  );
}

interface LabelTextProps {
  readonly spot: LabelSpot;
  readonly id: string;
  readonly hasDot?: boolean;
}

/** A label with all of its lines; its own offset is added to that of its pin, which the rules have. */
function LabelText({ spot, id, hasDot }: LabelTextProps) {
  const { text, dx, dy, align, levels, leader } = spot;
  const [first] = text;
  const [from, to] = levels;
  return (
    <g class={`label ${first?.kind} from-${from}${to < LAST_LEVEL ? ` to-${to}` : ''}`} id={id}>
      {hasDot && <circle r={DOT} />}
      {leader && <path d={`M0 0L${Math.round(leader.x)} ${Math.round(leader.y)}`} />}
      {linesOfText(text, 'drawn').map(({ text: line, kind, y }) => (
        <text
          {...(kind !== first?.kind && { class: kind })}
          x={Math.round(dx)}
          y={Math.round(dy + y)}
          {...(align !== 'middle' && { 'text-anchor': align })}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/**
 * The style rules that put pins and names in their places: the frame's size, each element's
 * point on the ground and its offset. `drawn-map.css` does the arithmetic. A style
 * element, not style attributes, so that a content security policy can hold it by its hash.
 */
export const positionRules = memoise((layout: MapLayout): string => {
  const { frame, spots, names, labels, sequence } = layout;
  const rules = [
    `.drawn-map{--unit:min(100cqw/${round(frame.width)},100cqh/${round(frame.height)})}`,
    ...spots.map((spot) => rule(`pin_${spot.place.id}${namesOf(layout, [spot.place])}`, spot)),
    ...leadersOf(layout).map((spot) => rule(`leader_${spot.place.id}`, spot)),
    ...allClusters(layout).map((cluster, index) => rule(`cluster_${index}`, cluster)),
    ...names.flatMap((name, index) =>
      name.places.length > 1 ? [rule(`map_name_${index}`, name)] : [],
    ),
    // Less than a pixel aside is seen of a pin, which stands for a place; not of the ground's names.
    ...labels.map(({ x, y }, index) =>
      rule(`label_${index}`, { x: Math.round(x), y: Math.round(y) }),
    ),
    ...spots.flatMap(({ place }) => glowRules(place)),
    ...(sequence?.label ? [rule('label_sequence', sequence.label)] : []),
    ...(layout.hasDateLine ? [DATE_LINE_RULE] : []),
    levelRules(layout),
    arrangementRules(layout),
  ];
  return rules.join('');
});

/** On both maps. Of the few pages that have the line: the others need not carry it. */
const DATE_LINE_RULE = `.date-line{${Object.entries(
  strokeAttributes(strokeOf('date-line'), cssPaint),
)
  .map(([property, value]) => `${property}:${value}`)
  .join(';')}}`;

/**
 * Without scripts a line or area glows while a link to its place is pointed at or has the focus,
 * and when the address names it. Where there are scripts the rule must not exist, even if it never
 * applies: for `:has()` on the root Chromium recalculates all links whenever the map adds an element.
 */
function glowRules({ id, location, geometry }: Place): string[] {
  if (location !== 'somewhere' || geometry?.type === 'Point') return [];
  const asked = `[href$="#${id}"]:is(:hover,:focus-visible),#${id}:target`;
  const rule = `:root:has(${asked}) [href="#shape_${id}"]{visibility:visible}`;
  return [`@media (scripting:none){${rule}}`];
}

/** Labels that are shown from one level of sizes on, or up to one. */
function levelRules({ frame, scales, names, labels, sequence }: MapLayout): string {
  const spots = [...names, ...labels, ...(sequence?.label ? [sequence.label] : [])];
  return scales
    .map((scale, level) => {
      const rules = [
        spots.some(({ levels: [from] }) => from === level) && `.from-${level}{display:inline}`,
        spots.some(({ levels: [, to] }) => to === level - 1) && `.to-${level - 1}{display:none}`,
      ].filter((found) => found !== false);
      if (rules.length === 0) return '';
      const [width, height] = [frame.width, frame.height].map((length) =>
        Math.floor(length * scale),
      );
      const shown = rules.map((found) => `.label${found}`).join('');
      return `@container (min-width:${width}px) and (min-height:${height}px){${shown}}`;
    })
    .join('');
}

function rule(id: string, { x, y }: GroundPoint): string {
  return `#${id}{--x:${round(x)};--y:${round(y)}}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
