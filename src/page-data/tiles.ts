/** Texts, each a link where it has an address: nothing that a browser would read as HTML. */
export type Attribution = readonly (readonly [text: string, address?: string])[];

/** Street tiles of another server, which readers can switch on over the built-in basemap. */
export interface StreetTiles {
  /** What the map and its makers are called. */
  readonly name: string;
  /** A template of Leaflet's: `{z}`, `{x}` and `{y}` stand for a tile's zoom, column and row. */
  readonly url: string;
  /** Who is to be named where the tiles are shown. */
  readonly attribution: Attribution;
  readonly maxZoom?: number | undefined;
}

/** OpenStreetMap's standard tiles. Their policy wants what `map/street-tiles.ts` does. */
export const OPENSTREETMAP: StreetTiles = {
  name: 'OpenStreetMap',
  url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
  attribution: [['© '], ['OpenStreetMap', 'https://www.openstreetmap.org/copyright']],
  maxZoom: 19,
};

/** The server that learns of a visit where tiles are switched on. */
export function hostOf({ url }: StreetTiles): string {
  // `{s}` stands for one of several names of one server.
  return /^https?:\/\/(?:\{s\}\.)?([^/?#]+)/.exec(url)?.[1] ?? url;
}
