/** Whether a folder may be read and written, which only Chromium asks the author for. */

/** What TypeScript's libraries lack. */
interface Access {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const READ_AND_WRITE = { mode: 'readwrite' } as const;

export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as Access).queryPermission?.(READ_AND_WRITE);
  return state === undefined || state === 'granted';
}

/** Asks the author, in answer to a click. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as Access).requestPermission?.(READ_AND_WRITE);
  return state === undefined || state === 'granted';
}
