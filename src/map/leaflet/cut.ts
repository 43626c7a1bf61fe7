/**
 * How Leaflet is cut down: the tables that the Vite plugin in site/leaflet.ts works by. Paths are
 * those in Leaflet's package. A build fails when one of them no longer applies.
 */

/** What `leaflet` means: a list of modules instead of the package's one bundle. */
export const MODULES = new URL('modules.js', import.meta.url);

/** What {@link BROWSER_MODULE} means. */
export const BROWSER = new URL('browser.js', import.meta.url);
export const BROWSER_MODULE = 'leaflet-browser';

/** Modules that others import but this map never runs, and what stands in for them. */
export const STAND_INS: Readonly<Record<string, string>> = {
  // As a namespace: the bundler can evaluate its constants, but not the members of an object.
  'src/core/Browser.js': `export * as default from '${BROWSER_MODULE}';`,
  // Lines and areas are drawn as SVG.
  'src/layer/vector/Canvas.js': 'export function canvas() {}',
  'src/layer/vector/SVG.VML.js': 'export let vmlCreate, vmlMixin;',
  // Markers have an icon of their own and cannot be dragged.
  'src/layer/marker/Icon.Default.js': 'export function IconDefault() {}',
  'src/layer/marker/Marker.Drag.js': 'export let MarkerDrag;',
  // Imported only to tell whether a popup's source is one; the map has none.
  'src/layer/FeatureGroup.js': 'export function FeatureGroup() {}',
};

/**
 * Modules that set `innerHTML`, which the pages' policy forbids. In the build they set
 * `textContent`: the map gives them texts without tags, or replaces their content.
 */
export const WRITES_HTML: readonly string[] = [
  'src/control/Control.Zoom.js',
  'src/layer/DivOverlay.js',
  'src/layer/Popup.js',
];
