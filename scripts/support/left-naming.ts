/** Sentences that name a place and are not quoted, since the editor asked for other words. */

import { knownPlaces, positionsOf } from '../../src/authoring/known-places.js';
import { quotesNaming } from '../../src/authoring/mentions.js';
import type { Subject } from '../../src/authoring/subject.js';
import { countriesNamed, findCandidates } from '../../src/gazetteer/candidates.js';
import { commandLine, type PlaceOptions } from './place-options.js';
import type { StoryFolder } from './story-folder.js';

/**
 * Says how many there are, and the command that adds them.
 *
 * @param text the places file's, with the place
 * @param quoted the sentences that it quotes
 */
export function remarkOnLeftNaming(
  { article }: StoryFolder,
  subject: Subject,
  options: PlaceOptions,
  text: string,
  quoted: readonly string[],
): string[] {
  if (options.as === undefined) return [];
  const left = quotesNaming(article, subject.names).filter(({ exact }) => !quoted.includes(exact));
  if (left.length === 0) return [];
  const names = [...new Set(left.map(({ mention }) => JSON.stringify(mention)))].join(' or ');
  const sentences = left.length === 1 ? '1 sentence has' : `${left.length} sentences have`;
  const command = commandFor(subject, options, text);
  return [`${sentences} ${names} and ${left.length === 1 ? 'is' : 'are'} not quoted: ${command}`];
}

/** The same place by its name alone. */
function commandFor(subject: Subject, options: PlaceOptions, text: string): string {
  const { story, asked, at, country, role, when, name } = options;
  const pick = at ? undefined : numberOf(subject, options, text);
  const values = { country, pick, at, role, when, name };
  const args = Object.entries(values).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}`, String(value)],
  );
  return commandLine([story, asked, ...args]);
}

/** Its number among the candidates, whose order the place itself may have changed. */
function numberOf(
  { origin: { gazetteer, shape } }: Subject,
  { asked, country }: PlaceOptions,
  text: string,
): number | undefined {
  const [within] = country === undefined ? [] : countriesNamed(country);
  const near = positionsOf(knownPlaces(text));
  const candidates = findCandidates({ name: asked, near, country: within?.code });
  const index = candidates.findIndex((candidate) =>
    candidate.kind === 'country'
      ? shape && 'country' in shape && shape.country === candidate.name
      : candidate.id === gazetteer,
  );
  return candidates.length > 1 && index !== -1 ? index + 1 : undefined;
}
