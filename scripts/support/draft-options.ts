/** What `npm run draft` is given. */
import { readArguments } from './arguments.js';
import { Refusal } from './command.js';
import { type Help, helpText } from './help.js';

export const DRAFT_HELP: Help = {
  command: 'draft',
  usage: `npm run draft -- <story>                     lists the places that the article seems to name
npm run draft -- <story> --take 1-5,8=2      adds those of them to the map
npm run draft -- <story> --take sure         adds those that are sure
npm run --silent draft -- --jsonl            drafts many texts, for programs`,
  does: `Reads data/<story>/article.md and lists, in the order of the text, the places that it seems to name
and that are not on its map yet: where each may be, why, and how sure that is; then the dates that
its sentences say. What is on the map, and what places.geojson lists under "unmapped", is left out.
Without --take it writes nothing. It sends nothing anywhere: the gazetteer is on this machine.`,
  options: `  --take 1-5,8=2  adds suggestions to places.geojson by their numbers, each with all its sentences;
                  8=2 is the second candidate of number 8
  --take sure     those above the confidence at which at least 9 in 10 were right when measured
  --jsonl         reads texts from standard input, a line of JSON each, {"id", "language", "text",
                  "published"}, and writes a line for each to standard output`,
  examples: `npm run draft -- river-walk                  what the article seems to name
npm run draft -- river-walk --take sure      what is sure goes onto the map
npm run draft -- river-walk --take 2,4=2     the second, and the fourth with its second candidate
npm run place -- river-walk --undo           takes it back
npm run --silent draft -- --jsonl < texts.jsonl > places.jsonl`,
  codes: `  3    some of what was to be taken, or some lines, could not be, which are named`,
};

/** A suggestion that the author takes, by the numbers of the list, from 1. */
export interface Choice {
  readonly number: number;
  readonly candidate: number;
}

export type Take = 'sure' | readonly Choice[];

export type DraftOptions =
  | { readonly isLines: true }
  | { readonly isLines: false; readonly story: string; readonly take?: Take };

/** @throws Refusal that says which option is wrong */
export function readDraftOptions(args: readonly string[]): DraftOptions {
  const { values, positionals } = readArguments(
    {
      args: [...args],
      allowPositionals: true,
      options: { take: { type: 'string' }, jsonl: { type: 'boolean' } },
    },
    DRAFT_HELP,
  );
  const [story, ...rest] = positionals;
  const { take, jsonl } = values;
  if (jsonl) {
    if (story !== undefined || take !== undefined) {
      const what = take === undefined ? `the story ${story}` : '--take';
      throw new Refusal(
        `--jsonl stands alone: it reads texts from standard input, so ${what} does not go with it.`,
      );
    }
    return { isLines: true };
  }
  if (story === undefined) throw new Refusal(helpText(DRAFT_HELP));
  if (rest.length > 0) throw new Refusal(tooMuch(story, rest, take));
  return { isLines: false, story, ...(take !== undefined && { take: readTake(take) }) };
}

function tooMuch(story: string, rest: readonly string[], take: string | undefined): string {
  const isTake = take !== undefined && rest.every((word) => /^[\d,;=–-]+$/.test(word));
  return isTake
    ? `Write the numbers without spaces: --take ${[take, ...rest].join(',').replace(/,+/g, ',')}`
    : `One story at a time: npm run draft -- ${story}. There is more: ${rest.join(' ')}.`;
}

/** Numbers beyond this are slips. */
const MOST = 100_000;

/** @param text such as "1-5,8=2" or "sure" */
function readTake(text: string): Take {
  const asked = text.trim();
  if (asked.toLowerCase() === 'sure') return 'sure';
  if (/^(all|none|\*)$/i.test(asked)) {
    throw new Refusal(
      `--take ${asked}: write the numbers of the list, such as 1-12, or sure. What is taken stands on the map as decided by you.`,
    );
  }
  const taken = new Map<number, number>();
  for (const part of asked.split(/[\s,;]+/)) {
    for (const { number, candidate } of choicesIn(part, asked)) {
      const before = taken.get(number);
      if (before !== undefined && before !== candidate) {
        throw new Refusal(
          `--take ${asked}: ${number} is there twice, with candidate ${before} and with ${candidate}. Which one is it?`,
        );
      }
      taken.set(number, candidate);
    }
  }
  return Array.from(taken, ([number, candidate]) => ({ number, candidate }));
}

function choicesIn(part: string, whole: string): Choice[] {
  const [, from, to, candidate] = /^(\d{1,6})(?:[-–](\d{1,6}))?(?:=(\d{1,6}))?$/.exec(part) ?? [];
  const [first, last, which] = [Number(from), Number(to ?? from), Number(candidate ?? 1)];
  if (from === undefined) {
    throw new Refusal(
      `--take ${whole}: ${part === '' ? 'a number is missing' : `"${part}" is no number of the list`}. Write numbers, ranges and candidates such as 1-5,8=2, or sure.`,
    );
  }
  if (to !== undefined && candidate !== undefined) {
    throw new Refusal(
      `--take ${whole}: ${part} gives one candidate to several places. Write ${first}=${which},${last}=${which}, if that is meant.`,
    );
  }
  if (first < 1 || which < 1) {
    throw new Refusal(`--take ${whole}: ${part}: suggestions and candidates count from 1.`);
  }
  if (last < first) {
    throw new Refusal(`--take ${whole}: ${part} runs backwards. Write ${last}-${first}.`);
  }
  if (last > MOST) throw new Refusal(`--take ${whole}: no list has ${last} suggestions.`);
  return Array.from({ length: last - first + 1 }, (_, step) => ({
    number: first + step,
    candidate: which,
  }));
}
