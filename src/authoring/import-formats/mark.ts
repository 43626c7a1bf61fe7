/** What is read from the files of other tools. */
import type { Finding, SourceFile } from '../../check/finding.js';
import type { Location, Role } from '../../story/kinds.js';
import type { Columns } from './columns.js';

/** A feature, a placemark or a row of another tool's file, of which only the form is understood. */
export interface Entry {
  /** The line of the file at which it begins, from 1, where that is known. */
  readonly line?: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** A GeoJSON geometry, unchecked; missing or `null` where it stands in the properties, or nowhere. */
  readonly geometry?: unknown;
  /** Why it cannot be read: one sentence without its full stop. */
  readonly fault?: string;
}

export interface ReadEntries {
  /** None if there are findings. */
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

export interface ImportFormat {
  /** Its name, with the tools that write it. */
  readonly name: string;
  /** Whether a file looks like this format, whatever errors it has. */
  readonly recognises: (source: SourceFile) => boolean;
  /** @param chosen the columns that the author named, by which a table's head is found */
  readonly read: (source: SourceFile, chosen: Columns) => ReadEntries;
}

/** An entry that is understood: what may become a place of the story. */
export interface Mark {
  /** In the file's order, from 1. */
  readonly number: number;
  readonly line?: number;
  readonly name?: string;
  /** Its names in other languages. */
  readonly otherNames: readonly string[];
  /** A GeoJSON geometry, unchecked: longitude, latitude, perhaps height; `null` to look it up. */
  readonly geometry: unknown;
  readonly fault?: string;
  /** Without markup. */
  readonly description?: string;
  /** Sentences of the article, with the words in them that name the place where they are given. */
  readonly quotations: readonly GivenQuotation[];
  readonly id?: string;
  /** GeoNames' id. */
  readonly gazetteer?: number;
  /** A country's name or code, to look the name up in. */
  readonly country?: string;
  readonly role?: Role;
  readonly location?: Location;
  readonly note?: string;
  /** Metres. */
  readonly radius?: number;
  /** In EDTF: several where the file's date may mean more than one. */
  readonly dates?: readonly string[];
  /** The article's words for the date. */
  readonly words?: string;
}

export interface GivenQuotation {
  readonly text: string;
  readonly mention?: string;
}
