/** Another version of the open story's text: read, looked at, and taken. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { bodyOf, setBody, setField } from '../../authoring/actions/article.js';
import type { Choices } from '../../authoring/intake/draft.js';
import type { Asked, Source, TextRead, Unread } from '../engine/reading.js';
import { useSteady } from '../frame/steady.js';
import { Language, useWords } from '../language.js';
import { useEditing, useSession } from '../use-session.js';
import { FileButton } from './file-button.js';
import {
  AS_IT_IS,
  countParagraphs,
  fileNameOf,
  isAddress,
  LARGEST_FILE,
  LONGEST_TEXT,
  typedSource,
  wholeText,
} from './new-story.js';
import { OpenReading } from './open-reading.js';
import { fileSource, pastedSource, putText } from './pasted.js';
import { replaceWords } from './replace-words.js';
import { beginWords } from './words.js';

interface Props {
  readonly file: File | undefined;
  readonly close: () => void;
}

const DEBOUNCE = 200;

export function ReplaceText({ file, close }: Props) {
  const words = useWords(replaceWords);
  const begin = useWords(beginWords);
  const language = useContext(Language);
  const { engine, session, say } = useEditing();
  const { files, model } = useSession('files', 'model');
  const field = useRef<HTMLTextAreaElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useSteady(body);
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [pending, setPending] = useState<{ source: Source; outcome: Asked | Unread }>();
  const [outcome, setOutcome] = useState<TextRead | Asked | Unread>();
  const [isHeadline, setHeadline] = useState(true);
  const [misfits, setMisfits] = useState<number>();
  const [problem, setProblem] = useState<string>();

  const takeSource = async (source: Source) => {
    const read = await engine.readText(source, true);
    if (read.kind !== 'text') {
      setPending({ source, outcome: read });
      return;
    }
    setPending(undefined);
    setChoices(AS_IT_IS);
    const text = wholeText(read);
    field.current?.select();
    if (field.current) putText(field.current, text);
    setText(text);
  };
  const takeFile = (file: File) => {
    if (file.size > LARGEST_FILE) setProblem(begin.tooLargeFile);
    else fileSource(file).then(takeSource, () => setProblem(begin.aFolder));
  };
  useEffect(() => {
    if (file) takeFile(file);
  }, [file]);

  const isReadable = text.trim() !== '' && !isAddress(text) && text.length <= LONGEST_TEXT;
  useEffect(() => {
    setOutcome(undefined);
    if (!isReadable) return;
    let isOld = false;
    const timer = setTimeout(() => {
      engine.readText(typedSource(text, choices), true).then((read) => !isOld && setOutcome(read));
    }, DEBOUNCE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, choices, engine, isReadable]);

  const read = outcome?.kind === 'text' ? outcome : undefined;
  const headline = read?.fields.headline;
  const isOther = headline !== undefined && headline !== model.article?.headline;
  const after = (article: string, { body }: TextRead) => {
    const replaced = setBody(article, body);
    return isOther && isHeadline ? setField(replaced, 'headline', headline) : replaced;
  };
  const article = read && after(files.article, read);
  useEffect(() => {
    setMisfits(undefined);
    if (article === undefined) return;
    let isOld = false;
    engine
      .misfits({ article, places: files.places })
      .then((found) => !isOld && setMisfits(found.length));
    return () => {
      isOld = true;
    };
  }, [article, files.places, engine]);

  const all = model.places.reduce((sum, { quotations }) => sum + quotations.length, 0);
  const isSame = article === files.article;
  const shown = pending?.outcome ?? (outcome && outcome.kind !== 'text' ? outcome : undefined);
  const answer = (choice: keyof Choices, value: string) => {
    if (pending) {
      const { source } = pending;
      void takeSource({ ...source, choices: { ...source.choices, [choice]: value } });
    } else setChoices({ ...choices, [choice]: value });
  };
  const millions = (text.length / 1e6).toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <section class="replace-text" aria-labelledby="replace_title">
      <h2 id="replace_title">{words.replace}</h2>
      <div ref={body} class="dialog-body">
        <p>{words.paste}</p>
        <label for="replace_text">{words.newText}</label>
        <textarea
          id="replace_text"
          ref={field}
          value={text}
          lang={model.article?.language}
          onInput={({ currentTarget: { value } }) => {
            setPending(undefined);
            if (value.trim() === '') setChoices({});
            setText(value);
          }}
          onPaste={(event) => {
            const { clipboardData, currentTarget: area } = event;
            const source = clipboardData && pastedSource(clipboardData);
            const isWhole = area.selectionStart === 0 && area.selectionEnd === area.value.length;
            if (!source || !isWhole || source.name.endsWith('.txt')) return;
            event.preventDefault();
            void takeSource(source);
          }}
        />
        {isAddress(text) && <p class="fault">{begin.isAddress}</p>}
        {text.length > LONGEST_TEXT && <p class="fault">{begin.tooLong(millions)}</p>}
        {problem !== undefined && (
          <p class="fault" role="alert">
            {problem}
          </p>
        )}
        {shown && (
          <OpenReading
            outcome={shown}
            name={pending && fileNameOf(pending.source)}
            answer={answer}
          />
        )}
        <div class="reading-result">
          <div role="status">
            {read && isSame && <p>{words.isSame}</p>}
            {read && !isSame && (
              <>
                <p>
                  {words.will(countParagraphs(read.body), countParagraphs(bodyOf(files.article)))}
                </p>
                <p>
                  {all === 0
                    ? words.noQuotations
                    : misfits !== undefined && words.fit(all - misfits, all)}
                </p>
              </>
            )}
          </div>
          {isOther && (
            <p>
              <label>
                <input
                  type="checkbox"
                  checked={isHeadline}
                  onChange={({ currentTarget }) => setHeadline(currentTarget.checked)}
                />{' '}
                {words.headlineToo(headline)}
              </label>
            </p>
          )}
          {read && !isSame && <p class="quiet">{words.undoable}</p>}
        </div>
      </div>
      <p class="choices">
        <button
          type="button"
          class="main-action"
          disabled={!read || isSame}
          onClick={() => {
            if (!read) return;
            session.change('replaceText', (files) => ({ article: after(files.article, read) }), {
              select: null,
            });
            say(misfits ? `${words.replaced} ${words.misfits(misfits)}.` : words.replaced);
            close();
          }}
        >
          {words.take}
        </button>
        <FileButton label={begin.chooseFile} take={takeFile} />
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </section>
  );
}
