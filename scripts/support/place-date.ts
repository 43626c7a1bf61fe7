/** `--when` in the article's words: a proposal, which the author takes or not. */

import { inOtherCase } from '../../src/authoring/mentions.js';
import { dayIn, dayInWords } from '../../src/dates/calendar.js';
import { type DateFinder, openDateFinder } from '../../src/dates/chrono.js';
import { datelineOf } from '../../src/dates/dateline.js';
import { feastIn } from '../../src/dates/feasts.js';
import { contradictionsIn, type FoundDate } from '../../src/dates/find.js';
import { adviceFor } from '../../src/dates/propose.js';
import type { Article } from '../../src/story/article.js';
import { isDateOrInterval } from '../../src/story/time.js';
import { plainOccurrences, plainText } from '../../src/text/plain.js';
import { Refusal, type Terminal } from './command.js';
import { commandLine, type PlaceOptions } from './place-options.js';

/**
 * The options with a date of EDTF. Words such as "last Tuesday" are looked up in the article, and
 * what they mean there is asked; without an interactive terminal the refusal has the command that
 * takes it.
 *
 * @throws Refusal where they mean no date, or nobody says that it is the right one
 */
export async function withDate(
  options: PlaceOptions,
  article: Article,
  terminal: Terminal,
): Promise<PlaceOptions> {
  const { when } = options;
  // Of no characters, it takes the date of a place out.
  if (when === undefined || when === '' || isDateOrInterval(when)) return options;
  if (terminal.ask) {
    const { words, ...taken } = await askForDate(when, article, terminal.ask);
    return { ...options, ...taken, words: options.words ?? words };
  }
  const proposals = await proposalsFor(when, article);
  const lines = proposals.flatMap((proposal) => [
    `  ${inWords(proposal)}`,
    `  ${commandLine(replaced(options, proposal))}`,
  ]);
  throw new Refusal(
    [
      `--when ${JSON.stringify(when)}: nothing was written. ${proposals.length === 1 ? 'It is taken for' : 'It may be'}`,
      ...lines,
      `If ${proposals.length === 1 ? 'that' : 'one of them'} is right, repeat the command so; if not, put the right date behind --when.`,
    ].join('\n'),
    1,
  );
}

interface Proposal {
  readonly edtf: string;
  readonly reason: string;
  /** As the article has them; `undefined` where it does not. */
  readonly words?: string | undefined;
}

async function proposalsFor(when: string, article: Article): Promise<Proposal[]> {
  const find = await openDateFinder(article.language);
  const found = inArticle(when, article, find);
  const proposals = (found.length > 0 ? found : find(when, publicationOf(article))).flatMap(
    ({ edtf, reason, otherwise, words: understood }) =>
      [{ edtf, reason }, ...(otherwise ? [otherwise] : [])].map((proposal) => ({
        ...proposal,
        reason: proposal.reason + unread(when, understood),
      })),
  );
  if (proposals.length === 0) throw new Refusal(notUnderstood(when, article, find));
  const words = found.length > 0 ? wordsIn(article, when) : undefined;
  const byDate = new Map(proposals.map((proposal) => [proposal.edtf, { ...proposal, words }]));
  return [...byDate.values()];
}

/** Says so where only a part of the words is a date. */
function unread(when: string, understood: string): string {
  return plainText(understood).length >= plainText(when).trim().length - 1
    ? ''
    : `; of these words only "${understood}" was understood`;
}

/** What the words mean where the article has them: what stands before them can give the year. */
function inArticle(when: string, article: Article, find: DateFinder): FoundDate[] {
  const { text } = article;
  const words = wordsIn(article, when);
  if (words === undefined) return [];
  return find(text, publicationOf(article)).filter(({ start, end }) => {
    const at = text.indexOf(words, Math.max(0, start - words.length));
    return at !== -1 && at < end && start < at + words.length;
  });
}

/** The day that days of the week are counted from. */
function publicationOf({ text, language, published }: Article): string | undefined {
  return published ?? datelineOf(text, language)?.edtf;
}

/** The words as the article spells them. */
function wordsIn(article: Article, words: string): string | undefined {
  const { text } = article;
  if (text.includes(words)) return words;
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  if (at !== -1) return text.slice(at, at + words.length);
  const [alike] = plainOccurrences(text, words);
  return alike ? text.slice(alike.start, alike.end) : inOtherCase(article, words)[0];
}

function notUnderstood(when: string, article: Article, find: DateFinder): string {
  const named = `--when ${JSON.stringify(when)}: `;
  if (find(when, '2000-01-01').length > 0) {
    const known = article.published === undefined ? 'does not say it' : `has ${article.published}`;
    return `${named}is counted from the day of publication, and article.md ${known}. Put it there, as published: 2016-12-23, or write the date itself.`;
  }
  const [contradiction] = contradictionsIn(when, article.language, article.published);
  if (contradiction !== undefined) {
    return `${named}${contradiction}. Write the date that is meant, such as 2016-12-19.`;
  }
  const feast = feastIn(when);
  if (feast !== undefined) {
    return `${named}"${feast}" is a feast that is not on the same day everywhere, or not counted here: known are those counted from Easter and those with a fixed day. Write the date itself, such as 2016-12-19.`;
  }
  return `${named}none of these words was understood as a date. It must be a date of EDTF (ISO 8601-2), such as 2016-12-19, 1799-05, 1799-21 (spring 1799), 1799~ (about 1799), 179X (the 1790s), -0043 (44 BC) or 1799/1803, or the article's words for one, such as "last Tuesday"${adviceFor(when)}.`;
}

function inWords({ edtf, reason }: Proposal): string {
  const day = dayIn(edtf);
  return `${day === undefined ? '' : `${dayInWords(day)}, `}${edtf}: ${reason}.`;
}

/**
 * Asks what an author's words for a date mean.
 *
 * @throws Refusal where they mean no date, or none is chosen
 */
export async function askForDate(
  when: string,
  article: Article,
  ask: NonNullable<Terminal['ask']>,
): Promise<{ when: string; words: string | undefined }> {
  const proposals = await proposalsFor(when, article);
  const list = proposals
    .map((proposal, index) => `  ${index + 1}  ${inWords(proposal)}`)
    .join('\n');
  const answer = await ask(
    `${JSON.stringify(when)} may be\n${list}\nWhich one? Its number, or another date (EDTF)`,
  );
  const chosen = proposals[Number(answer) - 1]?.edtf ?? answer;
  if (chosen !== undefined && isDateOrInterval(chosen)) {
    return { when: chosen, words: proposals[0]?.words };
  }
  throw new Refusal(
    `No date was chosen, and nothing was written${answer === undefined ? '' : adviceFor(answer)}.`,
  );
}

/** The arguments with the date, and with the words for it where they are missing. */
function replaced({ typed, when, words }: PlaceOptions, proposal: Proposal): string[] {
  const args = typed.flatMap((arg) => {
    if (arg === when) return [proposal.edtf];
    return arg === `--when=${when}` ? [`--when=${proposal.edtf}`] : [arg];
  });
  const said = words === undefined ? proposal.words : undefined;
  return said === undefined ? args : [...args, '--words', said];
}
