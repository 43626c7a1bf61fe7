/** Plain texts, never HTML; those with an address are links. */
export type Attribution = readonly (readonly [text: string, address?: string])[];

/** Street tiles of another server, which readers can switch on over the built-in basemap. */
export interface StreetTiles {
  /** The name of the map and its makers. */
  readonly name: string;
  /** A template for Leaflet: `{z}`, `{x}` and `{y}` are a tile's zoom, column and row. */
  readonly url: string;
  /** Shown with the tiles. */
  readonly attribution: Attribution;
  readonly maxZoom?: number | undefined;
}

/** OpenStreetMap's standard tiles. `map/street-tiles.ts` follows their usage policy. */
export const OPENSTREETMAP: StreetTiles = {
  name: 'OpenStreetMap',
  url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
  attribution: [['© '], ['OpenStreetMap', 'https://www.openstreetmap.org/copyright']],
  maxZoom: 19,
};

/** The server that learns of a visit when tiles are switched on. */
export function hostOf({ url }: StreetTiles): string {
  // `{s}` is one of several subdomains of the server.
  return /^https?:\/\/(?:\{s\}\.)?([^/?#]+)/.exec(url)?.[1] ?? url;
}
