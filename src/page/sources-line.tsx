/** @jsxImportSource preact */
import { SOURCES } from './sources.js';

interface Props {
  /** What made the page, by name and version. */
  readonly generator: string | undefined;
  /** Address of the file with everyone's licence. */
  readonly licences: string | undefined;
}

/** Whose work a page is made of: names alone, which are the same in every language. */
export function Sources({ generator, licences }: Props) {
  return (
    <p class="sources">
      {SOURCES}
      {generator !== undefined && ' · '}
      {licences === undefined ? generator : <a href={licences}>{generator}</a>}
    </p>
  );
}
