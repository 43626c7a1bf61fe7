/** The generated article: sentences that each name several places. */
import { below, oneOf, type Random, shuffled } from './random.js';

export interface Sentence {
  /** The places it names, by number. */
  readonly places: readonly number[];
  /** The time it tells, if any; the sentence begins with its words. */
  readonly when: When | undefined;
}

export interface When {
  readonly date: string;
  readonly words: string;
}

/** Names in a sentence, at least and at most: about 150 characters of article for ten names. */
const FEWEST = 4;
const MOST = 8;
/** Exponent of the frequency of names by rank; 1 would be Zipf's law. */
const ZIPF = 0.6;

const MONTHS = [
  ['01', 'January'],
  ['04', 'April'],
  ['09', 'September'],
  ['11', 'November'],
] as const;

/** Text before the first name, before the last but one, and before the last. */
const FORMS = [
  ['the road ran from', ' by way of ', ' to '],
  ['letters went from', ' through ', ' as far as '],
  ['the ships of', ' were seen off ', ' and '],
  ['grain was brought to', ' and, over the hills, to ', ' and '],
  ['they told the same tale in', ', though never in ', ' or '],
] as const;

/**
 * Deals the places out to sentences: ten mentions for each place on average, every place at
 * least once and none twice in a sentence. Returns the numbers of each sentence's places.
 */
export function dealMentions(places: number, random: Random): number[][] {
  const sizes = sentenceSizes(10 * places, Math.min(places, MOST), random);
  const sentences = sizes.map((): number[] => []);
  // Sentences by how many names they still need. Those that need most come first, so that there
  // are always enough different ones (Gale-Ryser theorem).
  const wanting = Array.from({ length: MOST + 1 }, (): number[] => []);
  for (const [sentence, size] of sizes.entries()) wanting[size]?.push(sentence);
  const order = wanting.map((some) => shuffled(some, random));
  for (const [place, count] of mentionCounts(places, sizes.length).entries()) {
    const served: [sentence: number, wants: number][] = [];
    for (let wants = MOST; wants > 0 && served.length < count; wants--) {
      const some = order[wants] ?? [];
      while (some.length > 0 && served.length < count) {
        served.push([swapOut(some, below(some.length, random)), wants]);
      }
    }
    for (const [sentence, wants] of served) {
      sentences[sentence]?.push(place);
      order[wants - 1]?.push(sentence);
    }
  }
  return sentences.map((numbers) => shuffled(numbers, random));
}

/** Takes out one number and fills its place with the last. */
function swapOut(numbers: number[], at: number): number {
  const last = numbers.pop() ?? 0;
  const taken = numbers[at] ?? last;
  if (at < numbers.length) numbers[at] = last;
  return taken;
}

function sentenceSizes(mentions: number, most: number, random: Random): number[] {
  const fewest = Math.min(FEWEST, most);
  const sizes: number[] = [];
  for (let left = mentions; left > 0; left -= sizes.at(-1) ?? left) {
    const size = fewest + below(most - fewest + 1, random);
    // What is left must be enough for one more sentence, or all go into this one.
    sizes.push(left <= most ? left : Math.min(size, Math.max(fewest, left - fewest)));
  }
  return sizes;
}

/** How often each place is named, descending; at most in 85 % of the sentences. */
function mentionCounts(places: number, sentences: number): number[] {
  const weights = Array.from({ length: places }, (_, rank) => (rank + 1) ** -ZIPF);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const most = Math.ceil(sentences * 0.85);
  const counts = weights.map((weight) =>
    Math.min(most, 1 + Math.floor((9 * places * weight) / total)),
  );
  let left = 10 * places - counts.reduce((sum, count) => sum + count, 0);
  for (let at = 0; left > 0; at = (at + 1) % places) {
    if ((counts[at] ?? most) >= most) continue;
    counts[at] = (counts[at] ?? 0) + 1;
    left--;
  }
  return counts.sort((a, b) => b - a);
}

export function someTime(random: Random): When {
  const year = 1400 + below(100, random);
  const [month, name] = oneOf(MONTHS, random);
  return { date: `${year}-${month}`, words: `In ${name} ${year}` };
}

/** Writes a sentence out, with the names of its places. */
export function writeSentence(
  { places, when }: Sentence,
  nameOf: (place: number) => string,
  random: Random,
): string {
  const names = places.map(nameOf);
  const [first, between, last] = oneOf(FORMS, random);
  const [before, beside, end] = [names.slice(0, -2), names.at(-2), names.at(-1)];
  const list = `${before.join(', ')}${between}${beside}${last}${end}`;
  const text = `${when ? `${when.words} ` : ''}${first} ${list}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Paragraphs of about five sentences. */
export function writeParagraphs(sentences: readonly string[], random: Random): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const count = 3 + below(5, random);
    paragraphs.push(sentences.slice(at, at + count).join(' '));
    at += count;
  }
  return paragraphs.join('\n\n');
}
