/**
 * Computes `make(of)` at the first call for an object and hands out the same value for that
 * object ever after, for as long as the object lives. For what is derived from data that never
 * changes.
 */
export function remembered<Of extends object, Value extends object>(
  make: (of: Of) => Value,
): (of: Of) => Value {
  const made = new WeakMap<Of, Value>();
  return (of) => {
    const known = made.get(of);
    if (known) return known;
    const value = make(of);
    made.set(of, value);
    return value;
  };
}
