/** Arbitrary files, as read by `npm run place --from`, `npm run new` and the settings. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptMarks } from '../../../src/authoring/adopt.js';
import { IMPORT_FORMATS, importFormatOf } from '../../../src/authoring/import-formats/index.js';
import { holdersOf, marksOf } from '../../../src/authoring/import-formats/marks.js';
import { articleText } from '../../../src/authoring/intake/article-text.js';
import { takeIn } from '../../../src/authoring/intake/intake.js';
import { parseArticle } from '../../../src/check/article.js';
import type { Finding, SourceFile } from '../../../src/check/finding.js';
import { readSettings } from '../../../src/site/read-site.js';
import { frontMatterSchema } from '../../../src/story/article.js';
import { unshowableIn } from '../../../src/text/characters.js';
import { articleOf } from '../../support/articles.js';
import { GEOJSON_IO, KML, LINKED_KML, QGIS, UMAP } from '../../support/foreign-files.js';
import { ARTICLE } from '../../support/small-story.js';

const scrap = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '</',
    '&',
    '&#0;',
    '<![CDATA[',
    ']]>',
    '<!--',
  ),
  fc.constantFrom('\ufeff', '\ud83d', '\r', '\u2028', '\0', '1e400', 'NaN', '-', 'null', '<kml>'),
  fc.constantFrom('<!DOCTYPE k [<!ENTITY a "&a;&a;">]>', '&a;', '"__proto__": [],', '<Placemark>'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** `text` with some ranges removed, doubled or replaced, perhaps truncated. */
function damaged(text: string): fc.Arbitrary<string> {
  const change = fc.record({ at: fc.nat(text.length), length: fc.nat(40), instead: scrap });
  return fc
    .record({
      changes: fc.array(change, { maxLength: 3 }),
      length: fc.oneof(fc.nat(text.length), fc.constant(Number.POSITIVE_INFINITY)),
    })
    .map(({ changes, length }) =>
      changes
        .reduce(
          (now, { at, length: gone, instead }) => now.slice(0, at) + instead + now.slice(at + gone),
          text,
        )
        .slice(0, length),
    );
}

function expectHelpful(findings: readonly Finding[]): void {
  for (const { line, column, message } of findings) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).toMatch(/^[\P{Cc}\t]+$/u);
  }
}

function marksIn(source: SourceFile, format = importFormatOf(source)) {
  const { entries = [], findings = [] } = format?.read(source, {}) ?? {};
  return { marks: marksOf(entries, holdersOf(entries, {})), findings };
}

const story = articleOf('Ferry', ['It lay off Rostock.', 'Denmark is near.']);

