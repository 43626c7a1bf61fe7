import { type Finding, FindingsOf, type SourceFile } from '../check/finding.js';
import { readYaml } from '../check/yaml.js';
import { unshowableIn } from '../text/signs.js';
import { type FrontMatter, frontMatterSchema } from './front-matter.js';

/**
 * One block of the article. `number` is 0 for the headline and counts the paragraphs from 1;
 * `start` is the block's offset (UTF-16 code units) in {@link Article.text}.
 */
export interface Block {
  readonly number: number;
  readonly text: string;
  readonly start: number;
}

export interface Article extends FrontMatter {
  readonly headlineBlock: Block;
  readonly paragraphs: readonly Block[];
  /** Headline and paragraphs, parted by one empty line: what quotations are anchored in. */
  readonly text: string;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const MEMBERS_HINT =
  'The front matter has headline, published, language, credit and link; published and link only where known.';
const BETWEEN_BLOCKS = '\n\n';

/**
 * Reads `article.md`: YAML front matter, then the text, verbatim, its paragraphs parted by
 * blank lines. Anything wrong becomes a finding, and then there is no article.
 */
export function parseArticle(source: SourceFile): { article?: Article; findings: Finding[] } {
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
  const frontMatter = readYaml(match[1] ?? '', frontMatterSchema, report, {
    offset: match[0].indexOf('\n') + 1,
    membersHint: MEMBERS_HINT,
  });
  const body = source.text.slice(match[0].length);
  const unshowable = unshowableIn(body);
  if (unshowable !== -1) {
    const sign = body.charCodeAt(unshowable).toString(16).padStart(4, '0').toUpperCase();
    report.add(match[0].length + unshowable, {
      message: `the text has a control sign (U+${sign}), which no page can show`,
      hint: 'Take it out: it came with copying, and most editors can search for it.',
    });
  }
  const paragraphs = splitParagraphs(body);
  if (paragraphs.length === 0) {
    report.add(source.text.length, {
      message: 'the article has no text',
      hint: 'Put the text below the front matter, paragraphs parted by blank lines.',
    });
  }
  if (!frontMatter || report.findings.length > 0) return { findings: report.findings };
  return { article: { ...frontMatter, ...layOut(frontMatter.headline, paragraphs) }, findings: [] };
}

function splitParagraphs(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function layOut(
  headline: string,
  paragraphs: readonly string[],
): Pick<Article, 'headlineBlock' | 'paragraphs' | 'text'> {
  const texts = [headline, ...paragraphs];
  let start = 0;
  const blocks = texts.map((text, number) => {
    const block = { number, text, start };
    start += text.length + BETWEEN_BLOCKS.length;
    return block;
  });
  const [headlineBlock = { number: 0, text: headline, start: 0 }, ...rest] = blocks;
  return { headlineBlock, paragraphs: rest, text: texts.join(BETWEEN_BLOCKS) };
}
