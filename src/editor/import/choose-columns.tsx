/** The first rows of a table, and which of its columns has what. */
import { type Columns, FIELDS } from '../../authoring/import-formats/columns.js';
import type { MarksRead } from '../engine/importing.js';
import { useWords } from '../language.js';
import { importWords } from './words.js';

interface Props {
  readonly read: MarksRead;
  readonly isBusy: boolean;
  readonly choose: (columns: Columns) => void;
  readonly add: () => void;
}

const PLACED = ['name', 'quotation', 'mention', 'date', 'note'] as const;
const POSITIONS = ['latitude', 'longitude', 'position'] as const;
/** Columns that are shown; of more, those that are used come first. */
const SHOWN = 8;

export function ChooseColumns({ read, isBusy, choose, add }: Props) {
  const words = useWords(importWords);
  const { properties, holders, rows, isDrawn, unclear, names } = read;
  const fields = isDrawn
    ? PLACED
    : (['name', ...POSITIONS, ...PLACED.filter((field) => field !== 'name')] as const);
  const used = new Set(FIELDS.flatMap((field) => holders[field] ?? []));
  const columns = properties
    .map((name, index) => ({ name, index }))
    .toSorted((a, b) => Number(used.has(b.name)) - Number(used.has(a.name)))
    .slice(0, SHOWN);
  const isNamed = holders.name !== undefined || holders.quotation !== undefined;
  return (
    <>
      <p>{words.count(read.count)}</p>
      {properties.length > 0 && (
        <div class="table-part">
          <table>
            <caption>{words.firstRows}</caption>
            <thead>
              <tr>
                {columns.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={String(at)}>
                  {columns.map(({ name, index }) => (
                    <td key={name}>{row[index]?.slice(0, 80)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isDrawn && <p class="quiet">{words.drawn}</p>}
      <fieldset>
        <legend>{words.whichColumns}</legend>
        <div class="column-choices">
          {fields.map((field) => (
            <label key={field}>
              {words.fields[field]}{' '}
              <select
                value={holders[field] ?? ''}
                onChange={({ currentTarget }) => choose({ [field]: currentTarget.value })}
              >
                <option value="">{words.none}</option>
                {(field === 'name' ? inOrder(properties, names) : properties).map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </fieldset>
      {unclear && <p class="fault">{words.unclear(...unclear)}</p>}
      {!isNamed && <p class="fault">{words.noName}</p>}
      <p>
        <button
          type="button"
          class="main-action"
          disabled={isBusy || !isNamed || unclear !== undefined}
          onClick={add}
        >
          {words.add}
        </button>
      </p>
    </>
  );
}

/** Those first that look like names. */
function inOrder(properties: readonly string[], names: readonly string[]): string[] {
  return [...new Set([...names, ...properties])];
}
