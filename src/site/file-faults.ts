/** Why files cannot be read or written, in words. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EBUSY: 'another program holds it',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it would be larger than files may be here',
  EIO: 'the disk is broken or gone',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'what should be its folder is a file',
  EPERM: 'permission is denied',
  EROFS: 'the disk can only be read',
};

/** What a file system says against it, in words; `undefined` for errors of other kinds. */
export function reasonOf(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  return (
    REASONS[code] ?? (error instanceof Error && 'syscall' in error ? error.message : undefined)
  );
}

/** Such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
