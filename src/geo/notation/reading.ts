/** What comes of reading a position that somebody wrote down. */
import { type LngLat, rounded } from '../geography.js';

export type Reading = PositionReading | ShortCodeReading | Unread;

export interface PositionReading {
  readonly kind: 'position';
  /** At most six decimals, which are 0.1 m. */
  readonly position: LngLat;
  /** What the author should know of how it was read: a phrase. */
  readonly remark?: string;
}

/** A Plus Code without its first characters, which only a place near it tells. */
interface ShortCodeReading {
  readonly kind: 'short-code';
  readonly code: string;
  /** The name of that place; empty if none was given. */
  readonly near: string;
}

export interface Unread {
  readonly kind: 'unread';
  /** Why, and what to write instead: a sentence without its full stop. */
  readonly reason: string;
  /** Whether it resembles no notation at all. */
  readonly isUnknown?: boolean;
}

export function unread(reason: string): Unread {
  return { kind: 'unread', reason };
}

/** @param latitude degrees, as are all here; off the Earth it becomes the reason why it is unread */
export function positionAt(
  longitude: number,
  latitude: number,
  remark?: string,
): PositionReading | Unread {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
    return unread('it has no numbers where latitude and longitude should be');
  }
  if (Math.abs(latitude) > 90) {
    return unread(
      `a latitude of ${latitude}° there is not: it lies between 90° south and 90° north`,
    );
  }
  if (Math.abs(longitude) > 180) {
    return unread(
      `a longitude of ${longitude}° there is not: it lies between 180° west and 180° east`,
    );
  }
  // -0 becomes 0.
  const position: LngLat = [rounded(longitude, 6) + 0, rounded(latitude, 6) + 0];
  return { kind: 'position', position, ...(remark !== undefined && { remark }) };
}

/** Such as "48.2082° N, 16.3738° E". */
export function positionInWords([longitude, latitude]: LngLat): string {
  const north = `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}`;
  return `${north}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`;
}
