/** What is wrong with the archive of streets that lies beside a story's two files. */
import type { Extent, LngLat } from '../geo/geography.js';
import type { Place, Story } from '../story/story.js';
import { STREETS_FROM } from '../story/streets.js';
import type { Finding } from './finding.js';

/** What the header and the metadata of a PMTiles archive say. */
export interface StreetArchive {
  /** Bytes. */
  readonly size: number;
  /** As in the header: 1 is vector tiles, 2 to 5 are pictures. */
  readonly tileType: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly extent: Extent;
  /** Names of the layers in its tiles. */
  readonly layers: readonly string[];
  /** The ids of those of {@link placesToCover} that it has a tile for. */
  readonly covered: ReadonlySet<string>;
}

/** PMTiles, version 3: Mapbox Vector Tiles. */
const VECTOR = 1;
const PICTURES = new Set([2, 3, 4, 5]);

/** What a Protomaps basemap has in any case, and streets are not drawn without. */
const LAYERS = ['earth', 'water', 'roads'];

/** The closest zoom of a Protomaps basemap, and the one without which minor streets are missing. */
const WHOLE_ZOOM = 15;
const LEAST_ZOOM = 13;

/** Megabytes. GitHub refuses files of more than 100. */
const MUCH = 100;
/** Larger files are not copied into a site: some hold the whole planet. */
const TOO_MUCH = 1000;

const CUT = 'docs/streets.md says how to cut one.';

/** @param file its name in findings */
export function checkStreets(file: string, archive: StreetArchive, story?: Story): Finding[] {
  const fault = faultOf(archive);
  if (fault) return [{ ...fault, ...atStart(file), severity: 'error' }];
  return [...doubtsOf(archive), ...(story ? uncovered(archive, story) : [])].map((doubt) => ({
    ...doubt,
    ...atStart(file),
    severity: 'warning',
  }));
}

/** @param reason why it cannot be read, in words */
export function noArchive(file: string, reason: string): Finding {
  return {
    ...atStart(file),
    severity: 'error',
    message: `this is no archive of map tiles (PMTiles, version 3): ${reason}`,
    hint: `Take the file away, or put an extract of the Protomaps basemap in its place. ${CUT}`,
  };
}

const atStart = (file: string) => ({ file, line: 1, column: 1 });

type Said = Pick<Finding, 'message' | 'hint'>;

function faultOf({ tileType, layers, size }: StreetArchive): Said | undefined {
  if (tileType !== VECTOR) {
    const what = PICTURES.has(tileType) ? 'pictures' : 'tiles of another kind';
    return {
      message: `the archive holds ${what}, and streets are drawn from vector tiles (MVT)`,
      hint: `Put an extract of the Protomaps basemap in its place. ${CUT}`,
    };
  }
  const missing = LAYERS.filter((layer) => !layers.includes(layer));
  if (missing.length > 0) {
    return {
      message: `the archive has no layer ${missing.join(', no ')}: it is no Protomaps basemap of version 4`,
      hint: `Put an extract of that in its place. ${CUT}`,
    };
  }
  const megabytes = Math.round(size / 1e6);
  if (megabytes <= TOO_MUCH) return undefined;
  return {
    message: `the archive has ${megabytes} megabytes; ${TOO_MUCH} are the most that is published`,
    hint: `Cut out less: a story needs the surroundings of its places. ${CUT}`,
  };
}

function doubtsOf({ size, minZoom, maxZoom }: StreetArchive): Said[] {
  const doubts: Said[] = [];
  const megabytes = Math.round(size / 1e6);
  if (megabytes > MUCH) {
    doubts.push({
      message: `the archive has ${megabytes} megabytes, and GitHub takes no file of more than ${MUCH}`,
      hint: `Cut out less, or publish the site elsewhere. Readers fetch only the parts that they look at. ${CUT}`,
    });
  }
  if (minZoom >= STREETS_FROM || maxZoom < LEAST_ZOOM) {
    doubts.push({
      message: `the archive has zooms ${minZoom} to ${maxZoom}; streets need ${STREETS_FROM - 1} to ${WHOLE_ZOOM}`,
      hint: `Cut it anew without --minzoom, and with --maxzoom=${WHOLE_ZOOM} or none. ${CUT}`,
    });
  }
  return doubts;
}

/** Events without streets, or all places if none has any. */
function uncovered({ extent, covered }: StreetArchive, story: Story): Said[] {
  const places = placesToCover(story);
  const without = places.filter(({ id }) => !covered.has(id));
  if (places.length > 0 && without.length === places.length) {
    const [west, south, east, north] = extent;
    return [
      {
        message: `the archive covers none of the story’s places: it reaches from ${west}, ${south} to ${east}, ${north}`,
        hint: `Is it another story’s? These are longitudes and latitudes, west and south first. ${CUT}`,
      },
    ];
  }
  const events = without.filter(({ role }) => role === 'event').map(({ name }) => name);
  if (events.length === 0) return [];
  return [
    {
      message: `the archive does not cover ${events.join(', ')}`,
      hint: `Readers see no streets there. An extract may have several areas. ${CUT}`,
    },
  ];
}

/** Those that a reader looks at from near; of a country nobody expects all streets. */
export function placesToCover({ places }: Story): (Place & { readonly position: LngLat })[] {
  return places.flatMap((place) => {
    const { position, role } = place;
    return position && (role === 'event' || role === 'place') ? [{ ...place, position }] : [];
  });
}
