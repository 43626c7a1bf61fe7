/** The preview picture, as pixels. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Colours } from '../page/preview-map.js';

const TOKENS = new URL('../page/styles/tokens.css', import.meta.url);
const { resolve } = createRequire(import.meta.url);

/**
 * Source Serif 4 and Source Sans 3 (OFL): Latin, Greek and Cyrillic. From packages, as is the
 * renderer, in WebAssembly, so that every machine makes the same bytes.
 */
const FONTS = [
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
];

let renderer: Promise<void> | undefined;

/** It starts once in a process, in which there may be several copies of this module (in tests). */
async function startRenderer(): Promise<void> {
  try {
    await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  } catch (error) {
    if (!String(error).includes('Already initialized')) throw error;
  }
}

/** Paints an SVG document as a PNG of its own size. */
export async function paint(svg: string): Promise<Uint8Array> {
  renderer ??= startRenderer();
  await renderer;
  const fontBuffers = FONTS.map((file) => readFileSync(resolve(file)));
  const resvg = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Source Sans 3' } });
  const picture = resvg.render();
  const png = picture.asPng();
  picture.free();
  resvg.free();
  return png;
}

/** The page's own light colours, from its style sheet. */
export function lightColours(): Colours {
  const [light = ''] = readFileSync(TOKENS, 'utf8').split('@media');
  const values = new Map(
    Array.from(light.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g), ([, name, value]) => [
      name,
      value,
    ]),
  );
  return (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`tokens.css has no colour ${name}.`);
    return value;
  };
}
