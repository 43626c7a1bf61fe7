import type { LatLngExpression, PointExpression } from 'leaflet';
import { Map as LeafletMap, type MapOptions, type PanOptions, type ZoomPanOptions } from 'leaflet';

const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the reader wants no motion; they may say so while the page is open. */
export function isCalm(): boolean {
  return REDUCED.matches;
}

/**
 * Leaflet's map, which for readers who want no motion is at once where it goes. All of Leaflet's
 * moves come through `setView` and `panBy` (zooms, keys, the room that a popup makes for itself),
 * but for those that go on after a hand has let go: these are options.
 */
export class CalmMap extends LeafletMap {
  constructor(container: HTMLElement, options: MapOptions, signal: AbortSignal) {
    super(container, options);
    const heed = () => {
      this.options.inertia = !isCalm();
      this.options.zoomAnimation = !isCalm();
    };
    heed();
    REDUCED.addEventListener('change', heed, { signal });
  }

  override setView(centre: LatLngExpression, zoom?: number, options?: ZoomPanOptions): this {
    return super.setView(centre, zoom, isCalm() ? { ...options, animate: false } : options);
  }

  override panBy(offset: PointExpression, options?: PanOptions): this {
    return super.panBy(offset, isCalm() ? { ...options, animate: false } : options);
  }
}
