import { Refusal } from './command.js';

/** Highest number of a port (TCP). */
const LAST_PORT = 65_535;

/** What `--port` holds. */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= LAST_PORT) return Number(text);
  throw new Refusal(`--port ${text}: must be a number from 1 to ${LAST_PORT}.`);
}
