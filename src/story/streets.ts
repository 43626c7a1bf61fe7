/** The streets that a publisher may put beside a story's two files: an archive of vector tiles. */
export const STREETS_FILE = 'streets.pmtiles';

/**
 * The zoom from which streets are drawn: some 25 metres to the pixel in the middle of Europe, where
 * the basemap has little more to show.
 */
export const STREETS_FROM = 12;
