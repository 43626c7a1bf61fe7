import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Geometry } from '../geo/geometry.js';
import type { Story } from '../story/story.js';
import { type Facts, quotationColumns, quotationRows, type Row } from './facts.js';
import type { ExportContext, ExportFormat } from './format.js';
import { withoutHeights } from './without-heights.js';

/** EPSG's number of WGS 84, longitude and latitude in degrees. */
const WGS_84 = 4326;

/**
 * FlatGeobuf 3 (https://flatgeobuf.org): the rows of `quotations.geojson` with columns of one type
 * each, which QGIS and GDAL open without guessing.
 */
export const flatQuotations = {
  file: 'quotations.fgb',
  type: 'application/octet-stream',
  write: (story, context) => {
    const rows = inColumns(story, context);
    return rows.length === 0
      ? undefined
      : serialize({ type: 'FeatureCollection', features: rows }, WGS_84);
  },
} as const satisfies ExportFormat;

/** Every row has every column that one of them has: what is missing must be null for the writer. */
function inColumns(story: Story, context: ExportContext) {
  const rows = richestFirst(quotationRows(story, context));
  const columns = quotationColumns.filter((column) =>
    rows.some(({ facts }) => facts[column] !== undefined),
  );
  return rows.map(({ place: { geometry }, facts }) => ({
    type: 'Feature' as const,
    geometry: writable(geometry),
    properties: Object.fromEntries(columns.map((column) => [column, facts[column] ?? null])),
  }));
}

/** The writer tells the columns' types by the first row: it is one with as many numbers as any. */
function richestFirst(rows: readonly Row[]): Row[] {
  const richest = rows.reduce<Row | undefined>(
    (best, row) => (best && numbersIn(best.facts) >= numbersIn(row.facts) ? best : row),
    undefined,
  );
  return richest ? [richest, ...rows.filter((row) => row !== richest)] : [];
}

function numbersIn(facts: Facts): number {
  return Object.values(facts).filter((cell) => typeof cell === 'number').length;
}

/**
 * The writer takes no null, and heights in all positions or in none. What has no coordinates is a
 * point that is nowhere in QGIS.
 */
function writable(geometry: Geometry | null) {
  return geometry ? withoutHeights(geometry) : { type: 'MultiPoint' as const, coordinates: [] };
}
