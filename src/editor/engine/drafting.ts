/** Suggestions and dates, and taking suggestions onto the map. */
import type { StoryFiles } from '../../authoring/story-files.js';
import { isSure, type Placed, suggestPlaces } from '../../authoring/suggestions.js';
import { takeSuggestions, takeSure } from '../../authoring/take.js';
import { type DraftDate, draftDates } from '../../draft/dates.js';
import type { Suggestion } from '../../draft/draft.js';
import type { IndexedPlace } from '../../gazetteer/name-index.js';
import type { Article } from '../../story/article.js';
import { normalise } from '../../text/normalise.js';
import { articleOf } from '../model.js';
import type { OpenWorld } from './open-world.js';

/** A candidate with where it is, for people: "Upper Austria, Austria". */
export interface ShownSuggestion extends Placed {
  readonly isSure: boolean;
}

export interface Suggestions {
  readonly placed: readonly ShownSuggestion[];
  /** What needs a position. */
  readonly unplaced: readonly Suggestion[];
  readonly isLanguageKnown: boolean;
  readonly dates: readonly DraftDate[];
}

/** A suggestion, by where its first mention begins, and the candidate that is meant. */
export interface Taken {
  readonly at: number;
  /** The key of the candidate in the index. */
  readonly place: IndexedPlace['key'];
}

/** What became of taking: the new text of the places file, and the ids of the places. */
export interface Taking {
  readonly places: string;
  readonly ids: readonly string[];
  /** What was not taken, and why: sentences. */
  readonly left: readonly { readonly name: string; readonly why: string }[];
}

export interface Drafting {
  /** @param aside names that the author has put aside */
  suggest(files: StoryFiles, aside: readonly string[]): Promise<Suggestions>;
  take(files: StoryFiles, aside: readonly string[], taken: readonly Taken[]): Promise<Taking>;
  takeAllSure(files: StoryFiles, aside: readonly string[]): Promise<Taking>;
}

const NOTHING: Suggestions = { placed: [], unplaced: [], isLanguageKnown: true, dates: [] };

export function drafting(openWorld: OpenWorld): Drafting {
  return {
    async suggest({ article: text, places }, aside) {
      const article = articleOf(text);
      if (!article) return NOTHING;
      const suggested = await suggestedBeside(article, places, aside);
      const { text: whole, language, published } = article;
      const dates = await draftDates({ text: whole, language, published });
      return { ...suggested, dates };
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
      return wordTaking(takeSuggestions(await openWorld(), article, places, decisions));
    },
    async takeAllSure({ article: text, places }, aside) {
      const article = articleOf(text);
      if (!article) return { places, ids: [], left: [] };
      const world = await openWorld();
      const put = new Set(aside.map(normalise));
      return wordTaking(
        takeSure(world, article, places, (text) => {
          const { placed, ...more } = suggestPlaces(world.places, article, text, world);
          return { ...more, placed: placed.filter(({ name }) => !put.has(normalise(name))) };
        }),
      );
    },
  };

  async function suggestedBeside(article: Article, places: string, aside: readonly string[]) {
    const world = await openWorld();
    const put = new Set(aside.map(normalise));
    const isOpen = ({ name }: Suggestion) => !put.has(normalise(name));
    const suggested = suggestPlaces(world.places, article, places, world);
    return {
      ...suggested,
      placed: suggested.placed.filter(isOpen).map((each) => ({ ...each, isSure: isSure(each) })),
      unplaced: suggested.unplaced.filter(isOpen),
    };
  }
}

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
