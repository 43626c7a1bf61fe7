/** The options of `npm run place`. */
import type { Wishes } from '../../src/authoring/compose.js';
import { LOCATIONS, ROLES } from '../../src/story/kinds.js';
import { isDateOrInterval } from '../../src/story/time.js';
import { isSlug } from '../../src/story/values.js';
import { readArguments } from './arguments.js';
import { Refusal } from './command.js';
import { type Help, helpText } from './help.js';
import { joinNumbers, numberIn, oneOf } from './option-values.js';

export const PLACE_HELP: Help = {
  command: 'place',
  usage: `npm run place -- <story> "<name>" [options]    looks a name up and adds the place
npm run place -- <story> --border DE [options]  adds a country's land border
npm run place -- <story> --from <file>          adds the places of a file from another tool`,
  does: `Adds to data/<story>/places.geojson a place with every sentence of the article that names it, and
leaves the rest of the file as it is. Where there is a choice it asks, or says how to tell it.
It sends nothing anywhere: the gazetteer is on this machine.`,
  options: `  --country IT       only what lies in that country
  --pick 1           the number of the candidate
  --at "45.54 N, 9.24 E"  not from the gazetteer but here: degrees in any notation (plain
                     numbers are longitude,latitude), the address of a place on a map's
                     web page, a Plus Code, MGRS, UTM
  --border DE        a country's land border; --except "San Marino" leaves a neighbour out
  --as "words"       the article's words for the place, where they are not its name
  --name, --id       what the map calls it, and its address
  --role             ${ROLES.join(', ')}
  --when 2016-12-23  an event's date (ISO 8601), and --words "on Friday": the article's for it
  --location         ${LOCATIONS.join(', ')}
  --radius 500       metres; --note "why here": for what is narrowed or somewhere`,
  examples: `npm run place -- river-walk "Linz"                    the only Linz, or a list of them
npm run place -- river-walk "Linz" --pick 2           the second of that list
npm run place -- river-walk "the mill" --at 14.29,48.31 --location narrowed --radius 500 --note "…"
npm run place -- river-walk --from ~/drawn.geojson    what was drawn in another tool`,
};

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
  /** The unparsed arguments. */
  readonly typed: readonly string[];
}

/** The command with these arguments, quoted for the shell. */
export function commandLine(args: readonly string[]): string {
  const quoted = args.map((arg) => (/^[a-z0-9.,:=/-]+$/.test(arg) ? arg : JSON.stringify(arg)));
  return `npm run place -- ${quoted.join(' ')}`;
}

const TEXT = { type: 'string' } as const;

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
          id: TEXT,
          name: TEXT,
        },
        ...{ role: TEXT, location: TEXT, note: TEXT, radius: TEXT, when: TEXT, words: TEXT },
        except: { type: 'string', multiple: true },
        as: { type: 'string', multiple: true },
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
  const { border, from, id, when } = values;
  if (asked.trim() === '' && border === undefined && from === undefined) {
    throw new Refusal(`Which place? npm run place -- ${story} "<name>"`);
  }
  if (id !== undefined && !isSlug(id)) {
    throw new Refusal(`--id ${id}: an id has small letters, digits and single hyphens.`);
  }
  if (when !== undefined && !isDateOrInterval(when)) {
    throw new Refusal(
      `--when ${when}: must be a date, date-time or interval of ISO 8601, such as 2016-12-19 or 2016-12-19/2016-12-23.`,
    );
  }
  return {
    ...values,
    story,
    typed: args,
    asked: asked.trim(),
    except: values.except ?? [],
    pick: numberIn('pick', values.pick),
    radius: numberIn('radius', values.radius),
    role: oneOf('role', ROLES, values.role),
    location: oneOf('location', LOCATIONS, values.location),
  };
}
