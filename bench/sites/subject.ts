/** CSS selectors by which the elements of a page are found. */
export interface Selectors {
  readonly name: string;
  /** A pin on the map, drawn or live. */
  readonly pin: string;
  /** A live marker of one single place. */
  readonly marker: string;
  /** Any live marker. */
  readonly anyMarker: string;
  /** What a click on a marker opens. */
  readonly opened: string;
  /** The map, live or not yet. */
  readonly map: string;
  /** Where to type to find a place, in pages that have it. */
  readonly searchField: string;
}

/** A page to be measured. */
export interface Subject extends Selectors {
  readonly address: string;
  /** The name of the place to zoom to; the one nearest the map's middle, unless given. */
  readonly aim?: string;
}

/** The product's pins are drawn before the map is live. */
export const DATELINE: Selectors = {
  name: 'Dateline',
  pin: '.drawn-map .pin, .pin-marker',
  marker: '.pin-marker.leaflet-interactive:not(.cluster-marker)',
  anyMarker: '.pin-marker.leaflet-interactive',
  opened: '.drawer, .leaflet-popup',
  map: '#the_map',
  searchField: '#the_search input',
};

/** Leaflet's own names, and its cluster plugin's. */
export const BARE_LEAFLET: Selectors = {
  name: 'Bare Leaflet',
  pin: '.leaflet-marker-icon',
  marker: '.leaflet-marker-icon.leaflet-interactive:not(.marker-cluster)',
  anyMarker: '.leaflet-marker-icon.leaflet-interactive',
  opened: '.leaflet-popup',
  map: '#map',
  searchField: '#search',
};
