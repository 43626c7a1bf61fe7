import { type Article, composeArticle, wholeFrontMatterSchema } from '../story/article.js';
import { unshowableIn, unshowableWords } from '../text/characters.js';
import { type Finding, FindingsOf, type SourceFile, withLineFeeds } from './finding.js';
import { checkInvisible } from './invisible.js';
import { readYaml } from './yaml.js';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const MEMBERS_HINT =
  'The front matter has headline, published, language, credit and link, and may have author, publisher and modified; published and link only where known.';

/**
 * Reads `article.md`: YAML front matter, then the text, verbatim, with blank lines between its
 * paragraphs. Where anything is wrong there are findings and no article;
 * what is only odd is a warning.
 */
export function parseArticle(file: SourceFile): { article?: Article; findings: Finding[] } {
  const source = withLineFeeds(file);
  const report = new FindingsOf(source);
  const match = FRONT_MATTER.exec(source.text);
  if (match?.index !== 0) {
    const isOpen = /^---[ \t]*\r?\n/.test(source.text);
    report.add(0, {
      message: isOpen
        ? 'the front matter has no end: a line --- is missing below it'
        : 'the front matter is missing',
      hint: 'Begin the file with a line ---, then headline, language, credit and, where known, published, then a line ---.',
    });
    return { findings: report.findings };
  }
  const start = match[0].indexOf('\n') + 1;
  const frontMatter = readYaml(match[1] ?? '', wholeFrontMatterSchema, report, start, MEMBERS_HINT);
  const body = source.text.slice(match[0].length);
  const unshowable = unshowableIn(body);
  if (unshowable !== -1) {
    const what = unshowableWords(body.slice(unshowable));
    report.add(match[0].length + unshowable, {
      message: `the text has ${what}, which no page can show`,
      hint: 'Take it out: it came with copying, and most editors can search for it.',
    });
  }
  const paragraphs = splitParagraphs(body);
  if (paragraphs.length === 0) {
    report.add(source.text.length, {
      message: 'the article has no text',
      hint: 'Put the text below the front matter, paragraphs separated by blank lines.',
      matter: { code: 'no-text' },
    });
  }
  if (!frontMatter || report.findings.length > 0) return { findings: report.findings };
  checkInvisible(report);
  return { article: composeArticle(frontMatter, paragraphs), findings: report.findings };
}

function splitParagraphs(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
