/** A new story: the article is pasted or dropped, and what it says of itself is put right. */
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { articleText } from '../../authoring/intake/article-text.js';
import type { Choices, Field } from '../../authoring/intake/draft.js';
import { NO_PLACES } from '../../authoring/places-text.js';
import { STORIES, storyAddress } from '../address.js';
import type { Engine } from '../engine/engine.js';
import type { Asked, Source, TextRead, Unread } from '../engine/reading.js';
import { wordsForFault } from '../fault-words.js';
import { LanguageChoice } from '../frame/language-choice.js';
import { useSteady } from '../frame/steady.js';
import { type InterfaceLanguage, Language, useWords } from '../language.js';
import { faultIn, type Store } from '../store.js';
import { goTo } from '../use-opened.js';
import { AboutArticle } from './about-article.js';
import { FileButton } from './file-button.js';
import { type KeptText, keepText, keptText, NOTHING_KEPT } from './kept-text.js';
import {
  AS_IT_IS,
  countParagraphs,
  countWords,
  type English,
  faultOfField,
  faultOfSlug,
  fileNameOf,
  filled,
  isAddress,
  LARGEST_FILE,
  LONGEST_TEXT,
  type Proposal,
  proposalOf,
  proposedSlug,
  typedSource,
  valuesOf,
  wholeText,
} from './new-story.js';
import { OpenReading } from './open-reading.js';
import { fileIn, fileSource, pastedSource, putText } from './pasted.js';
import { Remarks } from './remarks.js';
import { useDrop } from './use-drop.js';
import { beginWords } from './words.js';

interface Props {
  readonly store: Store;
  readonly engine: Engine;
  readonly chooseLanguage: (language: InterfaceLanguage) => void;
}

type Outcome = TextRead | Asked | Unread;

/** Milliseconds after the last letter. */
const DEBOUNCE = 200;

/** Members that a story cannot be without. */
const NEEDED = ['headline', 'language', 'credit'] as const;

/** Where nothing else tells. */
const BROWSER_ENGLISH = navigator.languages.find((tag) => /^en-[A-Z]{2}$/.test(tag)) ?? 'en-GB';

const isEnglish = ({ fields: { language }, guess }: TextRead) => (language ?? guess) === 'en';

