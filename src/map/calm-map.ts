import type { LatLngExpression, PointExpression } from 'leaflet';
import { Map as LeafletMap, type MapOptions, type PanOptions, type ZoomPanOptions } from 'leaflet';

const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the reader wants no motion. The setting may change while the page is open. */
export function isCalm(): boolean {
  return REDUCED.matches;
}

/**
 * Leaflet's map without animation for readers who want no motion. All of Leaflet's moves (zooms,
 * keys, panning to show a popup) go through `setView` and `panBy`, except inertia after dragging
 * and the animation of a pinch or a wheel, which are options.
 */
export class CalmMap extends LeafletMap {
  constructor(container: HTMLElement, options: MapOptions, signal: AbortSignal) {
    super(container, options);
    const apply = () => {
      this.options.inertia = !isCalm();
      this.options.zoomAnimation = !isCalm();
    };
    apply();
    REDUCED.addEventListener('change', apply, { signal });
  }

  override setView(centre: LatLngExpression, zoom?: number, options?: ZoomPanOptions): this {
    return super.setView(centre, zoom, isCalm() ? { ...options, animate: false } : options);
  }

  override panBy(offset: PointExpression, options?: PanOptions): this {
    return super.panBy(offset, isCalm() ? { ...options, animate: false } : options);
  }
}
