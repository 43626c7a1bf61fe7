/** The form in which a German name stands on a map: "Alte Mühle" for "(an der) alten Mühle". */

type Gender = 'masculine' | 'feminine' | 'neuter';

const ENDING: Readonly<Record<Gender, string>> = { masculine: 'er', feminine: 'e', neuter: 'es' };

/** What the names of places end in that are phrases, by the gender of these words. */
const HEADS: Readonly<Record<Gender, string>> = {
  masculine:
    'bach bahnhof bau berg bunker dom damm deich friedhof garten graben gutshof hafen hang hof hügel kanal keller laden markt park pass platz saal schacht see stall steg steinbruch strand teich tunnel turm wald weg weiher',
  feminine:
    'allee anlage apotheke bäckerei bank bahn brauerei brücke bucht burg fabrik gasse grenze halle höhle hütte insel kapelle kaserne kirche klinik küste mauer molkerei mühle post promenade quelle ruine scheune schleuse schmiede schule siedlung stadt station stelle straße synagoge wache werft wiese ziegelei zeche',
  neuter:
    'bad bergwerk denkmal depot dorf feld gasthaus gebäude gefängnis gelände gut haus hotel kino kloster krankenhaus lager lokal moor museum quartier schloss spital stadion tal theater tor ufer viertel wehr werk wirtshaus zentrum',
};

const GENDERS: readonly (readonly [head: string, gender: Gender])[] = (
  Object.keys(HEADS) as Gender[]
)
  .flatMap((gender) => HEADS[gender].split(' ').map((head) => [head, gender] as const))
  .sort(([one], [other]) => other.length - one.length);

/** Small words that end as adjectives do. */
const NO_ADJECTIVES = new Set(
  'über unter hinter neben zwischen gegen oder aber unser euer ihrer seiner meiner keiner einer'.split(
    ' ',
  ),
);

/**
 * @param words without an article: "alten Mühle", "Rathauses"
 * @param before the article or preposition before them, if any: "der", "zur", "im"
 * @returns `undefined` where it cannot be told, and for words that need no other form
 */
export function nominative(words: string, before = ''): string | undefined {
  const parts = words.split(' ');
  const at = parts.findIndex((part) => /^\p{Lu}/u.test(part));
  if (at === -1) return undefined;
  const [adjectives, noun = '', rest] = [parts.slice(0, at), parts[at], parts.slice(at + 1)];
  if (adjectives.some((each) => !isAdjective(each))) return undefined;
  const determiner = before.toLowerCase();
  const isGenitive = /^(?:d|ein|dies|jen|sein|ihr|unser)es$/.test(determiner);
  const bare = isGenitive ? withoutGenitive(noun) : noun;
  if (at === 0) return bare === noun ? undefined : [bare, ...rest].join(' ');
  const gender = genderOf(bare, determiner, adjectives[0] ?? '', isGenitive);
  if (!gender) return undefined;
  const said = adjectives.map((each) => each.replace(/e[nmrs]?$/, '') + ENDING[gender]);
  const name = [...said, bare, ...rest].join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isAdjective(word: string): boolean {
  return /^\p{Ll}{2,}e[nmrs]?$/u.test(word) && !NO_ADJECTIVES.has(word);
}

/** Of "Rathauses", "Bahnhofs", "Sees" and "Waldes". */
function withoutGenitive(noun: string): string {
  return noun.replace(/(?<=[bcdfgklmnprtxzßsh])es$|(?<=[^s])s$/, '');
}

/** The article decides where it can, the noun where it cannot. */
function genderOf(
  noun: string,
  determiner: string,
  adjective: string,
  isGenitive: boolean,
): Gender | undefined {
  const lower = noun.toLowerCase();
  const byNoun = GENDERS.find(([head]) => lower.endsWith(head))?.[1];
  const isWeak = adjective.endsWith('en');
  // Of a plural the noun has another form, which no head has.
  if (/^(?:zur|.{1,6}er)$/.test(determiner) && isWeak && byNoun !== 'masculine') return 'feminine';
  if (/^(?:das|ins|ans|aufs)$/.test(determiner) && adjective.endsWith('e')) return 'neuter';
  const isMale = isGenitive || /^(?:im|am|zum|beim|vom|.{1,6}em)$/.test(determiner);
  if (isMale && byNoun !== 'feminine') return byNoun;
  return isMale ? undefined : byNoun;
}
