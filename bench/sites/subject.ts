/** A page to be measured, and by what to know its parts. */
export interface Subject {
  readonly name: string;
  readonly address: string;
  /** What a reader takes for a place on the map: drawn or live. */
  readonly pin: string;
  /** A live marker of one single place. */
  readonly marker: string;
  /** Any live marker. */
  readonly anyMarker: string;
  /** What a click on a marker opens. */
  readonly opened: string;
  /** The map, live or not yet. */
  readonly map: string;
}

/** The product's selectors: its pins are drawn before the map is live. */
export function dateline(address: string): Subject {
  return {
    name: 'Dateline',
    address,
    pin: '.drawn-map .pin, .pin-marker',
    marker: '.pin-marker.leaflet-interactive:not(.cluster-marker)',
    anyMarker: '.pin-marker.leaflet-interactive',
    opened: '.card-sheet, .leaflet-popup',
    map: '#the_map',
  };
}

/** Leaflet's own selectors, and those of its cluster plugin. */
export function bareLeaflet(name: string, address: string): Subject {
  return {
    name,
    address,
    pin: '.leaflet-marker-icon',
    marker: '.leaflet-marker-icon.leaflet-interactive:not(.marker-cluster)',
    anyMarker: '.leaflet-marker-icon.leaflet-interactive',
    opened: '.leaflet-popup',
    map: '#map',
  };
}
