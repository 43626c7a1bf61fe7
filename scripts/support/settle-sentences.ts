/** Asks which sentences mean a place, where their words may mean another place of the story. */
import {
  type Choice,
  choicesFor,
  type Holder,
  longerNameIn,
} from '../../src/authoring/contested.js';
import { removeAt } from '../../src/authoring/places-text.js';
import { parsePlaces } from '../../src/check/places.js';
import { openGazetteer } from '../../src/site/node-data.js';
import type { Quote } from '../../src/story/members.js';
import type { PlaceFeature } from '../../src/story/schema.js';
import { counted, Refusal, type Terminal } from './command.js';
import { numbersIn } from './option-values.js';
import { commandLine, type PlaceOptions } from './place-options.js';
import type { StoryFolder } from './story-folder.js';

interface Settled {
  readonly quotes: readonly Quote[];
  /** The text of the places file without the quotations that other places lose. */
  readonly text: string;
  /** What other places lose, in lines. */
  readonly moved: readonly string[];
}

/**
 * The quotations of a place that is to be added; those that the author gives it are taken from the
 * place that had them.
 *
 * @throws Refusal with all sentences, numbered, if the author has to choose
 */
export async function settleSentences(
  { article, places, slug }: StoryFolder,
  feature: PlaceFeature,
  { sentences, typed, as }: Pick<PlaceOptions, 'sentences' | 'typed' | 'as'>,
  { ask, say }: Terminal,
): Promise<Settled> {
  const known = parsePlaces(places).read?.places.features ?? [];
  const choices = choicesFor(article, feature, known, await openGazetteer());
  const isContested = choices.some(({ holder }) => holder);
  const longer = as === undefined ? choices.map(({ quote }) => longerNameIn(article, quote)) : [];
  const isOther = longer.length > 0 && longer.every((name) => name !== undefined);
  let chosen = sentences;
  if (!chosen && (isContested || isOther)) {
    const reason = isContested ? reasonFor(choices, feature) : reasonForLonger(longer, feature);
    const list = `${reason}\n${choices.map(line).join('\n')}`;
    if (!ask) throw new Refusal([list, ...waysOn(typed, choices)].join('\n'), 1);
    say(list);
    chosen = numbersIn(
      'sentences',
      await ask(`Which of them mean "${feature.properties.name}"? Their numbers, such as 1,3`),
    );
    if (!chosen) throw new Refusal('Nothing was written.', 1);
  }
  if (!chosen) return { quotes: feature.properties.quotes, text: places.text, moved: [] };
  const unknown = chosen.find((number) => number > choices.length);
  if (unknown !== undefined) {
    const list = choices.map(line).join('\n');
    throw new Refusal(`There is no sentence ${unknown}; there are:\n${list}`);
  }
  const taken = choices.filter((_, at) => chosen?.includes(at + 1));
  const lost = taken.flatMap(({ holder }) => holder ?? []);
  const losers = [...new Set(lost.map(({ index }) => index))];
  for (const index of losers) refuseEmptying(known[index], lost, index, slug);
  return {
    quotes: taken.map(({ quote }) => quote),
    text: without(places.text, lost),
    moved: losers.map((index) => {
      const mine = lost.filter((each) => each.index === index);
      return `${counted(mine.length, 'quotation')} taken from "${known[index]?.id}".`;
    }),
  };
}

/**
 * Of quotations that a place of the story could have besides, those whose words no other place has,
 * and what is said of the rest.
 */
export async function withoutContested(
  { article, places }: StoryFolder,
  index: number,
  quotes: readonly Quote[],
): Promise<{ readonly quotes: readonly Quote[]; readonly left: readonly string[] }> {
  const known = parsePlaces(places).read?.places.features ?? [];
  const place = known[index];
  if (!place) return { quotes, left: [] };
  const feature = { ...place, properties: { ...place.properties, quotes: [...quotes] } };
  const choices = choicesFor(article, feature, known, await openGazetteer());
  return {
    quotes: choices.flatMap(({ quote, holder }) =>
      holder || !quotes.includes(quote) ? [] : [quote],
    ),
    left: choices.flatMap((choice) =>
      choice.holder ? [`Left to "${choice.holder.id}": ${choice.quote.exact}`] : [],
    ),
  };
}

function line({ quote: { mention, exact }, holder }: Choice, index: number): string {
  const now = holder ? `    [now of "${holder.id}"]` : '';
  return `${String(index + 1).padStart(3)}  ${mention}: ${exact}${now}`.replace(/\n/g, ' ');
}

function reasonFor(choices: readonly Choice[], { properties: { name } }: PlaceFeature): string {
  const ids = new Set(choices.flatMap(({ holder }) => (holder ? [`"${holder.id}"`] : [])));
  return `These sentences may mean "${name}"; the words of some of them stand for ${[...ids].join(' and ')} now, which is somewhere else:`;
}

function reasonForLonger(
  longer: readonly (string | undefined)[],
  { properties: { name } }: PlaceFeature,
): string {
  const names = [...new Set(longer)].slice(0, 5).map((each) => JSON.stringify(each));
  return `The article has "${name}" only within what seems to be a longer name, ${names.join(', ')}, perhaps of a person or another place:`;
}

function waysOn(typed: readonly string[], choices: readonly Choice[]): string[] {
  const free = choices.flatMap(({ holder }, at) => (holder ? [] : [at + 1]));
  const example = free.length > 0 ? free : [choices.length];
  return [
    choices.some(({ holder }) => holder)
      ? 'Nothing was written. Give the numbers of those that mean it; a sentence that another place has is taken from that.'
      : 'Nothing was written. If some of them mean it, give their numbers; if not, it need not be on the map.',
    `    For instance: ${commandLine([...typed, '--sentences', example.join(',')])}`,
  ];
}

/** @throws Refusal if a place would be left without a quotation */
function refuseEmptying(
  place: PlaceFeature | undefined,
  lost: readonly Holder[],
  index: number,
  slug: string,
): void {
  const left = place?.properties.quotes.some(
    (_, number) => !lost.some((each) => each.index === index && each.number === number),
  );
  if (!place || left) return;
  throw new Refusal(
    `"${place.id}" would be left without a quotation; nothing was written. Leave it one of its sentences, or take it off the map first: ${commandLine([slug, place.id, '--remove'])}`,
    1,
  );
}

function without(text: string, quotations: readonly Holder[]): string {
  const fromBehind = quotations.toSorted((a, b) => b.index - a.index || b.number - a.number);
  return fromBehind.reduce(
    (rest, { index, number }) =>
      removeAt(rest, ['features', index, 'properties', 'quotes', number]),
    text,
  );
}
