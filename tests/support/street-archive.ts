/** A small archive of streets (PMTiles, version 3), as an extract of the Protomaps basemap is. */
import { gzipSync } from 'node:zlib';
import GeoJsonTiles from 'geojson-vt';
import { PbfWriter } from 'pbf';
import { zxyToTileId } from 'pmtiles';
import type { Extent, LngLat } from '../../src/geo/geography.js';
import { project, WORLD_SIZE } from '../../src/geo/geography.js';

type Values = Readonly<Record<string, string | number | boolean>>;

/** Features by the layer that they are in. */
export type StreetLayers = Readonly<
  Record<string, readonly GeoJSON.Feature<GeoJSON.Geometry, Values>[]>
>;

interface Archive {
  readonly layers: StreetLayers;
  /** What the tiles cover. */
  readonly extents: readonly Extent[];
  readonly minZoom?: number;
  readonly maxZoom?: number;
  /** 1: vector tiles; 2: PNG. */
  readonly tileType?: number;
}

const EXTENT = 4096;
const GZIP = 2;
const HEADER = 127;

export function streetArchive({
  layers,
  extents,
  minZoom = 0,
  maxZoom = 15,
  tileType = 1,
}: Archive): Uint8Array {
  const indexes = Object.entries(layers).map(
    ([name, features]) =>
      [
        name,
        new GeoJsonTiles(
          { type: 'FeatureCollection', features: [...features] },
          { maxZoom, indexMaxZoom: 0, extent: EXTENT, buffer: 128, tolerance: 1 },
        ),
      ] as const,
  );
  const tiles = tilesOf(extents, minZoom, maxZoom)
    .map((at) => ({ id: zxyToTileId(...at), bytes: gzipSync(encode(indexes, at)) }))
    .sort((a, b) => a.id - b.id);
  const directory = gzipSync(directoryOf(tiles));
  const metadata = gzipSync(
    JSON.stringify({ vector_layers: Object.keys(layers).map((id) => ({ id, fields: {} })) }),
  );
  const data = Buffer.concat(tiles.map(({ bytes }) => bytes));
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles');
  header[7] = 3;
  const dataAt = HEADER + directory.length + metadata.length;
  const lengths = [
    ...[HEADER, directory.length, HEADER + directory.length, metadata.length],
    ...[dataAt, 0, dataAt, data.length, tiles.length, tiles.length, tiles.length],
  ];
  lengths.forEach((length, index) => {
    header.writeBigUInt64LE(BigInt(length), 8 + 8 * index);
  });
  header.set([1, GZIP, GZIP, tileType, minZoom, maxZoom], 96);
  const west = Math.min(...extents.map((extent) => extent[0]));
  const south = Math.min(...extents.map((extent) => extent[1]));
  const east = Math.max(...extents.map((extent) => extent[2]));
  const north = Math.max(...extents.map((extent) => extent[3]));
  [west, south, east, north].forEach((degrees, index) => {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * index);
  });
  header[118] = minZoom;
  return Buffer.concat([header, directory, metadata, data]);
}

type Tile = readonly [zoom: number, x: number, y: number];

function tilesOf(extents: readonly Extent[], minZoom: number, maxZoom: number): Tile[] {
  const found = new Map<string, Tile>();
  for (const [west, south, east, north] of extents) {
    for (let zoom = minZoom; zoom <= maxZoom; zoom++) {
      const [left, top] = tileAt([west, north], zoom);
      const [right, bottom] = tileAt([east, south], zoom);
      for (let x = left; x <= right; x++) {
        for (let y = top; y <= bottom; y++) found.set(`${zoom}/${x}/${y}`, [zoom, x, y]);
      }
    }
  }
  return [...found.values()];
}

function tileAt(position: LngLat, zoom: number): [x: number, y: number] {
  const [x, y] = project(position, zoom);
  return [Math.floor(x / WORLD_SIZE), Math.floor(y / WORLD_SIZE)];
}

/** Columns of numbers, as the specification has them; offset 0 means right behind the one before. */
function directoryOf(tiles: readonly { readonly id: number; readonly bytes: Uint8Array }[]) {
  const pbf = new PbfWriter();
  pbf.writeVarint(tiles.length);
  tiles.forEach(({ id }, index) => {
    pbf.writeVarint(id - (tiles[index - 1]?.id ?? 0));
  });
  for (const _ of tiles) pbf.writeVarint(1);
  for (const { bytes } of tiles) pbf.writeVarint(bytes.length);
  tiles.forEach((_, index) => {
    pbf.writeVarint(index === 0 ? 1 : 0);
  });
  return pbf.finish();
}

type Index = GeoJsonTiles;

