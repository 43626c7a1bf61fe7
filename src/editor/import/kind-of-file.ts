/** What a dropped file is for, as far as its name tells. */

const MARKS =
  /\.(?:csv|tsv|tab|geojson|geojsonl|topojson|json|kml|kmz|gpx|umap|xlsx?|ods|shp|gpkg)$/i;
const TEXT =
  /\.(?:docx?|odt|fodt|rtf|pages|pdf|x?html?|md|markdown|mdown|mkdn?|epub|tex|rst|adoc|gdoc)$/i;
const NEITHER =
  /\.(?:png|jpe?g|gif|webp|heic|tiff?|bmp|svg|mp[34]|mov|avi|wav|m4a|exe|dmg|msi|apk|iso|pptx?|key)$/i;

/** `undefined` where only the content tells: of a plain text, or without an ending. */
export function kindByName(name: string): 'text' | 'marks' | 'neither' | undefined {
  if (MARKS.test(name)) return 'marks';
  if (TEXT.test(name)) return 'text';
  return NEITHER.test(name) ? 'neither' : undefined;
}
