/** A draft of the paragraphs of a document. */
import type { Draft, Fields, Remark } from './draft.js';
import { findDate, isHeadline } from './headline.js';
import type { Omitted, TextBlock, VisibleText } from './visible-text.js';

/** What else was found in a document. */
interface Known {
  readonly fields: Fields;
  readonly remarks: readonly Remark[];
  /** How the document was read, such as "read as Markdown". */
  readonly how: string;
  /** Further things that are not in the text, such as "2 comments". */
  readonly leftOut?: readonly string[];
}

/** Takes headline and date from the first blocks, where they are not known. */
export function draftOfBlocks(
  { blocks, omitted, tables, apart }: VisibleText,
  { fields, remarks, how, leftOut = [] }: Known,
): Draft {
  const titled = withHeadline(blocks, fields.headline);
  const body = titled.blocks.length === 0 ? '' : `${titled.blocks.join('\n\n')}\n`;
  const dated = fields.published === undefined ? findDate(body) : { fields: {}, remarks: [] };
  const isOne = titled.blocks.length === 1;
  const did = [
    `${how}: ${titled.blocks.length} paragraph${isOne ? '' : 's'}`,
    ...(tables > 0 ? [`each row of ${counted(tables, 'table')} a paragraph`] : []),
    ...(apart > 0
      ? [`each paragraph of ${counted(apart, 'table')} with long texts by itself`]
      : []),
    ...leftOutOf(omitted, leftOut),
  ].join('; ');
  return {
    fields: { ...fields, ...titled.fields, ...dated.fields },
    body,
    remarks: [{ text: did }, ...remarks, ...titled.remarks, ...dated.remarks],
  };
}

function withHeadline(
  blocks: readonly TextBlock[],
  known: string | undefined,
): { fields: Fields; blocks: readonly string[]; remarks: readonly Remark[] } {
  const [first, ...others] = blocks;
  const all = blocks.map(({ text }) => text);
  const none = { fields: {}, blocks: all, remarks: [] };
  if (!first) return none;
  const line = first.text.replace(/\s+/g, ' ');
  if (known !== undefined) {
    // The page shows the headline above the text.
    return line === known.replace(/\s+/g, ' ')
      ? { ...none, blocks: others.map(({ text }) => text) }
      : none;
  }
  const isHeading = first.level !== undefined;
  if (others.length === 0 || !(isHeading || (!first.isPart && isHeadline(first.text)))) return none;
  const what = isHeading ? 'the heading' : 'the first line';
  return {
    fields: { headline: line },
    blocks: others.map(({ text }) => text),
    remarks: [
      {
        about: 'headline',
        foundIn: { kind: isHeading ? 'heading' : 'first-line', words: line },
        text: `${what}, "${line}", which is taken out of the text`,
      },
    ],
  };
}

function leftOutOf(omitted: ReadonlyMap<Omitted, number>, others: readonly string[]): string[] {
  const things = [
    ...[...omitted].map(([kind, times]) => counted(times, SINGULAR[kind], kind)),
    ...others,
  ];
  return things.length > 0 ? [`left out: ${things.join(', ')}`] : [];
}

const SINGULAR: Readonly<Record<Omitted, string>> = {
  pictures: 'picture',
  'struck-out words': 'passage of struck-out words',
  'note marks': 'note mark',
  'embedded media': 'piece of embedded media',
  forms: 'form field',
};

/** Such as "1 table" and "2 tables". */
export function counted(times: number, one: string, many = `${one}s`): string {
  return times === 1 ? `1 ${one}` : `${times} ${many}`;
}
