/**
 * The quotations that the article does not have as they stand, with the nearest sentence: after its
 * text was replaced, or where a file was changed by hand.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { setName } from '../../authoring/actions/place-members.js';
import { dropQuote, type Misfit, setQuote, takeClear } from '../../authoring/actions/quotations.js';
import { renamed } from '../../authoring/proposed-name.js';
import type { Quote } from '../../story/members.js';
import { useDeskState } from '../desk.js';
import { useWords } from '../language.js';
import { useEditing, useSession } from '../use-session.js';
import { MentionChoice } from './mention-choice.js';
import { replaceWords } from './replace-words.js';

/** Of more, the rest follows when these are settled. */
const MOST = 50;

export function Misfits() {
  const words = useWords(replaceWords);
  const { engine, session, say } = useEditing();
  const { files, model } = useSession('files', 'model');
  const { headlineBefore } = useDeskState('headlineBefore');
  const isAny = model.places.some(({ quotations }) =>
    quotations.some(({ sentence }) => sentence === undefined),
  );
  const [misfits, setMisfits] = useState<readonly Misfit[]>([]);
  useEffect(() => {
    if (!isAny) {
      setMisfits([]);
      return;
    }
    let isOld = false;
    engine.misfits(files).then((found) => {
      if (!isOld) setMisfits(found);
    });
    return () => {
      isOld = true;
    };
  }, [files, isAny, engine]);
  /** By their ids, places whose names the article does not have any more, and what they could be. */
  const [renames, setRenames] = useState<Readonly<Record<string, string>>>({});
  const asked = model.places.flatMap(({ id, properties: { name = '' } }) => {
    const proposed = renames[id];
    return proposed === undefined || proposed === name ? [] : [{ id, name, proposed }];
  });
  const hasMisfits = isAny && misfits.length > 0;
  const isShown = (hasMisfits || asked.length > 0) && headlineBefore === undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  // After a text was replaced, the part is still where the button for that is, far below.
  useEffect(() => {
    if (isShown) heading.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  if (!isShown) return null;
  const clear = misfits.filter(({ isClear }) => isClear);
  const nameOf = (wanted: string) =>
    model.places.find(({ id }) => id === wanted)?.properties.name ?? wanted;
  const take = ({ id, number, quote: before }: Misfit, quote: Quote) => {
    session.change('setQuote', ({ places }) => ({ places: setQuote(places, id, number, quote) }));
    say(words.taken);
    const { article } = model;
    const proposed = article && renamed(article, nameOf(id), before.mention, quote);
    if (proposed !== undefined) setRenames({ ...renames, [id]: proposed });
  };
  const settle = (id: string) =>
    setRenames(Object.fromEntries(Object.entries(renames).filter(([each]) => each !== id)));
  return (
    <section class="misfits" aria-labelledby="misfits_title">
      <h2 id="misfits_title" ref={heading}>
        {hasMisfits ? words.misfits(misfits.length) : words.otherNames}
      </h2>
      {asked.map(({ id, name, proposed }) => (
        <div key={id} class="rename">
          <p>{words.nameGone(name)}</p>
          <div class="button-row">
            <button
              type="button"
              onClick={() => {
                session.change('setName', ({ places }) => ({
                  places: setName(places, id, proposed),
                }));
                settle(id);
              }}
            >
              {words.rename(proposed)}
            </button>
            <button type="button" onClick={() => settle(id)}>
              {words.keepName(name)}
            </button>
          </div>
        </div>
      ))}
      {/* Its room stays when it goes: what is below must not come up under the hand. */}
      {hasMisfits && (
        <p class={clear.length > 1 ? undefined : 'room-kept'}>
          <button
            type="button"
            onClick={() =>
              session.change('setQuote', ({ places }) => ({ places: takeClear(places, misfits) }))
            }
          >
            {words.takeClear(clear.length)}
          </button>
        </p>
      )}
      <ul>
        {(hasMisfits ? misfits : []).slice(0, MOST).map((misfit) => {
          const { id, number, quote, nearest, likely } = misfit;
          return (
            <li key={`${id}:${number}:${quote.exact}`}>
              <h3>
                <button type="button" class="plain" onClick={() => session.select(id)}>
                  {nameOf(id)}
                </button>
              </h3>
              <p class="quiet">{words.was}</p>
              <blockquote class="gone">{quote.exact}</blockquote>
              <p class="quiet">{nearest ? words.nearest : words.noneNear}</p>
              {nearest && nearest.mention !== '' && (
                <>
                  <blockquote>{nearest.exact}</blockquote>
                  <button type="button" onClick={() => take(misfit, nearest)}>
                    {words.takeThis}
                  </button>{' '}
                </>
              )}
              {nearest && nearest.mention === '' && (
                <>
                  <blockquote>{nearest.exact}</blockquote>
                  <MentionChoice
                    sentence={nearest.exact}
                    before={quote.mention}
                    likely={likely}
                    choose={(mention) => take(misfit, { ...nearest, mention })}
                  />
                </>
              )}
              <button
                type="button"
                onClick={() =>
                  session.change('dropQuote', ({ places }) => ({
                    places: dropQuote(places, id, number),
                  }))
                }
              >
                {words.drop}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
