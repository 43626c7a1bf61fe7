import { describe, expect, test } from 'vitest';
import { draftOf, faultOf, paragraphsOf, remarksOf } from '../../../support/intake.js';

const TEXT = [
  'A bus was set on fire near the mill on Friday evening, the police said. Nobody was hurt, and the driver walked to the next village to raise the alarm after two men had told him to get out.',
  'The road along the river was closed until Saturday morning. "We saw the smoke from the hill above the lake," a farmer said, "and thought that it was the barn of our neighbours that burned."',
  'It was the second fire in a fortnight, and no bus ran on Sunday, the company said in a statement.',
];

interface Page {
  readonly head?: string;
  readonly article?: string;
  readonly language?: string;
  readonly top?: string;
}

/** A page as a news site has it. */
function page({ head = '', article = '', language = 'en-GB', top = '' }: Page): string {
  const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html>${top}
<html lang="${language}"><head><meta charset="utf-8"><title>Bus burns – The Mill Herald</title>${head}</head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Bus burns at the mill</h1>${paragraphs}${article}</article>
<aside><h2>Most read</h2><ul><li><a href="/c">A cheese that won a prize</a></li></ul></aside></main>
<footer>© The Mill Herald <a href="/privacy">Privacy</a></footer></body></html>`;
}

const LD = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('of a web page the article is taken', () => {
  test('without what stands around it, which is said', async () => {
    const draft = await draftOf(page({}), 'page.html');
    expect(draft.body.trimEnd().split('\n\n')).toEqual(TEXT);
    expect(draft.fields.headline).toBe('Bus burns at the mill');
    expect(remarksOf(draft)).toMatch(/^read as a web page, its article: 3 paragraphs/);
    expect(remarksOf(draft)).toMatch(/the article has \d+ of the page's \d+ characters; --format/);
  });

  test('without the links to edit it and the marks of its notes, as an encyclopaedia has them', async () => {
    const article =
      '<h2>The line<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2><p>It runs along the river, from the mill to the lake.<sup class="reference"><a href="https://example.org/bus#cite_note-1"><span>[</span>1<span>]</span></a></sup> It is old.<sup class="noprint">[<i><a href="/n">citation needed</a></i>]</sup></p>';
    const paragraphs = await paragraphsOf(page({ article }), 'page.html');
    expect(paragraphs.slice(3)).toEqual([
      ...['The line', 'It runs along the river, from the mill to the lake. It is old.'],
    ]);
  });

  test('or all of its text, if the author says so', async () => {
    const all = await paragraphsOf(page({}), 'page.html', { format: 'whole-page' });
    expect(all).toContain('A cheese that won a prize');
  });

  test('also where the file is called text', async () => {
    expect(await paragraphsOf(page({}), 'page.txt')).toEqual(TEXT);
  });

  test('with captions, quoted blocks and lists, and no marks of notes and pictures', async () => {
    const article =
      '<figure><img src="a.jpg" alt="no text"><figcaption>The bus on Saturday</figcaption></figure><p>It burned out<sup><a href="#n1">[1]</a></sup>, says the mayor, who knows the line and its drivers.</p><blockquote>We had waited for it.</blockquote><ol><li>The first bus was late.</li></ol>';
    const draft = await draftOf(page({ article }), 'page.html');
    expect(draft.body.trimEnd().split('\n\n').slice(3)).toEqual([
      'The bus on Saturday',
      'It burned out, says the mayor, who knows the line and its drivers.',
      'We had waited for it.',
      '1. The first bus was late.',
    ]);
    expect(remarksOf(draft)).toContain('left out: 1 picture, 1 note mark');
  });
});

describe('a page tells of its article', () => {
  const read = async (head: string, top = '') =>
    (await draftOf(page({ head, top }), 'a.html')).fields;

  test('in JSON-LD', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'No article' },
        {
          '@type': ['NewsArticle'],
          headline: 'For search engines',
          datePublished: '2021-11-07T10:00:00+0000',
          author: [{ '@type': 'Person', name: 'Ana Torres' }, { name: 'B. Nyberg' }],
          publisher: { name: 'The Mill Herald' },
          inLanguage: 'en-IE',
          mainEntityOfPage: { '@id': 'https://example.org/bus' },
        },
      ],
    };
    expect(await read(LD(data))).toEqual({
      headline: 'Bus burns at the mill',
      published: '2021-11-07T10:00:00+00:00',
      language: 'en-IE',
      credit: 'Ana Torres, B. Nyberg, The Mill Herald',
      link: 'https://example.org/bus',
    });
  });

  test('in meta elements and links', async () => {
    const head = `<meta property="article:published_time" content="2021-11-07 10:00"><meta name="author" content="Ana Torres"><meta property="og:site_name" content="The Mill Herald"><meta property="article:author" content="https://example.org/ana"><link rel="canonical" href="https://example.org/bus">`;
    expect(await read(head)).toMatchObject({
      published: '2021-11-07',
      credit: 'Ana Torres, The Mill Herald',
      link: 'https://example.org/bus',
    });
  });

  test('in a byline and a time that its readers see', async () => {
    const html = page({
      head: '<meta property="og:site_name" content="The Mill Herald">',
      article: '<p><time datetime="2021-11-07T10:00:00Z">7 November</time></p>',
    }).replace('</h1>', '</h1><p class="byline">By <a rel="author" href="/a">Ana Torres</a></p>');
    const { fields, body } = await draftOf(html, 'a.html');
    expect(fields).toMatchObject({
      credit: 'Ana Torres, The Mill Herald',
      published: '2021-11-07T10:00:00Z',
    });
    expect(body).not.toContain('Ana Torres');
  });

  test('in the comment of the browser that saved it', async () => {
    const chromium = '<!-- saved from url=(0023)https://example.org/bus -->';
    expect((await read('', chromium)).link).toBe('https://example.org/bus');
    const singleFile = '<!--\n Page saved with SingleFile\n url: https://example.org/bus\n-->';
    expect((await read('', singleFile)).link).toBe('https://example.org/bus');
  });

  test('or not: paths, broken JSON and dates that are none are not taken', async () => {
    const head = `${LD({ '@type': 'Article', datePublished: 'yesterday' })}<script type="application/ld+json">{</script><link rel="canonical" href="/bus">`;
    expect(await read(head)).toEqual({ headline: 'Bus burns at the mill', language: 'en-GB' });
  });

  test('with characters escaped as in HTML', async () => {
    const data = { '@type': 'Article', author: { name: 'Ana Torres &amp; B. O&#8217;Neill' } };
    expect((await read(LD(data))).credit).toBe('Ana Torres & B. O’Neill');
  });

  test('and that it is for subscribers', async () => {
    const head = LD({ '@type': 'NewsArticle', isAccessibleForFree: false });
    expect(remarksOf(await draftOf(page({ head }), 'a.html'))).toMatch(/warning: .*subscribers/);
    const article = '<p>Subscribe now to continue reading this story.</p>';
    expect(remarksOf(await draftOf(page({ article }), 'a.html'))).toMatch(/"Subscribe now/);
    expect(remarksOf(await draftOf(page({}), 'a.html'))).not.toContain('warning');
  });
});

/** A page of a site that has no elements but `<div>`. */
function pageOfDivs(head = '', body = TEXT.map((text) => `<p>${text}</p>`).join('\n')): string {
  return `<!doctype html><html lang="en-GB"><head><title>Bus burns</title>${head}</head><body>
<div id="cookie-banner" class="cookie-consent"><p>We use cookies, so that we can offer you all that this site has.</p></div>
<div class="topNav"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></div>
<div class="page has-sidebar"><div class="main"><h1>Bus burns at the mill</h1><div class="body">${body}<div class="teaser"><a href="/x">Read as well: the mill</a></div></div>
<div class="share-buttons">Send it to a friend</div></div></div>
<div class="comments"><div class="comment"><p>I was in Galway, and it was far worse there, as everybody knows who has lived there!</p></div></div>
<div class="site-footer">The Mill Herald, imprint</div></body></html>`;
}

describe('a page made of <div> is known by the names that its parts have', () => {
  test.each([
    ['without a description', ''],
    ['with JSON-LD', LD({ '@type': 'NewsArticle', headline: 'Bus burns at the mill' })],
    ['with its text there', LD({ '@type': 'NewsArticle', articleBody: TEXT.join(' ') })],
  ])('%s', async (_, head) => {
    const draft = await draftOf(pageOfDivs(head), 'a.html');
    expect(draft.body.trimEnd().split('\n\n')).toEqual(TEXT);
    expect(draft.fields.headline).toBe('Bus burns at the mill');
    expect(remarksOf(draft)).toMatch(/characters; --format whole-page|--format whole-page takes/);
  });

  test('and comments longer than the article are none of it', async () => {
    const long = '<p>It was worse in my time, when nobody came to help.</p>'.repeat(40);
    const html = pageOfDivs().replace('<div class="comment">', `<div class="comment">${long}`);
    expect(await paragraphsOf(html, 'a.html')).toEqual(TEXT);
  });

  test('but not what holds the article, whatever its name', async () => {
    const html = pageOfDivs()
      .replace('class="main"', 'class="main content--type-comment"')
      .replace('class="body"', 'id="menu"');
    expect(await paragraphsOf(html, 'a.html')).toEqual(TEXT);
  });
});

test('that a page is taken whole is said, with what to do', async () => {
  const whole = /all the page's text is taken: delete from article\.md/;
  expect(remarksOf(await draftOf('<h1>Late</h1><p>It came.</p>', 'a.html'))).toMatch(whole);
  const chosen = await draftOf(pageOfDivs(), 'a.html', { format: 'whole-page' });
  expect(remarksOf(chosen)).toMatch(whole);
  expect(chosen.body).toContain('cookies');
});

describe('a document in HTML without a site around it is taken whole', () => {
  test.each([
    ['a fragment', '<h1>Late</h1><p>It <b>came</b>.</p><p>Late.</p>'],
    [
      'without <html> and <body>',
      '<!doctype html><title>x</title><h1>Late</h1><p>It came.<p>Late.',
    ],
    ['in capitals', '<HTML><BODY><H1>Late</H1><P>It came.<P>Late.</BODY></HTML>'],
    ['with breaks for paragraphs', '<html><h1>Late</h1>It came.<br>&nbsp;<br>Late.</html>'],
    [
      'of XML',
      '<?xml version="1.0"?><html><body><h1>Late</h1><p>It came.</p><p>Late.</p></body></html>',
    ],
    [
      'with hidden text',
      '<h1>Late</h1><p>It came.<span hidden> x</span></p><p style="display: none">y</p><script>z</script><p>Late.</p>',
    ],
    [
      'in a table for layout',
      '<table><tr><td><h1>Late</h1><p>It came.</p><p>Late.</p></td></tr></table>',
    ],
  ])('%s', async (_, html) => {
    const { fields, body } = await draftOf(html, 'a.html');
    expect(fields.headline).toBe('Late');
    expect(body).toBe('It came.\n\nLate.\n');
  });
});

describe('a page with hardly any text is refused, with what to do:', () => {
  test.each([
    [
      'a notice on cookies',
      '<nav>Home</nav><div><p>We value your privacy.</p><button>Accept</button></div>',
      /only 26 characters/,
    ],
    [
      'one that needs its script',
      '<div id="root"></div><script src="a.js"></script>',
      /no article is found/,
    ],
  ])('%s', async (_, body, fault) => {
    const message = await faultOf(`<html><body>${body}</body></html>`, 'a.html');
    expect(message).toMatch(fault);
    expect(message).toMatch(/save it.*copy the article into a text file/);
  });

  test('and elements that are nested a hundred thousand deep', async () => {
    const html = `<html><body>${'<div>'.repeat(100_000)}It came.</body></html>`;
    expect(await faultOf(html, 'a.html')).toBe('it is nested too deep to be read');
  });
});
