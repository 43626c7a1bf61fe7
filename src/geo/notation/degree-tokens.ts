/** The pieces of a position in degrees: numbers with their marks, letters and words. */

/** `O` is east in German and west in French, Italian and Spanish. */
export type Letter = 'N' | 'S' | 'E' | 'W' | 'O';
export type Axis = 'latitude' | 'longitude';
/** Of degrees, minutes and seconds; in the order of their code points too. */
type Mark = '°' | '′' | '″';

export interface NumberToken {
  readonly kind: 'number';
  readonly digits: string;
  readonly sign: '' | '+' | '-';
  mark?: Mark;
}

export type Token =
  | NumberToken
  | { readonly kind: 'letter'; readonly letter: Letter; readonly typed: string }
  | { readonly kind: 'label'; readonly axis: Axis }
  | { readonly kind: 'separator' };

/**
 * Words in the languages of the page, Spanish, Portuguese, Dutch, Russian, Chinese and Japanese,
 * without their endings.
 */
const LETTERS: Readonly<Record<Letter, string>> = {
  N: 'n north northern nord nördl nördlich nördliche nördlicher norte noord с северной северная 北緯 北纬',
  S: 's south southern süd sued sud südl südlich südliche südlicher sur sul zuid ю южной южная 南緯 南纬',
  E: 'e east eastern ost ö östl östlich östliche östlicher est este leste oost в восточной восточная 東経 东经 東經',
  W: 'w west western westl westlich westliche westlicher ouest ovest oeste з западной западная 西経 西经 西經',
  O: 'o',
};
const LABELS: Readonly<Record<Axis, string>> = {
  latitude: 'lat latitude latitud latitudine br breite breitengrad y ш широты широта',
  longitude:
    'lon lng long longitude longitud longitudine l länge laenge längengrad x д долготы долгота',
};
const MARKS: Readonly<Record<Mark, string>> = {
  '°': 'deg degree degrees grad grado gradi grados degré degrés',
  '′': 'min minute minutes minuten minuti minuto',
  '″': 'sec second seconds sek sekunde sekunden secondi secondo seconde secondes',
};
/** What may stand around a position without saying anything of it. */
const FILLERS =
  'and und et à by at of from de von di geogr geographische geographic greenwich gr coord coords coordinates coordinate koordinaten koordinate coordonnées coordonnees gps position pos';

/** Of old maps: degrees east of another meridian than Greenwich, which WGS 84 nearly has. */
const MERIDIANS: Readonly<Record<string, string>> = {
  ferro: 'Ferro (El Hierro), 17° 40′ west of Greenwich',
  hierro: 'Ferro (El Hierro), 17° 40′ west of Greenwich',
  paris: 'Paris, 2° 20′ 14″ east of Greenwich',
  pulkovo: 'Pulkovo, 30° 19′ 39″ east of Greenwich',
  pulkowo: 'Pulkovo, 30° 19′ 39″ east of Greenwich',
};

const WORDS: ReadonlyMap<string, Token | Mark> = new Map<string, Token | Mark>([
  ...entries(LETTERS, (letter) => ({ kind: 'letter', letter, typed: letter })),
  ...entries(LABELS, (axis) => ({ kind: 'label', axis })),
  ...entries(MARKS, (mark) => mark),
]);
const IGNORED = new Set(FILLERS.split(' '));

function entries<Key extends string>(
  table: Readonly<Record<Key, string>>,
  tokenOf: (key: Key) => Token | Mark,
): [string, Token | Mark][] {
  return (Object.keys(table) as Key[]).flatMap((key) =>
    table[key].split(' ').map((word): [string, Token | Mark] => [word, tokenOf(key)]),
  );
}

