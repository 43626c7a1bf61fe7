/** What a finding says, in the language of the interface. */
import type { Matter } from '../../check/matter.js';
import type { InterfaceLanguage } from '../language.js';
import type { ShownFinding } from './shown-findings.js';
import { findingWords } from './words.js';

export interface Said {
  readonly text: string;
  /** The language of the text, where it is not that of the interface. */
  readonly language?: 'en';
  /** A sentence of the article, after what introduces it. */
  readonly quoted?: { readonly introduction: string; readonly sentence: string };
}

/** @param nameOf the name of the place with an id */
export function sayFinding(
  finding: ShownFinding,
  language: InterfaceLanguage,
  nameOf: (id: string) => string,
): Said {
  const { matter, suggested } = finding;
  if (suggested !== undefined) return { text: findingWords[language].suggested(suggested) };
  const text = matter && sentenceOf(matter, language, nameOf);
  if (matter && text !== undefined) return { text, ...quotedOf(matter, language) };
  return { text: inEnglish(finding), ...(language !== 'en' && { language: 'en' }) };
}

function quotedOf(matter: Matter, language: InterfaceLanguage): Pick<Said, 'quoted'> {
  const words = findingWords[language];
  if (matter.code === 'quotation-part') {
    return { quoted: { introduction: words.whole, sentence: matter.whole } };
  }
  if (matter.code !== 'quotation-absent' || matter.nearest === undefined) return {};
  return { quoted: { introduction: words.nearest, sentence: matter.nearest } };
}

/** Hints that name a command or a file's syntax are for those who write the files by hand. */
const FOR_FILES = /npm run|\.geojson|\.md\b|["`[{]/;

/** As the commands say it, in sentences. */
function inEnglish({ message, hint }: ShownFinding): string {
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  return hint === undefined || FOR_FILES.test(hint) ? sentence : `${sentence} ${hint}`;
}

function sentenceOf(
  matter: Matter,
  language: InterfaceLanguage,
  nameOf: (id: string) => string,
): string | undefined {
  const words = findingWords[language];
  switch (matter.code) {
    case 'no-places':
      return words.noPlaces;
    case 'not-mapped':
      return words.notMapped(matter.words);
    case 'quotation-absent':
      return words.quotationAbsent;
    case 'quotation-ambiguous':
      return words.quotationAmbiguous;
    case 'quotation-context':
      return words.quotationContext;
    case 'quotation-part':
      return words.quotationPart;
    case 'mention-absent':
      return matter.words === '' ? words.mentionEmpty : words.mentionAbsent(matter.words);
    case 'mention-shared':
      return words.mentionShared(matter.words, nameOf(matter.place));
    case 'unmapped-absent':
      return words.unmappedAbsent(matter.words);
    case 'event-without-date':
      return words.eventWithoutDate;
    case 'time-words-absent':
      return words.timeWordsAbsent(matter.words);
    case 'callout-absent':
      return words.calloutAbsent(matter.words);
    case 'view-absent':
      return words.viewAbsent(matter.words);
    case 'view-leaves-out':
      return words.viewLeavesOut(new Intl.ListFormat(language).format(matter.names));
    case 'weekday':
      return words.weekday(weekdayOf(matter.day, language), matter.words);
    case 'without-note':
      return words.withoutNote;
    case 'without-radius':
      return words.withoutRadius;
    case 'somewhere-point':
      return words.somewherePoint;
    case 'without-anchor':
      return words.withoutAnchor;
    case 'anchor-away':
      return words.anchorAway;
    case 'not-drawn':
      return words.notDrawn;
    case 'position': {
      const { why, slip, name } = matter;
      return [words.where[why](name), ...(slip ? [words.slips[slip]] : [])].join(' ');
    }
    case 'invisible':
      return words.invisible(matter.word);
    case 'same-id':
      return words.sameId(matter.id);
    case 'no-text':
      return words.noText;
    case 'missing':
      return lackOf(matter.member) ?? sayOf(matter.member, words.missing);
    case 'rule': {
      const { rule, member } = matter;
      if (rule === 'quoted') return words.unquoted;
      if (rule === 'date-or-interval') return words.undated;
      if (rule === 'publication-date') return words.unreadPublished;
      if (rule === 'not-empty' && member === 'words') return words.withoutTimeWords;
      if (rule === 'not-empty' && member === 'mention') return words.mentionEmpty;
      return sayOf(member, (field) => words.broken(field, words.demands[rule]));
    }
  }

  /** What a field lacks, where that is more than its name can say. */
  function lackOf(member: string): string | undefined {
    if (member === 'quotes') return words.unquoted;
    if (member === 'words') return words.withoutTimeWords;
    return member === 'date' ? words.undated : undefined;
  }

  function sayOf(member: string, say: (field: string) => string): string | undefined {
    return isField(member) ? say(words.fields[member]) : undefined;
  }
}

type Field = keyof (typeof findingWords)['en']['fields'];

function isField(member: string): member is Field {
  return Object.hasOwn(findingWords.en.fields, member);
}

/** @param day YYYY-MM-DD */
function weekdayOf(day: string, language: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}
