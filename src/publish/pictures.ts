/** Pictures of a site as files: pixels from SVG documents. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { lightPaint } from '../cartography/colours.js';
import type { DataFiles } from '../data-files.js';
import { ICON } from '../page/head.js';
import { ASSETS, type SiteFile, shortHash } from './files.js';

/** Paints an SVG document as a PNG of its own size. */
export type Painter = (svg: string) => Uint8Array;

/**
 * Source Serif 4 and Source Sans 3 (OFL): Latin, Greek and Cyrillic. Fonts from npm packages and
 * a renderer in WebAssembly, so that every machine makes the same bytes.
 */
const FONTS = [
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
];

const RENDERER = '@resvg/resvg-wasm/index_bg.wasm';

/** What {@link openPainter} reads. */
export const PICTURE_FILES: readonly string[] = [RENDERER, ...FONTS];

/** Starts the renderer and loads its fonts. */
export async function openPainter(files: DataFiles): Promise<Painter> {
  const [wasm, fontBuffers] = await Promise.all([
    files.read(RENDERER),
    Promise.all(FONTS.map((path) => files.read(path))),
  ]);
  try {
    await initWasm(wasm);
  } catch (error) {
    // It can be started only once in a process.
    if (!String(error).includes('Already initialized')) throw error;
  }
  return (svg) => {
    const resvg = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Source Sans 3' } });
    const picture = resvg.render();
    const png = picture.asPng();
    // They lie in WebAssembly's memory, which no garbage collection frees.
    picture.free();
    resvg.free();
    return png;
  };
}

export const SVG_ICON = 'icon.svg';

/** Pixels: for home screens of Apple's devices, and what a web manifest should have. */
export const ICON_SIZES = [180, 192, 512] as const;

export function iconFile(size: (typeof ICON_SIZES)[number]): string {
  return `icon-${size}.png`;
}

/** The site's icon as files of their own. */
export function makeIcons(paint: Painter): SiteFile[] {
  return [
    { fileName: SVG_ICON, type: 'image/svg+xml', source: ICON },
    ...ICON_SIZES.map((size) => ({
      fileName: iconFile(size),
      type: 'image/png',
      source: paint(homeIcon(size)),
    })),
  ];
}

/** The icon on a ground of its own: home screens cut corners off, and paint what is clear black. */
function homeIcon(size: number): string {
  const inner = ICON.replace('<svg', "<svg x='2' y='2' width='16' height='16'");
  const ground = `<rect width='20' height='20' fill='${lightPaint('page')}'/>`;
  return `<svg xmlns='http://www.w3.org/2000/svg' width='${size}' height='${size}' viewBox='0 0 20 20'>${ground}${inner}</svg>`;
}

/** Pixels. */
const ICON_SIZE = 32;

/** The site's icon for browsers that ask for `/favicon.ico`: an ICO file that holds one PNG. */
export function makeIconFile(paint: Painter): SiteFile {
  const png = paint(ICON.replace('<svg', `<svg width="${ICON_SIZE}" height="${ICON_SIZE}"`));
  // ICONDIR of one entry, ICONDIRENTRY, then the picture.
  const head = new DataView(new ArrayBuffer(22));
  head.setUint16(2, 1, true);
  head.setUint16(4, 1, true);
  head.setUint8(6, ICON_SIZE);
  head.setUint8(7, ICON_SIZE);
  head.setUint16(10, 1, true);
  head.setUint16(12, 32, true);
  head.setUint32(14, png.length, true);
  head.setUint32(18, head.byteLength, true);
  const source = new Uint8Array(head.byteLength + png.length);
  source.set(new Uint8Array(head.buffer));
  source.set(png, head.byteLength);
  return { fileName: 'favicon.ico', type: 'image/x-icon', source };
}

/** A picture for previews of links, as a file. */
export function previewFile(png: Uint8Array): SiteFile {
  return { fileName: `${ASSETS}preview-${shortHash(png)}.png`, type: 'image/png', source: png };
}
