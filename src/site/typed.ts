/**
 * How commands are typed. Messages name them as this repository's scripts, `npm run check -- x`;
 * where Dateline is an installed package, they are turned into `npx dateline check x` when they are
 * shown, so that nothing that makes a message has to know where it runs.
 */

/** A text as it is to be shown. */
export type Typed = (text: string) => string;

/** In this repository. */
export const asNpmRun: Typed = (text) => text;

/** The commands that an installed package has. The repository's others have no other name there. */
const COMMAND =
  /npm (?:run (?:--silent )?(check|new|place|draft|build|preview|shapes|start)|(start))\b(?: --(?= ))?/g;

/** By how much most commands grow: `npm run place -- ` becomes `npx dateline place `. */
const USUAL_GROWTH = 2;

/** In a folder that has the package. Columns that stood below one another still do. */
export const asNpx: Typed = (text) => text.split('\n').map(lineAsNpx).join('\n');

function lineAsNpx(line: string): string {
  const named = line.replace(
    COMMAND,
    (_, name?: string, start?: string) => `npx dateline ${name ?? start}`,
  );
  // As in "npm run build [-- --story <story>]".
  const typed = named === line ? line : named.replaceAll('[-- ', '[');
  const gap = typed.indexOf('  ', typed.indexOf('npx dateline'));
  if (typed === line || gap === -1) return typed;
  const column = typed.slice(gap).trimStart();
  const moved = typed.length - line.length - USUAL_GROWTH;
  const width = typed.length - column.length - gap - moved;
  return typed.slice(0, gap) + ' '.repeat(Math.max(2, width)) + column;
}