/** A Mapbox Vector Tile, version 2. */
function encode(indexes: readonly (readonly [string, Index])[], [zoom, x, y]: Tile): Uint8Array {
  const pbf = new PbfWriter();
  for (const [name, index] of indexes) {
    const features = index.getTile(zoom, x, y)?.features ?? [];
    if (features.length === 0) continue;
    pbf.writeMessage(
      3,
      (_, layer) => {
        const keys: string[] = [];
        const values: (string | number | boolean)[] = [];
        const place = <Item>(list: Item[], item: Item) => {
          if (!list.includes(item)) list.push(item);
          return list.indexOf(item);
        };
        layer.writeVarintField(15, 2);
        layer.writeStringField(1, name);
        for (const { type, geometry, tags } of features) {
          const used = Object.entries(tags ?? {}).flatMap(([key, value]) => [
            place(keys, key),
            place(values, value),
          ]);
          layer.writeMessage(
            2,
            (_, feature) => {
              feature.writePackedVarint(2, used);
              feature.writeVarintField(3, type);
              feature.writePackedVarint(4, commandsOf(type, geometry));
            },
            undefined,
          );
        }
        for (const key of keys) layer.writeStringField(3, key);
        for (const value of values) {
          layer.writeMessage(
            4,
            (_, written) => {
              if (typeof value === 'string') written.writeStringField(1, value);
              else if (typeof value === 'number') written.writeDoubleField(3, value);
              else written.writeBooleanField(7, value);
            },
            undefined,
          );
        }
        layer.writeVarintField(5, EXTENT);
      },
      undefined,
    );
  }
  return pbf.finish();
}

const [POINT, POLYGON] = [1, 3];
const [MOVE, LINE, CLOSE] = [1, 2, 7];

/** The specification's commands: 4.3. */
function commandsOf(type: number, geometry: unknown): number[] {
  const lines = (type === POINT ? [geometry] : geometry) as [number, number][][];
  let [x, y] = [0, 0];
  return lines.flatMap((line) => {
    // The last position of a ring is its first.
    const points = type === POLYGON ? line.slice(0, -1) : line;
    const steps = points.map(([atX, atY]) => {
      const step = [zigzag(atX - x), zigzag(atY - y)];
      [x, y] = [atX, atY];
      return step;
    });
    if (type === POINT) return [MOVE | (steps.length << 3), ...steps.flat()];
    return [
      ...[MOVE | (1 << 3), ...(steps[0] ?? [])],
      ...[LINE | ((steps.length - 1) << 3), ...steps.slice(1).flat()],
      ...(type === POLYGON ? [CLOSE | (1 << 3)] : []),
    ];
  });
}

const zigzag = (value: number) => (value << 1) ^ (value >> 31);

/**
 * A town round a point, of what an extract has: a grid of streets, a river with four names, a park,
 * houses.
 *
 * @param size degrees from the point to its edge
 */
export function townRound([longitude, latitude]: LngLat, size: number): StreetLayers {
  const at = (x: number, y: number): [number, number] => [
    longitude + x * size,
    latitude + y * size * Math.cos((latitude * Math.PI) / 180),
  ];
  const area = (west: number, south: number, east: number, north: number, tags: Values) => ({
    type: 'Feature' as const,
    properties: tags,
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)],
      ],
    },
  });
  const line = (points: readonly (readonly [number, number])[], tags: Values) => ({
    type: 'Feature' as const,
    properties: tags,
    geometry: { type: 'LineString' as const, coordinates: points.map(([x, y]) => at(x, y)) },
  });
  const steps = Array.from({ length: 39 }, (_, index) => (index - 19) / 20);
  const kindOf = (index: number) => {
    if (index % 10 === 9) return 'highway';
    return index % 5 === 4 ? 'major_road' : 'minor_road';
  };
  const roads = steps.flatMap((share, index) => {
    const name = `Way ${index + 1}`;
    const tags = {
      kind: kindOf(index),
      name,
      'name:de': `Weg ${index + 1}`,
      'name:it': `Via ${index + 1}`,
    };
    return [
      line(
        [
          [-1, share],
          [1, share],
        ],
        tags,
      ),
      line(
        [
          [share, -1],
          [share, 1],
        ],
        { ...tags, name: `Cross ${index + 1}`, 'name:de': `Quer ${index + 1}` },
      ),
    ];
  });
  const buildings = steps.flatMap((x, index) =>
    steps
      .filter((_, at) => (at + index) % 2 === 0)
      .map((y) => area(x + 0.01, y + 0.01, x + 0.035, y + 0.03, { kind: 'building' })),
  );
  const river: [number, number][] = [
    [-1, -0.31],
    [-0.4, -0.27],
    [0.1, -0.33],
    [0.6, -0.28],
    [1, -0.32],
  ];
  return {
    earth: [area(-1, -1, 1, 1, { kind: 'earth' })],
    water: [
      area(-1, 0.62, -0.4, 0.8, { kind: 'lake' }),
      line(river, { kind: 'river', name: 'Water', 'name:de': 'Fluss' }),
    ],
    landuse: [
      area(0.2, 0.2, 0.5, 0.5, { kind: 'park' }),
      area(0.005, 0.005, 0.03, 0.02, { kind: 'pedestrian' }),
    ],
    buildings,
    roads: [
      ...roads,
      line(
        [
          [-1, 0.53],
          [1, 0.57],
        ],
        { kind: 'rail' },
      ),
      line(
        [
          [-1, -0.53],
          [1, -0.57],
        ],
        { kind: 'rail', is_tunnel: true },
      ),
    ],
  };
}
