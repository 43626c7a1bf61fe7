/** Says what has yet to come of the world's data, and what does not work until then. */
import { useEffect, useState } from 'preact/hooks';
import { useRegionalLanguage, useWords } from '../language.js';
import { dataWords } from './words.js';
import type { WorldState, WorldWatch } from './world.js';

/** Milliseconds. What comes sooner, as from the browser's own storage, is not worth a word. */
const SOON = 1500;

export function Coming({ world }: { readonly world: WorldWatch }) {
  const words = useWords(dataWords);
  const language = useRegionalLanguage();
  const state = useWorldState(world);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON);
    return () => clearTimeout(timer);
  }, []);
  if (state.kind === 'lacking') {
    return (
      <div class="coming" role="alert">
        <p>{words.lacking}</p>
        <button type="button" onClick={world.again}>
          {words.again}
        </button>
      </div>
    );
  }
  if (!isLate || state.kind === 'there' || state.come === undefined) return null;
  if (state.whole === undefined || state.come >= state.whole) return null;
  const megabytes = (bytes: number) =>
    (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 0 });
  const amount = words.amount(megabytes(state.come), megabytes(state.whole));
  return (
    <div class="coming">
      {/* Read when it appears; not each number. */}
      <p role="status">{words[state.kind]}</p>
      <p aria-hidden="true">
        <progress value={state.come} max={state.whole} /> {amount}
      </p>
    </div>
  );
}

export function useWorldState(world: WorldWatch): WorldState {
  const [state, setState] = useState(world.state);
  useEffect(() => {
    const look = () => setState(world.state());
    look();
    return world.subscribe(look);
  }, [world]);
  return state;
}
