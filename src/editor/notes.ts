/**
 * The small file beside a story's two, `.editor.json`: what the author put aside, and what can be
 * undone. It may be deleted; then nothing is put aside, and nothing can be undone.
 */
import { z } from 'zod';
import { memoise } from '../memoise.js';
import {
  type History,
  NO_HISTORY,
  type Step,
  stepBetween,
  type Versioned,
  walk,
} from './history.js';
import type { StepLabel } from './step-words.js';

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
const MOST_KEPT = 5_000_000;

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
  const now = { ...files, aside: state.aside };
  return found({ state, history: { undo, redo } }, now) ?? elsewhere(state, now, undo);
}

interface Moment {
  readonly state: Versioned;
  readonly history: History;
}

/** Steps by which the files may be ahead of the notes, or behind them. */
const FAR = 100;

/**
 * The notes at the moment of their history at which the files are: notes are written after the
 * files, and the editor may have been ended in between.
 */
function found(moment: Moment, { article, places }: Omit<Versioned, 'aside'>): Notes | undefined {
  for (const way of ['back', 'forth'] as const) {
    let at: Moment | undefined = moment;
    for (let steps = 0; at && steps <= FAR; steps++) {
      const { state, history } = at;
      if (state.article === article && state.places === places) {
        return { aside: state.aside, history };
      }
      at = stepped(at, way);
    }
  }
  return undefined;
}

function stepped({ state, history }: Moment, way: 'forth' | 'back'): Moment | undefined {
  const [from, to] = way === 'back' ? (['undo', 'redo'] as const) : (['redo', 'undo'] as const);
  const step = history[from].at(-1);
  const after = step && walk(state, step, way);
  if (!after) return undefined;
  const moved = { [from]: history[from].slice(0, -1), [to]: [...history[to], step] };
  return { state: after, history: { ...history, ...moved } };
}

/** What somebody else has changed meanwhile is a step that can be undone. */
function elsewhere(before: Versioned, now: Versioned, undo: readonly Step[]): Notes {
  const step = stepBetween(before, now, ELSEWHERE);
  return { aside: now.aside, history: { undo: step ? [...undo, step] : undo, redo: [] } };
}

/** The label of what another program or another tab has changed. */
const ELSEWHERE: StepLabel = 'elsewhere';

/** The text of the notes file. */
export function writeNotes(state: Versioned, { undo, redo }: History): string {
  let kept = 0;
  const isKept = (json: string) => {
    kept += json.length;
    return kept <= MOST_KEPT;
  };
  const recent = undo.map(jsonOf).toReversed();
  const end = recent.findIndex((json) => !isKept(json));
  const steps = (end === -1 ? recent : recent.slice(0, end)).reverse();
  const { article, places, aside } = state;
  const stateJson = JSON.stringify({ article, places, aside });
  return `{"version":1,"state":${stateJson},"undo":[${steps}],"redo":[${redo.map(jsonOf)}]}\n`;
}

/** Most steps are those of the notes written before. */
const jsonOf = memoise((step: Step) => JSON.stringify(step));
