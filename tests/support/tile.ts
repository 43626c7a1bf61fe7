/** A street map tile as a PNG of two pixels' width; the page takes smaller ones for missing. */
export const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mO4+fg5EDFAKABJqgqNY30e9AAAAABJRU5ErkJggg==',
  'base64',
);
