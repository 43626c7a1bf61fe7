/** In the bar: how many findings there are; leads to their list. */
import { useEffect, useRef } from 'preact/hooks';
import { useDeskState } from '../desk.js';
import { useWords } from '../language.js';
import { useEditing } from '../use-session.js';
import { LIST_ID } from './findings-list.js';
import { useFindings } from './use-findings.js';
import { findingWords } from './words.js';

/** Milliseconds without a change after which the count is said: not at each letter of a note. */
const QUIET = 2000;

export function FindingsCount() {
  const words = useWords(findingWords);
  const { session, say, showPart } = useEditing();
  const isChecked = useDeskState('findings').findings !== undefined;
  const findings = useFindings();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const hints = findings.length - errors;
  const told = useRef<string | undefined>(undefined);
  const text = words.counted(errors, hints);
  useEffect(() => {
    if (!isChecked) return undefined;
    // What a story has when it is opened is to be read, not to be announced.
    told.current ??= text;
    const timer = setTimeout(() => {
      if (told.current !== text) say(text);
      told.current = text;
    }, QUIET);
    return () => clearTimeout(timer);
  }, [isChecked, text]);
  if (!isChecked) return null;
  const kind = errors > 0 ? 'error' : hints > 0 ? 'warning' : 'none';
  return (
    <button
      type="button"
      class={`findings-count ${kind}`}
      onClick={() => {
        showPart('place');
        session.select(undefined);
        requestAnimationFrame(() => {
          const list = document.getElementById(LIST_ID);
          list?.scrollIntoView({ block: 'start' });
          list?.focus({ preventScroll: true });
        });
      }}
    >
      {text}
    </button>
  );
}
