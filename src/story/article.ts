import { type Document, isMap, isNode, isScalar, parseDocument, visit, type YAMLError } from 'yaml';
import { type Finding, FindingsOf, type SourceFile } from './finding.js';
import { type FrontMatter, frontMatterSchema } from './front-matter.js';
import { remarkOnIssue } from './issue.js';

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
const YAML_HINT =
  'Put a text that begins with a sign, or has a colon or # in it, in quotation marks.';
/** What to do about the errors of YAML that quotation marks do not mend. */
const YAML_HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Take one of the two lines out.',
  MISSING_CHAR: 'Close the quotation mark that is open here.',
  MULTILINE_IMPLICIT_KEY: 'A line is a name, a colon, a space and a text, such as language: en.',
  TAB_AS_INDENT: 'Put spaces where the line has a tab.',
};
const MEMBERS_HINT =
  'The front matter has headline, published, language, credit and, where known, link.';
const BETWEEN_BLOCKS = '\n\n';

/**
 * Reads `article.md`: YAML front matter, then the text, verbatim, its paragraphs parted by
 * blank lines. Anything wrong becomes a finding, and then there is no article.
 */
export function parseArticle(source: SourceFile): { article?: Article; findings: Finding[] } {
  const report = new FindingsOf(source);
  const match = FRONT_MATTER.exec(source.text);
  if (match?.index !== 0) {
    report.add(0, {
      message: 'the front matter is missing',
      hint: 'Begin the file with a line ---, then headline, published, language and credit, then a line ---.',
    });
    return { findings: report.findings };
  }
  const frontMatter = parseFrontMatter(match[1] ?? '', match[0].indexOf('\n') + 1, report);
  const paragraphs = splitParagraphs(source.text.slice(match[0].length));
  if (paragraphs.length === 0) {
    report.add(source.text.length, {
      message: 'the article has no text',
      hint: 'Put the text below the front matter, paragraphs parted by blank lines.',
    });
  }
  if (!frontMatter || report.findings.length > 0) return { findings: report.findings };
  return { article: { ...frontMatter, ...layOut(frontMatter.headline, paragraphs) }, findings: [] };
}

function parseFrontMatter(
  yaml: string,
  offset: number,
  report: FindingsOf,
): FrontMatter | undefined {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
  const problem = aliasIn(document) ?? document.errors[0];
  if (problem) {
    const message = `unreadable YAML: ${problem.message}`;
    const hint = YAML_HINTS[problem.code] ?? YAML_HINT;
    report.add(offset + problem.pos[0], { message, hint });
    return undefined;
  }
  const parsed = frontMatterSchema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    for (const remark of remarkOnIssue(issue, MEMBERS_HINT)) {
      report.add(offset + offsetIn(document, issue.path, remark.key), remark);
    }
  }
  return undefined;
}

interface YamlProblem extends Pick<YAMLError, 'message' | 'pos'> {
  readonly code: string;
}

/** Aliases (*name) are of no use here, and toJS() throws for those of nothing and of too much. */
function aliasIn(document: Document): YamlProblem | undefined {
  let found: YamlProblem | undefined;
  visit(document, {
    Alias: (_, { range, source }) => {
      const pos: YamlProblem['pos'] = [range?.[0] ?? 0, range?.[1] ?? 0];
      found = { code: 'alias', message: `"*${source}" is an alias`, pos };
      return visit.BREAK;
    },
  });
  return found;
}

/** Where a member's value begins; where the member itself does, for an unknown `key`. */
function offsetIn(document: Document, path: readonly PropertyKey[], key?: string): number {
  const node = document.getIn(path, true);
  const pair =
    key !== undefined && isMap(node)
      ? node.items.find(({ key: name }) => isScalar(name) && String(name.value) === key)
      : undefined;
  const at = pair ? pair.key : node;
  return (isNode(at) && at.range?.[0]) || 0;
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
