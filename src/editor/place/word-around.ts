import { writeDistance } from '../../page/dates.js';
import type { Around } from '../engine/found-places.js';
import type { whereWords } from './where-words.js';

/** Such as "2 km north of Sesto San Giovanni, Lombardy, Italy", in the interface's language. */
export function wordAround(
  { country, town, beside }: Around,
  words: (typeof whereWords)['en'],
  language: string,
): string {
  if (!town) return country ?? words.atSea;
  const there = [town.name, town.where].filter((each) => each !== '').join(', ');
  const near = beside
    ? words.beside(
        writeDistance(roundedMetres(beside.distance), language),
        words.directions[beside.direction],
        there,
      )
    : words.in(there);
  return country === undefined ? `${words.atSea}, ${near}` : near;
}

/** To two digits: nobody measures from a town's middle more exactly. */
export function roundedMetres(metres: number): number {
  return Number(metres.toPrecision(2));
}
