/** What single options hold, read from their texts. */
import {
  type Columns,
  FIELDS,
  fieldMeant,
  orderMeant,
} from '../../src/authoring/import-formats/columns.js';
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

/** Such as "2,3" or "1-3,5". */
export function numbersIn(option: string, text: string | undefined): number[] | undefined {
  if (text === undefined) return undefined;
  const numbers = text.split(/[\s,;]+/).flatMap((part) => {
    const [, from, to = from] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (!(first >= 1 && last >= first && last - first < 1000)) {
      throw new Refusal(`--${option} ${text}: must be numbers of quotations, such as 2 or 2,3.`);
    }
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  });
  return [...new Set(numbers)];
}

/**
 * `--columns name=Ort,lat=Y`: which column, by its name or number, holds what.
 *
 * @param nameFrom `--name-from`, which is short for `--columns name=…`
 */
export function columnsIn(texts: readonly string[], nameFrom: string | undefined): Columns {
  const pairs = texts
    .flatMap((text) => text.split(/,(?=[^,=]+=)/))
    .map((pair) => {
      const [word = '', column = ''] = pair.split(/=(.*)/s).map((part) => part.trim());
      const field = fieldMeant(word);
      if (field !== undefined && column !== '') return [field, column] as const;
      throw new Refusal(
        `--columns ${pair}: write what it is and the column's name, such as name=Ort,lat=Y,lon=X. Known are: ${FIELDS.join(', ')}.`,
      );
    });
  const name = nameFrom === undefined ? [] : [['name', nameFrom] as const];
  const orders = texts.flatMap((text) =>
    text.split(/,(?=[^,=]+=)/).flatMap((pair) => orderMeant(pair.split('=')[0] ?? '') ?? []),
  );
  const [order] = orders;
  return { ...Object.fromEntries([...pairs, ...name]), ...(order && { order }) };
}
