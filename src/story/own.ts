/**
 * A member of a record by a name out of the data. Only its own: a place may be called as
 * something that every object has, such as constructor.
 */
export function own<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
