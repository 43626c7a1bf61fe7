/** Reading what an author pastes or drops: the text of an article. */
import type { Misfit } from '../../authoring/actions/quotations.js';
import { authorAbove, paperAbove } from '../../authoring/intake/byline.js';
import type {
  Choices,
  Draft,
  Field,
  Fields,
  FoundIn,
  KeptFields,
  Question,
} from '../../authoring/intake/draft.js';
import { takeIn } from '../../authoring/intake/intake.js';
import { englishIn, tellLanguage } from '../../authoring/intake/told-language.js';
import type { StoryFiles } from '../../authoring/story-files.js';
import { articleOf } from '../model.js';
import type { OpenWorld } from './open-world.js';

/** A file, or what was pasted, as bytes. */
export interface Source {
  readonly bytes: Uint8Array;
  /** With the ending that tells what it is. */
  readonly name: string;
  /** What the author has answered. */
  readonly choices: Choices;
}

type FoundFields = Readonly<Partial<Record<Field, FoundIn>>>;

export interface TextRead {
  readonly kind: 'text';
  readonly fields: Fields;
  /** What an `article.md` says that nobody is asked for. */
  readonly kept?: KeptFields;
  /** Where each was found, and what was found and not taken. */
  readonly found: FoundFields;
  /** Paragraphs separated by blank lines. */
  readonly body: string;
  /** A language that is not certain (BCP 47). */
  readonly guess?: string;
  /** What the author should know of the text: phrases. */
  readonly remarks: readonly string[];
}

export interface Asked {
  readonly kind: 'question';
  readonly question: Question;
  /** The beginning of the text as each answer reads it. */
  readonly previews: Readonly<Record<string, string>>;
}

export interface Unread {
  readonly kind: 'fault';
  /** A phrase. */
  readonly fault: string;
}

export interface Reading {
  /** @param hasHeadline whether the author has given one */
  readText(source: Source, hasHeadline: boolean): Promise<TextRead | Asked | Unread>;
  /**
   * The English of the country in which a text was published, if that can be told. Apart from the
   * rest, since it waits for the world's data.
   */
  englishOf(
    fields: Fields,
    text: string,
  ): Promise<{ readonly language: string; readonly foundIn: FoundIn } | undefined>;
  /** The quotations that do not fit the article. */
  misfits(files: StoryFiles): Promise<readonly Misfit[]>;
}

/** Characters of a preview. */
const PREVIEW = 600;

export function reading(openWorld: OpenWorld): Reading {
  return {
    async readText({ bytes, name, choices }, hasHeadline) {
      const outcome = await takeIn(bytes, name, choices, hasHeadline);
      if ('fault' in outcome) return { kind: 'fault', fault: outcome.fault };
      if ('value' in outcome) {
        const read = await proposed(outcome.value);
        // What was pasted was selected by the author: there are no menus of a page to delete.
        const remarks = read.remarks.filter((remark) => !/^all the page's text is/.test(remark));
        return name.startsWith('pasted.') ? { ...read, remarks } : read;
      }
      const { question } = outcome;
      const previews = await Promise.all(
        question.answers.map(async ({ value, meaning }) => {
          const answered = { ...choices, [question.choice]: value };
          const read = await takeIn(bytes, name, answered, true);
          return [value, 'value' in read ? beginningOf(read.value) : meaning] as const;
        }),
      );
      return { kind: 'question', question, previews: Object.fromEntries(previews) };
    },
    async englishOf(fields, text) {
      const told = englishIn(fields, text, await openWorld(text));
      if (!told?.remark.foundIn) return undefined;
      return { language: told.language, foundIn: told.remark.foundIn };
    },
    async misfits({ article: text, places }) {
      const article = articleOf(text);
      const { misfitsIn } = await import('../../authoring/actions/quotations.js');
      return article ? misfitsIn(article, places) : [];
    },
  };
}

function beginningOf({ fields: { headline }, body }: Draft): string {
  return [...(headline === undefined ? [] : [headline]), body]
    .join('\n\n')
    .slice(0, PREVIEW)
    .trimEnd();
}

async function proposed(draft: Draft): Promise<TextRead> {
  const { body } = draft;
  const text = `${draft.fields.headline ?? ''}\n\n${body}`;
  const { language, guess, remarks } = await tellLanguage(text, draft.fields.language);
  const all = [...draft.remarks, ...remarks];
  const isOpen = draft.fields.credit === undefined;
  const author = isOpen ? authorAbove(body) : undefined;
  const paper = isOpen ? paperAbove(body) : undefined;
  const credits = [author, paper].filter((each) => each !== undefined);
  const found: FoundFields = {
    ...Object.fromEntries(
      all.flatMap(({ about, foundIn }) => (about && foundIn ? [[about, foundIn] as const] : [])),
    ),
    ...(credits.length > 0 && {
      credit: { kind: 'line', words: credits.map(({ words }) => words).join(' · ') },
    }),
  };
  const { language: _, ...others } = draft.fields;
  // A date beside other words is proposed here, where the author sees both.
  const beside = found.published?.kind === 'byline' ? { published: found.published.date } : {};
  return {
    kind: 'text',
    fields: {
      ...others,
      ...beside,
      ...(credits.length > 0 && { credit: credits.map(({ name }) => name).join(', ') }),
      ...(language !== undefined && { language }),
    },
    ...(draft.kept && { kept: draft.kept }),
    found,
    body,
    ...(language === undefined && guess !== undefined && { guess }),
    remarks: all.flatMap(({ about, text }) => (about === undefined ? text : [])),
  };
}
