/** polylabel 2 ships no types. */
declare module 'polylabel' {
  /**
   * The point farthest from a polygon's outline, within `precision` (in the polygon's units).
   * `distance` is how far that is: 0 where the polygon has collapsed.
   */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): [x: number, y: number] & { distance: number };
}
