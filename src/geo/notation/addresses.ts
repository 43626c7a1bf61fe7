/**
 * Positions in addresses: `geo:` URIs (RFC 5870) and those that maps on the web have in their
 * address bar. Nothing is fetched.
 */
import { readDegrees } from './degrees.js';
import { positionOfPlusCode } from './grids.js';
import { positionAt, type Reading, unread } from './reading.js';

/** Of two numbers in an address. */
type Order = 'latitude first' | 'longitude first';

const CENTRE =
  "the middle of the map that the address shows; a marker's own position is more exact";

/** @returns `undefined` for a text that is no address */
export function readAddress(text: string): Reading | undefined {
  const address = decoded(text.trim());
  const geo = /^geo:\/{0,2}(.*)$/is.exec(address)?.[1];
  if (geo !== undefined) return readGeoUri(geo);
  if (!/^https?:\/\//i.test(address)) {
    // As copied from a browser that hides the scheme.
    return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\//i.test(address)
      ? readAddress(`https://${address}`)
      : undefined;
  }
  const host = /^https?:\/\/(?:www\.)?([^/:?#]*)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  const shortLink = /^https?:\/\/(?:www\.)?(?:osm\.org|openstreetmap\.org)\/go\/([\w~@-]+)/i.exec(
    address,
  )?.[1];
  if (shortLink !== undefined) return positionOfShortLink(shortLink);
  const refused = REFUSED.find(([pattern]) => pattern.test(`${host}${pathOf(address)}`))?.[1];
  if (refused !== undefined) return unread(refused);
  return (
    geoHack(address) ??
    inPath(address) ??
    inPatterns(address, host) ??
    unread(
      'that address holds no position: look for latitude and longitude on the page itself, or for an address that has them',
    )
  );
}

function decoded(address: string): string {
  try {
    // Twice: an address may hold another, as pages that ask for consent do.
    return decodeURIComponent(decodeURIComponent(address));
  } catch {
    return address;
  }
}

function pathOf(address: string): string {
  return /^https?:\/\/[^/]*(\/[^?#]*)/i.exec(address)?.[1] ?? '/';
}

/** `48.2,16.37`, `48.2,16.37,170;crs=wgs84;u=35`, Android's `0,0?q=48.2,16.37(Label)`. */
function readGeoUri(rest: string): Reading {
  const crs = /;crs=([^;?]*)/i.exec(rest)?.[1];
  if (crs !== undefined && crs.toLowerCase() !== 'wgs84') {
    return unread(`its coordinates are in "${crs}": only WGS 84 can be read`);
  }
  const asked = /[?&]q=([^&]*)/i.exec(rest)?.[1];
  const pair = pairAt(asked ?? '') ?? pairAt(rest);
  if (!pair) return unread('a geo: address begins with latitude,longitude, such as geo:48.2,16.37');
  const uncertainty = /;u=(\d+(?:\.\d+)?)/i.exec(rest)?.[1];
  const remark =
    uncertainty === undefined || Number(uncertainty) === 0
      ? undefined
      : `the address says that it is uncertain by ${uncertainty} m: --location narrowed --radius ${uncertainty} --note "Uncertain by ${uncertainty} m." draws it so`;
  return positionAt(pair[1], pair[0], remark);
}

const PAIR = /^ ?([+-]?\d{1,3}(?:\.\d{1,20})?),([+-]?\d{1,3}(?:\.\d{1,20})?)(?![\d.])/;

function pairAt(text: string): [number, number] | undefined {
  const [, one, other] = PAIR.exec(text) ?? [];
  return one === undefined || other === undefined ? undefined : [Number(one), Number(other)];
}

/** Addresses without a position. */
const REFUSED: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^(?:maps\.app\.goo\.gl|goo\.gl|g\.co|maps\.apple\/p|bit\.ly|tinyurl\.com|t\.co|her\.is|binged\.it|yandex\.[a-z]+\/maps\/-|go\.mapy\.|mapy\.[a-z]+\/s\/)/,
    'a short address holds no position, and nothing is fetched: open it in a browser and copy the long address that appears there',
  ],
  [
    /^(?:what3words\.com|w3w\.co)/,
    'what3words tells positions only to its own service: take latitude and longitude from its page',
  ],
  [
    /^(?:m\.)?wikidata\.org/,
    'the address of a Wikidata item holds no position, and nothing is fetched: copy what stands there as "coordinate location"',
  ],
  [
    /^[a-z-]+(?:\.m)?\.wikipedia\.org\/wiki\/(?!Special:Map\/)/i,
    'the address of an article holds no position, and nothing is fetched: copy the coordinates at the top of the article, or the address to which they link',
  ],
  [
    /^google\.[a-z.]+\/maps\/dir\//,
    'a route has more than one position: open the place itself and copy its address',
  ],
];

/** `params=48_12_29_N_16_22_26_E_type:city`, `params=48.2;16.37`, `/geohack/de/48_12_N_16_22_O`. */
function geoHack(address: string): Reading | undefined {
  const params =
    /[?&]params=([^&#]*)/.exec(address)?.[1] ?? /geohack\/[a-z-]+\/([^?#]*)/i.exec(address)?.[1];
  if (params === undefined) return undefined;
  const globe = /_globe:(\w+)/i.exec(params)?.[1];
  if (globe !== undefined && globe.toLowerCase() !== 'earth') {
    return unread(`that is a position on the globe "${globe}", not on the Earth`);
  }
  const pair = /^(-?\d+(?:\.\d+)?);(-?\d+(?:\.\d+)?)/.exec(params);
  if (pair) return positionAt(Number(pair[2]), Number(pair[1]));
  // GeoHack itself takes O for east.
  const degrees = /^[\d._-]+[NS]_[\d._-]+[EWO](?=_|$)/.exec(params)?.[0];
  const plain = degrees?.replace(/O$/, 'E').replaceAll('_', ' ');
  return plain === undefined ? undefined : readDegrees(plain);
}

interface Pattern {
  readonly pattern: RegExp;
  readonly order?: Order;
  readonly hosts?: RegExp;
  readonly remark?: string;
}

/** By how exact they are: a place's own position before a marker before the map's middle. */
const PATTERNS: readonly Pattern[] = [
  // Google's data: the place itself. The map's middle stands before it, after "@".
  { pattern: /!8m2!3d(-?[\d.]+)!4d(-?[\d.]+)/ },
  { pattern: /!3d(-?[\d.]+)!4d(-?[\d.]+)/ },
  { pattern: /[?&]mlat=(-?[\d.]+)&mlon=(-?[\d.]+)/ },
  { pattern: /[?&]mlon=(-?[\d.]+)&mlat=(-?[\d.]+)/, order: 'longitude first' },
  // Bing's pushpin.
  { pattern: /[?&]sp=point\.(-?[\d.]+)_(-?[\d.]+)/ },
  {
    pattern: /[?&](?:pt|whatshere\[point\]|ll)=(-?[\d.]+),(-?[\d.]+)/,
    hosts: /(?:^|\.)yandex\./,
    order: 'longitude first',
  },
  { pattern: /[?&]id=(-?[\d.]+),(-?[\d.]+)/, hosts: /(?:^|\.)mapy\./, order: 'longitude first' },
  {
    pattern: /[?&]x=(-?[\d.]+)&y=(-?[\d.]+)/,
    hosts: /(?:^|\.)mapy\./,
    order: 'longitude first',
    remark: CENTRE,
  },
  {
    pattern:
      /[?&](?:q|query|coordinate|daddr|destination|latlng|loc|marker|pin)=(?:loc:)?(-?\d[\d.]*)[, +]{1,3}(-?\d[\d.]*)/,
  },
  { pattern: /[?&]ll=(-?[\d.]+),(-?[\d.]+)/ },
  { pattern: /[?&]lat(?:itude)?=(-?[\d.]+)&(?:lon|lng|long|longitude)=(-?[\d.]+)/ },
  {
    pattern: /[?&](?:lon|lng|long|longitude)=(-?[\d.]+)&lat(?:itude)?=(-?[\d.]+)/,
    order: 'longitude first',
  },
  { pattern: /\/maps\/(?:search|place)\/(-?\d[\d.]*),[+ ]?(-?\d[\d.]*)/ },
  { pattern: /^https?:\/\/share\.here\.com\/l\/(-?[\d.]+),(-?[\d.]+)/ },
  { pattern: /[?&](?:cp)=(-?[\d.]+)~(-?[\d.]+)/, remark: CENTRE },
  { pattern: /[?&](?:center|sll|map)=(-?\d+\.\d+),(-?\d+\.\d+)/, remark: CENTRE },
  // OpenStreetMap, uMap and others: #map=15/48.2/16.37.
  { pattern: /[#&](?:map=)?\d{1,2}(?:\.\d+)?\/(-?[\d.]+)\/(-?[\d.]+)/, remark: CENTRE },
  { pattern: /\/Special:Map\/\d+\/(-?[\d.]+)\/(-?[\d.]+)/ },
  // The map of an embedded frame.
  { pattern: /!2d(-?[\d.]+)!3d(-?[\d.]+)/, order: 'longitude first', remark: CENTRE },
  { pattern: /\/@(-?[\d.]+),(-?[\d.]+)/, remark: CENTRE },
];

function inPatterns(address: string, host: string): Reading | undefined {
  for (const { pattern, hosts, order, remark } of PATTERNS) {
    const [, first, second] = (hosts?.test(host) ?? true) ? (pattern.exec(address) ?? []) : [];
    if (first === undefined || second === undefined) continue;
    const [one, other] = [Number(first), Number(second)];
    return order === 'longitude first'
      ? positionAt(one, other, remark)
      : positionAt(other, one, remark);
  }
  return undefined;
}

/** `/maps/place/48°12'29"N+16°22'26"E/`, `/maps/place/8FWR6G5X+9C`, `q=48°12'29"N 16°22'26"E`. */
function inPath(address: string): Reading | undefined {
  const named =
    /\/maps\/(?:place|search)\/([^/?#]+)/.exec(address)?.[1] ??
    /[?&](?:q|query)=([^&#]+)/.exec(address)?.[1];
  if (named === undefined) return undefined;
  const whole = /^[23456789CFGHJMPQRVWX]{8}[+ ][23456789CFGHJMPQRVWX]{2,7}$/i.exec(named)?.[0];
  if (whole !== undefined) return positionOfPlusCode(whole.replace(' ', '+').toUpperCase());
  // Of plain numbers latitude comes first here: see the patterns.
  const degrees = /[NS]/.test(named) ? readDegrees(named.replaceAll('+', ' ')) : undefined;
  return degrees?.kind === 'position' ? degrees : undefined;
}

const SHORT_LINK_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~';

/**
 * `0EEQjE--`: three bits of longitude and latitude in each character, by turns; hyphens only
 * change the zoom.
 */
function positionOfShortLink(code: string): Reading {
  let [longitude, latitude, step] = [0, 0, 1];
  // "@" is an older form of "~".
  for (const character of code.replaceAll('@', '~').replaceAll('-', '')) {
    const bits = SHORT_LINK_DIGITS.indexOf(character);
    for (let bit = 4; bit >= 0; bit -= 2) {
      step /= 2;
      longitude += ((bits >> (bit + 1)) & 1) * step;
      latitude += ((bits >> bit) & 1) * step;
    }
  }
  return positionAt(longitude * 360 - 180, latitude * 180 - 90, CENTRE);
}
