/** What the article of the open story says of itself; each letter is saved at once. */
import { useContext, useEffect, useState } from 'preact/hooks';
import { setField } from '../../authoring/actions/article.js';
import { carryHeadline } from '../../authoring/actions/quotations.js';
import type { Field } from '../../authoring/intake/draft.js';
import { useDesk } from '../desk.js';
import { importWords } from '../import/words.js';
import { Language, useWords } from '../language.js';
import { useDateWording } from '../text/use-date-wording.js';
import { useEditing, useSession } from '../use-session.js';
import { LanguageField, TextField } from './fields.js';
import { faultOfField, shownDate, typedValue } from './new-story.js';
import { replaceWords } from './replace-words.js';
import { beginWords } from './words.js';

const STEPS = {
  headline: 'setHeadline',
  published: 'setPublished',
  language: 'setLanguage',
  credit: 'setCredit',
  link: 'setLink',
} as const satisfies Record<Field, string>;

/** What a story may be without. */
const OPTIONAL: ReadonlySet<Field> = new Set<Field>(['published', 'link']);

export function ArticleFields() {
  const words = useWords(beginWords);
  const more = useWords(replaceWords);
  const imports = useWords(importWords);
  const language = useContext(Language);
  const wordDate = useDateWording();
  const desk = useDesk();
  const { session } = useEditing();
  const { model } = useSession('model');
  /** What is being typed, where it is not what the file has: nothing yet that could be written. */
  const [typed, setTyped] = useState<Readonly<Partial<Record<Field, string>>>>({});
  const { article } = model;
  // Undo, or somebody else, has changed them.
  useEffect(
    () =>
      setTyped((before) =>
        Object.fromEntries(
          Object.entries(before).filter(
            ([field, text]) =>
              faultOf(field as Field, text) !== undefined ||
              typedValue(field as Field, text, language) === (article?.[field as Field] ?? ''),
          ),
        ),
      ),
    [article],
  );
  if (!article) return null;

  function faultOf(field: Field, text: string): string | undefined {
    const value = typedValue(field, text, language);
    if (value === '') return OPTIONAL.has(field) ? undefined : more.cannotBeEmpty;
    const fault = faultOfField(field, value);
    return fault && words[fault];
  }
  const change = (field: Field, text: string) => {
    setTyped({ ...typed, [field]: text });
    if (faultOf(field, text) !== undefined) return;
    session.change(
      STEPS[field],
      (files) => ({ article: setField(files.article, field, typedValue(field, text, language)) }),
      { merge: `article:${field}` },
    );
  };
  const common = (field: Field) => {
    const text = typed[field];
    return {
      id: `article_${field}`,
      label: words.fields[field],
      value:
        text ??
        (field === 'published' ? shownDate(article.published ?? '', language) : article[field]) ??
        '',
      fault: text === undefined ? undefined : faultOf(field, text),
      onInput: (value: string) => change(field, value),
      onFocus: () =>
        desk.set({ headlineBefore: field === 'headline' ? article.headline : undefined }),
      onBlur: () => {
        const { [field]: _, ...others } = typed;
        setTyped(others);
        const { headlineBefore: before } = desk.state();
        desk.set({ headlineBefore: undefined });
        if (before === undefined || before === article.headline) return;
        session.change(
          STEPS.headline,
          ({ places }) => ({ places: carryHeadline(places, before, article.headline) }),
          { merge: 'article:headline' },
        );
      },
    };
  };
  const { published = '' } = article;
  return (
    <section class="article-fields" aria-labelledby="article_title">
      <h2 id="article_title">{more.article}</h2>
      <TextField {...common('headline')} lang={article.language} />
      <TextField
        {...common('published')}
        isOptional
        note={published === '' ? words.hints.published : wordDate(published)}
      />
      <LanguageField {...common('language')} value={article.language} />
      <TextField {...common('credit')} />
      <TextField {...common('link')} isAddress isOptional />
      <p class="choices">
        <button type="button" onClick={() => desk.set({ intake: { as: 'text' } })}>
          {more.replace}
        </button>
        <button type="button" onClick={() => desk.set({ intake: { as: 'marks' } })}>
          {imports.import}
        </button>
      </p>
    </section>
  );
}
