/** What a search has found: looked up as one types, and shown on the map by the desk. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk.js';
import type { LookedUp } from '../engine/looking.js';
import type { Beside } from '../engine/understanding.js';
import { useEditing } from '../use-session.js';

export interface Answered extends LookedUp {
  readonly asked: string;
}

/** Milliseconds without a key after which the worker is asked. */
const TYPED = 60;

export function useLookup(asked: string, beside: Beside): Answered | undefined {
  const { engine } = useEditing();
  const desk = useDesk();
  const [answer, setAnswer] = useState<Answered>();
  const text = asked.trim();
  /** What is wanted now, and whether the worker is at an answer: it is asked one thing at a time. */
  const now = useRef({ text, beside, isAsking: false });
  now.current = { ...now.current, text, beside };
  const show = (answered: Answered | undefined) => {
    setAnswer(answered);
    const found = answered?.found ?? [];
    desk.set({ found, foundAt: found.length > 0 ? 0 : undefined });
  };
  const ask = async () => {
    if (now.current.isAsking) return;
    now.current.isAsking = true;
    for (;;) {
      const { text, beside } = now.current;
      const lookedUp =
        text === '' ? undefined : await engine.lookUp(text, beside).catch(() => undefined);
      if (now.current.text !== text || now.current.beside !== beside) continue;
      if (text !== '') show(lookedUp && { ...lookedUp, asked: text });
      break;
    }
    now.current.isAsking = false;
  };
  useEffect(() => {
    if (text === '') {
      if (answer) show(undefined);
      return;
    }
    // What is there when the place is opened is shown at once.
    const timer = setTimeout(() => void ask(), answer ? TYPED : 0);
    return () => clearTimeout(timer);
  }, [text, beside]);
  useEffect(
    () => () => {
      now.current.text = '';
      desk.set({ found: [], foundAt: undefined });
    },
    [desk],
  );
  return text === '' ? undefined : answer;
}
