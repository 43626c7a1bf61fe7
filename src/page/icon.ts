/**
 * The site's icon: a pin with quotation marks. Browsers that cannot show an SVG, or ask before
 * they have read the page, get it as `favicon.ico`: see publish/icon.ts.
 */
export const ICON =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='7.5' fill='#1f1d1a' stroke='#fbfaf7'/><path fill='#fbfaf7' d='M3.8 5h3.4q0 4.5-3 6zM8.8 5h3.4q0 4.5-3 6z'/></svg>";

/** In the page, so that it is there in a single file, at any path and without a request. */
export const ICON_LINK = `<link rel="icon" href="data:image/svg+xml,${ICON.replace(/[<>#]/g, encodeURIComponent)}">`;
