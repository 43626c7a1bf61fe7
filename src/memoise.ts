/**
 * Memoises a function of no argument or of one object: what `make` returned at the first call is
 * returned at every further one. The value for an object lives as long as the object; for what is
 * derived from data that never changes.
 */
export function memoise<Value>(make: () => Value): () => Value;
export function memoise<Of extends object, Value>(make: (of: Of) => Value): (of: Of) => Value;
export function memoise<Value>(make: (of: object) => Value): (of?: object) => Value {
  const noArgument = {};
  const made = new WeakMap<object, { readonly value: Value }>();
  return (of = noArgument) => {
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
    return known.value;
  };
}

/** The most texts for which a function of a text keeps its values. */
const MOST_TEXTS = 5000;

/** Memoises a function of a text; after very many texts it begins anew. */
export function memoiseTexts<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, { readonly value: Value }>();
  return (text) => {
    const known = made.get(text) ?? { value: make(text) };
    if (made.size >= MOST_TEXTS) made.clear();
    made.set(text, known);
    return known.value;
  };
}

/** Keeps a function's value for the argument that was given last. */
export function memoiseLast<Of, Value>(
  make: (of: Of) => Value,
  keyOf: (of: Of) => string,
): (of: Of) => Value {
  let last: { readonly key: string; readonly value: Value } | undefined;
  return (of) => {
    const key = keyOf(of);
    if (last?.key !== key) last = { key, value: make(of) };
    return last.value;
  };
}
