/** How a language writes dates, as tables and templates; and the patterns made of them. */

/**
 * When a feast is: `12-25`, `easter+39`, `advent+7` (from the first Sunday of Advent),
 * `orthodox+0`; two of them with a `/` between are the first and the last day.
 */
export type FeastRule = string;

/** Regular expressions as texts, in small letters; `_` is white space. */
export interface Vocabulary {
  /** Of each month its names, then its abbreviations. */
  readonly months: readonly Names[];
  /** From Sunday on. */
  readonly weekdays: readonly Names[];
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly Names[];
  /** Whether months and days of the week begin with capital letters: "May", not "may". */
  readonly hasCapitals: boolean;
  /** Behind the number of a day. */
  readonly ordinal: string;
  /** Words for the first of a month. */
  readonly first?: string;
  /** Part of a day, behind a day of the week, with what is between. */
  readonly partOfDay: string;
  /** Words with what follows them, before a date: they are part of the words. */
  readonly lead: {
    /** Which only lead: on, in, the. */
    readonly plain: string;
    readonly about: string;
    readonly maybe: string;
    readonly until: string;
    readonly from: string;
  };
  /** Early, mid, late, before a month. */
  readonly partOfMonth: string;
  /** Before or behind a day of the week or a season. */
  readonly relations: Readonly<Record<Relation, Sides>>;
  /**
   * Verbs of what was done once: with one "le samedi" is that day, else every Saturday. Only of
   * languages that say so of habits.
   */
  readonly once?: string;
  /** What a day of the week must not follow or precede: "every Monday", "Good Friday". */
  readonly not: Sides;
  /** Behind a round number: things, of which there are so many. With capitals where they matter. */
  readonly counted?: string;
  /** Verbs of what will be, and of what is planned: "opens". */
  readonly future: string;
  /** Right before a date: "The meeting is on Friday". */
  readonly planned: string;
  /** Verbs of what was. */
  readonly past: string;
  /** What is no verb of the past beside one of the future: "will be held", "geöffnet wird". */
  readonly participle: string;
  /** Before a clause with a verb of its own, without a comma: "told on Tuesday that it will". */
  readonly clause?: string;
  /** First to fifth and last, before a day of the week: "the second Sunday in May". */
  readonly nth: readonly [string, string, string, string, string, string];
  /** Behind a day of the week: a week or two later than that day. */
  readonly weekLater: string;
  readonly fortnightLater: string;
  /** Between two months of one year. */
  readonly and: string;
  /** Between a month and its year. */
  readonly of?: string;
  readonly eras: { readonly bc: string; readonly ad: string };
  /** Centuries and decades in words, with their number or their first year. */
  readonly centuries: Readonly<Record<string, number>>;
  readonly decades: Readonly<Record<string, number>>;
  /** Feasts by their names, with when they are (see feasts.ts). */
  readonly feasts: Readonly<Record<string, FeastRule>>;
  /** Those whose names are also names of people and places: they stand behind words for a day. */
  readonly saintsDays: Readonly<Record<string, FeastRule>>;
  readonly feastLead: {
    readonly plain: string;
    /** Before the names of saints. */
    readonly day: string;
    readonly about: string;
    readonly until: string;
    readonly from: string;
    /** The day before, the day after; with a day of the week such a one before or after. */
    readonly eve: string;
    readonly morrow: string;
    readonly before: string;
    readonly after: string;
  };
  /** What makes something else of the name of a feast behind which it stands: "Easter eggs". */
  readonly notAfterFeast?: string;
  /** What is said relative to the day of publication, beyond what chrono knows. */
  readonly relative: readonly Relative[];
  /** Templates of dates: see {@link patternsOf}. */
  readonly templates: readonly string[];
  /** Whether 01/02/2016 begins with the day: `undefined` where usage is divided. */
  readonly isDayFirst?: boolean;
}

type Names = { readonly full: readonly string[]; readonly short?: readonly string[] };
type Sides = { readonly before?: string; readonly after?: string };

/** The last one before, the next one after, the one of this week or year, the next in the text. */
export type Relation = 'last' | 'next' | 'this' | 'following';

