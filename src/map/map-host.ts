import type { BasemapPart } from '../cartography/basemap.js';

/** What the live map asks of the page around it. */
export interface MapHost {
  /** A card for a popup to show; a new one each time. */
  card(id: string): HTMLElement | undefined;
  /** A place's name; also of one that is not on the map. */
  nameOf(id: string): string;
  /** The reader has chosen a place, or none. */
  choose(id: string | undefined): void;
  /** The reader points at these places' marker or outline, or at none. */
  pointed(ids: readonly string[]): void;
  /** A part of the basemap, by its index in the story; nothing when it cannot be had. */
  part(index: number): Promise<BasemapPart | undefined>;
  /** Whether the reader is at the keyboard just now. */
  isByKey(): boolean;
  /** Whether cards open as popups on the map; else they come in a drawer from below. */
  hasRoomForPopups(): boolean;
  /** Fetches a chunk of the script that not every reader needs; `undefined` if that fails. */
  fetchChunk<Chunk>(load: () => Promise<Chunk>): Promise<Chunk | undefined>;
  /** Yields, so that the browser can paint and handle input. */
  yieldToBrowser(): Promise<void>;
  /** Takes the map away again. */
  readonly signal: AbortSignal;
}
