import type { Map as LeafletMap, Point } from 'leaflet';

/** Steps between meridians and between parallels, in degrees, from coarse to fine. */
const STEPS = [5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
/** Where borders and coasts are seldom in sight, the graticule gives the eye a hold. */
const MIN_ZOOM = 8;
/** The least distance between two lines, in pixels. */
const SPACING = 120;

/** Draws meridians and parallels. `corner`: the canvas's corner in world pixels. */
export function drawGraticule(
  context: CanvasRenderingContext2D,
  map: LeafletMap,
  corner: Point,
  box: Point,
  colour: string,
): void {
  const zoom = map.getZoom();
  if (zoom < MIN_ZOOM) return;
  const pixelsPerDegree = (256 * 2 ** zoom) / 360;
  const step = STEPS.findLast((degrees) => degrees * pixelsPerDegree >= SPACING) ?? STEPS[0] ?? 1;
  const northWest = map.unproject(corner, zoom);
  const southEast = map.unproject(corner.add(box), zoom);
  context.beginPath();
  for (let line = Math.ceil(northWest.lng / step); line * step <= southEast.lng; line++) {
    const x = map.project([0, line * step], zoom).x - corner.x;
    context.moveTo(x, 0);
    context.lineTo(x, box.y);
  }
  for (let line = Math.ceil(southEast.lat / step); line * step <= northWest.lat; line++) {
    const y = map.project([line * step, 0], zoom).y - corner.y;
    context.moveTo(0, y);
    context.lineTo(box.x, y);
  }
  context.globalAlpha = 0.35;
  context.strokeStyle = colour;
  context.lineWidth = 0.6;
  context.stroke();
  context.globalAlpha = 1;
}
