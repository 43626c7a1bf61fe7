/** What was done with a text, and what looks wrong in it. */
import { useContext } from 'preact/hooks';
import { Language, useWords } from '../language.js';
import { sayRemark, waysIn } from './intake-words.js';
import { beginWords } from './words.js';

interface Props {
  readonly remarks: readonly string[];
  /** Reads the text otherwise; none where it is no longer known what it was read from. */
  readonly readAs: ((format: string) => void) | undefined;
}

export function Remarks({ remarks, readAs }: Props) {
  const words = useWords(beginWords);
  const language = useContext(Language);
  const said = remarks.flatMap((remark) => {
    const text = sayRemark(remark, language);
    return text === '' ? [] : [{ text, ways: readAs ? waysIn(remark) : [] }];
  });
  if (said.length === 0) return null;
  return (
    <section class="remarks" aria-labelledby="text_remarks">
      <h2 id="text_remarks">{words.remarks}</h2>
      <ul>
        {said.map(({ text, ways }) => (
          <li key={text}>
            {text}{' '}
            {ways.map((way) => (
              <button key={way} type="button" onClick={() => readAs?.(way)}>
                {words.ways[way]}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
