/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { htmlDate } from './dates.js';
import type { Direction } from './language.js';

interface Props {
  /** See `parseTime`. */
  readonly date: string;
  readonly attributes?: { readonly lang: string; readonly dir: Direction } | undefined;
  readonly children: ComponentChildren;
}

/** A written date: as `time` where HTML has a form for it. */
export function DateElement({ date, attributes, children }: Props) {
  const dateTime = htmlDate(date);
  if (dateTime === undefined) return <span {...attributes}>{children}</span>;
  return (
    <time dateTime={dateTime} {...attributes}>
      {children}
    </time>
  );
}
