/** In the bar: how many findings there are; leads to their list. */
import { useEffect, useRef } from 'preact/hooks';
import { useDeskState } from '../desk.js';
import { useWords } from '../language.js';
import { useEditing } from '../use-session.js';
import { useFindings, useListWay } from './use-findings.js';
import { findingWords } from './words.js';

/** Milliseconds without a change after which the count is said: not at each letter of a note. */
const QUIET = 2000;

export function FindingsCount() {
  const words = useWords(findingWords);
  const { say } = useEditing();
  const showList = useListWay();
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
    <button type="button" class={`findings-count ${kind}`} onClick={showList}>
      {text}
    </button>
  );
}