const PIECE =
  /(?<number>(?<sign>(?<![\d°′″.])[+-])?(?:\d+(?:\.\d+)?|\.\d+))|(?<mark>[°′″])|(?<word>\p{L}+)\.?|(?<separator>[,;/|])|[\s:=()[\]{}"-]/uy;

/**
 * The pieces of a text.
 *
 * @returns `undefined` if it has others than positions in degrees have; a reason why it cannot be
 *   read, as a sentence without its full stop
 */
export function tokensOf(text: string): Token[] | string | undefined {
  const plain = withDecimalPoints(withUnits(withPlainCharacters(text)));
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < plain.length) {
    const groups = PIECE.exec(plain)?.groups;
    if (!groups) return undefined;
    const { number, sign = '', mark, word, separator } = groups;
    if (number !== undefined) {
      const digits = number.slice(sign.length);
      tokens.push({ kind: 'number', digits, sign: sign === '+' || sign === '-' ? sign : '' });
    } else if (mark !== undefined) {
      if (!takeMark(tokens, mark as Mark)) return undefined;
    } else if (separator !== undefined) tokens.push({ kind: 'separator' });
    else if (word !== undefined) {
      const key = word.toLowerCase();
      const known = WORDS.get(key);
      const meridian = MERIDIANS[key];
      if (meridian !== undefined) return otherMeridian(meridian);
      if (typeof known === 'string') {
        if (!takeMark(tokens, known)) return undefined;
      } else if (known) tokens.push(known.kind === 'letter' ? { ...known, typed: word } : known);
      else if (!IGNORED.has(key)) return undefined;
    }
  }
  return withoutItalianAnd(tokens);
}

function takeMark(tokens: readonly Token[], mark: Mark): boolean {
  const last = tokens.at(-1);
  if (last?.kind !== 'number' || last.mark !== undefined) return false;
  last.mark = mark;
  return true;
}

function otherMeridian(meridian: string): string {
  return `it counts its degrees from ${meridian}: add the difference to the longitude and leave the name out`;
}

/** "48° N e 16° E": the small e is "and". */
function withoutItalianAnd(tokens: readonly Token[]): Token[] {
  const isEast = (token: Token) =>
    token.kind === 'letter' && ['E', 'W', 'O'].includes(token.letter);
  if (tokens.filter(isEast).length < 2) return [...tokens];
  return tokens.filter((token) => token.kind !== 'letter' || token.typed !== 'e');
}

/** One character for each mark and for the minus, whatever the keyboard or the page had. */
function withPlainCharacters(text: string): string {
  return (
    text
      .replace(/&(?:deg|#176);/gi, '°')
      .replace(/&(?:prime|#8242|#39);/g, '′')
      .replace(/&(?:Prime|#8243|quot);/g, '″')
      // Before NFKC, which makes letters and accents of some of them.
      .replace(/[º˚∘⁰]/g, '°')
      .replace(/[’‘‛ʹʼ´`‵']/g, '′')
      .replace(/[”“„‟ʺ˝¨"〃]/g, '″')
      .replace(/[度分秒]/g, (sign) => ({ 度: '°', 分: '′' })[sign] ?? '″')
      .normalize('NFKC')
      .replace(/′′/g, '″')
      .replace(/[−–—‐‑‒]/g, '-')
      // Directional marks and zero-width characters, which come along when a page is copied.
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
      .replace(/\bwgs ?-?84\b/gi, '')
      .trim()
      // "40.2036-75.0041": behind decimals it is a sign.
      .replace(/(?<=\.\d{1,12})(?=[+-]\d)/g, ' ')
      // "48-12-29 N"
      .replace(/(?<=\d)-(?=\d)/g, ' ')
  );
}

/** "48d12m29s" as "48°12′29″". A capital S is south. */
function withUnits(text: string): string {
  return text
    .replace(/(?<=\d) ?d(?: ?(?=\d)|(?![a-z]))/g, '°')
    .replace(/(?<=\d) ?m(?: ?(?=\d)|(?![a-z]))/g, '′')
    .replace(/(?<=[°′] ?\d{1,2}(?:\.\d{1,9})?) ?s(?= ?[NSEWO,;]|$)/g, '″');
}

/** Decimal commas as points, where they are such: "48,2082 N; 16,3738 E", but not "9.24,45.54". */
function withDecimalPoints(text: string): string {
  if (/\d\.\d/.test(text)) return text;
  const between = text.match(/\d,\d/g)?.length ?? 0;
  const isSaid = /[\p{L}°;|/]/u.test(text) || /\d,\d+[\s,]+[+-]?\d/.test(text);
  return between > 0 && between <= 2 && isSaid ? text.replace(/(?<=\d),(?=\d)/g, '.') : text;
}
