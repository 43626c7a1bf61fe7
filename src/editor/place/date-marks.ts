/** EDTF's marks for dates that are about right or uncertain: `~`, `?`, and `%` for both. */
export interface MarkedDate {
  /** Without marks. */
  readonly bare: string;
  readonly isAbout: boolean;
  readonly isUncertain: boolean;
}

export function readMarks(edtf: string): MarkedDate {
  return {
    bare: edtf.replace(/[~?%]/g, ''),
    isAbout: /[~%]/.test(edtf),
    isUncertain: /[?%]/.test(edtf),
  };
}

/** Of an interval, both ends are marked that are there. */
export function withMarks({ bare, isAbout, isUncertain }: MarkedDate): string {
  const mark = isAbout ? (isUncertain ? '%' : '~') : isUncertain ? '?' : '';
  return bare
    .split('/')
    .map((end) => (end === '' || end === '..' ? end : end + mark))
    .join('/');
}
