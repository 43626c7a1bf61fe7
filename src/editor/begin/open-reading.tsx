/** A text that is not read yet: what the author has to say of it, or why it cannot be read. */
import { useContext } from 'preact/hooks';
import type { Choices } from '../../authoring/intake/draft.js';
import type { Asked, Unread } from '../engine/reading.js';
import { Language, useWords } from '../language.js';
import { sayFault, waysIn } from './intake-words.js';
import { ReadingQuestion } from './reading-question.js';
import { beginWords } from './words.js';

interface Props {
  readonly outcome: Asked | Unread;
  /** Of the file, where it is one. */
  readonly name?: string | undefined;
  readonly answer: (choice: keyof Choices, value: string) => void;
}

export function OpenReading({ outcome, name, answer }: Props) {
  const words = useWords(beginWords);
  const language = useContext(Language);
  if (outcome.kind === 'question') {
    const { choice } = outcome.question;
    return <ReadingQuestion asked={outcome} answer={(value) => answer(choice, value)} />;
  }
  return (
    <div class="refusal fault" role="alert">
      <p>
        {name === undefined ? words.notRead : words.fileNotRead(name)}{' '}
        {sayFault(outcome.fault, language)}
      </p>
      {waysIn(outcome.fault).map((way) => (
        <button key={way} type="button" onClick={() => answer('format', way)}>
          {words.ways[way]}
        </button>
      ))}
    </div>
  );
}
