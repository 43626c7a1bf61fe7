/** Files of word processors and e-books, as small as they can be. */
import { strToU8, zipSync } from 'fflate';

export function packed(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph of WordprocessingML; `style` is a style's id. */
export function wordParagraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${wordRun(text)}</w:p>`;
}

export function wordRun(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A .docx with this body in WordprocessingML, and further parts by their paths. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const level = (id: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`;
  const relations = ['styles', 'numbering', 'footnotes', 'comments']
    .map((part) => `<Relationship Id="${part}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`)
    .join('');
  return packed({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="main" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    'word/document.xml': `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${XML}<w:styles ${W}>${style('Title', 'Title')}${style('H1', 'heading 1')}${style('H2', 'heading 2')}</w:styles>`,
    'word/numbering.xml': `${XML}<w:numbering ${W}>${level(0, 'bullet')}${level(1, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/footnotes.xml': `${XML}<w:footnotes ${W}>${parts.footnotes ?? ''}</w:footnotes>`,
    'word/comments.xml': `${XML}<w:comments ${W}>${parts.comments ?? ''}</w:comments>`,
    ...(parts.header && { 'word/header1.xml': `${XML}<w:hdr ${W}>${parts.header}</w:hdr>` }),
  });
}

/** A .odt with this body of `office:text`. */
export function openDocumentFile(body: string): Uint8Array {
  const names = ['office', 'text', 'table', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  return packed({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${XML}<office:document-content ${names.join(' ')} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `${XML}<manifest/>`,
  });
}

/** An e-book of chapters in XHTML bodies. */
export function bookFile(chapters: readonly string[], metadata = ''): Uint8Array {
  const ids = chapters.map((_, i) => `c${i + 1}`);
  return packed({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${XML}<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    'OEBPS/book.opf': `${XML}<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/>${ids.map((id) => `<item id="${id}" href="text/${id}.xhtml"/>`).join('')}</manifest><spine><itemref idref="nav"/>${ids.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>`,
    'OEBPS/nav.xhtml': '<html><body><nav>Contents</nav></body></html>',
    ...Object.fromEntries(
      chapters.map((chapter, i) => [
        `OEBPS/text/${ids[i]}.xhtml`,
        `${XML}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${chapter}</body></html>`,
      ]),
    ),
  });
}
