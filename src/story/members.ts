/**
 * The member of an object that data names. An object has more than was put into it: a place may
 * have the id `constructor`.
 */
export function memberOf<Value>(
  members: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
