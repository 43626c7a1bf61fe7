/** Whether a name in a text is only a part of another name: "York" of "New York" or "Mr York". */
import { abbreviationsOf } from './abbreviations.js';

/** Code units before and after a name that are looked at. */
const LOOKED_AT = 40;

/** After these comes a person's name, in lower case, without full stops. */
const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir lady lord dame rev revd fr herr herrn frau fräulein frl hr hrn
  m mme mlle monsieur madame mademoiselle me sig sigra signor signora signorina don donna doña dott
  dottssa sr sra srta señor señora senhor senhora mevrouw meneer mevr dhr`.split(/\s+/),
);

/** With these begins a longer name of a place, also at a sentence's beginning. */
const PREFIXES: ReadonlySet<string> = new Set(
  `New Old North South East West Upper Lower Great Little Port Mount Saint Sainte St Ste Bad Neu Alt Ober
  Unter Nieder Groß Klein San Santa Santo Sankt Los Las Nuova Nuovo Nouvelle Nueva Nuevo Nova Castel Monte
  Villa Porto Puerto Fort County Lough Lake`.split(/\s+/),
);

/** What follows a place's name in that of a street or building, in German. */
const GERMAN_STREETS =
  /^(?:Straße|Strasse|Gasse|Platz|Tor|Allee|Weg|Ring|Brücke|Bahnhof|Hauptbahnhof|Hbf)$/;

const PEERS =
  /(?:\b(?:Duke|Duchess|Earl|Marquess|Marquis|Viscount|Count|Countess|Baron|Prince|Princess) of|\b(?:duc|duchesse|comte|comtesse|prince) d[eu]|\b(?:duca|duchessa|conte|contessa|principe) di|\b(?:Herzog|Herzogin|Graf|Gräfin|Fürst|Prinz) von)\s$/;

const DAYS_AND_MONTHS =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** English words that begin a sentence before a name: "Leaving York" */
const ENGLISH_BEGINNING = /(?:ing|ed|ly)$/;

/**
 * Told by titles, initials and neighbours with a capital. A guess: of several occurrences those
 * should be taken first that are no such part.
 *
 * @param text a sentence
 * @param start of the name in it, in UTF-16 code units, as `end`
 */
export function isPartOfName(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const after = text.slice(end, end + LOOKED_AT);
  const isGerman = /^de\b/i.test(language);
  const beginnings = abbreviationsOf(language)?.beginnings ?? new Set<string>();
  return PEERS.test(before) || beginsName(before, before.length === start) || continuesName(after);

  function beginsName(before: string, isWhole: boolean): boolean {
    const tokens = before.split(/\s/);
    // No white space, or more than one space, before the name.
    if (tokens.length < 2 || tokens.at(-1) !== '') return false;
    const word = (tokens.at(-2) ?? '').replace(/^\P{L}/u, '');
    const bare = word.replaceAll('.', '');
    if (TITLES.has(bare.toLowerCase()) && /^\p{Lu}|^sig/u.test(word)) return true;
    if (/^\p{Lu}\.$/u.test(word) || PREFIXES.has(word)) return true;
    if (isGerman || !/^\p{Lu}[\p{L}\p{M}]+$/u.test(word)) return false;
    const isFirst = isWhole && tokens.length === 2;
    if (isFirst && (!/^en\b/i.test(language) || ENGLISH_BEGINNING.test(word))) return false;
    return isProper(word);
  }

  function continuesName(after: string): boolean {
    const word = /^\s(\p{Lu}[\p{L}\p{M}]*)/u.exec(after)?.[1];
    if (word === undefined) return false;
    return isGerman ? GERMAN_STREETS.test(word) : isProper(word);
  }

  function isProper(word: string): boolean {
    return !beginnings.has(word) && !DAYS_AND_MONTHS.test(word);
  }
}
