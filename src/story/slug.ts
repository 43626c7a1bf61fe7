/** What ids of places and folders of stories are made of: both are parts of an address. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that files and folders beside or in a story's own have. */
const TAKEN = /^(assets|index|embed|(text|places)-\d+)$/;

export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** What keeps a name from being a story's folder; `undefined` for one that may be. */
export function faultOfFolder(name: string): string | undefined {
  if (TAKEN.test(name)) return `the name "${name}" is taken`;
  if (isSlug(name)) return undefined;
  return `the name "${name}" must be small letters, digits and single hyphens`;
}
