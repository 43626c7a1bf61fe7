/**
 * Features that the pages use although a promised browser lacks them, by path in MDN's data or, for
 * scripts, by name, each with what such a browser does instead. A path includes everything below
 * it. Features with a fallback in the style sheet need no entry.
 */
export const REFINEMENTS: Readonly<Record<string, string>> = {
  'css.at-rules.container': 'names of a small map stand closer; nothing is hidden that is wanted',
  'css.at-rules.media.range_syntax': 'in container queries only: as where these are not known',
  'css.at-rules.media.scripting':
    'without scripts a border does not glow while its link is pointed at',
  'css.at-rules.media.prefers-contrast': 'the colours are those that everyone has',
  'css.at-rules.page': 'paper has the margins of the browser',
  'css.properties.-webkit-tap-highlight-color': 'a tap is shown as elsewhere in the browser',
  'css.properties.accent-color': 'checkboxes have the colour of the system',
  'css.properties.break-after.avoid': 'a heading may stand at the end of a column of print',
  'css.properties.container-type': 'see the units of containers',
  'css.properties.content-visibility': 'the cards are laid out with the rest of the page',
  'css.properties.cursor': 'a touch screen has no pointer',
  'css.properties.field-sizing': 'the box of the snippet has two rows, and scrolls',
  'css.properties.forced-color-adjust': 'numbers have the colours of the system',
  'css.properties.mix-blend-mode.plus-lighter': 'street tiles may show their seams',
  'css.properties.orphans': 'print may leave one line of a paragraph alone',
  'css.properties.widows': 'print may leave one line of a paragraph alone',
  'css.properties.outline': 'the corners of an outline are square',
  'css.properties.overscroll-behavior': 'at its end a card scrolls on with the page',
  'css.properties.paint-order': 'in SVG, which is all that uses it here, it is older',
  'css.properties.resize': 'a touch screen has no handle to drag',
  'css.properties.text-size-adjust': 'text has the size that the browser chooses',
  'css.properties.text-wrap': 'the lines of a headline are of unequal length',
  'css.selectors.details-content': 'the script unfolds what is printed',
  'css.selectors.has': 'cards are laid out at once; the legend may move while the page comes',
  'css.types.length.container_query_length_units':
    'the drawn map has no pins and names: the live map has its own, and every card is on the page',
  DecompressionStream: 'asked for before it is used; fflate takes its place',
  captureStackTrace: 'fflate asks whether it is there; errors have no stack without it',
  devicePixelRatio: 'all browsers have it; of some the data says how it changes with the zoom',
  pipeThrough: 'only with a DecompressionStream',
  scheduler: 'asked for with `?.`; a timer takes its place',
  sourceCapabilities: "asked for in Leaflet before it is read; a mouse's click is told by its type",
  firesTouchEvents: 'a member of sourceCapabilities',
  touches: 'asked for in touch events only, which browsers without touch screens do not send',
  isComposing: 'Safari says no of the key that ends a composition: it may choose a result at once',
  changedTouches: 'as touches',
  yield: 'a member of scheduler',
  outline: "a member of the story's places, which come as JSON: the script defines it nowhere",
  role: 'as outline',
};
