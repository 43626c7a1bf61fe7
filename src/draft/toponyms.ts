/**
 * Toponyms in the runs of words with capitals: a run that is a name, names within a run ("Boston
 * Mayor Ann Example"), features ("Example Street"), and what is a person or an organisation.
 */
import type { NameMatch } from '../gazetteer/name-index.js';
import type { Lexicon } from './lexicon.js';
import type { FindName, Named } from './names.js';
import { type Run, runsOf, type Token } from './tokens.js';

export interface Toponym {
  /** Indices of tokens: the first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Under which it was found in the index; of a feature its own words. */
  readonly key: string;
  /** None for what needs a position. */
  readonly matches: readonly NameMatch[];
  /** What says that it is a place: "Street", "County". */
  readonly word?: string;
  /** Other words with capitals beside it, of which nothing is known. */
  readonly beside: 'nothing' | 'organisation' | 'before' | 'behind';
}

export interface InRuns {
  readonly toponyms: readonly Toponym[];
  /** Last words of persons' names. */
  readonly surnames: ReadonlySet<string>;
  /** Last words of what may be persons' names. */
  readonly maybeSurnames: ReadonlySet<string>;
}

export function toponymsIn(tokens: readonly Token[], lexicon: Lexicon, findName: FindName): InRuns {
  const toponyms: Toponym[] = [];
  const surnames = new Set<string>();
  const maybeSurnames = new Set<string>();
  let read = 0;
  const reader = new RunReader(tokens, lexicon, findName, toponyms, surnames, maybeSurnames);
  for (const run of runsOf(tokens).flatMap((each) => reader.sentencesOf(each))) {
    const from = Math.max(run.from, read);
    if (from < run.to) read = reader.read({ from, to: run.to });
  }
  return { toponyms, surnames, maybeSurnames };
}

class RunReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly lexicon: Lexicon,
    private readonly findName: FindName,
    private readonly toponyms: Toponym[],
    private readonly surnames: Set<string>,
    private readonly maybeSurnames: Set<string>,
  ) {}

  /** "Umberto I. Sulla": a full stop before a word that begins sentences ends one. */
  sentencesOf({ from, to }: Run): Run[] {
    const { articles, before, beginnings } = this.lexicon;
    const runs: Run[] = [];
    let start = from;
    for (let at = from + 1; at < to; at++) {
      const key = this.key(at);
      if (!this.tokens[at]?.gap.startsWith('.')) continue;
      const lists = [articles, before.places, before.anything, beginnings];
      if (!lists.some((list) => list.has(key))) continue;
      runs.push({ from: start, to: at });
      start = at;
    }
    return [...runs, { from: start, to }];
  }

  /** @returns the token behind what was read: names may reach behind the run ("Isle of Wight") */
  read(run: Run): number {
    let { from } = run;
    // "In London", "The Hague": words that only begin the sentence are left out.
    while (from < run.to && this.isBeginning(from) && !this.isLongName(from, run.to)) from++;
    if (from >= run.to) return run.to;
    if (this.tokens[from]?.isInHeading) return this.readHeading({ from, to: run.to });
    const feature = this.readSmallFeature(from, run.to);
    if (feature !== undefined) return feature;
    if (this.isBehindTitle(from) && !this.isPlaceAlone(from, run.to)) {
      this.surnames.add(this.key(run.to - 1));
      return run.to;
    }
    if (this.isOfOrganisation(from)) return run.to;
    const state = this.readState(run.to - 1);
    if (state !== undefined) return state;
    const cut = this.cut({ from, to: run.to });
    let end = run.to;
    for (const piece of cut) end = Math.max(end, this.readPiece(piece));
    return end;
  }

  private isBeginning(at: number): boolean {
    const token = this.tokens[at];
    if (!token) return false;
    const { beginnings, before } = this.lexicon;
    const isFunctionWord =
      beginnings.has(token.key) || before.places.has(token.key) || before.anything.has(token.key);
    const mayBe = token.isFirst || token.isInHeading || (token.isAllCapitals && at === 0);
    return mayBe && isFunctionWord && !this.lexicon.codes.has(token.key);
  }

  private isLongName(at: number, to: number): boolean {
    const named = this.findName(at);
    return named !== undefined && named.count > 1 && at + named.count <= to;
  }

  /** Where titles, demonyms and words that are no names part a run; persons behind titles are taken out. */
  private cut({ from, to }: Run): Run[] {
    const { hasCapitalNouns, kinds, titles, demonyms, directions, features, states, never } =
      this.lexicon;
    const pieces: Run[] = [];
    let start = from;
    const close = (end: number) => {
      if (end > start) pieces.push({ from: start, to: end });
    };
    for (let at = from; at < to; at++) {
      const key = this.key(at);
      const named = this.findName(at, to - at);
      if (named && named.count > 1) {
        at += named.count - 1;
        continue;
      }
      if (this.isFeatureEnd(at, start, to)) continue;
      const two = `${key} ${this.key(at + 1)}`;
      if (hasCapitalNouns && kinds.has(key)) {
        close(at);
        start = at + 1;
      } else if (titles.has(key) && !this.isFeatureEnd(to - 1, at, to)) {
        close(at);
        const surname = this.key(to - 1);
        if (at + 1 < to && !this.isPlaceAlone(at + 1, to)) {
          this.surnames.add(surname);
          return pieces;
        }
        start = at + 1;
      } else if (demonyms.has(two) && at + 1 < to) {
        close(at);
        start = at + 2;
        at++;
      } else if (directions.has(key) && demonyms.has(this.key(at + 1)) && at + 1 < to) {
        close(at);
        start = at + 2;
        at++;
      } else if (directions.has(key) && at + 1 < to) {
        // "North Example" is a part of Example.
      } else if (features.before.has(key) && at + 1 < to) {
        // "Lake Example".
      } else if (states.has(key) && at > start && named === undefined) {
        // "Example State" is a division.
      } else if ((this.isDemonym(at) || never.has(key)) && !this.isFeatureBehind(at, to)) {
        close(at);
        start = at + 1;
      }
    }
    close(to);
    return pieces;
  }

  /** In Italian "Svizzera" is the country, in small letters what is Swiss. */
  private isDemonym(at: number): boolean {
    if (!this.lexicon.demonyms.has(this.key(at))) return false;
    const matches = this.findName(at, 1)?.matches ?? [];
    return !matches.some(
      ({ place: { kind } }) => kind === 'country' || kind === 'first-order division',
    );
  }

  /** "President" may stand before a country in headings: "President, Russia". */
  private isPlaceAlone(from: number, to: number): boolean {
    const named = this.findName(from, to - from);
    return named?.count === to - from && isArea(named);
  }

  private key(at: number): string {
    return this.tokens[at]?.key ?? '';
  }

  private isFeatureEnd(at: number, start: number, to: number): boolean {
    const { features, divisions } = this.lexicon;
    const isWord = features.after.has(this.key(at)) || divisions.after.has(this.key(at));
    return isWord && at > start && at < to;
  }

  /** "Example International Airport", "Church Street": words of a feature's name. */
  private isFeatureBehind(at: number, to: number): boolean {
    const { never, features } = this.lexicon;
    let next = at + 1;
    while (next < to && never.has(this.key(next)) && !features.after.has(this.key(next))) next++;
    return next < to && features.after.has(this.key(next));
  }

  private readPiece({ from, to }: Run): number {
    const { lexicon } = this;
    const whole = this.findName(from);
    if (whole && from + whole.count >= to && !this.isOrdinary(from, whole.count)) {
      const end = from + whole.count;
      const isFeature = lexicon.features.after.has(this.key(end - 1)) && whole.count > 1;
      if (isFeature) this.addWhole(from, end, whole);
      else this.add(from, end, whole, 'nothing');
      return end;
    }
    // "County Example", "Lake Example", "Gulf of Example".
    if (lexicon.divisions.before.has(this.key(from))) return this.readDivision(from, from, to);
    if (lexicon.features.before.has(this.key(from)) && !this.isFeatureEnd(to - 1, from, to)) {
      return this.readFeatureBefore(from, to);
    }
    for (let at = from; at < to; at++) {
      if (lexicon.organisations.before.has(this.key(at))) return this.behindOrganisation(to);
    }
    if (this.isPerson(from, to)) {
      this.surnames.add(this.key(to - 1));
      return to;
    }
    for (let at = from + 1; at < to; at++) {
      if (!lexicon.divisions.after.has(this.key(at))) continue;
      const end = this.readDivision(at, from, at + 1);
      return end < to ? this.readPiece({ from: end, to }) : to;
    }
    if (!whole && this.isBehindKind(from)) {
      this.toponyms.push({
        ...{ from, to, key: this.phrase(from, to), matches: [], beside: 'nothing' },
        word: this.tokens[from - 2]?.text ?? '',
      });
      return to;
    }
    for (let at = to - 1; at > from; at--) {
      const key = this.key(at);
      if (lexicon.organisations.after.has(key)) return this.readNames({ from, to }, true);
      if (lexicon.features.after.has(key)) {
        this.addFeature(from, at + 1, this.tokens[at]?.text ?? key);
        return at + 1 < to ? this.readPiece({ from: at + 1, to }) : to;
      }
    }
    return this.readNames({ from, to });
  }

  /** "The village of Example". */
  private isBehindKind(from: number): boolean {
    const { of, kinds, hasCapitalNouns } = this.lexicon;
    if (hasCapitalNouns && kinds.has(this.key(from - 1))) return true;
    if (of.has(this.key(from - 1)) && kinds.has(this.key(from - 2))) return true;
    // "The villages of Example and Sampleton".
    const last = this.toponyms.at(-1);
    const isListed = last?.to === from - 1 && this.tokens[from - 1]?.isCapital === false;
    return isListed && last.matches.length === 0 && kinds.has(last.word?.toLowerCase() ?? '');
  }

  /** "Far North" of "Far North Queensland". */
  private areDirections(at: number, count: number): boolean {
    return this.tokens.slice(at, at + count).every(({ key }) => this.lexicon.directions.has(key));
  }

  /** A single word that is no name by itself: "North", "Republic". */
  private isOrdinary(at: number, count: number): boolean {
    return count === 1 && this.lexicon.never.has(this.key(at));
  }

  private isPerson(from: number, to: number): boolean {
    const first = this.tokens[from];
    if (!first || to - from < 2 || to - from > 4) return false;
    const { organisations, features, divisions } = this.lexicon;
    const last = this.key(to - 1);
    if ([organisations, features, divisions].some(({ after }) => after.has(last))) return false;
    const hasInitial = this.tokens
      .slice(from, to - 1)
      .some(({ text }, i) => /^\p{Lu}$/u.test(text) && this.tokens[from + i + 1]?.gap === '. ');
    return this.lexicon.givenNames.has(first.key) || hasInitial;
  }

  /** "via Esempio", "rue de l'Exemple": features whose word is in lower case and part of the name. */
  private readSmallFeature(from: number, to: number): number | undefined {
    const { features, of, articles } = this.lexicon;
    let at = from - 1;
    while (at >= from - 2 && (of.has(this.key(at)) || articles.has(this.key(at)))) at--;
    const token = this.tokens[at];
    if (!token || token.isCapital || !features.small.has(token.key)) return undefined;
    const gaps = this.tokens.slice(at + 1, from + 1);
    if (!gaps.every(({ gap }) => /^(?:[ \u00a0]|['’])$/.test(gap))) return undefined;
    const named = this.findName(at, to - at);
    const matches = named?.count === to - at ? named.matches : [];
    const key = this.phrase(at, to);
    this.toponyms.push({ from: at, to, key, matches, word: token.text, beside: 'nothing' });
    return to;
  }

  /** "l'avvocato Esempio", "le docteur Exemple": in languages that write titles so. */
  private isBehindTitle(from: number): boolean {
    const before = this.tokens[from - 1];
    if (!before || before.isCapital || this.lexicon.hasCapitalNouns) return false;
    // "Fra" is a friar, "fra" is between.
    const { places, anything } = this.lexicon.before;
    if (places.has(before.key) || anything.has(before.key)) return false;
    return this.lexicon.titles.has(before.key) && this.tokens[from]?.gap === ' ';
  }

  /** "Université catholique de l'Exemple": an organisation with an adjective. */
  private isOfOrganisation(from: number): boolean {
    const { articles, before, of, organisations } = this.lexicon;
    let at = from - 1;
    if (articles.has(this.key(at))) at--;
    if (!of.has(this.key(at))) return false;
    at--;
    const isAdjective = (key: string) => !before.places.has(key) && !before.anything.has(key);
    if (this.tokens[at]?.isCapital === false && isAdjective(this.key(at))) at--;
    const gaps = this.tokens.slice(at + 1, from + 1).map(({ gap }) => gap);
    if (!gaps.every((gap) => /^[ '’]$/.test(gap))) return false;
    return this.tokens[at]?.isCapital === true && organisations.before.has(this.key(at));
  }

  /** "Università di Esempio", "Bank of Example": the name belongs to an organisation. */
  private behindOrganisation(to: number): number {
    const { of, articles } = this.lexicon;
    let end = to;
    while (end < to + 2 && (of.has(this.key(end)) || articles.has(this.key(end)))) end++;
    if (end === to) return to;
    while (this.tokens[end]?.isCapital && /^[ -]$/.test(this.tokens[end]?.gap ?? ' ')) end++;
    return end;
  }

  /** "Republic of Example": the words belong to the country's name. */
  private readState(last: number): number | undefined {
    const { of, states } = this.lexicon;
    if (!states.has(this.key(last)) || !of.has(this.key(last + 1))) return undefined;
    const at = this.key(last + 2) === 'the' ? last + 3 : last + 2;
    const named = this.tokens[at]?.isCapital ? this.findName(at) : undefined;
    if (!named || !isArea(named)) return undefined;
    const matches = named.matches.filter(({ place }) => place.kind !== 'settlement');
    this.add(last, at + named.count, { ...named, matches }, 'nothing');
    return at + named.count;
  }

  private readDivision(at: number, from: number, to: number): number {
    const isBefore = at === from;
    const [nameFrom, nameTo] = isBefore ? [from + 1, to] : [from, at];
    if (nameFrom >= nameTo) return to;
    const whole = this.findName(from, to - from);
    const named = whole?.count === to - from ? whole : this.findName(nameFrom, nameTo - nameFrom);
    const word = this.tokens[at]?.text ?? '';
    if (named && (named === whole || named.count === nameTo - nameFrom)) {
      const divisions = named.matches.filter(({ place }) => place.kind.endsWith('division'));
      const matches = divisions.length > 0 ? divisions : named.matches;
      this.toponyms.push({
        from,
        to,
        key: this.phrase(from, to),
        matches,
        word,
        beside: 'nothing',
      });
    } else this.addFeature(from, to, word);
    return to;
  }

  private readFeatureBefore(from: number, to: number): number {
    let end = to;
    if (to - from === 1) {
      const [of, name] = [this.tokens[to], this.tokens[to + 1]];
      if (!of || !name?.isCapital || !this.lexicon.of.has(of.key)) return to;
      end = to + 2;
    }
    this.addFeature(from, end, this.key(from));
    return end;
  }

  private addFeature(from: number, to: number, word: string): void {
    const { never, demonyms, features, organisations } = this.lexicon;
    const isStreet = features.streets.has(this.key(to - 1));
    // "Police Station", "Detention Center": of words that name nothing, there are many.
    const isGeneric = ({ key }: Token) =>
      never.has(key) || demonyms.has(key) || organisations.after.has(key);
    if (!isStreet && this.tokens.slice(from, to - 1).every(isGeneric)) return;
    const named = this.findName(from, to - from);
    const matches = named?.count === to - from ? named.matches : [];
    this.toponyms.push({ from, to, key: this.phrase(from, to), matches, word, beside: 'nothing' });
  }

  /** A feature that the index has. */
  private addWhole(from: number, to: number, { key, matches }: Named): void {
    const word = this.tokens[to - 1]?.text ?? '';
    this.toponyms.push({ from, to, key, matches, word, beside: 'nothing' });
  }

  private phrase(from: number, to: number): string {
    return this.tokens
      .slice(from, to)
      .map(({ key }) => key)
      .join(' ');
  }

  /** Names within a run of other words. */
  private readNames({ from, to }: Run, isOrganisation = false): number {
    const found: { at: number; named: Named }[] = [];
    for (let at = from; at < to; at++) {
      const named = this.findName(at, to - at);
      if (!named || this.isOrdinary(at, named.count)) continue;
      if (at + named.count < to && this.areDirections(at, named.count)) continue;
      found.push({ at, named });
      at += named.count - 1;
    }
    for (const { at, named } of found) {
      let end = at + named.count;
      const isDivision = named.matches.some(({ place }) => place.kind === 'first-order division');
      if (isDivision && this.lexicon.states.has(this.key(end)) && end + 1 === to) end++;
      // "Kassel-Wilhelmshöhe" is a part of Kassel.
      if (end < to && this.tokens[end]?.gap === '-' && isLarge(named, 100_000)) {
        if (!found.some((other) => other.at === end)) end++;
      }
      let start = at;
      while (start > from && this.lexicon.directions.has(this.key(start - 1))) start--;
      const isAfterName = found.some((other) => other.at + other.named.count === start);
      const isAfterHyphen = isAfterName && /[-‐‑]/.test(this.tokens[start]?.gap ?? '');
      const isBeforeName = found.some((other) => other.at === end);
      const isBeforeHyphen = isBeforeName && /[-‐‑]/.test(this.tokens[end]?.gap ?? '');
      const before = start > from && !isAfterHyphen;
      const behind = end < to && !isBeforeHyphen;
      if (before && end === to && to - from < 4 && !isOrganisation) {
        (isLarge(named) ? this.maybeSurnames : this.surnames).add(this.key(to - 1));
      }
      const isAfterCode = before && this.tokens[start - 1]?.isAllCapitals;
      const beside = before ? 'before' : behind ? 'behind' : 'nothing';
      const isPartOf = isAfterCode || (beside === 'behind' && isOrganisation);
      this.add(start, end, named, isPartOf ? 'organisation' : beside);
    }
    if (isOrganisation) return to;
    if (found.length === 0 && to - from > 1 && to - from < 4) this.surnames.add(this.key(to - 1));
    return to;
  }

  /** In a heading all words have capitals, and the names stand among them. */
  private readHeading({ from, to }: Run): number {
    for (let at = from; at < to; at++) {
      const named = this.findName(at, to - at);
      if (!named) continue;
      this.add(at, at + named.count, named, 'nothing');
      at += named.count - 1;
    }
    return to;
  }

  private add(from: number, to: number, { key, matches }: Named, beside: Toponym['beside']): void {
    this.toponyms.push({ from, to, key, matches, beside });
  }
}

function isArea({ matches }: Named): boolean {
  return matches.some(({ place }) => place.kind === 'country');
}

const LARGE = 300_000;

function isLarge({ matches }: Named, least = LARGE): boolean {
  return matches.some(
    ({ place: { kind, population } }) => kind !== 'settlement' || population > least,
  );
}
