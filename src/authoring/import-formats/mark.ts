/** What every import format reads from another tool's files. */
import type { Finding, SourceFile } from '../../check/finding.js';

/** A feature that was drawn in another tool. */
export interface Mark {
  readonly name?: string;
  /** A GeoJSON geometry, unchecked: longitude, latitude, perhaps height; or `null`. */
  readonly geometry: unknown;
  readonly description?: string;
}

export interface ReadMarks {
  readonly marks: readonly Mark[];
  /** If there are errors, there are no marks. */
  readonly findings: readonly Finding[];
}

export interface ImportFormat {
  /** Its name, with the tools that write it. */
  readonly name: string;
  /** Whether a file looks like this format, whatever errors it has. */
  readonly recognises: (source: SourceFile) => boolean;
  readonly read: (source: SourceFile) => ReadMarks;
}

const NAMES = ['name', 'title', 'label'];

/** A feature with its name and description from its properties, whatever the case of their keys. */
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
