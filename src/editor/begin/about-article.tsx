/** The members of a new article, each with what it was taken from. */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Field } from '../../authoring/intake/draft.js';
import { isBareEnglish } from '../../authoring/intake/told-language.js';
import { Language, useWords } from '../language.js';
import { useDateWording } from '../text/use-date-wording.js';
import { LanguageField, TextField } from './fields.js';
import type { KeptText } from './kept-text.js';
import { type Proposal, shownDate, type Values } from './new-story.js';
import { beginWords } from './words.js';

interface Props {
  readonly proposal: Proposal;
  readonly values: Values;
  readonly edits: KeptText['edits'];
  readonly faults: Readonly<Partial<Record<Field, string>>>;
  readonly slug: string;
  readonly slugFault: string | undefined;
  readonly edit: (changed: KeptText['edits']) => void;
}

export function AboutArticle({ proposal, values, edits, faults, slug, slugFault, edit }: Props) {
  const words = useWords(beginWords);
  const language = useContext(Language);
  const wordDate = useDateWording();
  const shown = (field: Field) =>
    edits[field] ?? (field === 'published' ? shownDate(values.published, language) : values[field]);
  const common = (field: Field) => ({
    id: `new_${field}`,
    label: words.fields[field],
    value: shown(field),
    fault: faults[field],
    onInput: (value: string) => edit({ [field]: value }),
  });
  const from = (field: Field): ComponentChildren => {
    if (faults[field] !== undefined) return undefined;
    if (edits[field] !== undefined) return words.yours;
    const found = proposal.found[field];
    if (!found) return proposal.fields[field] === undefined ? words.notFound : undefined;
    switch (found.kind) {
      case 'front-matter':
        return words.foundIn['front-matter'](found.name);
      case 'heading':
      case 'first-line':
      case 'line':
      case 'byline':
      case 'ambiguous':
        return words.foundIn[found.kind](found.words);
      default:
        return words.foundIn[found.kind];
    }
  };
  const isEnglishOpen =
    edits.language === undefined &&
    isBareEnglish(proposal.fields.language ?? proposal.guess ?? 'und');
  const isAuthorOnly = edits.credit === undefined && proposal.found.credit?.kind === 'line';
  return (
    <>
      <TextField
        {...common('headline')}
        lang={values.language || undefined}
        note={from('headline')}
      />
      <TextField
        {...common('published')}
        isOptional
        note={
          <>
            {faults.published === undefined && values.published !== '' && (
              <strong>{wordDate(values.published)}. </strong>
            )}
            {from('published')} {values.published === '' && words.hints.published}
          </>
        }
      />
      <LanguageField
        {...common('language')}
        value={values.language}
        note={
          isEnglishOpen
            ? words.whichEnglish
            : proposal.guess !== undefined && edits.language === undefined
              ? words.guess
              : from('language')
        }
      />
      <TextField
        {...common('credit')}
        note={
          <>
            {from('credit')} {(values.credit === '' || isAuthorOnly) && words.hints.credit}
          </>
        }
      />
      <TextField
        {...common('link')}
        isAddress
        isOptional
        note={
          <>
            {from('link')} {values.link === '' && words.hints.link}
          </>
        }
      />
      <TextField
        id="new_slug"
        label={words.fields.slug}
        value={slug}
        fault={slugFault}
        note={
          <>
            {edits.slug === undefined ? words.fromHeadline : words.yours} {words.hints.slug}
          </>
        }
        onInput={(slug) => edit({ slug })}
      />
    </>
  );
}
