/** Files beside a page with its story in the formats of others. */
export type FormatFile =
  | 'quotations.geojson'
  | 'quotations.csv'
  | 'places.kml'
  | 'linked-places.jsonld'
  | 'annotations.jsonld'
  | 'article.txt';
