/** Asks about what a file leaves open, before anything is written. */
import { type Adopter, atPoint, type LeftMark } from '../../src/authoring/adopt.js';
import type { Mark } from '../../src/authoring/import-formats/mark.js';
import type { Subject } from '../../src/authoring/subject.js';
import { candidateTable } from '../../src/gazetteer/candidates.js';
import type { PlaceFeature } from '../../src/story/schema.js';
import type { Terminal } from './command.js';
import { titleOf } from './left-marks.js';

/** Asks which of several points or places is meant, if somebody is there to answer. */
export async function settleMark(
  adopter: Adopter,
  left: LeftMark,
  { ask, say }: Terminal,
): Promise<PlaceFeature | LeftMark> {
  const { mark, points = [], candidates = [] } = left;
  if (!ask || points.length + candidates.length === 0) return left;
  const choices: readonly Subject[] =
    points.length > 0
      ? points.map((point) => atPoint(mark, point))
      : candidates.map(({ subject }) => subject);
  say(
    points.length > 0
      ? points.map((point, index) => `${index + 1}  ${point.join(', ')}`).join('\n')
      : candidateTable(candidates.map(({ candidate }) => candidate)),
  );
  const doubts = candidates.flatMap(({ doubt }) => (doubt === undefined ? [] : `${doubt} `));
  const answer = await ask(
    `${titleOf(mark)}: ${choices.length === 1 ? `${doubts.join('')}Is it this one?` : 'which one?'} Its number, or nothing to leave it out`,
  );
  const chosen = choices[Number(answer) - 1];
  return chosen ? adopter.adopt(mark, chosen) : left;
}

/** Whether the author says that a doubtful position is right. */
export async function isRight(mark: Mark, message: string, ask: Terminal['ask']): Promise<boolean> {
  const answer = await ask?.(`${titleOf(mark)}: ${message}. Is it right as given? "yes" adds it`);
  return answer !== undefined && /^y(es)?$/i.test(answer);
}
