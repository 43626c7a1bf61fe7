/** The gazetteer's candidates for a name, and which of them the author means. */
import { doubtAboutCandidate } from '../../src/authoring/judge-candidate.js';
import { knownPlaces, positionsOf } from '../../src/authoring/known-places.js';
import { quotesNaming } from '../../src/authoring/mentions.js';
import {
  type Candidate,
  candidateTable,
  findCandidates,
  nearSpellings,
  wordCandidate,
} from '../../src/gazetteer/candidates.js';
import { countriesNamed, countryNameIn } from '../../src/gazetteer/countries.js';
import type { World } from '../../src/gazetteer/gazetteer.js';
import { openGazetteer } from '../../src/site/node-data.js';
import { Refusal, type Terminal } from './command.js';
import { commandLine, type PlaceOptions } from './place-options.js';
import type { StoryFolder } from './story-folder.js';

/** @throws Refusal that names the option, if there is no such country */
export function countryFor(world: World, option: string, name: string) {
  const [country] = countriesNamed(world, name);
  if (country) return country;
  const near = nearSpellings(world, name).join(', ');
  throw new Refusal(
    `--${option} ${name}: no such country${near ? `; spelt alike: ${near}` : ''}. A name or a code, such as DE.`,
  );
}

/** The place of the gazetteer that the author means: the only one, the picked one, or asked for. */
export async function chooseCandidate(
  world: World,
  story: StoryFolder,
  options: PlaceOptions,
  terminal: Terminal,
): Promise<Candidate> {
  const { say, ask } = terminal;
  const { asked, country, pick } = options;
  const near = positionsOf(knownPlaces(story.places.text));
  const within = country === undefined ? undefined : countryFor(world, 'country', country);
  const candidates = findCandidates(world, { name: asked, near, country: within?.code });
  if (candidates.length === 0)
    throw new Refusal(nothingFound(world, story, options, within?.name), 1);
  const [only, ...others] = candidates;
  if (only && others.length === 0 && pick === undefined) {
    return confirmed(world, story, only, options, terminal);
  }
  if (pick === undefined) say(candidateTable(candidates));
  const number = pick ?? (ask && Number(await ask('Which one? Its number')));
  if (number === undefined) {
    throw new Refusal('There are several: say which with --pick and its number.');
  }
  const picked = candidates[number - 1];
  if (!picked)
    throw new Refusal(`There is no candidate ${number}; there are ${candidates.length}.`);
  return picked;
}

/** The only candidate, if it is likely or the author says that it is meant. */
async function confirmed(
  world: World,
  { article }: StoryFolder,
  only: Candidate,
  { asked, country, typed }: PlaceOptions,
  { ask }: Terminal,
): Promise<Candidate> {
  if (only.kind === 'country' || country !== undefined) return only;
  const doubt = doubtAboutCandidate(world, await openGazetteer(), article, only);
  if (doubt === undefined) return only;
  const found = `The gazetteer has one "${asked}": ${wordCandidate(only)}. ${doubt}`;
  if (ask) {
    const answer = await ask(`${found} Is it that one? "yes" takes it`);
    if (answer !== undefined && /^(y(es)?|1)$/i.test(answer)) return only;
  }
  const lines = [
    ...(ask ? [] : [found]),
    'Nothing was written. The gazetteer has towns and countries, but no regions, rivers or mountains.',
    `    If it is that one: ${commandLine([...typed, '--pick', '1'])}`,
    '    If not, --at longitude,latitude places it where you know it to be.',
  ];
  throw new Refusal(lines.join('\n'), 1);
}

function nothingFound(
  world: World,
  { article }: StoryFolder,
  { asked: name, as, typed }: PlaceOptions,
  country: string | undefined,
): string {
  const elsewhere = country === undefined ? [] : countriesWith(world, name);
  const near = elsewhere.length > 0 ? [] : nearSpellings(world, name);
  const [nearest] = near;
  const mention = as ? undefined : quotesNaming(article, [name])[0]?.mention;
  const named = typed.map((arg) => (arg.trim() === name ? (nearest ?? arg) : arg));
  const command = commandLine([...named, '--as', mention ?? '']);
  const where = country === undefined ? '' : ` in ${country}`;
  return [
    `The gazetteer has no country or place of 500 people and more called "${name}"${where}.`,
    ...(elsewhere.length > 0 ? [`    It has one in: ${elsewhere.join(', ')}.`] : []),
    ...(near.length > 0 ? [`    Spelt alike, or with these words: ${near.join(', ')}.`] : []),
    ...(nearest !== undefined && mention
      ? [`    If ${near.length === 1 ? 'that' : 'the first'} is it: ${command}`]
      : []),
    '    --at longitude,latitude places it where you know it to be.',
  ].join('\n');
}

/** At most ten countries that have a place of that name, those of the largest places first. */
function countriesWith(world: World, name: string): string[] {
  const codes = findCandidates(world, { name, near: [] }).flatMap(({ country }) => country ?? []);
  return [...new Set(codes)].slice(0, 10).map((code) => `${code} ${countryNameIn('en', code)}`);
}
