/** The archive of streets that may lie beside a story's two files. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PMTiles, ResolvedValueCache, type Source } from 'pmtiles';
import type { Finding } from '../check/finding.js';
import { checkStreets, noArchive, placesToCover, type StreetArchive } from '../check/streets.js';
import { type Extent, project, WORLD_SIZE } from '../geo/geography.js';
import { ASSETS, type SiteFile } from '../publish/files.js';
import type { Story } from '../story/story.js';
import { STREETS_FILE } from '../story/streets.js';
import { atStart, DATA_FOLDER, isMissing, leadsOut, reasonOf } from './files.js';

/** A file without a registered media type: this one is PMTiles' own. */
export const STREETS_TYPE = 'application/vnd.pmtiles';

/** An archive that can be used. */
export interface FoundStreets {
  /** On the disk. */
  readonly path: string;
  readonly extent: Extent;
  readonly maxZoom: number;
}

export interface ReadStreets {
  /** Only if the archive can be used. */
  readonly streets?: FoundStreets;
  readonly findings: readonly Finding[];
}

/** The path of a story's archive, whether it is there or not. */
export function streetsPath(root: string, slug: string): string {
  return join(root, DATA_FOLDER, slug, STREETS_FILE);
}

/** Looks into a story's archive, if it has one. */
export async function readStreets(
  root: string,
  slug: string,
  story: Story | undefined,
): Promise<ReadStreets> {
  const file = `${DATA_FOLDER}/${slug}/${STREETS_FILE}`;
  const path = streetsPath(root, slug);
  if (await leadsOut(root, file)) {
    const finding = atStart(file, 'this is a symbolic link that leads out of the project');
    return { findings: [{ ...finding, hint: 'Put a copy of the file in its place.' }] };
  }
  let opened: FileHandle | undefined;
  try {
    const entry = await stat(path);
    // Of a pipe, opening would wait for a writer.
    if (!entry.isFile()) return { findings: [noArchive(file, 'it is no file')] };
    opened = await open(path, 'r');
    const archive = await look(opened, entry.size, story);
    if (typeof archive === 'string') return { findings: [noArchive(file, archive)] };
    const findings = checkStreets(file, archive, story);
    if (findings.some(({ severity }) => severity === 'error')) return { findings };
    const { extent, maxZoom } = archive;
    return { streets: { path, extent, maxZoom }, findings };
  } catch (error) {
    if (isMissing(error)) return { findings: [] };
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return { findings: [atStart(file, `the file cannot be read: ${reason}`)] };
  } finally {
    await opened?.close();
  }
}

/** What the archive says of itself, or why it says nothing. */
async function look(
  opened: FileHandle,
  size: number,
  story: Story | undefined,
): Promise<StreetArchive | string> {
  const archive = new PMTiles(bytesOf(opened), new ResolvedValueCache());
  try {
    const header = await archive.getHeader();
    const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
    if (header.specVersion !== 3) return `its version is ${header.specVersion}`;
    const { tileDataOffset, tileDataLength = 0 } = header;
    if (tileDataOffset + tileDataLength > size) return 'its end is missing';
    const extent = [minLon, minLat, maxLon, maxLat] as const;
    const covered = new Set<string>();
    for (const { id, position } of story ? placesToCover(story) : []) {
      const [x, y] = project(position, maxZoom).map((pixel) => Math.floor(pixel / WORLD_SIZE));
      const last = 2 ** maxZoom - 1;
      const tile = await archive.getZxy(maxZoom, Math.min(x ?? 0, last), Math.min(y ?? 0, last));
      if (tile) covered.add(id);
    }
    const layers = layersIn(await archive.getMetadata());
    return { size, tileType, minZoom, maxZoom, extent, layers, covered };
  } catch (error) {
    // The system's errors are about the file, all others about what it holds.
    if (reasonOf(error) !== undefined && error instanceof Error && 'syscall' in error) throw error;
    return 'it does not begin like one, or is damaged';
  }
}

/** The names in `vector_layers` of the metadata, as TileJSON has it. */
function layersIn(metadata: unknown): string[] {
  const layers: unknown = Object(metadata).vector_layers;
  if (!Array.isArray(layers)) return [];
  return layers.flatMap((layer: unknown) => {
    const id: unknown = Object(layer).id;
    return typeof id === 'string' ? [id] : [];
  });
}

function bytesOf(opened: FileHandle): Source {
  return {
    getKey: () => STREETS_FILE,
    async getBytes(offset, length) {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await opened.read(bytes, 0, length, offset);
      return { data: bytes.buffer.slice(0, bytesRead) };
    },
  };
}

/** The archive as a file of a site to be published, whose name says what it holds. */
export async function publishedStreets({ path }: FoundStreets): Promise<SiteFile> {
  const source = await readFile(path);
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const fileName = `${ASSETS}${STREETS_FILE.replace('.', `-${hash}.`)}`;
  return { fileName, type: STREETS_TYPE, source };
}
