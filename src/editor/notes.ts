/**
 * The small file beside a story's two: what the author put aside, and what can be undone. It may be
 * deleted; then nothing is put aside, and nothing can be undone.
 */
import { z } from 'zod';
import { type History, NO_HISTORY, type Step, stepBetween, type Versioned } from './history.js';

const splice = z.object({ at: z.int().min(0), out: z.string(), in: z.string() });
const words = z.array(z.string());

const step = z.object({
  label: z.string(),
  article: splice.exactOptional(),
  places: splice.exactOptional(),
  aside: z.object({ out: words, in: words }).exactOptional(),
  merge: z.string().exactOptional(),
});

const notes = z.object({
  version: z.literal(1),
  /** The state that the history belongs to. */
  state: z.object({ article: z.string(), places: z.string(), aside: words }),
  undo: z.array(step),
  redo: z.array(step),
});

export interface Notes {
  readonly aside: readonly string[];
  readonly history: History;
}

const NONE: Notes = { aside: [], history: NO_HISTORY };

/** Characters of all steps together that are kept: the oldest go first. */
const MOST_KEPT = 20_000_000;

/**
 * Reads the notes of a story whose files are as given. What has been changed since by somebody else
 * becomes a step that can be undone.
 */
export function readNotes(text: string, files: Omit<Versioned, 'aside'>): Notes {
  if (text === '') return NONE;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return NONE;
  }
  const { data } = notes.safeParse(json);
  if (!data) return NONE;
  const { state, undo, redo } = data;
  const changed = stepBetween(state, { ...files, aside: state.aside }, ELSEWHERE);
  const history = changed ? { undo: [...undo, changed], redo: [] } : { undo, redo };
  return { aside: state.aside, history };
}

/** The label of what another program or another tab has changed. */
export const ELSEWHERE = 'elsewhere';

export function writeNotes(state: Versioned, { undo, redo }: History): string {
  let kept = 0;
  const recent = (steps: readonly Step[]) =>
    steps
      .toReversed()
      .filter((each) => {
        kept += JSON.stringify(each).length;
        return kept <= MOST_KEPT;
      })
      .reverse();
  const { article, places, aside } = state;
  const value = { version: 1, state: { article, places, aside }, undo: recent(undo), redo };
  return `${JSON.stringify(value)}\n`;
}