export interface Relative {
  readonly words: string;
  readonly unit: 'day' | 'weekend' | 'week' | 'month' | 'year';
  /** How many from the day of publication; without one, the group `count` has it. */
  readonly shift?: number;
  /** Counted from the day that the text told of last. */
  readonly isTold?: boolean;
  /** What it may be as well: "acht Tage später" is rather a week than eight days. */
  readonly orShift?: number;
}

/** Numbers in words, for "two weeks ago". */
export type Groups = Readonly<Record<string, string | undefined>>;

const EDGE = { start: '(?<![\\p{L}\\p{N}])', end: '(?![\\p{L}\\p{N}])' };
/** Bounded, so that no text makes matching slow. */
const SPACE = '(?:[\\s\\u00a0\\u202f]{1,3})';
/** Matches nowhere: a language has no such words. */
const NOTHING = '(?!)';
const DASH = '[\\s\\u00a0]?[-–—/][\\s\\u00a0]?';

/**
 * The patterns of a language's templates. In a template, `<day>`, `<month>`, `<year>` and so on are
 * named groups (the second of a kind `day2`), `_` is white space, `<lead>` leading words that must
 * be there, `<lead?>` those that may.
 */
export function patternsOf(vocabulary: Vocabulary): DatePattern[] {
  const tokens = tokensOf(vocabulary);
  const common = [
    // ISO 8601; digits alone.
    '<lead?>(?<iso>\\d{4}-[01]\\d-[0-3]\\d)',
    '<lead?>(?<one>[0-3]?\\d)(?<between>[./-])_?(?<two>[0-3]?\\d)\\k<between>_?<year>',
    '<lead?>(?:<weekday>,?_)?<day>_?<dash>_?<day2>,?_<month>(?:,?_<year>)?',
    '<yearOf>_?<dash>_?<yearOf2>(?:_<era>)?',
    '(?<year>1\\d{3}|20\\d\\d)[–/](?<short>\\d\\d)',
    '<lead?><month>(?:_(?:<and>)_|<dash>)<month2>,?<of>_<year2>',
    '<lead?><season>_(?:<and>)_<season2><of>_<year>',
    '<lead?><day>(?:_?<dash>_?|_(?:<and>)_<article>)<day2>_?<month>(?:,?<of>_<year>)?',
    '<lead?><day>_?<month>(?:,?<of>_<year>)?(?:<dash>|_(?:<and>)_<article>)<day2>_?<month2>(?:,?<of>_<year2>)?',
    // A Friday the 13th, but no Monday at 5.
    `<lead?><weekday>,?_<article>(?<dayAlone>[12]\\d|3[01]|0?[1-9])<ordinal>(?![.:,]?\\d|_?(?:[ap]\\.?_?m|uhr|h|heures|o[’']clock|<dash>))`,
    '<feastSide?><nextTo?><feast>,?<of>_<year>',
    '<feastSide><nextTo?><feast>',
    '<nextTo><feast>',
    '<feastSide?>(?:<nextTo><saintsLead?>|<saintsLead>)<saintsDay>(?:,?<of>_<year>)?',
    '<relationBefore><feast>',
    '<feast><relationAfter>',
    '<lead?><weekday>_<besideFeast>(?:<feast>|<saintsDay>)(?:,?<of>_<year>)?',
    // An author names a feast without more.
    '(?<![\\s\\S])<feast>(?![\\s\\S])',
    '(?<![\\s\\S])<saintsDay>(?:,?<of>_<year>)?(?![\\s\\S])',
    ...vocabulary.templates,
  ];
  return common.map((template) => {
    const source = template.replace(
      /(?<!\(\?|\\k)<(\w+)(\??)>/g,
      (whole, name: string, optional: string) => {
        const token = tokens[name] ?? tokens[name.replace(/2$/, '')];
        if (token === undefined) throw new Error(`There is no ${whole}.`);
        const renamed = name.endsWith('2') ? token.replace(/\(\?<(\w+)>/g, '(?<$12>') : token;
        return optional ? `(?:${renamed})?` : `(?:${renamed})`;
      },
    );
    return { pattern: wholeWords(source), needs: needsOf(template) };
  });
}

export interface DatePattern {
  readonly pattern: RegExp;
  /** What a text must have for it to match. */
  readonly needs: readonly Sign[];
}

const SIGNS = ['month', 'weekday', 'season', 'century', 'decadeName', 'feast'] as const;
export type Sign = (typeof SIGNS)[number];

/** What a template has outside its optional and alternative parts. */
function needsOf(template: string): Sign[] {
  let needed = template;
  for (let before = ''; before !== needed; ) {
    before = needed;
    needed = needed.replace(/\([^()]*\)\??/g, (part) =>
      part.endsWith('?') || part.includes('|') || /^\(\?<?[!=]/.test(part)
        ? ''
        : part.slice(1, -1).replace(/^\?:/, ''),
    );
  }
  return SIGNS.filter((sign) =>
    (sign === 'month' ? ['month', 'fullMonth'] : [sign]).some((name) =>
      needed.includes(`<${name}>`),
    ),
  );
}

/**
 * Which of the names that patterns need a text has. Of the 55 patterns of a language most need one
 * that a text lacks, and each costs 4 ms of processor time when it is first used.
 */
export function signsIn(text: string, vocabulary: Vocabulary): ReadonlySet<Sign> {
  const signs = signPatterns.get(vocabulary) ?? signPatternsOf(vocabulary);
  signPatterns.set(vocabulary, signs);
  const isCapital = (match: RegExpExecArray) => /^\p{Lu}/u.test(match[0]);
  return new Set(
    SIGNS.filter((sign) => {
      const found = text.matchAll(signs[sign]);
      const isName = vocabulary.hasCapitals && (sign === 'month' || sign === 'weekday');
      for (const match of found) if (!isName || isCapital(match)) return true;
      return false;
    }),
  );
}

const signPatterns = new WeakMap<Vocabulary, Readonly<Record<Sign, RegExp>>>();

/** Names as they may stand in longer words: "Montagabend", "Spätsommer". */
function signPatternsOf({ months, weekdays, seasons, ...vocabulary }: Vocabulary) {
  const namesOf = (names: readonly Names[]) =>
    alternatives(names.flatMap(({ full, short = [] }) => [...full, ...short]));
  const anywhere = (words: readonly string[]) => compiled(alternatives(words), 'giu');
  return {
    month: compiled(`(?<!\\p{L})(?:${namesOf(months)})(?!\\p{L})`, 'giu'),
    weekday: compiled(`(?<!\\p{L})(?:${namesOf(weekdays)})`, 'giu'),
    season: compiled(namesOf(seasons), 'giu'),
    century: anywhere(Object.keys(vocabulary.centuries)),
    decadeName: anywhere(Object.keys(vocabulary.decades)),
    feast: anywhere(Object.keys(vocabulary.feasts)),
  };
}

function tokensOf(vocabulary: Vocabulary): Readonly<Record<string, string>> {
  const { months, weekdays, seasons, lead, relations, eras, partOfMonth } = vocabulary;
  const { ordinal, first, partOfDay, feastLead, notAfterFeast } = vocabulary;
  const notNamed = notAfterFeast === undefined ? '' : `(?!${notAfterFeast})`;
  const sides = Object.entries(relations);
  const side = (which: keyof Sides) =>
    sides
      .flatMap(([name, words]) => (words[which] ? `(?<${name}${which}>${words[which]})` : []))
      .join('|') || NOTHING;
  const all = (names: readonly Names[]) =>
    alternatives(
      names.flatMap(({ full, short = [] }) => [...full, ...short.map((s) => `${s}\\.?`)]),
    );
  const full = (names: readonly Names[]) => alternatives(names.flatMap((each) => each.full));
  return {
    day: `(?<day>[12]\\d|3[01]|0?[1-9])${ordinal}${first ? `|(?<first>${first})` : ''}`,
    month: `(?<month>${all(months)})`,
    fullMonth: `(?<month>${full(months)})`,
    weekday: `(?<weekday>${full(weekdays)})`,
    // "Un vendredi de mai": no one knows which.
    someWeekday: `(?:${full(weekdays)})`,
    anyWeekday: `(?<weekday>${all(weekdays)})`,
    season: `(?<season>${full(seasons)})`,
    // No number with decimals or thousands.
    year: '(?<year>\\d{3,4})(?![.,]\\d|\\d)',
    yearOf: '(?<year>1\\d{3}|20\\d\\d)(?![.,]\\d|\\d)',
    eraYear:
      '(?<![\\d][.,\\s\\u00a0\\u202f])(?<eraYear>\\d{1,3}[., \\u00a0\\u202f]\\d{3}|\\d{1,5})',
    era: `(?<bc>${eras.bc})|(?<ad>${eras.ad})`,
    century: `(?<century>${alternatives(Object.keys(vocabulary.centuries))})`,
    decadeName: `(?<decade>${alternatives(Object.keys(vocabulary.decades))})`,
    relationBefore: side('before'),
    relationAfter: side('after'),
    feast: `(?<feast>${alternatives(Object.keys(vocabulary.feasts))})${notNamed}`,
    saintsDay: `(?<saintsDay>${alternatives(Object.keys(vocabulary.saintsDays))})`,
    feastSide: `(?<until>${feastLead.until})|(?<from>${feastLead.from})|(?<about>${feastLead.about})|${feastLead.plain}`,
    nextTo: `(?<beforeFeast>${feastLead.eve})|(?<afterFeast>${feastLead.morrow})`,
    saintsLead: feastLead.day,
    besideFeast: `(?:(?<beforeFeast>${feastLead.before})|(?<afterFeast>${feastLead.after}))`,
    partOfDay,
    nth: `(?<nth>${vocabulary.nth.join('|')})`,
    later: `(?<weekLater>${vocabulary.weekLater})|(?<fortnightLater>${vocabulary.fortnightLater})`,
    and: vocabulary.and,
    of: vocabulary.of ?? '',
    ordinal,
    article: '(?:the_|den_|dem_|zum_|il_|al_|le_|au_)?',
    partOfMonth: `(?<partOfMonth>${partOfMonth})`,
    dash: DASH,
    lead: `(?:(?<maybe>${lead.maybe}))?(?:(?<about>${lead.about})|(?<until>${lead.until})|(?<from>${lead.from})|${lead.plain})`,
    mark: `(?:(?<maybe>${lead.maybe}))?(?:(?<about>${lead.about})|(?<until>${lead.until})|(?<from>${lead.from}))`,
  };
}

/** The longest first, because the first that fits is taken. */
function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** Of tables and templates, in which every repetition is bounded: they take linear time. */
function compiled(source: string, flags: string): RegExp {
  return new RegExp(source.replaceAll('_', SPACE), flags);
}

export function wholeWords(source: string): RegExp {
  return compiled(`${EDGE.start}(?:${source})${EDGE.end}`, 'giu');
}

/** For a text that is these words and nothing else. */
export function exactWords(source: string): RegExp {
  return compiled(`^(?:${source})$`, 'iu');
}

/** For what stands right before something. */
export function wordsAtEnd(source: string): RegExp {
  return compiled(`${EDGE.start}(?:${source})$`, 'iu');
}

/** For what stands right behind something; `flags` without `i` where capitals matter. */
export function wordsAtStart(source: string, flags: 'iu' | 'u' = 'iu'): RegExp {
  return compiled(`^(?:${source})${EDGE.end}`, flags);
}

const exactly = new WeakMap<readonly Names[], readonly RegExp[]>();

/** The index of a name in a list of names with alternatives: -1 where it has none. */
export function indexOfName(names: readonly Names[], found: string): number {
  const text = found.toLowerCase().replace(/\.$/, '');
  const patterns =
    exactly.get(names) ??
    names.map(({ full, short = [] }) => exactWords([...full, ...short].join('|')));
  exactly.set(names, patterns);
  return patterns.findIndex((pattern) => pattern.test(text));
}
