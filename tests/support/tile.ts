/** A tile of street maps as a PNG, two pixels wide: emptier ones count as not come. */
export const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mO4+fg5EDFAKABJqgqNY30e9AAAAABJRU5ErkJggg==',
  'base64',
);