export function Begin({ store, engine, chooseLanguage }: Props) {
  const words = useWords(beginWords);
  const language = useContext(Language);
  const [kept, setKept] = useState<KeptText>(keptText);
  /** A file that waits for an answer, or could not be read. */
  const [pending, setPending] = useState<{ source: Source; outcome: Asked | Unread }>();
  const [latest, setLatest] = useState<{ of: KeptText; outcome: Outcome }>();
  const outcome = latest?.outcome;
  /** What the text in the field was read from, to read it otherwise. */
  const [origin, setOrigin] = useState<Source>();
  const [english, setEnglish] = useState<English>();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<string>();
  /** Why what was dropped or chosen is no file that could be read. */
  const [fileProblem, setFileProblem] = useState<string>();
  const [isTried, setTried] = useState(false);
  /** Begin was pressed while the text was being read. */
  const [isWanted, setWanted] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const field = useRef<HTMLTextAreaElement>(null);
  const about = useRef<HTMLDivElement>(null);
  useSteady(about);
  const { text, choices, known, edits } = kept;

  useEffect(() => {
    document.title = `${words.title} · Dateline`;
  }, [words]);
  useEffect(() => {
    store.list().then(
      (stories) => setTaken(new Set(stories.map(({ slug }) => slug))),
      () => {},
    );
  }, [store]);
  useEffect(() => keepText(kept), [kept]);
  // Where people paste.
  useEffect(() => field.current?.focus(), []);

  /** Reads what stands in the field, whenever it has changed. */
  useEffect(() => {
    setProblem(undefined);
    setFileProblem(undefined);
    if (text.trim() === '' || isAddress(text) || text.length > LONGEST_TEXT) {
      setLatest(undefined);
      return;
    }
    let isOld = false;
    const timer = setTimeout(() => {
      setReading(true);
      engine
        .readText(typedSource(text, choices), edits.headline !== undefined)
        .then((read) => {
          if (!isOld) setLatest({ of: kept, outcome: read });
        })
        .finally(() => !isOld && setReading(false));
    }, DEBOUNCE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, choices, engine, edits.headline !== undefined]);

  /** Of which country the English is: the world's data may take seconds to come. */
  useEffect(() => {
    setEnglish(undefined);
    if (outcome?.kind !== 'text' || !isEnglish(outcome)) return;
    let isOld = false;
    const { headline = '' } = outcome.fields;
    engine.englishOf({ ...known.fields, ...outcome.fields }, `${headline}\n\n${outcome.body}`).then(
      (told) => {
        if (!isOld) setEnglish(told);
      },
      // Without the names of places it is asked.
      () => {},
    );
    return () => {
      isOld = true;
    };
  }, [outcome, known, engine]);

  /** Reads a file, or what was pasted in the place of everything. */
  const takeSource = useCallback(
    async (source: Source) => {
      setReading(true);
      setFileProblem(undefined);
      try {
        const read = await engine.readText(source, false);
        if (read.kind !== 'text') {
          setPending({ source, outcome: read });
          return;
        }
        setPending(undefined);
        setOrigin(source);
        const { fields, kept = {}, found, remarks } = read;
        const name = fileNameOf(source);
        const text = wholeText(read);
        field.current?.select();
        if (field.current) putText(field.current, text);
        setKept({
          ...{ text, choices: AS_IT_IS, edits: {} },
          known: { ...(name !== undefined && { name }), fields, kept, found, remarks },
        });
      } finally {
        setReading(false);
      }
    },
    [engine],
  );
  const refuse = useCallback((reason: string) => {
    setPending(undefined);
    setFileProblem(reason);
  }, []);
  const takeFile = useCallback(
    (file: File) => {
      if (file.size > LARGEST_FILE) refuse(words.tooLargeFile);
      else fileSource(file).then(takeSource, () => refuse(words.aFolder));
    },
    [takeSource, refuse, words],
  );
  const takeTransfer = useCallback(
    (transfer: DataTransfer) => {
      const dropped = fileIn(transfer);
      if (dropped && 'fault' in dropped) refuse(words[dropped.fault]);
      else if (dropped) takeFile(dropped.file);
    },
    [takeFile, refuse, words],
  );
  const isOver = useDrop(takeTransfer);

  const type = (text: string) => {
    setPending(undefined);
    if (text.trim() === '') setOrigin(undefined);
    setKept(text.trim() === '' ? { ...NOTHING_KEPT, text } : { ...kept, text });
  };
  const paste = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    if (!clipboardData) return;
    const source = pastedSource(clipboardData);
    if (!source && clipboardData.files.length > 0) {
      event.preventDefault();
      takeTransfer(clipboardData);
      return;
    }
    const area = field.current;
    const isWhole = area?.selectionStart === 0 && area.selectionEnd === area.value.length;
    if (!source || !area || isAddress(clipboardData.getData('text/plain'))) return;
    if (source.name.endsWith('.txt')) return;
    event.preventDefault();
    if (isWhole) {
      void takeSource(source);
      return;
    }
    const plain = clipboardData.getData('text/plain');
    void engine.readText(source, true).then((read) => {
      putText(area, read.kind === 'text' ? wholeText(read).trim() : plain);
      type(area.value);
    });
  };

  const read = outcome?.kind === 'text' ? outcome : undefined;
  const proposal: Proposal | undefined =
    read && text.trim() !== '' ? proposalOf(read, known, english) : undefined;
  const values = valuesOf(proposal, edits, BROWSER_ENGLISH, language);
  const slug = edits.slug ?? proposedSlug(values.headline, values.language, taken);
  const faults = {
    ...Object.fromEntries(
      (Object.keys(values) as Field[]).flatMap((name) => {
        const fault = faultOfField(name, values[name]);
        return fault ? [[name, words[fault]]] : [];
      }),
    ),
    ...(isTried &&
      proposal &&
      Object.fromEntries(
        NEEDED.flatMap((name) => (values[name] === '' ? [[name, words.needed[name]]] : [])),
      )),
  } as Partial<Record<Field, string>>;
  const slugFault = faultOfSlug(slug, taken);
  const millions = (text.length / 1e6).toLocaleString(language, { maximumFractionDigits: 1 });
  const textFault = isAddress(text)
    ? words.isAddress
    : text.length > LONGEST_TEXT
      ? words.tooLong(millions)
      : isTried && text.trim() === ''
        ? words.needed.text
        : undefined;

  /** What has to be answered first of the text in the field. A file's comes above it. */
  const open =
    !pending && text.trim() !== '' && outcome && outcome.kind !== 'text' ? outcome : undefined;
  const answer = (choice: keyof Choices, value: string) => {
    if (pending) {
      const { source } = pending;
      void takeSource({ ...source, choices: { ...source.choices, [choice]: value } });
    } else setKept({ ...kept, choices: { ...choices, [choice]: value } });
  };

  /** What is shown is not what stands in the field yet. */
  const isBehind =
    isReading ||
    (latest !== undefined && (latest.of.text !== text || latest.of.choices !== choices)) ||
    (latest === undefined && text.trim() !== '' && textFault === undefined);
  useEffect(() => {
    if (isWanted && !isBehind) void begin();
  }, [isWanted, isBehind]);

  const begin = async () => {
    setWanted(isBehind);
    if (isBehind) return;
    if (pending?.outcome.kind === 'question') {
      document.getElementById('reading_question')?.focus();
      return;
    }
    setPending(undefined);
    setFileProblem(undefined);
    setTried(true);
    const missing = proposal
      ? (NEEDED.find((name) => values[name] === '') ??
        Object.keys(faults)[0] ??
        (slugFault && 'slug'))
      : 'text';
    if (missing !== undefined || !proposal) {
      document.getElementById(`new_${missing}`)?.focus();
      return;
    }
    setMaking(true);
    const article = articleText(filled(values), proposal.body, proposal.kept);
    const made = await store
      .make(slug, { article, places: NO_PLACES })
      .catch((error: unknown) => ({ kind: 'failed' as const, fault: faultIn(error) }));
    if (made.kind === 'failed') {
      setMaking(false);
      setProblem(words.notMade(wordsForFault(made.fault, language)));
      return;
    }
    keepText(NOTHING_KEPT);
    goTo(storyAddress(made.slug, store.where));
  };

  return (
    <div class={`begin${isOver ? ' is-dropping' : ''}`}>
      <header class="bar">
        <a href={STORIES}>Dateline</a>
        <LanguageChoice choose={chooseLanguage} />
      </header>
      <main class="begin-parts">
        <section class="begin-text">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <label for="new_text">{words.paste}</label>
          <div class="text-room">
            <textarea
              id="new_text"
              ref={field}
              value={text}
              lang={values.language || undefined}
              aria-invalid={textFault !== undefined}
              aria-describedby="new_text_state"
              onInput={({ currentTarget }) => type(currentTarget.value)}
              onPaste={paste}
            />
            {pending && (
              <OpenReading
                outcome={pending.outcome}
                name={fileNameOf(pending.source)}
                answer={answer}
              />
            )}
            {fileProblem !== undefined && (
              <p class="refusal fault" role="alert">
                {fileProblem}
              </p>
            )}
          </div>
          <div class="text-state" id="new_text_state">
            {textFault !== undefined && <p class="fault">{textFault}</p>}
            <p role="status">
              {isReading
                ? words.reading
                : proposal
                  ? [
                      ...(known.name === undefined ? [] : [words.readFile(known.name)]),
                      words.amount(countParagraphs(proposal.body), countWords(proposal.body)),
                    ].join(' ')
                  : ''}
            </p>
          </div>
          <p class="choices">
            <FileButton label={words.chooseFile} take={takeFile} />
            <span class="quiet">{words.kinds}</span>
            {text !== '' && (
              <button
                type="button"
                class="plain"
                onClick={() => {
                  setPending(undefined);
                  setOrigin(undefined);
                  setKept(NOTHING_KEPT);
                  setTried(false);
                  field.current?.focus();
                }}
              >
                {words.clear}
              </button>
            )}
          </p>
          {open && <OpenReading outcome={open} answer={answer} />}
          <Remarks
            remarks={origin ? known.remarks : (read?.remarks ?? [])}
            readAs={(format) => {
              const from = origin ?? typedSource(text, {});
              void takeSource({ ...from, choices: { ...from.choices, format } });
            }}
          />
        </section>
        <form
          class="begin-about"
          aria-labelledby="about_article"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isMaking) void begin();
          }}
        >
          <h2 id="about_article">{words.about}</h2>
          <div ref={about} class="begin-fields">
            {proposal ? (
              <AboutArticle
                {...{ proposal, values, edits, faults, slug }}
                slugFault={slugFault && words[slugFault]}
                edit={(changed) => setKept({ ...kept, edits: { ...edits, ...changed } })}
              />
            ) : (
              <p class="quiet">{words.aboutEmpty}</p>
            )}
          </div>
          <div class="begin-action">
            {problem !== undefined && (
              <p class="fault" role="alert">
                {problem}
              </p>
            )}
            <button type="submit" class="main-action" disabled={isMaking}>
              {words.begin}
            </button>{' '}
            <span role="status">{isMaking ? words.beginning : ''}</span>
          </div>
        </form>
      </main>
      {isOver && <p class="drop-note">{words.dropHere}</p>}
    </div>
  );
}
