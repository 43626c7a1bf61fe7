/** The language of the editor's own words. */
import { useContext } from 'preact/hooks';
import { type InterfaceLanguage, LANGUAGES, Language, useWords } from '../language.js';
import { frameWords } from '../words.js';

const NAMES = { en: 'English', de: 'Deutsch', it: 'Italiano', fr: 'Français' } as const;

interface Props {
  readonly choose: (language: InterfaceLanguage) => void;
}

export function LanguageChoice({ choose }: Props) {
  const words = useWords(frameWords);
  const language = useContext(Language);
  return (
    <select
      aria-label={words.language}
      value={language}
      onChange={({ currentTarget: { value } }) => {
        const chosen = LANGUAGES.find((each) => each === value);
        if (chosen) choose(chosen);
      }}
    >
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={each}>
          {NAMES[each]}
        </option>
      ))}
    </select>
  );
}
