/** The text that a reader of an HTML document sees, as paragraphs. */

/** What is asked of a node of a DOM, whoever made it. */
export interface VisibleNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<VisibleNode>;
  getAttribute?(name: string): string | null;
}

export interface TextBlock {
  /** Without white space around it; line breaks are "\n". */
  readonly text: string;
  /** Of a heading, from 1. */
  readonly level?: number;
  /** Whether it is part of a list, a table, a quotation or code, and so no headline. */
  readonly isPart?: boolean;
}

/** What has no text, or text that no reader takes for the document's. */
export type Omitted = 'pictures' | 'struck-out words' | 'note marks' | 'embedded media' | 'forms';

export interface VisibleText {
  readonly blocks: readonly TextBlock[];
  readonly omitted: ReadonlyMap<Omitted, number>;
  /** Tables of which each row became a paragraph. */
  readonly tables: number;
  /** Tables of several columns whose cells became paragraphs, since they hold long texts. */
  readonly apart: number;
}

const ELEMENT = 1;
const TEXT = 3;

const UNSEEN = new Set([
  ...['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'META', 'LINK', 'DATALIST'],
  ...['RT', 'RP', 'WBR', 'TRACK', 'MAP'],
]);

const OMITTED: Readonly<Record<string, Omitted>> = {
  IMG: 'pictures',
  SVG: 'pictures',
  CANVAS: 'pictures',
  DEL: 'struck-out words',
  S: 'struck-out words',
  STRIKE: 'struck-out words',
  IFRAME: 'embedded media',
  VIDEO: 'embedded media',
  AUDIO: 'embedded media',
  OBJECT: 'embedded media',
  EMBED: 'embedded media',
  BUTTON: 'forms',
  SELECT: 'forms',
  TEXTAREA: 'forms',
};

const BLOCKS = new Set([
  ...['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'CENTER', 'DD', 'DETAILS'],
  ...['DIALOG', 'DIV', 'DL', 'DT', 'FIELDSET', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1'],
  ...['H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HGROUP', 'HR', 'HTML', 'LI', 'MAIN', 'MENU', 'NAV'],
  ...['OL', 'P', 'PRE', 'SEARCH', 'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TFOOT', 'THEAD', 'TR'],
  'UL',
]);

const PARTS = new Set(['LI', 'DD', 'DT', 'BLOCKQUOTE', 'PRE', 'FIGCAPTION']);

const SUPERSCRIPTS = new Map(Array.from('0123456789+-−', (c, i) => [c, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'[i] ?? c]));
const SUBSCRIPTS = new Map(Array.from('0123456789+-−', (c, i) => [c, '₀₁₂₃₄₅₆₇₈₉₊₋₋'[i] ?? c]));

/** Whether there is anything to see in it. */
const INK = /[^\s\u200b-\u200f\u2060\ufeff]/;

interface Around {
  readonly isPreformatted: boolean;
  readonly level?: number;
  readonly isPart?: boolean;
  /** Cells of one row are parted by tabs, as browsers copy them. */
  readonly isCell: boolean;
}

export function visibleText(root: VisibleNode): VisibleText {
  const blocks: TextBlock[] = [];
  const omitted = new Map<Omitted, number>();
  let [tables, apart] = [0, 0];
  let current = '';
  /** A list item's number, until its text comes. */
  let number = '';

  walk(root, { isPreformatted: false, isCell: false });
  endBlock();
  return { blocks, omitted, tables, apart };

  function walk(node: VisibleNode, around: Around): void {
    if (node.nodeType === TEXT) {
      addText(node.textContent ?? '', around);
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === ELEMENT && (UNSEEN.has(name) || isHidden(node))) return;
    const kind = node.nodeType === ELEMENT ? (OMITTED[name] ?? noteMark(node, name)) : undefined;
    if (kind) {
      const text = (node.textContent ?? '').trim();
      // The way back from a note belongs to the mark that leads there.
      const isCounted = kind === 'note marks' ? !/^[↑↩^]/.test(text) : INK.test(text);
      if (isCounted || !['note marks', 'struck-out words'].includes(kind)) {
        omitted.set(kind, (omitted.get(kind) ?? 0) + 1);
      }
      return;
    }
    if (name === 'BR' && around.isCell) addText(' ', around);
    else if (name === 'BR') current = `${current.replace(/[ \t]$/, '')}\n`;
    else if (name === 'SUP' || name === 'SUB') addShifted(node, name, around);
    else if (name === 'Q') addQuoted(node, around);
    else if (name === 'OL') walkList(node, around);
    else if (name === 'TABLE' && !around.isCell) walkTable(node, around);
    else if (BLOCKS.has(name) || (around.isCell && isCell(node))) walkBlock(node, name, around);
    else walkChildren(node, around);
  }

  function walkChildren(node: VisibleNode, around: Around): void {
    for (const child of node.childNodes) walk(child, around);
  }

  /** In a cell the row is the block, and blocks are only parted by spaces. */
  function walkBlock(node: VisibleNode, name: string, around: Around): void {
    if (around.isCell) {
      addText(' ', around);
      walkChildren(node, around);
      addText(' ', around);
      return;
    }
    endBlock(around);
    const [, digit] = /^H([1-6])$/.exec(name) ?? [];
    const inside: Around = {
      ...around,
      isPreformatted: around.isPreformatted || name === 'PRE',
      ...(digit !== undefined && { level: Number(digit) }),
      ...(PARTS.has(name) && { isPart: true }),
    };
    walkChildren(node, inside);
    endBlock(inside);
  }

  function walkList(node: VisibleNode, around: Around): void {
    if (!around.isCell) endBlock(around);
    let next = Number(node.getAttribute?.('start') ?? 1) || 1;
    const type = node.getAttribute?.('type');
    for (const child of node.childNodes) {
      if (child.nodeName.toUpperCase() === 'LI') {
        next = Number(child.getAttribute?.('value') ?? next) || next;
        number = type === 'a' || type === 'A' ? `${letterOf(next, type)}. ` : `${next}. `;
        next++;
      }
      walk(child, around);
      number = '';
    }
    if (!around.isCell) endBlock(around);
  }

  /** A row of texts is a paragraph; where cells hold long texts, the table is only layout. */
  function walkTable(node: VisibleNode, around: Around): void {
    endBlock(around);
    const rows = [...rowsOf(node)];
    const cells = rows.map((row) => [...row.childNodes].filter(isCell));
    const isColumn = cells.every((row) => row.length < 2);
    const isLayout = isColumn || cells.some((row) => row.some(holdsLongText));
    if (!isLayout) tables++;
    else if (!isColumn) apart++;
    for (const child of node.childNodes) {
      if (child.nodeName.toUpperCase() === 'CAPTION') walk(child, around);
    }
    for (const row of cells) {
      for (const cell of row) {
        if (isLayout) {
          walkBlock(cell, 'DIV', around);
        } else {
          current = current === '' ? '' : `${current.trimEnd()}\t`;
          walkChildren(cell, { ...around, isCell: true });
        }
      }
      endBlock({ ...around, isPart: !isLayout });
    }
  }

  function addShifted(node: VisibleNode, name: 'SUP' | 'SUB', around: Around): void {
    const text = node.textContent ?? '';
    // "10<sup>6</sup>" is not 106.
    const shifted = name === 'SUP' ? SUPERSCRIPTS : SUBSCRIPTS;
    if (/^[\d+−-]+$/.test(text)) {
      addText(Array.from(text, (character) => shifted.get(character) ?? '').join(''), around);
    } else {
      walkChildren(node, around);
    }
  }

  function addQuoted(node: VisibleNode, around: Around): void {
    addText('“', around);
    walkChildren(node, around);
    addText('”', around);
  }

  function addText(text: string, { isPreformatted }: Around): void {
    const shown = isPreformatted
      ? text.replaceAll('\r\n', '\n')
      : text.replace(/[ \t\n\r\f]+/g, ' ');
    const joined =
      !isPreformatted && /(?:^|[ \n\t])$/.test(current) ? shown.replace(/^ /, '') : shown;
    if (number !== '' && INK.test(joined)) {
      current += number;
      number = '';
    }
    current += joined;
  }

  function endBlock({ level, isPart }: Partial<Around> = {}): void {
    for (const part of current.split(/\n\s*\n/)) {
      const text = part.trim();
      if (!INK.test(text)) continue;
      blocks.push({ text, ...(level !== undefined && { level }), ...(isPart && { isPart }) });
    }
    current = '';
  }
}

/** A mark in the text that leads to a note, or in a note that leads back. */
function noteMark(node: VisibleNode, name: string): Omitted | undefined {
  if (name !== 'SUP' && name !== 'A') return undefined;
  const link = name === 'A' ? node : onlyLinkIn(node);
  if (!link?.getAttribute?.('href')?.includes('#')) return undefined;
  const text = (node.textContent ?? '').trim();
  const isMark =
    name === 'SUP'
      ? text.length <= 6
      : /^(?:\[?\d{1,4}\]?|\[\p{L}\]|[↑↩^¶#§*†‡])[\ufe0e\ufe0f]?$/u.test(text);
  const isNumberOnly = /^\d{1,4}$/.test(text);
  const role = `${link.getAttribute('role')} ${link.getAttribute('class')}`;
  // A number alone may be the text: "in [1807](#note)".
  if (!isMark || (name === 'A' && isNumberOnly && !/note/i.test(role))) return undefined;
  return 'note marks';
}

function onlyLinkIn(node: VisibleNode): VisibleNode | undefined {
  const children = [...node.childNodes].filter((child) => (child.textContent ?? '').trim() !== '');
  const [only, ...others] = children;
  if (!only || others.length > 0) return undefined;
  return only.nodeName.toUpperCase() === 'A' ? only : onlyLinkIn(only);
}

function isHidden(node: VisibleNode): boolean {
  const attribute = (name: string) => node.getAttribute?.(name) ?? null;
  if (attribute('hidden') !== null) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute('style') ?? '')) return true;
  return /(?:^|[\s_-])(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|noprint|mw-editsection)(?:$|\s)/.test(
    attribute('class') ?? '',
  );
}

function isCell(node: VisibleNode): boolean {
  return ['TD', 'TH'].includes(node.nodeName.toUpperCase());
}

function* rowsOf(node: VisibleNode): Generator<VisibleNode> {
  for (const child of node.childNodes) {
    const name = child.nodeName.toUpperCase();
    if (name === 'TR') yield child;
    else if (['TBODY', 'THEAD', 'TFOOT'].includes(name)) yield* rowsOf(child);
  }
}

/** Characters. A cell of several paragraphs that has more is no entry of a table. */
const LONGEST_ENTRY = 600;

function holdsLongText(cell: VisibleNode): boolean {
  return (cell.textContent ?? '').trim().length > LONGEST_ENTRY && countBlocks(cell) > 1;
}

/** Blocks in a cell that hold no others. */
function countBlocks(node: VisibleNode): number {
  let count = 0;
  for (const child of node.childNodes) {
    const within = countBlocks(child);
    count += within === 0 && BLOCKS.has(child.nodeName.toUpperCase()) ? 1 : within;
  }
  return count;
}

/** a, b … z, aa. */
function letterOf(number: number, type: 'a' | 'A'): string {
  let letters = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(97 + ((left - 1) % 26)) + letters;
  }
  return type === 'A' ? letters.toUpperCase() : letters;
}
