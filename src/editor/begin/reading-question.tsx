/** What only the author can say of a text, as a choice with what each answer makes of it. */
import type { Asked } from '../engine/reading.js';
import { useWords } from '../language.js';
import { beginWords } from './words.js';

interface Props {
  readonly asked: Asked;
  readonly answer: (value: string) => void;
}

export function ReadingQuestion({ asked: { question, previews }, answer }: Props) {
  const words = useWords(beginWords);
  const { choice, answers, guess } = question;
  const guessed = answers.toSorted((a, b) => Number(b.value === guess) - Number(a.value === guess));
  return (
    <section class="reading-question" aria-labelledby="reading_question">
      <h2 id="reading_question" tabIndex={-1}>
        {words.questions[choice]}
      </h2>
      <ul>
        {guessed.map(({ value }) => (
          <li key={value}>
            <pre>{previews[value]}</pre>
            <button type="button" onClick={() => answer(value)}>
              {isWay(value) ? words.answers[value] : value}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isWay(value: string): value is 'lines' | 'indents' | 'blank' {
  return value === 'lines' || value === 'indents' || value === 'blank';
}
