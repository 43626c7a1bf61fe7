/** What is deliberately not on the map. */
import { setReason, takeBack } from '../../authoring/actions/quotations.js';
import { useWords } from '../language.js';
import type { LeftOff } from '../model.js';
import { useEditing } from '../use-session.js';
import { useTyped } from './use-typed.js';
import { placeWords } from './words.js';

export function LeftOffList({ leftOff }: { readonly leftOff: readonly LeftOff[] }) {
  const words = useWords(placeWords);
  return (
    <section class="left-off" aria-labelledby="left_off">
      <h3 id="left_off">{words.leftOff}</h3>
      <p class="hint">{words.leftOffHint}</p>
      <ul>
        {leftOff.map((each, number) => (
          <LeftOffRow key={`${number} ${each.mention}`} number={number} {...each} />
        ))}
      </ul>
    </section>
  );
}

function LeftOffRow({ number, mention, reason }: LeftOff & { readonly number: number }) {
  const words = useWords(placeWords);
  const { session } = useEditing();
  const typed = useTyped(reason, (text) =>
    session.change('leaveOff', ({ places }) => ({ places: setReason(places, number, text) }), {
      merge: `reason:${number}`,
    }),
  );
  return (
    <li>
      <span class="article-words">{mention}</span>
      <button
        type="button"
        aria-label={words.takeBackOf(mention)}
        onClick={() =>
          session.change('takeBack', ({ places }) => ({ places: takeBack(places, number) }))
        }
      >
        {words.takeBack}
      </button>
      <input type="text" aria-label={words.reason(mention)} {...typed} />
    </li>
  );
}
