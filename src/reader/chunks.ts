/**
 * Fetches a chunk of the script that only some readers need; `undefined` where that fails. It
 * can be asked for again.
 *
 * As long as a page is open, browsers remember that a module could not be fetched and do not
 * request it again (whatwg/html issue 6768). So a failed chunk is requested once more by an
 * address that is new to the browser: the one in the source text of `load`, plus the time.
 *
 * @param load nothing but the `import()` of the chunk
 */
export async function fetchChunk<Chunk>(load: () => Promise<Chunk>): Promise<Chunk | undefined> {
  const [, address] = /import\(\s*[`'"]([^`'"]+)/.exec(String(load)) ?? [];
  const loadAnew = (): Promise<Chunk> | undefined =>
    address === undefined ? undefined : import(/* @vite-ignore */ `${address}?${Date.now()}`);
  return load()
    .catch(loadAnew)
    .catch(() => undefined);
}
