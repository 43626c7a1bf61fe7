/** Deciding about suggestions: taking them, putting them aside, and what became of it. */
import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import { addPlace } from '../../authoring/actions/quotations.js';
import type { WhyLeft } from '../../authoring/take.js';
import type { Suggestion } from '../../draft/draft.js';
import { useDesk } from '../desk.js';
import type { ShownSuggestion, Suggestions, Taking } from '../engine/drafting.js';
import { type InterfaceLanguage, Language, useWords } from '../language.js';
import { useEditing } from '../use-session.js';
import { allMentions } from './marking-actions.js';
import { suggestionWords } from './suggestion-words.js';

/** A suggestion of the list, with or without candidates. */
export type Listed = ShownSuggestion | Suggestion;

export const startOf = ({ mentions: [first] }: Suggestion): number => first?.start ?? 0;

export interface Decisions {
  /** Whether it has been decided about while the suggestions are still those from before. */
  readonly isGone: (suggestion: Listed) => boolean;
  /** @param number of the candidate, from 0 */
  readonly take: (suggestion: Listed, number: number) => void;
  readonly takeAllSure: () => void;
  readonly putAside: (suggestion: Listed) => void;
  readonly bringBack: (name: string) => void;
  readonly add: (suggestion: Listed) => void;
}

/**
 * @param count how many suggestions there are
 * @param tell says what became of a decision
 * @param onDecided called before a suggestion goes, so that another can be gone to
 */
export function useDecisions(
  suggestions: Suggestions | undefined,
  count: number,
  tell: (message: string) => void,
  onDecided: (suggestion: Listed) => void,
): Decisions {
  const words = useWords(suggestionWords);
  const language = useContext(Language);
  const { session, engine, showPart } = useEditing();
  const desk = useDesk();
  /** By where they begin; with the suggestions from which they are still to vanish. */
  const [gone, setGone] = useState<ReadonlyMap<number, Suggestions | 'pending'>>(new Map());
  const latest = useRef({ count, tell, onDecided });
  latest.current = { count, tell, onDecided };

  return useMemo(() => {
    const tell = (message: string) => latest.current.tell(message);
    const hide = (at: number, until: Suggestions | 'pending' | undefined) =>
      setGone((before) => {
        const after = new Map(before);
        if (until) after.set(at, until);
        else after.delete(at);
        return after;
      });
    /** Takes by the worker; `undefined` if that has failed, which is said. */
    const taking = async (
      ask: (...given: Parameters<typeof engine.takeAllSure>) => Promise<Taking>,
    ): Promise<(Taking & { readonly isChanged: boolean }) | undefined> => {
      let done: (Taking & { readonly isChanged: boolean }) | undefined;
      try {
        await session.changeLater('take', async (files) => {
          const taken = await ask(files, session.state().aside);
          const isChanged = taken.places !== files.places;
          done = { ...taken, isChanged };
          return isChanged ? { places: taken.places } : undefined;
        });
        return done;
      } catch (error) {
        tell(words.notTaken('', error instanceof Error ? error.message : String(error)));
        return undefined;
      }
    };
    const nameOf = (id: string) =>
      session.state().model.places.find((place) => place.id === id)?.properties.name ?? id;
    const leftOf = ({ left }: Taking) =>
      left.map(({ name, why }) => words.notTaken(name, wordWhy(why, nameOf, words, language)));

    return {
      isGone: (suggestion) => {
        const until = gone.get(startOf(suggestion));
        return until === 'pending' || (until !== undefined && until === suggestions);
      },
      take(suggestion, number) {
        const place = 'number' in suggestion ? suggestion.candidates[number] : undefined;
        if (!place) return;
        const at = startOf(suggestion);
        const { count, onDecided } = latest.current;
        onDecided(suggestion);
        hide(at, 'pending');
        void taking((files, aside) => engine.take(files, aside, [{ at, place: place.key }])).then(
          (done) => {
            const isTaken = done?.isChanged === true;
            hide(at, isTaken ? desk.state().suggestions : undefined);
            if (!done) return;
            const left = leftOf(done);
            if (isTaken) tell([words.taken(suggestion.name, count - 1), ...left].join(' '));
            else if (done.ids.length > 0) tell(words.already(suggestion.name));
            else tell(left.join(' ') || words.tookNone);
          },
        );
      },
      takeAllSure() {
        void taking(engine.takeAllSure).then((done) => {
          if (!done) return;
          const { length } = done.ids;
          const took = length === 0 ? words.tookNone : words.tookAll(length);
          tell([took, ...leftOf(done)].join(' '));
        });
      },
      putAside(suggestion) {
        const { count, onDecided } = latest.current;
        onDecided(suggestion);
        session.putAside([suggestion.name]);
        const { suggestions } = desk.state();
        if (suggestions) hide(startOf(suggestion), suggestions);
        tell(words.wasPutAside(suggestion.name, count - 1));
      },
      bringBack(name) {
        session.bringBack([name]);
        tell(words.suggestedAgain(name));
      },
      add(suggestion) {
        const { model, files } = session.state();
        if (!model.article || !model.isEditable) return;
        const [first, ...more] = suggestion.mentions;
        // Its first mention told that it is a place; elsewhere the name stands alone.
        const isOnce = first && more.length === 0 && !('number' in suggestion);
        const ranges = isOnce ? allMentions(model.article, first) : suggestion.mentions;
        const { text, id } = addPlace(model.article, files.places, ranges);
        // The map is for the new place now, not for what would be gone through next.
        desk.set({ suggestion: undefined });
        session.change('addPlace', () => ({ places: text }), { select: id });
        showPart('place');
        tell(words.added(suggestion.name));
      },
    };
  }, [session, engine, desk, showPart, words, language, gone, suggestions]);
}

type SuggestionWords = ReturnType<typeof useWords<typeof suggestionWords.en>>;

function wordWhy(
  why: WhyLeft,
  nameOf: (id: string) => string,
  words: SuggestionWords,
  language: InterfaceLanguage,
): string {
  switch (why.kind) {
    case 'held':
      return words.held(new Intl.ListFormat(language).format(why.holders.map(nameOf)));
    case 'namesake':
      return words.namesake(why.name);
    case 'other':
      return why.words;
  }
}
