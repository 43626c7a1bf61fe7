/** @jsxImportSource preact */

/** Who made the basemap: names and a licence, which are the same in every language. */
export const SOURCES = 'Natural Earth · GSHHG · GeoNames (CC BY 4.0)';

interface Props {
  /** What made the page, by name and version. */
  readonly generator: string | undefined;
  /** The address of the file with all licences. */
  readonly licences: string | undefined;
}

/** Whose work the page contains: names alone, which are the same in every language. */
export function Sources({ generator, licences }: Props) {
  return (
    <p class="sources">
      {SOURCES}
      {generator !== undefined && ' · '}
      {licences === undefined ? generator : <a href={licences}>{generator}</a>}
    </p>
  );
}
