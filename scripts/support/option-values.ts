/** What single options hold, read from their texts. */
import type { LngLat } from '../../src/geo/geography.js';
import { Refusal } from './command.js';

/** `--at -81.05,-5.8` as `--at=-81.05,-5.8`: `parseArgs` reads a leading hyphen as an option. */
export function joinNumbers(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1);
    if (last !== undefined && /^--[a-z]+$/.test(last) && /^-\.?\d/.test(arg)) {
      joined[joined.length - 1] = `${last}=${arg}`;
    } else joined.push(arg);
  }
  return joined;
}

export function numberIn(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && number > 0) return number;
  throw new Refusal(`--${option} ${text}: must be a number above 0.`);
}

export function oneOf<Choice extends string>(
  option: string,
  choices: readonly Choice[],
  text: string | undefined,
): Choice | undefined {
  const choice = choices.find((known) => known === text);
  if (text === undefined || choice !== undefined) return choice;
  throw new Refusal(`--${option} ${text}: must be one of ${choices.join(', ')}.`);
}

export function positionIn(text: string | undefined): LngLat | undefined {
  if (text === undefined) return undefined;
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [longitude, latitude] = numbers;
  const isPosition = numbers.length === 2 && numbers.every(Number.isFinite);
  if (!isPosition || longitude === undefined || latitude === undefined) {
    throw new Refusal(`--at ${text}: must be longitude,latitude in degrees, such as 9.24,45.54.`);
  }
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return [longitude, latitude];
  throw new Refusal(
    `--at ${text}: longitude comes first and lies within 180, then latitude, within 90.`,
  );
}
