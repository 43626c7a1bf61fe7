/**
 * What the product is measured against: a page with Leaflet and the same places as default
 * markers with popups, as somebody who knows Leaflet would write it in an hour. It has no
 * article, no basemap and no list. It is kept as fast as possible: beside a slow baseline every page
 * would look fast.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';

/** The members of a story's `places.geojson` that a plain map shows. */
export interface PlacesFile {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
    readonly properties: {
      readonly name: string;
      readonly anchor?: readonly number[];
      readonly quotes: readonly { readonly exact: string }[];
    };
  }[];
}

/** Each sentence once; places as name, latitude, longitude and the numbers of their sentences. */
interface PageData {
  readonly sentences: readonly string[];
  readonly places: readonly (readonly [string, number, number, ...number[]])[];
}

/** Each marker has the same quotations as the product's card; lines and areas have theirs at the anchor. */
export function pageData({ features }: PlacesFile): PageData {
  const sentences = new Map<string, number>();
  const numberOf = (sentence: string): number => {
    const known = sentences.get(sentence) ?? sentences.size;
    sentences.set(sentence, known);
    return known;
  };
  const places = features.flatMap(({ geometry, properties: { name, anchor, quotes } }) => {
    const position = geometry?.type === 'Point' ? geometry.coordinates : geometry && anchor;
    if (!Array.isArray(position)) return [];
    const [longitude, latitude]: number[] = position;
    if (longitude === undefined || latitude === undefined) return [];
    return [[name, latitude, longitude, ...quotes.map(({ exact }) => numberOf(exact))] as const];
  });
  return { sentences: [...sentences.keys()], places };
}

const ICONS = `
import iconUrl from 'leaflet/dist/images/marker-icon.png';
import iconRetinaUrl from 'leaflet/dist/images/marker-icon-2x.png';
import shadowUrl from 'leaflet/dist/images/marker-shadow.png';
import 'leaflet/dist/leaflet.css';
`;

const POPUP = `
const popupOf = (name, quotes) =>
  '<b>' + name + '</b>' + quotes.map((at) => '<blockquote>' + sentences[at] + '</blockquote>').join('');
`;

/** Named imports of Leaflet's ES modules: the smallest bundle that Leaflet allows. */
const BARE = `
import { Icon, map as openMap, marker } from 'leaflet/dist/leaflet-src.esm.js';
${ICONS}
import { places, sentences } from './places.json';
${POPUP}
delete Icon.Default.prototype._getIconUrl;
Icon.Default.mergeOptions({ iconUrl, iconRetinaUrl, shadowUrl });
const map = openMap('map', { maxZoom: 17 });
map.fitBounds(places.map(([, latitude, longitude]) => [latitude, longitude]), { padding: [30, 30] });
for (const [name, latitude, longitude, ...quotes] of places) {
  marker([latitude, longitude], { alt: name, title: name })
    .bindPopup(() => popupOf(name, quotes))
    .addTo(map);
}
`;

/** The plugin adds itself to the global \`L\`, which Leaflet's main file makes. */
const CLUSTERED = `
import L from 'leaflet';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
${ICONS}
import { places, sentences } from './places.json';
${POPUP}
delete L.Icon.Default.prototype._getIconUrl;
L.Icon.Default.mergeOptions({ iconUrl, iconRetinaUrl, shadowUrl });
const map = L.map('map', { maxZoom: 17 });
map.fitBounds(places.map(([, latitude, longitude]) => [latitude, longitude]), { padding: [30, 30] });
const clusters = L.markerClusterGroup();
clusters.addLayers(
  places.map(([name, latitude, longitude, ...quotes]) =>
    L.marker([latitude, longitude], { alt: name, title: name }).bindPopup(() => popupOf(name, quotes)),
  ),
);
map.addLayer(clusters);
`;

/** The map is as high as the product's is on a phone: src/page/styles/layout.css. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Places</title>
    <style>body { margin: 0 } #map { height: 46svh; min-height: 15rem }</style>
  </head>
  <body>
    <div id="map"></div>
    <script type="module" src="./main.js"></script>
  </body>
</html>
`;

/**
 * Writes the page's sources into `folder`/source and builds it into `folder`/site, which is
 * returned. `clustered`: with Leaflet.markercluster, for stories of many places.
 */
export async function buildBareLeaflet(
  folder: string,
  places: PlacesFile,
  clustered: boolean,
): Promise<string> {
  const root = join(folder, 'source');
  const site = join(folder, 'site');
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'index.html'), PAGE);
  await writeFile(join(root, 'main.js'), clustered ? CLUSTERED : BARE);
  await writeFile(join(root, 'places.json'), JSON.stringify(pageData(places)));
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: { alias: ['leaflet.markercluster', 'leaflet'].map(fromHere) },
    // Leaflet's pictures as files, as Leaflet has them.
    build: { target: 'es2022', modulePreload: false, assetsInlineLimit: 0, outDir: site },
  });
  return site;
}

/** The page's sources lie where there is no node_modules. */
function fromHere(name: string): { find: RegExp; replacement: string } {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`${name}/package.json`));
  return { find: new RegExp(`^${name.replace('.', '\\.')}(?=/|$)`), replacement: folder };
}
