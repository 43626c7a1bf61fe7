/** Descriptions as other tools have them, in HTML, become plain text. */
import { Parser } from 'htmlparser2';

/** Elements after which a new line begins. */
const BLOCKS = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'template', 'title']);

/** The text that a reader of the HTML sees, a line for each block; a text without markup as it is. */
export function plainText(html: string): string {
  if (!/<[a-z/!]|&#?\w+;/i.test(html)) return html.trim();
  const pieces: string[] = [];
  let unseen = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNSEEN.has(name)) unseen++;
      if (BLOCKS.has(name)) pieces.push('\n');
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) unseen--;
      if (BLOCKS.has(name)) pieces.push('\n');
    },
    ontext: (text) => {
      if (unseen === 0) pieces.push(text);
    },
  });
  parser.end(html);
  const lines = pieces.join('').split('\n');
  return lines.flatMap((line) => line.replace(/[^\S\n]+/g, ' ').trim() || []).join('\n');
}
