/** Fields whose text is written to the story with each character. */
import { useEffect, useState } from 'preact/hooks';

interface Typed {
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onBlur: () => void;
}

/**
 * The text of a field: as it is typed, spaces at its end included, and what is stored whenever that
 * changes by other means.
 *
 * @param stored as the story has it
 * @param write called with each text that is typed
 */
export function useTyped(stored: string, write: (text: string) => void): Typed {
  const [typed, setTyped] = useState(stored);
  useEffect(() => {
    if (typed.trim() !== stored.trim()) setTyped(stored);
  }, [stored]);
  return {
    value: typed,
    onInput({ currentTarget: { value } }) {
      setTyped(value);
      write(value);
    },
    // What was not written, such as an empty name, does not stay.
    onBlur: () => setTyped(stored),
  };
}
