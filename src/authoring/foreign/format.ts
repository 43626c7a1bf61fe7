/** What every reader of another tool's files looks like, and what it hands on. */
import type { Finding, SourceFile } from '../../check/finding.js';

/** Something that an editor drew in another tool. */
export interface Mark {
  readonly name?: string;
  /** GeoJSON's, as it was found: longitude, latitude, perhaps height; `null` for none. */
  readonly geometry: unknown;
  readonly description?: string;
}

export interface ReadMarks {
  readonly marks: readonly Mark[];
  /** Errors, and then there are no marks, or what was set right. */
  readonly findings: readonly Finding[];
}

export interface ForeignFormat {
  /** What it is called where its files come from. */
  readonly name: string;
  /** Whether a file looks like one of these. Looks only; finds no fault. */
  readonly recognises: (source: SourceFile) => boolean;
  readonly read: (source: SourceFile) => ReadMarks;
}

const NAMES = ['name', 'title', 'label'];

/** A feature's name and description among its properties, whatever their case. */
export function asMark(geometry: unknown, properties: unknown): Mark {
  const texts = new Map(
    Object.entries(Object(properties) as Record<string, unknown>).flatMap(([key, value]) =>
      typeof value === 'string' && value.trim() !== ''
        ? [[key.toLowerCase(), value.trim()] as const]
        : [],
    ),
  );
  const name = NAMES.map((key) => texts.get(key)).find((text) => text !== undefined);
  const description = texts.get('description');
  return {
    geometry,
    ...(name !== undefined && { name: name.replace(/\s+/g, ' ') }),
    ...(description !== undefined && { description }),
  };
}
