/** Recognises places files that another tool wrote, and says how to import them. */
import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Remark, SourceFile } from './finding.js';

/** Members of features' properties that only one tool writes. */
const TELLTALES: readonly (readonly [tool: string, member: RegExp])[] = [
  ['uMap', /^_umap_options$|^_storage_options$/],
  ['geojson.io', /^(?:marker-(?:color|size|symbol)|stroke(?:-width|-opacity)?|fill(?:-opacity)?)$/],
  ['QGIS', /^(?:fid|ogc_fid|osm_id)$/],
  ['Google My Maps', /^(?:styleUrl|styleHash|icon-(?:color|opacity|offset))$/],
];

/** The remark on a text that is XML, as KML is; `undefined` for any other. */
export function remarkOnXml({ file, text }: SourceFile): Remark | undefined {
  if (!/^\s*</.test(text)) return undefined;
  const what = /<kml[\s>]/.test(text.slice(0, 2000)) ? 'KML' : 'XML';
  return { message: `the file is ${what}, not JSON`, hint: howToRead(file, '.kml') };
}

/**
 * The remark on a uMap backup and on features without a single quotation, and the offset (UTF-16
 * code units) of the member by which the tool was recognised.
 */
export function remarkOnOtherTool(
  tree: Node,
  { file }: SourceFile,
): (Remark & { readonly offset: number }) | undefined {
  const type = findNodeAtLocation(tree, ['type']);
  if (type?.value === 'umap') {
    const message = '"type" is "umap": the file is a backup of uMap, not a FeatureCollection';
    return { offset: type.offset, message, hint: howToRead(file, '.umap') };
  }
  const features = findNodeAtLocation(tree, ['features'])?.children ?? [];
  const [first] = features;
  if (!first || features.some((feature) => findNodeAtLocation(feature, ['properties', 'quotes']))) {
    return undefined;
  }
  const tool = toolOf(tree, features);
  if (tool === undefined) return undefined;
  const offset = (findNodeAtLocation(first, ['properties']) ?? first).offset;
  const message = `"quotes" is missing in this feature and all others: the file looks like one of ${tool}`;
  return { offset, message, hint: howToRead(file, '.geojson') };
}

/** The tool that wrote the features; `undefined` where they may have been written for Dateline. */
function toolOf(tree: Node, features: readonly Node[]): string | undefined {
  const names = new Set(
    features.flatMap((feature) => {
      const properties = findNodeAtLocation(feature, ['properties']);
      const value: unknown = properties && getNodeValue(properties);
      return Object.keys(Object(value));
    }),
  );
  const known = TELLTALES.find(([, member]) => [...names].some((name) => member.test(name)));
  if (known) return known[0];
  if (findNodeAtLocation(tree, ['crs'])) return 'QGIS';
  return names.has('role') || names.has('location') ? undefined : 'another tool';
}

function howToRead(file: string, ending: string): string {
  const slug = file.split('/').at(-2) ?? '<story>';
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return `Rename it to drawn${ending}, say, and run: npm run place -- ${slug} --from ${folder}drawn${ending}`;
}
