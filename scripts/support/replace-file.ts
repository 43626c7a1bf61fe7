import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes beside the file, then renames: whoever reads sees the old text or the new. */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
