import { useEffect, useState } from 'preact/hooks';

/**
 * What a worker answers; `undefined` until it has, and when it cannot.
 *
 * @param ask `undefined` for nothing to ask
 * @param of what the question hangs on: it is asked anew when one of these changes
 */
export function useAnswer<Answer>(
  ask: (() => Promise<Answer>) | undefined,
  of: readonly unknown[],
): Answer | undefined {
  const [answer, setAnswer] = useState<{ readonly value: Answer }>();
  useEffect(() => {
    let isWanted = true;
    ask?.().then(
      (value) => {
        if (isWanted) setAnswer({ value });
      },
      () => {
        if (isWanted) setAnswer(undefined);
      },
    );
    return () => {
      isWanted = false;
    };
  }, of);
  return ask && answer?.value;
}
