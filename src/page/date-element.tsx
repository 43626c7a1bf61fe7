/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { htmlDate } from './dates.js';

interface Props {
  /** See `parseTime`. */
  readonly date: string;
  readonly children: ComponentChildren;
}

/** A written date: as `time` where HTML has a form for it. */
export function DateElement({ date, children }: Props) {
  const dateTime = htmlDate(date);
  if (dateTime === undefined) return <span>{children}</span>;
  return <time dateTime={dateTime}>{children}</time>;
}
