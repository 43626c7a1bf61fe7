/** A part of the worker's tasks whose script is loaded when one of them is first asked. */
import { untilMade } from './open-world.js';

type Task = (...given: never[]) => unknown;

/** The same tasks, whose answers all come later. */
type Later<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends (...given: infer Given) => infer Done
    ? (...given: Given) => Promise<Awaited<Done>>
    : never;
};

/** @param names of all its tasks: one that is forgotten does not compile */
export function later<Part extends Readonly<Record<keyof Part, Task>>>(
  load: () => Promise<Part>,
  names: Readonly<Record<keyof Part, true>>,
): Later<Part> {
  const loaded = untilMade(load);
  const entries = (Object.keys(names) as (keyof Part)[]).map((name) => [
    name,
    async (...given: never[]) => (await loaded())[name](...given),
  ]);
  return Object.fromEntries(entries);
}
