/** The options of `npm run place`. */
import type { Wishes } from '../../src/authoring/compose.js';
import type { Columns } from '../../src/authoring/import-formats/columns.js';
import { LOCATIONS, ROLES } from '../../src/story/kinds.js';
import { isSlug } from '../../src/story/values.js';
import { shellText, shellWord } from '../../src/text/shell.js';
import { readArguments } from './arguments.js';
import { Refusal } from './command.js';
import { helpText } from './help.js';
import { columnsIn, joinNumbers, numberIn, numbersIn, oneOf } from './option-values.js';
import { PLACE_HELP } from './place-help.js';

export interface PlaceOptions extends Wishes {
  readonly story: string;
  /** The name to be looked up; empty with --border and --from. */
  readonly asked: string;
  readonly country?: string | undefined;
  readonly pick?: number | undefined;
  /** A position as the author wrote it. */
  readonly at?: string | undefined;
  readonly border?: string | undefined;
  readonly except: readonly string[];
  readonly from?: string | undefined;
  /** Of a place that is there: whether to list its quotations, or to take it out. */
  readonly quotes?: boolean | undefined;
  readonly remove?: boolean | undefined;
  /** Numbers of quotations, as `--quotes` lists them. */
  readonly drop?: readonly number[] | undefined;
  readonly keep?: readonly number[] | undefined;
  readonly add?: readonly number[] | undefined;
  /** Whether to take back the story's last change. */
  readonly undo?: boolean | undefined;
  /** Of a file read by --from, where it cannot be told. */
  readonly encoding?: string | undefined;
  /** Of a file read by --from: what its columns hold. */
  readonly columns: Columns;
  /** Numbers of the sentences that mean the place, of those that the command lists. */
  readonly sentences?: readonly number[] | undefined;
  /** Whether a position that seems wrong is right. */
  readonly sure?: boolean | undefined;
  /** The unparsed arguments. */
  readonly typed: readonly string[];
}

/** The command with these arguments, quoted for the shell. */
export function commandLine(args: readonly string[]): string {
  const quoted = args.map((arg) => (/^[a-z0-9.,:=/-]+$/.test(arg) ? arg : shellText(arg)));
  return `npm run place -- ${quoted.join(' ')}`;
}

const TEXT = { type: 'string' } as const;
const SWITCH = { type: 'boolean' } as const;

/** @throws Refusal that says which option is wrong */
export function readPlaceOptions(args: readonly string[]): PlaceOptions {
  const { values, positionals } = readArguments(
    {
      args: joinNumbers(args),
      allowPositionals: true,
      options: {
        ...{
          country: TEXT,
          pick: TEXT,
          at: TEXT,
          border: TEXT,
          from: TEXT,
          encoding: TEXT,
          'name-from': TEXT,
          id: TEXT,
          name: TEXT,
        },
        ...{ quotes: SWITCH, remove: SWITCH, undo: SWITCH },
        ...{ 'drop-quotes': TEXT, 'keep-quotes': TEXT, 'add-quotes': TEXT },
        ...{ role: TEXT, location: TEXT, note: TEXT, radius: TEXT, when: TEXT, words: TEXT },
        sure: SWITCH,
        sentences: TEXT,
        except: { type: 'string', multiple: true },
        as: { type: 'string', multiple: true },
        columns: { type: 'string', multiple: true },
      },
    },
    PLACE_HELP,
  );
  const [story, asked = '', ...rest] = positionals;
  if (story === undefined) throw new Refusal(helpText(PLACE_HELP));
  if (rest.length > 0) {
    throw new Refusal(
      `Put a name of several words in quotation marks: "${[asked, ...rest].join(' ')}".`,
    );
  }
  const { border, from, id, undo } = values;
  if (asked.trim() === '' && border === undefined && from === undefined && !undo) {
    throw new Refusal(`Which place? npm run place -- ${shellWord(story)} "<name>"`);
  }
  if (undo && asked.trim() !== '') {
    throw new Refusal(
      `--undo takes back the last change of the whole story: npm run place -- ${shellWord(story)} --undo`,
    );
  }
  if (id !== undefined && !isSlug(id)) {
    throw new Refusal(`--id ${id}: an id has small letters, digits and single hyphens.`);
  }
  return {
    ...values,
    story,
    typed: args,
    asked: asked.trim(),
    except: values.except ?? [],
    drop: numbersIn('drop-quotes', values['drop-quotes']),
    keep: numbersIn('keep-quotes', values['keep-quotes']),
    add: numbersIn('add-quotes', values['add-quotes']),
    columns: columnsIn(values.columns ?? [], values['name-from']),
    sentences: numbersIn('sentences', values.sentences),
    pick: numberIn('pick', values.pick),
    radius: numberIn('radius', values.radius),
    role: oneOf('role', ROLES, values.role),
    location: oneOf('location', LOCATIONS, values.location),
  };
}
