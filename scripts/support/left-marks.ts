/** What is said of the marks of a file that did not become places. */
import type { LeftMark } from '../../src/authoring/adopt.js';
import type { Mark } from '../../src/authoring/import-formats/mark.js';
import { candidateTable } from '../../src/gazetteer/candidates.js';
import type { LngLat } from '../../src/geo/geography.js';
import { positionInWords } from '../../src/geo/notation/reading.js';
import { shellText } from '../../src/text/shell.js';
import { counted } from './command.js';
import { commandLine } from './place-options.js';

/** Marks of which each is said what is wrong; of more their number. */
const TOLD = 50;

/** What a mark is called: `Mark 3 (line 7), "Linz"`. */
export function titleOf({ number, line, name }: Mark): string {
  const where = line === undefined ? '' : ` (line ${line})`;
  return `Mark ${number}${where}${name === undefined ? '' : `, "${name}"`}`;
}

/** In the file's order: which mark was left out, why, and what to do. */
export function tellLeft(slug: string, left: readonly LeftMark[]): string[] {
  const isKnown = ({ why }: LeftMark) => why === 'known';
  const known = left.filter(isKnown);
  const others = left.filter((mark) => !isKnown(mark));
  const lines = others.slice(0, TOLD).map((each) => settleByHand(slug, each));
  const more = others.length - lines.length;
  if (more > 0) {
    const reasons = [...new Set(others.slice(TOLD).map(({ why }) => WORDS[why]))];
    lines.push(
      `And ${counted(more, 'more mark')} left out: ${reasons.join('; ')}. Put these right, and read the file again, which goes on with the others.`,
    );
  }
  if (known.length <= 3)
    lines.push(...known.map(({ mark }) => `${titleOf(mark)} is there already.`));
  else lines.push(`${counted(known.length, 'mark')} are there already.`);
  return lines;
}

const WORDS: Readonly<Record<LeftMark['why'], string>> = {
  known: 'there already',
  faulty: 'broken',
  nameless: 'without a name',
  unquoted: 'not named in the article',
  namesake: 'of the same name as another mark',
  'several-points': 'of several points',
  unplaced: 'without a position, and not in the gazetteer',
  ambiguous: 'without a position, and several times in the gazetteer',
  doubtful: 'at a position that is hardly meant',
  contested: 'of which it is open which sentences mean it',
  misquoted: 'with a quotation that is not in the article',
  open: 'with a question that is open',
};

function settleByHand(slug: string, left: LeftMark): string {
  const { mark, why, fault = '', geometry, points = [], candidates = [], open = [] } = left;
  const title = titleOf(mark);
  const name = mark.name ?? 'name';
  switch (why) {
    case 'known':
      return `${title} is there already.`;
    case 'faulty':
    case 'misquoted':
      return `${title}: ${ended(fault)}${byPoint(slug, name, geometry)}`;
    case 'doubtful': {
      const meant = left.meant ? `\n    If that is meant: ${atPoint(slug, name, left.meant)}` : '';
      const [longitude, latitude] = geometry?.type === 'Point' ? geometry.coordinates : [];
      const given =
        longitude === undefined || latitude === undefined
          ? ''
          : `\n    If it is right as given: ${atPoint(slug, name, [longitude, latitude])} --sure`;
      return `${title}: ${ended(fault)}${meant}${given}`;
    }
    case 'contested': {
      const [longitude, latitude] = geometry?.type === 'Point' ? geometry.coordinates : [];
      const at =
        longitude === undefined || latitude === undefined
          ? ' Say which sentences mean it, in a column "quotation".'
          : `\n    To choose its sentences: ${atPoint(slug, name, [longitude, latitude])}`;
      return `${title} is left out: ${ended(fault)}${at}`;
    }
    case 'nameless':
      return `${title}${beginning(geometry)} has no name: give it one that the article has, and read the file again.${byPoint(slug, 'name', geometry)}`;
    case 'unquoted':
      return `${title} is not named in the article: give it the article's name for it, and read the file again.${byPoint(slug, name, geometry)}`;
    case 'namesake':
      return `${title} has the name of another mark, at another position. Say which sentences mean it, in a column "quotation", or by their words.${byPoint(slug, name, geometry, true)}`;
    case 'several-points':
      return `${title} has ${points.length} points, and a place has one. Choose:${points
        .slice(0, 5)
        .map((point) => `\n    ${atPoint(slug, name, point)}`)
        .join('')}`;
    case 'unplaced':
      return `${title} has no position, and the gazetteer has no ${mark.country === undefined ? '' : `"${name}" in "${mark.country}", no `}country or place of 500 people and more of that name.\n    ${commandLine([slug, name, '--at', 'longitude,latitude'])}`;
    case 'ambiguous': {
      const table = candidateTable(candidates.map(({ candidate }) => candidate));
      const [only] = candidates.length === 1 ? candidates : [];
      const what = only
        ? `has one of that name. ${only.doubt} If it is meant: ${commandLine([slug, name, '--pick', '1'])}`
        : `has ${candidates.length} of that name. Choose one by its number: ${commandLine([slug, name])}`;
      return `${title} has no position, and the gazetteer ${what}\n${indented(table)}`;
    }
    case 'open':
      return `${title} is left out, since it lacks ${ended(open.map(({ wish, question }) => `"${wish}": ${question}`).join('; and '))}`;
  }
}

/** Where a mark is or begins, by which its author finds it. */
function beginning(geometry: LeftMark['geometry']): string {
  const numbers = [geometry?.coordinates ?? []].flat(4);
  const [longitude, latitude] = numbers;
  if (longitude === undefined || latitude === undefined) return '';
  const at = positionInWords([longitude, latitude]);
  return geometry?.type === 'Point' ? ` at ${at}` : `, which begins at ${at},`;
}

/** A sentence with its end. */
function ended(sentence: string): string {
  return /[.?!…]["'”’»)]*$/.test(sentence) ? sentence : `${sentence}.`;
}

function byPoint(
  slug: string,
  name: string,
  geometry: LeftMark['geometry'],
  isNamesake = false,
): string {
  if (geometry?.type !== 'Point') return '';
  const [longitude, latitude] = geometry.coordinates;
  const own = isNamesake ? ['--id', 'an-id-of-its-own'] : [];
  return `\n    Or: ${atPoint(slug, name, [longitude, latitude])} ${own.join(' ')}${own.length > 0 ? ' ' : ''}--as "words of the article"`;
}

function atPoint(slug: string, name: string, point: LngLat): string {
  return `npm run place -- ${slug} ${shellText(name)} --at ${point.join(',')}`;
}

function indented(lines: string): string {
  return lines.replace(/^/gm, '    ');
}
