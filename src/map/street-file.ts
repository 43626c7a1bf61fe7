/** The file with the streets on the story's own server, of which only byte ranges are fetched. */
import type { RangeResponse, Source } from 'pmtiles';
import type { StreetWords } from '../page-data/streets.js';

/** Why a range was not had. */
export class NoRange extends Error {
  constructor(readonly reason: keyof StreetWords) {
    super(reason);
  }
}

/** Several tiles ask for the same directory at once: it is fetched once. */
export class StreetFile implements Source {
  readonly #address: string;
  readonly #underWay = new Map<string, Promise<RangeResponse>>();

  /** `address`: relative to the page. */
  constructor(address: string) {
    this.#address = address;
  }

  getKey(): string {
    return this.#address;
  }

  /** @throws NoRange */
  getBytes(offset: number, length: number): Promise<RangeResponse> {
    const range = `bytes=${offset}-${offset + length - 1}`;
    const known = this.#underWay.get(range);
    if (known) return known;
    const asked = fetchRange(this.#address, range).finally(() => this.#underWay.delete(range));
    this.#underWay.set(range, asked);
    return asked;
  }
}

async function fetchRange(address: string, range: string): Promise<RangeResponse> {
  try {
    // Another server is none of the story's own.
    const response = await fetch(address, { headers: { Range: range }, redirect: 'error' });
    if (response.status === 206) return { data: await response.arrayBuffer() };
    // Else the browser would go on to receive all of the file.
    await response.body?.cancel();
    throw new NoRange(response.ok ? 'whole' : 'missing');
  } catch (error) {
    throw error instanceof NoRange ? error : new NoRange('offline');
  }
}
