/** Reads an e-book (EPUB): its chapters in their order, title, author and language. */
import { counted, draftOfBlocks } from './block-draft.js';
import type { Draft, Fields, Outcome, Remark } from './draft.js';
import { parseHtml, parseXml } from './html-document.js';
import type { PackedFile } from './packed-file.js';
import { languageOf, publishedOf } from './values.js';
import { type Omitted, type TextBlock, visibleText } from './visible-text.js';

export async function readEBook(packed: PackedFile): Promise<Outcome<Draft>> {
  const broken = { fault: 'it is a broken e-book: its list of chapters cannot be read' };
  if (
    packed.names.includes('META-INF/rights.xml') ||
    packed.names.includes('META-INF/license.lcpl')
  ) {
    return { fault: 'it is an e-book with copy protection, which cannot be read' };
  }
  const container = await parseXml(packed.text('META-INF/container.xml') ?? '<none/>');
  const path = container.getElementsByTagName('rootfile')[0]?.getAttribute('full-path') ?? '';
  const list = await parseXml(packed.text(path) ?? '<none/>');
  const files = new Map<string, string>();
  for (const item of list.getElementsByTagName('item')) {
    // The table of contents is no chapter.
    if (/\bnav\b/.test(item.getAttribute('properties') ?? '')) continue;
    const file = decodeURIComponent(item.getAttribute('href') ?? '');
    files.set(item.getAttribute('id') ?? '', joined(path, file));
  }
  const blocks: TextBlock[] = [];
  const omitted = new Map<Omitted, number>();
  let [tables, apart, chapters] = [0, 0, 0];
  for (const chapter of list.getElementsByTagName('itemref')) {
    if (chapter.getAttribute('linear') === 'no') continue;
    const html = packed.text(files.get(chapter.getAttribute('idref') ?? '') ?? '');
    if (html === undefined) continue;
    const text = visibleText((await parseHtml(html)).body);
    blocks.push(...text.blocks);
    for (const [kind, times] of text.omitted) omitted.set(kind, (omitted.get(kind) ?? 0) + times);
    tables += text.tables;
    apart += text.apart;
    chapters++;
  }
  if (blocks.length === 0) return broken;
  const how = `read as an e-book of ${counted(chapters, 'part')}`;
  return { value: draftOfBlocks({ blocks, omitted, tables, apart }, { ...described(list), how }) };
}

interface XmlDocument {
  getElementsByTagName(name: string): ArrayLike<{ readonly textContent: string | null }>;
}

function described(list: XmlDocument): { fields: Fields; remarks: readonly Remark[] } {
  const first = (name: string) => list.getElementsByTagName(name)[0]?.textContent?.trim() ?? '';
  const found: Fields = Object.fromEntries(
    [
      ['headline', first('dc:title')],
      ['credit', first('dc:creator')],
      ['language', languageOf(first('dc:language')) ?? ''],
      ['published', publishedOf(first('dc:date')) ?? ''],
    ].filter(([, text]) => text !== ''),
  );
  const remarks = (Object.keys(found) as (keyof Fields)[]).map((about) => ({
    about,
    text: `${found[about]}, as the e-book says`,
  }));
  return { fields: found, remarks };
}

/** A path beside that of the list. */
function joined(list: string, file: string): string {
  const parts: string[] = list.split('/').slice(0, -1);
  for (const part of file.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
