import type { BasemapPart } from '../cartography/basemap.js';

/** What the live map asks of the page around it. */
export interface MapHost {
  /** A new copy of a place's card; `undefined` before it has been fetched. */
  card(id: string): HTMLElement | undefined;
  /** A place's name, also of one that is not on the map. */
  nameOf(id: string): string;
  /** The reader has chosen a place, or none. */
  choose(id: string | undefined): void;
  /** The reader points at these places' marker or outline, or at none. */
  pointed(ids: readonly string[]): void;
  /** A part of the basemap, by its index in the story; `undefined` if it cannot be fetched. */
  part(index: number): Promise<BasemapPart | undefined>;
  /** Whether the reader's last input was a key. */
  isByKey(): boolean;
  /** Whether cards open as popups on the map, not in a drawer from below. */
  hasRoomForPopups(): boolean;
  /** Fetches a chunk of the script that not every reader needs; `undefined` if that fails. */
  fetchChunk<Chunk>(load: () => Promise<Chunk>): Promise<Chunk | undefined>;
  /** Yields, so that the browser can paint and handle input. */
  yieldToBrowser(): Promise<void>;
  /** Removes the map. */
  readonly signal: AbortSignal;
}
