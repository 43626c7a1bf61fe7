/** A field with its label, what is to be known of its value, and what is wrong with it. */
import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { languageTag } from '../../story/values.js';
import { Language, useWords } from '../language.js';
import { beginWords } from './words.js';

interface FieldProps {
  /** Of the input; those of note and fault follow from it. */
  readonly id: string;
  readonly label: string;
  readonly isOptional?: boolean;
  readonly note?: ComponentChildren;
  readonly fault?: string | undefined;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly isAddress?: boolean;
  readonly lang?: string | undefined;
  readonly onInput: (value: string) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

export function TextField({
  value,
  isAddress = false,
  lang,
  onInput,
  onFocus,
  onBlur,
  ...field
}: TextFieldProps) {
  return (
    <Labelled {...field}>
      <input
        id={field.id}
        type="text"
        inputmode={isAddress ? 'url' : 'text'}
        value={value}
        lang={lang}
        autocomplete="off"
        spellcheck={!isAddress}
        {...described(field)}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        {...(onFocus && { onFocus })}
        {...(onBlur && { onBlur })}
      />
    </Labelled>
  );
}

function described({ id, note, fault }: FieldProps) {
  const ids = [...(fault === undefined ? [] : [`${id}-fault`]), ...(note ? [`${id}-note`] : [])];
  return {
    'aria-invalid': fault !== undefined,
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
  };
}

function Labelled({
  id,
  label,
  isOptional = false,
  note,
  fault,
  children,
}: FieldProps & { readonly children: ComponentChildren }) {
  const words = useWords(beginWords);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isOptional && <span class="optional"> {words.optional}</span>}
      {children}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {note && (
        <div class="field-note" id={`${id}-note`}>
          {note}
        </div>
      )}
    </div>
  );
}

/** Languages that are offered by name, those of the interface with their countries first. */
const OFFERED = [
  ...['en-GB', 'en-IE', 'en-US', 'en-AU', 'en-CA', 'en-NZ', 'en-ZA', 'en-IN', 'en-001'],
  ...['de', 'de-AT', 'de-CH', 'fr', 'fr-BE', 'fr-CA', 'fr-CH', 'it', 'it-CH', 'es', 'pt', 'pt-BR'],
  ...'sq ar hy eu be bs bg ca zh hr cs da nl et fi gl ka el he hi hu is id ga ja ko'.split(' '),
  ...'la lv lt lb mk mt nb nn fa pl ro ru sr sk sl sv tr uk vi cy'.split(' '),
];

interface LanguageFieldProps extends FieldProps {
  /** BCP 47; empty for none. */
  readonly value: string;
  readonly onInput: (tag: string) => void;
}

const OTHER = 'other';

export function LanguageField({ value, onInput, ...field }: LanguageFieldProps) {
  const words = useWords(beginWords);
  const language = useContext(Language);
  const [isOther, setOther] = useState(false);
  const [code, setCode] = useState('');
  const names = new Intl.DisplayNames(language, { type: 'language' });
  // "English (001)": by the code of the whole world.
  const nameOf = (tag: string) => names.of(tag)?.replace('001', words.international) ?? tag;
  const tags = [...new Set([...(isTag(value) ? [value] : []), ...OFFERED])];
  const options = tags
    .map((tag) => ({ tag, name: nameOf(tag) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <>
      <Labelled {...field}>
        <select
          id={field.id}
          value={isOther ? OTHER : value}
          {...described(field)}
          onChange={({ currentTarget }) => {
            setOther(currentTarget.value === OTHER);
            if (currentTarget.value !== OTHER) onInput(currentTarget.value);
          }}
        >
          {value === '' && <option value="" />}
          {options.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
          <option value={OTHER}>{words.otherLanguage}</option>
        </select>
      </Labelled>
      {isOther && (
        <TextField
          id={`${field.id}-code`}
          label={words.languageCode}
          value={code}
          fault={code === '' || isTag(code) ? undefined : words.notALanguage}
          note={code !== '' && isTag(code) ? nameOf(code) : undefined}
          onInput={(typed) => {
            setCode(typed);
            if (isTag(typed)) onInput(typed.trim());
          }}
        />
      )}
    </>
  );
}

function isTag(text: string): boolean {
  return text !== '' && languageTag.safeParse(text.trim()).success;
}
