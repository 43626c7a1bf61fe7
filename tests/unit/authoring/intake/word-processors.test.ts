import { describe, expect, test } from 'vitest';
import { hiddenStyles, withoutHidden } from '../../../../src/authoring/intake/word-hidden.js';
import { draftOf, faultOf, paragraphsOf, remarksOf } from '../../../support/intake.js';
import {
  bookFile,
  openDocumentFile,
  packed,
  wordFile,
  wordParagraph,
  wordRun,
} from '../../../support/packed-files.js';

const item = (text: string, list: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${wordRun(text)}</w:p>`;

describe('a Word file', () => {
  test('has its headline from its title, and paragraphs as they are', async () => {
    const file = wordFile(
      wordParagraph('Down the  Danube', 'Title') +
        wordParagraph('Two walkers left Passau.') +
        wordParagraph('The second day', 'H2') +
        wordParagraph('They came to „Linz“ – late.'),
    );
    const draft = await draftOf(file, 'walk.docx');
    expect(draft.fields.headline).toBe('Down the Danube');
    expect(draft.body).toBe(
      'Two walkers left Passau.\n\nThe second day\n\nThey came to „Linz“ – late.\n',
    );
    expect(remarksOf(draft)).toContain('read as Word: 3 paragraphs');
  });

  test('is known by what it is, not by its ending', async () => {
    const file = wordFile(wordParagraph('A walk') + wordParagraph('They left.'));
    expect(await paragraphsOf(file, 'walk.txt')).toEqual(['They left.']);
  });

  test('has the items of lists, with their numbers, and the rows of tables as paragraphs', async () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const file = wordFile(
      wordParagraph('They took along:') +
        item('bread', 1) +
        item('wine', 1) +
        item('Left Passau.', 2) +
        item('Came to Linz.', 2) +
        `<w:tbl><w:tr>${cell('Linz')}${cell('3 May')}</w:tr><w:tr>${cell('Melk')}${cell('5 May')}</w:tr></w:tbl>`,
    );
    const draft = await draftOf(file, 'a.docx');
    expect(draft.body.trimEnd().split('\n\n')).toEqual([
      ...['They took along:', 'bread', 'wine', '1. Left Passau.', '2. Came to Linz.'],
      ...['Linz\t3 May', 'Melk\t5 May'],
    ]);
    expect(remarksOf(draft)).toContain('each row of 1 table a paragraph');
  });

  test('has a row of a table as one paragraph, also where a cell holds several', async () => {
    const cell = (...texts: string[]) =>
      `<w:tc>${texts.map((text) => wordParagraph(text)).join('')}</w:tc>`;
    const list = `<w:tc>${item('mill', 2)}${item('lake', 2)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const nested = `<w:tc><w:tbl>${row(cell('a'), cell('b'))}</w:tbl>${wordParagraph('c')}</w:tc>`;
    const file = wordFile(
      `${wordParagraph('They came.')}<w:tbl>${row(cell('Enns', 'upper town'), cell('3'))}${row(cell('Melk'), list)}${row(nested, cell('5'))}</w:tbl>`,
    );
    expect(await paragraphsOf(file, 'a.docx')).toEqual([
      ...['They came.', 'Enns upper town\t3', 'Melk\t1. mill 2. lake', 'a b c\t5'],
    ]);
  });

  test('of a table with long texts in its cells, it is said that they are paragraphs', async () => {
    const long = wordParagraph('It rained. '.repeat(40));
    const file = wordFile(
      `${wordParagraph('They came.')}<w:tbl><w:tr><w:tc>${long}${long}</w:tc><w:tc>${wordParagraph('3')}</w:tc></w:tr></w:tbl>`,
    );
    expect(remarksOf(await draftOf(file, 'a.docx'))).toContain(
      'each paragraph of 1 table with long texts by itself',
    );
  });

  test.each([
    ['a page', '<w:br w:type="page"/>'],
    ['a column', '<w:br w:type="column"/>'],
    ['a carriage return', '<w:cr/>'],
    ['a tab at a margin', '<w:ptab w:relativeTo="margin" w:alignment="left" w:leader="none"/>'],
  ])('parts the words around the break of %s', async (_, mark) => {
    const file = wordFile(
      `${wordParagraph('A walk')}<w:p>${wordRun('They came to Melk.')}<w:r>${mark}</w:r>${wordRun('Then Steyr.')}</w:p>`,
    );
    expect((await draftOf(file, 'a.docx')).body).toMatch(/Melk\.\sThen Steyr/);
  });

  test('leaves out what is hidden, with its notes, and says so', async () => {
    const run = (properties: string, text: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const file = wordFile(
      `${wordParagraph('A walk')}<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('', 'They left. ')}${run('<w:vanish/>', 'Secret ')}${run('<w:b/><w:vanish w:val="1"/>', 'Graz. ')}${run('<w:vanish w:val="0"/>', 'It rained. ')}${run('<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>', 'Late.')}<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r></w:p>`,
      { footnotes: `<w:footnote w:id="2">${wordParagraph('A hidden note.')}</w:footnote>` },
    );
    const draft = await draftOf(file, 'a.docx');
    expect(draft.body).toBe('They left. It rained. Late.\n');
    expect(remarksOf(draft)).toContain('left out: 1 passage of hidden text');
  });

  test('leaves out what a style hides', () => {
    const styles = hiddenStyles(
      '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="B"><w:basedOn w:val="H"/></w:style><w:style w:styleId="N"><w:basedOn w:val="H"/><w:rPr><w:vanish w:val="false"/></w:rPr></w:style>',
    );
    expect([...styles]).toEqual(['H', 'B']);
    const xml =
      '<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>b</w:t></w:r><w:r><w:t>c</w:t></w:r></w:p>';
    const { xml: seen, passages } = withoutHidden(xml, styles);
    expect(seen.match(/<w:t>.*?<\/w:t>/g)).toEqual(['<w:t>c</w:t>']);
    expect(passages).toBe(2);
  });

  test('has its notes at its end, and no marks in its sentences', async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const file = wordFile(
      `<w:p>${wordRun('They slept in a mill.')}${mark}${wordRun(' It rained.')}</w:p>`,
      { footnotes: `<w:footnote w:id="2">${wordParagraph('Near Urfahr.')}</w:footnote>` },
    );
    expect(await paragraphsOf(file, 'a.docx')).toEqual([
      'They slept in a mill. It rained.',
      '1. Near Urfahr.',
    ]);
    expect(remarksOf(await draftOf(file, 'a.docx'))).toContain('left out: 1 note mark');
  });

  test('has what was inserted and not what was deleted, and says what it leaves out', async () => {
    const file = wordFile(
      `<w:p>${wordRun('They came on ')}<w:del w:id="1" w:author="A"><w:r><w:delText>Friday</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${wordRun('Saturday')}</w:ins>${wordRun('.')}<w:r><w:commentReference w:id="7"/></w:r></w:p><w:p>${wordRun('It cost ')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>${wordRun('.')}</w:p>`,
      {
        comments: `<w:comment w:id="7">${wordParagraph('Is it?')}</w:comment>`,
        header: wordParagraph('DRAFT'),
      },
    );
    const draft = await draftOf(file, 'a.docx');
    expect(draft.body).toBe('They came on Saturday.\n\nIt cost .\n');
    expect(remarksOf(draft)).toContain(
      'left out: 1 deletion that is tracked, 1 formula, 1 comment, 1 header or footer',
    );
  });

  test('has the text of fields, of directions of writing and under readings', async () => {
    const file = wordFile(
      [
        `<w:p><w:fldSimple w:instr="REF x">${wordRun('A field')}</w:fldSimple><w:bdo w:val="ltr">${wordRun(' and more')}</w:bdo><w:dir w:val="ltr">${wordRun(' of it')}</w:dir>${wordRun('.')}</w:p>`,
        `<w:p><w:r><w:ruby><w:rt>${wordRun('きょう')}</w:rt><w:rubyBase>${wordRun('京')}</w:rubyBase></w:ruby></w:r></w:p>`,
      ].join(''),
    );
    expect(await paragraphsOf(file, 'a.docx')).toEqual(['A field and more of it.', '京']);
  });

  test('leaves out rows whose deletion is tracked and documents within it, and says so', async () => {
    const row = (text: string, properties: string) =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${wordParagraph(text)}</w:tc></w:tr>`;
    const gone = row('Gone', '<w:del w:id="1" w:author="A"/>');
    const kept = row('Kept', '<w:ins w:id="2" w:author="A"/>');
    const file = wordFile(
      `${wordParagraph('A list.')}<w:tbl>${gone}${kept}</w:tbl><w:altChunk r:id="x"/>`,
    );
    const draft = await draftOf(file, 'a.docx');
    expect(draft.body).toBe('A list.\n\nKept\n');
    expect(remarksOf(draft)).toContain('left out: 1 deleted row of a table, 1 document within it');
  });

  test('has the text of a text box behind the paragraph that holds it', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${wordParagraph('A mill stood here.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const file = wordFile(
      `<w:p>${wordRun('They left.')}${box}</w:p>${wordParagraph('They came.')}`,
    );
    expect(await paragraphsOf(file, 'a.docx')).toEqual([
      ...['They left.', 'A mill stood here.', 'They came.'],
    ]);
  });

  test('keeps line breaks and hyphens within a paragraph, of which a tab is a space', async () => {
    const file = wordFile(
      `<w:p>${wordRun('One')}<w:r><w:br/></w:r>${wordRun('two.')}<w:r><w:tab/></w:r>${wordRun('A')}<w:r><w:noBreakHyphen/></w:r>${wordRun('B.')}</w:p>`,
    );
    const draft = await draftOf(file, 'a.docx');
    expect(draft.body).toBe('One\ntwo. A‑B.\n');
  });
});

describe('an OpenDocument text', () => {
  test('has its headings, lists, tables and notes as a Word file has them', async () => {
    const file = openDocumentFile(`
      <text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:h text:outline-level="1">Down the Danube</text:h>
      <text:p>Two <text:span>walkers</text:span><text:s text:c="3"/>left.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>In May.</text:p></text:note-body></text:note><office:annotation><text:p>Really?</text:p></office:annotation> It rained.</text:p>
      <text:p/>
      <text:list><text:list-item><text:p>bread</text:p></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell><text:p>Linz</text:p></table:table-cell><table:table-cell><text:p>3 May</text:p></table:table-cell></table:table-row></table:table>
      <text:p>One<text:line-break/>two.<text:tab/>Three.</text:p>`);
    const draft = await draftOf(file, 'walk.odt');
    expect(draft.fields.headline).toBe('Down the Danube');
    expect(draft.body.trimEnd().split('\n\n')).toEqual([
      ...['Two walkers left. It rained.', 'bread', 'Linz\t3 May', 'One\ntwo. Three.'],
      '1. In May.',
    ]);
    expect(remarksOf(draft)).toMatch(/^read as OpenDocument: 5 paragraphs; .*1 comment/);
  });

  test('has no text that its reader does not see', async () => {
    const file = openDocumentFile(`
      <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
      <style:style style:name="H2" style:family="text" style:parent-style-name="H"/>
      <text:p>They <text:span text:style-name="H">secretly</text:span><text:span text:style-name="H2"> all</text:span>left<text:script>go()</text:script>.</text:p>
      <text:p><text:hidden-paragraph text:is-hidden="true"/>In secret.</text:p>
      <text:section text:display="none"><text:p>In secret.</text:p></text:section>
      <text:p>In May<text:hidden-text text:is-hidden="true">be</text:hidden-text>.</text:p>
      <table:table><table:table-row table:visibility="collapse"><table:table-cell><text:p>Bonn</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell><text:p>Linz</text:p></table:table-cell><table:covered-table-cell><text:p>Graz</text:p></table:covered-table-cell></table:table-row></table:table>`);
    const draft = await draftOf(file, 'walk.odt');
    expect(draft.body.trimEnd().split('\n\n')).toEqual(['They left.', 'In May.', 'Linz']);
    expect(remarksOf(draft)).toMatch(/left out: 6 passages of hidden text/);
  });

  test('has its text boxes behind their paragraph, and notes of a table once', async () => {
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In May.</text:p></text:note-body></text:note>';
    const file = openDocumentFile(`
      <text:p>They <draw:frame><draw:text-box><text:p>A box.</text:p></draw:text-box></draw:frame>left.</text:p>
      <table:table><table:table-row><table:table-cell><text:p>Linz${note}</text:p></table:table-cell></table:table-row></table:table>`);
    const draft = await draftOf(file, 'walk.odt');
    expect(draft.body.trimEnd().split('\n\n')).toEqual([
      ...['They left.', 'A box.', 'Linz', '1. In May.'],
    ]);
  });

  test('without text is refused', async () => {
    expect(await faultOf(openDocumentFile('<text:p/>'), 'a.odt')).toBe('there is no text in it');
  });
});

describe('an e-book', () => {
  test('has its chapters in their order, without its table of contents', async () => {
    const book = bookFile(
      ['<h2>One</h2><p>They left.</p>', '<h2>Two</h2><p>They came.</p>'],
      '<dc:title>The walk</dc:title><dc:creator>A. Nyberg</dc:creator><dc:language>en-GB</dc:language>',
    );
    const draft = await draftOf(book, 'walk.epub');
    expect(draft.fields).toEqual({
      ...{ headline: 'The walk', credit: 'A. Nyberg', language: 'en-GB' },
    });
    expect(draft.body).toBe('One\n\nThey left.\n\nTwo\n\nThey came.\n');
  });
});

/** Microsoft's container of 1995, with the name of one stream in it. */
function compound(stream: string): Uint8Array {
  const start = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([start, Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
}

describe('is refused with what to do:', () => {
  const whole = wordFile(wordParagraph('They left.'));
  test.each([
    ['a Word file with a password', compound('EncryptedPackage'), 'a.docx', /password.*save it/],
    ['an old Word file', compound('WordDocument'), 'a.doc', /old Word file.*\.docx/],
    ['a Word file that was cut', whole.slice(0, -200), 'a.docx', /broken or cut off/],
    ['a Word file with broken XML', wordFile('<w:p>'), 'a.docx', /broken Word file/],
    ['a Word file without text', wordFile('<w:p/>'), 'a.docx', /there is no text in it/],
    ['a text that is called one', Buffer.from('They left.'), 'a.docx', /not what its ending says/],
    ['a packed folder', packed({ 'a.txt': 'They left.' }), 'a.zip', /packed folder .*unpack/],
    ['a packed folder that is called one', packed({ 'a.xml': '' }), 'a.docx', /no text in it/],
    [
      'one that unpacks to a hundred times',
      packed({ 'word/document.xml': ' '.repeat(61e6) }),
      'a.docx',
      /more than 60 MB/,
    ],
    [
      'an OpenDocument text nested deep',
      openDocumentFile('<text:section>'.repeat(50_000)),
      'a.odt',
      /nested too deep/,
    ],
    ['a spreadsheet', packed({ 'xl/workbook.xml': '' }), 'a.xlsx', /spreadsheet.*--from/],
    ['a presentation', packed({ 'ppt/presentation.xml': '' }), 'a.pptx', /presentation/],
    ['a Pages document', packed({ 'Index/Document.iwa': '' }), 'a.pages', /Export To.*Word/],
    ['a PDF', Buffer.from('%PDF-1.7'), 'a.pdf', /PDF.*text file/],
    ['RTF', Buffer.from('{\\rtf1\\ansi'), 'a.rtf', /RTF.*\.docx/],
    ['a picture', Buffer.from('\u0089PNG', 'latin1'), 'a.png', /picture.*OCR/],
    ['a pointer to Google Docs', Buffer.from('{"doc_id":"x"}'), 'a.gdoc', /Download.*\.docx/],
    [
      'a web archive',
      Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0'),
      'a.mht',
      /HTML only/,
    ],
    ['LaTeX', Buffer.from('\\\\section{Late}'), 'a.tex', /LaTeX.*--format plain/],
    ['TEI', Buffer.from('<TEI><p>Late.</p></TEI>'), 'a.xml', /XML.*convert/],
    ['a table', Buffer.from('name,lat,lon'), 'a.csv', /npm run place .*--from/],
    ['a message', Buffer.from('Received: x\nSubject: y\nMIME-Version: 1.0\n'), 'a.eml', /message/],
    ['a program', Buffer.from('7f454c460201010000000000', 'hex'), 'a.txt', /zero/],
  ])('%s', async (_, bytes, name, fault) => {
    expect(await faultOf(bytes, name)).toMatch(fault);
  });
});
