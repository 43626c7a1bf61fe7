/** Suggestions and dates, and taking suggestions onto the map. */
import type { StoryFiles } from '../../authoring/story-files.js';
import { isSure, type Placed, suggestPlaces } from '../../authoring/suggestions.js';
import { takeSuggestions, takeSure, type WhyLeft } from '../../authoring/take.js';
import { openDateFinder } from '../../dates/chrono.js';
import { datelineOf } from '../../dates/dateline.js';
import type { FoundDate } from '../../dates/find.js';
import { type DraftDate, draftDates } from '../../draft/dates.js';
import type { Suggestion } from '../../draft/draft.js';
import type { IndexedPlace } from '../../gazetteer/name-index.js';
import { divisionsAround } from '../../gazetteer/word-indexed.js';
import { memoise } from '../../memoise.js';
import type { Article } from '../../story/article.js';
import type { TextRange } from '../../story/quotation.js';
import { normalise } from '../../text/normalise.js';
import { articleOf } from '../model.js';
import type { OpenWorld } from './open-world.js';

/** A candidate with the divisions that it lies in, nearest first. */
export interface ShownCandidate extends IndexedPlace {
  readonly within: readonly Division[];
}

interface Division {
  /** GeoNames' code, by which it is named in other languages. */
  readonly code: string;
  readonly name: string;
}

export interface ShownSuggestion extends Placed {
  readonly isSure: boolean;
  readonly candidates: readonly [ShownCandidate, ...ShownCandidate[]];
}

export interface Suggestions {
  readonly placed: readonly ShownSuggestion[];
  /** What needs a position. */
  readonly unplaced: readonly Suggestion[];
  readonly isLanguageKnown: boolean;
  readonly dates: readonly DraftDate[];
}

/** A suggestion, by where its first mention begins, and the candidate that is meant. */
interface Taken {
  readonly at: number;
  /** The key of the candidate in the index. */
  readonly place: IndexedPlace['key'];
}

/** What became of taking: the new text of the places file, and the ids of the places. */
export interface Taking {
  readonly places: string;
  readonly ids: readonly string[];
  readonly left: readonly { readonly name: string; readonly why: WhyLeft }[];
}

export interface Drafting {
  /** @param aside names that the author has put aside */
  suggest(files: StoryFiles, aside: readonly string[]): Promise<Suggestions>;
  take(files: StoryFiles, aside: readonly string[], taken: readonly Taken[]): Promise<Taking>;
  takeAllSure(files: StoryFiles, aside: readonly string[]): Promise<Taking>;
  /**
   * What words of the article mean as a date; nothing where they say none.
   *
   * @param range of the words in the article's whole text (UTF-16 code units)
   */
  readDate(text: string, range: TextRange): Promise<FoundDate | undefined>;
}

const NOTHING: Suggestions = { placed: [], unplaced: [], isLanguageKnown: true, dates: [] };

export function drafting(openWorld: OpenWorld): Drafting {
  return {
    async suggest({ article: text, places }, aside) {
      const article = articleOf(text);
      if (!article) return NOTHING;
      const suggested = await suggestedBeside(article, places, aside);
      return { ...suggested, dates: await datesOf(article) };
    },
    async take({ article: text, places }, aside, taken) {
      const article = articleOf(text);
      if (!article) return { places, ids: [], left: [] };
      const { placed } = await suggestedBeside(article, places, aside);
      const decisions = taken.flatMap(({ at, place: key }) => {
        const suggestion = placed.find(({ mentions: [first] }) => first?.start === at);
        const place = suggestion?.candidates.find((candidate) => candidate.key === key);
        return suggestion && place ? [{ suggestion, place }] : [];
      });
      return wordTaking(takeSuggestions(await openWorld(text), article, places, decisions));
    },
    async takeAllSure({ article: text, places }, aside) {
      const article = articleOf(text);
      if (!article) return { places, ids: [], left: [] };
      const world = await openWorld(text);
      const put = new Set(aside.map(normalise));
      return wordTaking(
        takeSure(world, article, places, (text) => {
          const { placed, ...more } = suggestPlaces(world.places, article, text, world);
          return { ...more, placed: placed.filter(({ name }) => !put.has(normalise(name))) };
        }),
      );
    },
    async readDate(text, { start, end }) {
      const article = articleOf(text);
      if (!article) return undefined;
      const found = await foundIn(article);
      const date = found.find((each) => each.start < end && start < each.end);
      if (date) return date;
      const find = await openDateFinder(article.language);
      return find(article.text.slice(start, end), publicationOf(article))[0];
    },
  };

  async function suggestedBeside(article: Article, places: string, aside: readonly string[]) {
    const world = await openWorld(article.text);
    const put = new Set(aside.map(normalise));
    const isOpen = ({ name }: Suggestion) => !put.has(normalise(name));
    const suggested = suggestPlaces(world.places, article, places, world);
    const divisions = (code: string) => {
      const name = world.places.divisionName(code);
      return name === undefined ? undefined : { code, name };
    };
    const shown = (place: IndexedPlace): ShownCandidate => ({
      ...place,
      within: divisionsAround(place, divisions),
    });
    return {
      ...suggested,
      placed: suggested.placed.filter(isOpen).map((each): ShownSuggestion => {
        const [first, ...others] = each.candidates;
        const candidates = [shown(first), ...others.map(shown)] as const;
        return { ...each, isSure: isSure(each), candidates };
      }),
      unplaced: suggested.unplaced.filter(isOpen),
    };
  }
}

/** The day that days of the week are counted from. */
function publicationOf({ text, language, published }: Article): string | undefined {
  return published ?? datelineOf(text, language)?.edtf;
}

/** Places change more often than the text. */
const datesOf = memoise((article: Article) => {
  const { text, language } = article;
  return draftDates({ text, language, published: publicationOf(article) });
});

const foundIn = memoise(async (article: Article) => {
  const find = await openDateFinder(article.language);
  return find(article.text, publicationOf(article));
});

function wordTaking({ text, outcomes }: ReturnType<typeof takeSuggestions>): Taking {
  return {
    places: text,
    ids: outcomes.flatMap((outcome) => {
      if (outcome.kind === 'added') return String(outcome.feature.id);
      return outcome.kind === 'left' ? [] : outcome.id;
    }),
    left: outcomes.flatMap((outcome) =>
      outcome.kind === 'left' ? [{ name: outcome.suggestion.name, why: outcome.why }] : [],
    ),
  };
}
