/**
 * Fetches a part of the script that only some readers need; `undefined` where it cannot be
 * fetched just now. It may be asked for again.
 *
 * Browsers remember for as long as a page is open that a module could not be fetched, and do
 * not ask again (whatwg/html issue 6768). A part that they refuse is asked for by an address
 * that is new to them: the one in the text of `ask`, with the time behind it.
 *
 * @param ask nothing but the `import()` of the part
 */
export async function fetchPart<Part>(ask: () => Promise<Part>): Promise<Part | undefined> {
  const [, address] = /import\(\s*[`'"]([^`'"]+)/.exec(String(ask)) ?? [];
  const askAnew = (): Promise<Part> | undefined =>
    address === undefined ? undefined : import(/* @vite-ignore */ `${address}?${Date.now()}`);
  return ask()
    .catch(askAnew)
    .catch(() => undefined);
}
