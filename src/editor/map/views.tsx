/** What readers' maps show: by itself, or as the author keeps it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { dropView, type KeptView, setView } from '../../authoring/actions/views.js';
import type { Extent } from '../../geo/geography.js';
import type { Article, Block } from '../../story/article.js';
import { useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing, useSession } from '../use-session.js';
import { viewWords } from './view-words.js';

interface Props {
  /** The selected place, whose first paragraph is what an author looks at. */
  readonly place: EditedPlace | undefined;
  /** What the map shows now. */
  readonly extent: () => Extent | undefined;
  /** Shows a kept view. */
  readonly show: (extent: Extent) => void;
}

export function Views({ place, extent, show }: Props) {
  const words = useWords(viewWords);
  const { model } = useSession('model');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const { current } = menu;
    if (isOpen) current?.addEventListener('keydown', press);
    return () => current?.removeEventListener('keydown', press);
  }, [isOpen]);
  const { article, views } = model;
  if (!article || !model.isEditable) return null;
  return (
    <span ref={menu} class="map-menu">
      <button ref={button} type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.button(views.length)}
      </button>
      {isOpen && <Panel {...{ article, views, place, extent, show }} />}
    </span>
  );
}

interface PanelProps extends Props {
  readonly article: Article;
  readonly views: readonly KeptView[];
}

/** The choice of the whole story. */
const WHOLE = 'story';

function Panel({ article, views, place, extent, show }: PanelProps) {
  const words = useWords(viewWords);
  const { session, say } = useEditing();
  const blocks = [article.headlineBlock, ...article.paragraphs];
  const [chosen, choose] = useState(() => firstChoice(place, blocks));
  const block = blocks.find(({ number }) => String(number) === chosen);
  const kept = views.find(({ paragraph }) => paragraph === block?.number);
  const keep = () => {
    const shown = extent();
    if (!shown) return;
    session.change('setView', ({ places }) => ({
      places: setView(places, article, block, shown),
    }));
    say(words.said);
  };
  const drop = () => {
    session.change('dropView', ({ places }) => ({
      places: dropView(places, article, block?.number),
    }));
    say(words.dropped);
  };
  const isKept = (number: number | undefined) =>
    views.some(({ paragraph }) => paragraph === number);
  return (
    <div class="menu-panel views-panel">
      <p>{words.hint}</p>
      <label>
        {words.of}
        <select value={chosen} onChange={({ currentTarget: { value } }) => choose(value)}>
          <option value={WHOLE}>{words.option(words.story, isKept(undefined))}</option>
          {blocks.map(({ number, text }) => (
            <option key={number} value={String(number)}>
              {words.option(
                number === 0 ? words.headline : `${number} ${beginning(text)}`,
                isKept(number),
              )}
            </option>
          ))}
        </select>
      </label>
      <p class="kept" role="status">
        {kept ? words.kept : words.automatic}
      </p>
      <div class="views-buttons">
        <button type="button" onClick={keep}>
          {words.keep}
        </button>
        {kept && (
          <>
            <button type="button" onClick={() => show(kept.extent)}>
              {words.show}
            </button>
            <button type="button" onClick={drop}>
              {words.drop}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** The first paragraph that names the selected place: the headline is read with the whole story. */
function firstChoice(place: EditedPlace | undefined, blocks: readonly Block[]): string {
  const numbers = place?.quotations.flatMap(({ sentence }) => {
    const block = sentence && blocks.findLast(({ start }) => start <= sentence.start);
    return block && block.number > 0 ? block.number : [];
  });
  return numbers && numbers.length > 0 ? String(Math.min(...numbers)) : WHOLE;
}

/** Characters of a paragraph by which it is known in a list. */
const SHOWN = 32;

function beginning(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()} …`;
}
