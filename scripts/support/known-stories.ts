/** Which stories there are, for commands that are given some of them. */
import { least } from 'd3-array';
import { distance } from 'fastest-levenshtein';
import { formatFinding } from '../../src/check/finding.js';
import { DATA_FOLDER } from '../../src/site/files.js';
import { findingsOnName, findLeftOut, listStories, NO_STORY } from '../../src/site/stories.js';
import { Refusal } from './command.js';

/**
 * The names of all stories' folders.
 *
 * @param asked those that are to be among them
 * @param hint what to do about one that is not
 * @throws Refusal if there is none, or one of these is not, with the reason if it is left out
 */
export async function knownStories(
  root: string,
  asked: readonly string[],
  hint?: string,
): Promise<string[]> {
  const stories = await listStories(root);
  const links = await findLeftOut(root);
  if (stories.length === 0) {
    throw new Refusal([...links, NO_STORY].map(formatFinding).join('\n'), 1);
  }
  const unknown = asked.filter((slug) => !stories.includes(slug));
  if (unknown.length === 0) return stories;
  const leftOut = links.filter(({ file }) =>
    unknown.some((slug) => file === `${DATA_FOLDER}/${slug}`),
  );
  const more = leftOut.length > 0 ? leftOut.map(formatFinding) : hint !== undefined ? [hint] : [];
  const meant = unknown.length === 1 ? nearestStory(unknown[0] ?? '', stories) : '';
  const message = `There is no story ${unknown.join(', ')}.${meant} The stories are: ${stories.join(', ')}.`;
  throw new Refusal([message, ...more].join('\n'));
}

/** A name that is mistyped by a few characters. */
function nearestStory(name: string, stories: readonly string[]): string {
  const nearest = least(stories, (story) => distance(name, story));
  const isNear = nearest !== undefined && distance(name, nearest) <= Math.max(1, name.length / 4);
  return isNear ? ` Did you mean ${nearest}?` : '';
}

/** @throws Refusal if no story's folder can have the name: the check refuses it, and so no command writes there */
export function refuseUnfit(slug: string): void {
  const findings = findingsOnName(`${DATA_FOLDER}/${slug}`, slug);
  if (findings.length > 0) throw new Refusal(findings.map(formatFinding).join('\n'), 1);
}
