/** Which column or property of a file has the places' names. */
import {
  type Columns,
  columnMeant,
  type Holders,
} from '../../src/authoring/import-formats/columns.js';
import type { Entry } from '../../src/authoring/import-formats/mark.js';
import { holdersOf, propertiesOf } from '../../src/authoring/import-formats/marks.js';
import { choicesIn, coordinatesIn } from '../../src/authoring/import-formats/name-columns.js';
import { Refusal, type Terminal } from './command.js';
import { commandLine } from './place-options.js';
import type { StoryFolder } from './story-folder.js';

/**
 * The holders of a file's fields, the name's among them: known by its usual names, or asked for.
 *
 * @throws Refusal with the columns to choose from
 */
export async function chooseNames(
  { article, slug }: StoryFolder,
  file: string,
  entries: readonly Entry[],
  holders: Holders,
  chosen: Columns,
  { ask, say }: Terminal,
): Promise<Holders> {
  const properties = propertiesOf(entries);
  for (const [field, word] of Object.entries({ ...chosen, order: undefined })) {
    if (word === undefined) continue;
    if (columnMeant(properties, word) === undefined) {
      throw new Refusal(
        `--columns ${field}=${word}: there is no column "${word}". There are: ${properties.join(', ')}.`,
      );
    }
  }
  const [latitude, longitude] = coordinatesIn(entries, holders);
  if (latitude !== undefined && longitude !== undefined) {
    const name = holders.get('name')?.[0] ?? choicesIn(article, entries, holders)[0]?.column;
    throw new Refusal(
      `The columns "${latitude}" and "${longitude}" hold numbers like positions, and their names do not say which is which. Say it: --columns name=${name ?? '…'},lat=${latitude},lon=${longitude} or the other way round.`,
    );
  }
  const isNamed = holders.has('name') || holders.has('quotation');
  const choices = isNamed ? [] : choicesIn(article, entries, holders);
  if (choices.length === 0) return holders;
  const rows = choices.map(
    ({ column, example, named }, index) =>
      `${index + 1}  ${column}, such as "${example}": the article has ${named} of its texts`,
  );
  const question = 'Which column has the names of the places?';
  if (!ask) {
    throw new Refusal(
      `${question} Say it with --name-from:\n${rows.join('\n')}\nSo, perhaps: ${commandLine([slug, '--from', file, '--name-from', choices[0]?.column ?? ''])}`,
    );
  }
  say(rows.join('\n'));
  const answer = await ask(`${question} Its number`);
  const choice = choices[Number(answer) - 1];
  if (!choice) throw new Refusal(`There is no column ${answer ?? ''}; nothing was written.`);
  return holdersOf(entries, { ...chosen, name: choice.column });
}
