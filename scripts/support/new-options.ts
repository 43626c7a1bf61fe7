/** What `npm run new` is given. */
import { faultOfFolder } from '../../src/check/read.js';
import { slugOf } from '../../src/text/slug.js';
import { readArguments } from './arguments.js';
import { Refusal } from './command.js';
import { type Help, helpText } from './help.js';

export const NEW_HELP: Help = {
  command: 'new',
  usage: 'npm run new -- <story> <file> [options]',
  does: `Makes the folder data/<story>/ from a text: article.md with the text, and a places.geojson without
places. It asks for what the text does not say, and says what it took from where and what it left out.
It changes neither <file> nor anything else.`,
  options: `  <story>      the folder's name: small letters, digits and hyphens
  <file>       the article: Word (.docx), OpenDocument (.odt), a web page (.html), Markdown (.md),
               an e-book (.epub) or plain text (.txt)
  --headline   where the text does not begin with it
  --published  2016-12-23, 2016-12-23T23:54:00-05:00, 1807 or another date of EDTF, where it is known
  --language   such as en-IE or de-AT (BCP 47), where the text does not show it
  --credit     who wrote and published it
  --link       its address, where there is one

How the file is read, where it does not show:
  --format      plain, markdown or html; whole-page for all of a page's text, not only its article
  --encoding    such as windows-1252 or macintosh
  --paragraphs  lines (each line is one), indents (an indented line begins one), blank (blank lines
                part them)`,
  examples: `npm run new -- river-walk ~/river-walk.txt
npm run new -- river-walk ~/river-walk.docx --language en-GB --credit "Jane Doe, The Courier"
npm run new -- harbour-fire ~/Downloads/page.html
npm run new -- journey ~/journey.txt --paragraphs lines`,
};

export function readNewOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ headline: text, published: text, language: text, credit: text, link: text },
        ...{ format: text, encoding: text, paragraphs: text },
      },
    },
    NEW_HELP,
  );
  const [story, file, ...rest] = positionals;
  if (story === undefined) throw new Refusal(helpText(NEW_HELP));
  if (file === undefined) {
    throw new Refusal(
      `Which file has the article? npm run new -- ${story} <file>; npm run new help says more.`,
    );
  }
  if (rest.length > 0) {
    throw new Refusal(
      `There is more than a story and a file: ${rest.join(' ')}. A file whose name has spaces is put in quotation marks: "${[file, ...rest].join(' ')}".`,
    );
  }
  const fault = faultOfFolder(story);
  if (fault !== undefined) {
    const like = slugOf(story);
    const example = faultOfFolder(like) === undefined ? `, such as ${like}` : '';
    throw new Refusal(`A story's folder: ${fault}${example}.`);
  }
  const { format, encoding, paragraphs, ...fields } = values;
  const choices = { format, encoding, paragraphs };
  return { story, file, fields, choices };
}
