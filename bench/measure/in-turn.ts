/** The product's and the baseline's. */
export type Pair<Of> = readonly [product: Of, baseline: Of];

/** Does the same with both, one right after the other; who goes first is to change each time. */
export async function inTurn<Of, Result>(
  [product, baseline]: Pair<Of>,
  productFirst: boolean,
  act: (of: Of) => Promise<Result>,
): Promise<Pair<Result>> {
  if (productFirst) {
    const first = await act(product);
    return [first, await act(baseline)];
  }
  const first = await act(baseline);
  return [await act(product), first];
}
