/** What was pasted and not begun yet, kept in the browser so that it survives a reload. */
import type { Choices, Field } from '../../authoring/intake/draft.js';
import { keepChoice, keptChoice } from '../choices.js';
import { type Known, NOTHING_KNOWN } from './new-story.js';

export interface KeptText {
  readonly text: string;
  readonly choices: Choices;
  readonly known: Known;
  /** Members that the author has changed, as typed; the address too. */
  readonly edits: Readonly<Partial<Record<Field | 'slug', string>>>;
}

export const NOTHING_KEPT: KeptText = { text: '', choices: {}, known: NOTHING_KNOWN, edits: {} };

const KEY = 'dateline-new-story';

export function keptText(): KeptText {
  try {
    const kept: unknown = JSON.parse(keptChoice(KEY) ?? '');
    const isKept = typeof Object(kept).text === 'string';
    return isKept ? { ...NOTHING_KEPT, ...(kept as KeptText) } : NOTHING_KEPT;
  } catch {
    return NOTHING_KEPT;
  }
}

/** A text that is too long for the browser's storage is not kept. */
export function keepText(kept: KeptText): void {
  keepChoice(KEY, undefined);
  const isNothing = kept.text === '' && Object.keys(kept.edits).length === 0;
  if (!isNothing) keepChoice(KEY, JSON.stringify(kept));
}
