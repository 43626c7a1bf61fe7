/** A component's view of a state that others change. */
import { useEffect, useState } from 'preact/hooks';

interface Observed<State> {
  readonly state: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The members of the state with these names, or all; the component is rendered anew when they
 * change.
 */
export function usePicked<State extends object, Key extends keyof State>(
  observed: Observed<State>,
  keys: readonly Key[],
): Pick<State, Key> {
  const [picked, setPicked] = useState<Pick<State, Key>>(observed.state);
  useEffect(() => {
    const look = () => {
      const now = observed.state();
      const isSame = (before: Pick<State, Key>) =>
        keys.length > 0 && keys.every((key) => Object.is(before[key], now[key]));
      setPicked((before) => (isSame(before) ? before : now));
    };
    look();
    return observed.subscribe(look);
  }, [observed]);
  return picked;
}
