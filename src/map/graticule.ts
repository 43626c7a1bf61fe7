import type { Map as LeafletMap, Point } from 'leaflet';

/** Steps between meridians and between parallels, in degrees, from coarse to fine. */
const STEPS = [5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
/** Where borders and coasts are seldom in sight, the graticule gives the eye a hold. */
const MIN_ZOOM = 8;
/** The least distance between two lines, in pixels. */
const SPACING = 120;

/** What lines are drawn with: a canvas's context, or what writes path data. */
type Pen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo'>;

/** How the graticule looks, whatever draws it. */
export const GRATICULE = { opacity: 0.35, width: 0.6 };

/** Draws meridians and parallels. `corner`: the canvas's corner in world pixels. */
export function drawGraticule(
  context: CanvasRenderingContext2D,
  map: LeafletMap,
  corner: Point,
  box: Point,
  colour: string,
): void {
  context.beginPath();
  traceGraticule(context, map, corner, box);
  context.globalAlpha = GRATICULE.opacity;
  context.strokeStyle = colour;
  context.lineWidth = GRATICULE.width;
  context.stroke();
  context.globalAlpha = 1;
}

/** Traces meridians and parallels, if the map is so near that it needs them. */
export function traceGraticule(pen: Pen, map: LeafletMap, corner: Point, box: Point): void {
  const zoom = map.getZoom();
  if (zoom < MIN_ZOOM) return;
  const pixelsPerDegree = (256 * 2 ** zoom) / 360;
  const step = STEPS.findLast((degrees) => degrees * pixelsPerDegree >= SPACING) ?? STEPS[0] ?? 1;
  const northWest = map.unproject(corner, zoom);
  const southEast = map.unproject(corner.add(box), zoom);
  for (let line = Math.ceil(northWest.lng / step); line * step <= southEast.lng; line++) {
    const x = map.project([0, line * step], zoom).x - corner.x;
    pen.moveTo(x, 0);
    pen.lineTo(x, box.y);
  }
  for (let line = Math.ceil(southEast.lat / step); line * step <= northWest.lat; line++) {
    const y = map.project([line * step, 0], zoom).y - corner.y;
    pen.moveTo(0, y);
    pen.lineTo(box.x, y);
  }
}
