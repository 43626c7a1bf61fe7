/** Asks about a position that is hardly meant, before it is written. */
import { type KnownPlace, knownPlaces, positionsOf } from '../../src/authoring/known-places.js';
import {
  type Placed,
  type PositionRemark,
  remarksOnPositions,
} from '../../src/check/positions/check-positions.js';
import { remarkOnEntries } from '../../src/check/positions/far-from-entries.js';
import type { LngLat } from '../../src/geo/geography.js';
import { distanceBetween } from '../../src/geo/geometry.js';
import { openGazetteer } from '../../src/site/node-data.js';
import { Refusal, type Terminal } from './command.js';
import { commandLine } from './place-options.js';
import type { StoryFolder } from './story-folder.js';

/** What the author typed, as far as positions go. */
interface Typed {
  /** The arguments. */
  readonly typed: readonly string[];
  /** Whether the author says that the position is right. */
  readonly sure?: boolean | undefined;
}

/**
 * Returns if the position of a place is plausible or the author says that it is right.
 *
 * @param placed what is to be written
 * @param others the story's other places; those of its file if left out
 * @throws Refusal with what is doubtful, and the commands for what may be meant
 */
export async function settlePosition(
  story: StoryFolder,
  placed: Placed,
  { typed, sure }: Typed,
  { ask }: Terminal,
  others: readonly KnownPlace[] = knownPlaces(story.places.text),
): Promise<void> {
  if (sure) return;
  const remark = await remarkOn(story, placed, others);
  if (!remark) return;
  const doubt = `${remark.message}.`;
  if (ask) {
    const answer = await ask(`${doubt} Is it right as given? "yes" writes it`);
    if (answer !== undefined && /^y(es)?$/i.test(answer)) return;
  }
  const { meant } = remark;
  const lines = ask ? ['Nothing was written.'] : [doubt, 'Nothing was written.'];
  if (meant) lines.push(`    If that is meant: ${commandLine(replacing(typed, meant))}`);
  else lines.push(`    ${remark.hint}`);
  lines.push(`    If it is right as given: ${commandLine([...typed, '--sure'])}`);
  throw new Refusal(lines.join('\n'), 1);
}

/** Metres. Nothing is doubtful about a place where the gazetteer has it. */
const AT_ENTRY = 20_000;
async function remarkOn(
  { article }: StoryFolder,
  placed: Placed,
  others: readonly KnownPlace[],
): Promise<PositionRemark | undefined> {
  const gazetteer = await openGazetteer();
  const [longitude, latitude]: unknown[] = [placed.geometry?.coordinates ?? []].flat();
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return undefined;
  const position: LngLat = [longitude, latitude];
  const { gazetteer: id } = placed.properties;
  const entry = id === undefined ? undefined : gazetteer.settlement(id);
  if (entry && distanceBetween(position, entry.position) <= AT_ENTRY) return undefined;
  const { name } = placed.properties;
  // By its name, like any other: it may be moved away from its gazetteer entry.
  const properties = { ...placed.properties, gazetteer: undefined };
  const remark = remarksOnPositions(article, [...others, { ...placed, properties }], gazetteer).at(
    -1,
  );
  if (remark || name === undefined) return remark;
  return remarkOnEntries(article, name, position, positionsOf(others), gazetteer);
}

/** The arguments with another position. */
function replacing(typed: readonly string[], [longitude, latitude]: LngLat): string[] {
  const at = `${longitude},${latitude}`;
  const index = typed.indexOf('--at');
  if (index !== -1) return typed.with(index + 1, at);
  return typed.map((arg) => (arg.startsWith('--at=') ? `--at=${at}` : arg));
}