describe('a file of another tool yields marks or findings, never an exception:', () => {
  test.each(Object.entries({ GEOJSON_IO, KML, LINKED_KML, QGIS, UMAP }))(
    '%s, damaged',
    (name, text) => {
      fc.assert(
        fc.property(damaged(text), (broken) => {
          const source = { file: name, text: broken };
          for (const format of IMPORT_FORMATS) {
            if (!format.recognises(source)) continue;
            const { marks, findings } = marksIn(source, format);
            expectHelpful(findings);
            const { features, left } = adoptMarks(story, marks, []);
            expect(features.length + left.length).toBe(marks.length);
          }
        }),
        { numRuns: 150 },
      );
    },
  );

  test('any JSON in a collection', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.boolean(), (feature, geometry, isFeature) => {
        const one = isFeature
          ? { type: 'Feature', geometry, properties: { name: 'Rostock' } }
          : feature;
        const text = JSON.stringify({ type: 'FeatureCollection', features: [one] });
        const source = { file: 'drawn.geojson', text };
        const { marks } = marksIn(source);
        const { features, left } = adoptMarks(story, marks, []);
        expect(features.length + left.length).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [
      'JSON',
      `{"type": "FeatureCollection", "features": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ],
    [
      'coordinates',
      `{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": ${'['.repeat(9000)}1${']'.repeat(9000)}}}`,
    ],
    ['folders', `<kml>${'<Folder>'.repeat(20_000)}<Placemark/>${'</Folder>'.repeat(20_000)}</kml>`],
  ])('%s within one another by the thousand', (_, text) => {
    const source = { file: 'drawn', text };
    const { marks, findings } = marksIn(source);
    expectHelpful(findings);
    expect(adoptMarks(story, marks, []).features).toEqual([]);
  });

  test('nested XML entities are not expanded', () => {
    const entities = Array.from(
      { length: 30 },
      (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`,
    ).join('');
    const text = `<!DOCTYPE kml [<!ENTITY e0 "ha">${entities}]><kml><Placemark><name>&e30;</name></Placemark></kml>`;
    const source = { file: 'drawn.kml', text };
    const { marks } = marksIn(source);
    for (const { name } of marks) expect((name ?? '').length).toBeLessThan(100);
  });
});

describe('a text that is to become an article', () => {
  test('is read, asked about or refused with advice, whatever its bytes are', async () => {
    const names = ['a.txt', 'a.md', 'a.html', 'a.docx'];
    const starts = [
      '',
      'PK\u0003\u0004',
      '\u00ff\u00fe',
      '{"title":1}',
      '<!doctype html>',
      '---\n',
    ];
    const bytes = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }))
      .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]));
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(...names), async (bytes, name) => {
        const outcome = await takeIn(bytes, name, {});
        if ('value' in outcome) expect(outcome.value.body).not.toBe('');
        else if ('fault' in outcome) expect(outcome.fault).not.toBe('');
        else expect(outcome.question.answers).not.toEqual([]);
      }),
    );
  });

  test('yields a draft, and the article written from it is read back unchanged', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        '---',
        '...',
        '# A',
        '===',
        '',
        ' ',
        '\t',
        'title: "A',
        '- &a *a',
        '{',
        '? x',
        '<<: *a',
      ),
      fc.constantFrom(
        '%YAML 1.1',
        'title: *b',
        '! a',
        'date: 2016-12-23',
        '23 December 2016',
        '\r',
        '\ufeff',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const texts = fc
      .array(line, { maxLength: 12 })
      .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n').map((end) => lines.join(end)));
    const encoder = new TextEncoder();
    await fc.assert(
      fc.asyncProperty(fc.oneof(texts, damaged(ARTICLE)), async (text) => {
        const outcome = await takeIn(encoder.encode(text), 'a.txt', { paragraphs: 'blank' });
        if ('fault' in outcome) expect(outcome.fault).toMatch(/empty|only a headline|no text|zero/);
        if (!('value' in outcome)) return;
        const { fields, body, remarks } = outcome.value;
        for (const { text } of remarks) expect(text).not.toBe('');
        const all = { headline: 'H', language: 'en', credit: 'C', ...fields };
        fc.pre(frontMatterSchema.safeParse(all).success);
        const { article, findings } = parseArticle({ file: 'a', text: articleText(all, body) });
        if (body.trim() === '' || unshowableIn(body) !== -1) expect(findings).toHaveLength(1);
        else expect(article).toMatchObject(frontMatterSchema.parse(all));
      }),
      { numRuns: 150 },
    );
  });
});

test('the settings of a site are read or have findings, whatever is in site.yaml', async () => {
  const root = await mkdtemp(join(tmpdir(), 'dateline-settings-'));
  await mkdir(join(root, 'data'));
  const yaml = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'title: ',
          'address: ',
          'tiles: ',
          '\n',
          '  ',
          '- ',
          '&a ',
          '*a',
          '? ',
          '|',
          '>',
        ),
        fc.constantFrom(
          '%YAML 1.1\n---\n',
          '<<: ',
          '!!set ',
          '!!binary x',
          '---\n',
          '...\n',
          '{',
          '}',
          '[',
          ']',
        ),
        fc.constantFrom(
          '__proto__: ',
          'none',
          'https://a.org/{z}/{x}/{y}',
          '\t',
          '"',
          "'",
          '\ud83d',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 20 },
    )
    .map((pieces) => pieces.join(''));
  try {
    await fc.assert(
      fc.asyncProperty(yaml, async (text) => {
        await writeFile(join(root, 'data', 'site.yaml'), text);
        const { settings, findings } = await readSettings(root);
        expectHelpful(findings);
        expect(settings.language).not.toBe('');
      }),
      { numRuns: 300 },
    );
  } finally {
    await rm(root, { recursive: true });
  }
});
