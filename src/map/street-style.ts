/**
 * How the tiles of a Protomaps basemap (its schema, version 4) are drawn: quietly, in the map's own
 * colours, as the ground of a story. Widths are CSS pixels at zooms; of labels only those that the
 * map's own layer of names has not: streets and waters.
 */
import {
  exp,
  type Feature,
  GeomType,
  type LabelRule,
  LineLabelPlacement,
  LineLabelSymbolizer,
  LineSymbolizer,
  type PaintRule,
  PolygonSymbolizer,
} from 'protomaps-leaflet';
import { type Colour, STREET_COLOURS, type StreetColour } from '../cartography/colours.js';

/** How streets say a colour: as a value, since a canvas knows no custom properties. */
export type StreetPaint = (colour: Colour | StreetColour) => string;

/** The colours in which the page is shown just now. */
export function paintOf(container: Element): StreetPaint {
  const look = getComputedStyle(container);
  const at = matchMedia('(prefers-color-scheme: dark)').matches ? 1 : 0;
  return (colour) =>
    isStreetColour(colour)
      ? STREET_COLOURS[colour][at]
      : look.getPropertyValue(`--${colour}`).trim();
}

function isStreetColour(colour: string): colour is StreetColour {
  return colour in STREET_COLOURS;
}

type Stops = readonly (readonly [zoom: number, width: number])[];

interface Road {
  readonly kinds: readonly string[];
  readonly from: number;
  readonly width: Stops;
}

/** From the least to the most important, as they are drawn over one another. */
const ROADS: readonly Road[] = [
  {
    kinds: ['path', 'other'],
    from: 15,
    width: [
      [15, 0.6],
      [18, 3],
    ],
  },
  {
    kinds: ['minor_road'],
    from: 13,
    width: [
      [13, 0.6],
      [15, 2.5],
      [18, 11],
    ],
  },
  {
    kinds: ['major_road'],
    from: 0,
    width: [
      [9, 0.6],
      [12, 1.4],
      [15, 5],
      [18, 17],
    ],
  },
  {
    kinds: ['highway'],
    from: 0,
    width: [
      [6, 0.6],
      [12, 2.2],
      [15, 7],
      [18, 20],
    ],
  },
];

/** What a road's edges add to its width. */
const CASING = 1.4;
/** The edges come where a road is wide enough to have some. */
const CASED_FROM = 12;

const GREEN = [
  'allotments',
  'cemetery',
  'forest',
  'garden',
  'golf_course',
  'grass',
  'grassland',
  'meadow',
  'national_park',
  'nature_reserve',
  'orchard',
  'park',
  'pitch',
  'playground',
  'protected_area',
  'recreation_ground',
  'scrub',
  'village_green',
  'vineyard',
  'wood',
  'zoo',
];

const ofKind =
  (...kinds: readonly string[]) =>
  (_zoom: number, { props }: Feature): boolean =>
    typeof props.kind === 'string' && kinds.includes(props.kind);

/** Roads in tunnels are under what the map shows. */
const isTunnel = ({ props }: Feature) => props.is_tunnel === true;

const widthAt = (stops: Stops, more = 0) => {
  const at = exp(
    1.6,
    stops.map((stop) => [...stop]),
  );
  return (zoom: number) => at(zoom) + more;
};

export function streetRules(paint: StreetPaint): PaintRule[] {
  const area = (
    dataLayer: string,
    colour: Colour | StreetColour,
    ...kinds: string[]
  ): PaintRule => ({
    dataLayer,
    symbolizer: new PolygonSymbolizer({ fill: paint(colour) }),
    filter: (zoom, feature) =>
      feature.geomType === GeomType.Polygon &&
      (kinds.length === 0 || ofKind(...kinds)(zoom, feature)),
  });
  const line = (
    dataLayer: string,
    colour: Colour | StreetColour,
    width: (zoom: number) => number,
    filter: NonNullable<PaintRule['filter']>,
  ): PaintRule => ({
    dataLayer,
    symbolizer: new LineSymbolizer({
      color: paint(colour),
      width,
      lineCap: 'round',
      lineJoin: 'round',
    }),
    filter: (zoom, feature) => feature.geomType === GeomType.Line && filter(zoom, feature),
  });
  const road = ({ kinds, from, width }: Road, colour: StreetColour, more = 0): PaintRule => ({
    ...line('roads', colour, widthAt(width, more), (zoom, feature) => {
      return ofKind(...kinds)(zoom, feature) && !isTunnel(feature);
    }),
    minzoom: Math.max(from, more > 0 ? CASED_FROM : 0),
  });
  return [
    area('earth', 'land'),
    area('landuse', 'park', ...GREEN),
    area('landuse', 'street', 'pedestrian', 'runway', 'pier'),
    area('water', 'water'),
    line(
      'water',
      'river',
      widthAt([
        [10, 0.8],
        [14, 1.4],
        [18, 6],
      ]),
      ofKind('river', 'canal', 'stream'),
    ),
    { ...area('buildings', 'building'), minzoom: 14 },
    ...ROADS.map((each) => road(each, 'kerb', CASING)),
    line(
      'roads',
      'border',
      widthAt([
        [10, 0.5],
        [18, 2.5],
      ]),
      (zoom, feature) => {
        return ofKind('rail')(zoom, feature) && !isTunnel(feature);
      },
    ),
    ...ROADS.map((each) => road(each, 'street')),
    line('boundaries', 'border', () => 0.8, ofKind('country', 'region')),
  ];
}

/** CSS pixels of a street's name. */
const SIZE = 11;
const HALO_WIDTH = 3;
/** CSS pixels between two times of the same name. */
const APART = 320;

/**
 * The names along lines.
 *
 * @param family of the font, as CSS has it
 * @param scale by which what is drawn will be enlarged: names keep their size
 */
export function streetNames(
  paint: StreetPaint,
  language: string,
  family: string,
  scale: number,
): LabelRule[] {
  const along = (dataLayer: string, minzoom: number, ...kinds: string[]): LabelRule => {
    const isWater = dataLayer === 'water';
    return {
      dataLayer,
      minzoom,
      symbolizer: new LineLabelSymbolizer({
        labelProps: [`name:${language}`, 'name'],
        font: `${isWater ? 'italic ' : ''}${SIZE / scale}px ${family}`,
        fill: paint(isWater ? 'quiet' : 'label'),
        stroke: paint(isWater ? 'water' : 'street'),
        width: HALO_WIDTH / scale,
        position: LineLabelPlacement.Center,
        repeatDistance: APART / scale,
      }),
      filter: (zoom, feature) =>
        feature.geomType === GeomType.Line && ofKind(...kinds)(zoom, feature) && !isTunnel(feature),
    };
  };
  return [
    along('water', 12, 'river', 'canal'),
    along('roads', 13, 'highway', 'major_road'),
    along('roads', 15, 'minor_road'),
    along('roads', 16, 'path', 'other'),
  ];
}
