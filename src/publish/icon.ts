/** The icon as browsers ask for it that were told of none: at the root of a server. */
import { ICON } from '../page/head.js';
import { paint } from './preview.js';
import type { SiteFile } from './site.js';

const SIZE = 32;

/** An ICO of one picture, which is a PNG: header, directory of one entry, picture. */
export async function makeIconFile(): Promise<SiteFile> {
  const png = await paint(ICON.replace('<svg', `<svg width="${SIZE}" height="${SIZE}"`));
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(SIZE, 6);
  head.writeUInt8(SIZE, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return { fileName: 'favicon.ico', type: 'image/x-icon', source: Buffer.concat([head, png]) };
}
