/** polylabel 2 has no types of its own. */
declare module 'polylabel' {
  /**
   * The point farthest from a polygon's boundary, to `precision` (in the polygon's units), and its
   * distance from it: 0 for a polygon without area.
   */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): [x: number, y: number] & { distance: number };
}
