/** The texts of a story's two files, which are all of its state. */
export interface StoryFiles {
  /** `article.md`. */
  readonly article: string;
  /** `places.geojson`. */
  readonly places: string;
}
