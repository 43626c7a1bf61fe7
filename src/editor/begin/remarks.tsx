/** What was done with a text, and what looks wrong in it. */
import { useContext } from 'preact/hooks';
import { Language, useWords } from '../language.js';
import { sayRemark } from './intake-words.js';
import { beginWords } from './words.js';

export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  const words = useWords(beginWords);
  const language = useContext(Language);
  const said = remarks.map((remark) => sayRemark(remark, language)).filter((text) => text !== '');
  if (said.length === 0) return null;
  return (
    <section class="remarks" aria-labelledby="text_remarks">
      <h2 id="text_remarks">{words.remarks}</h2>
      <ul>
        {said.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
