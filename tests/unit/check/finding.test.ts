import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FindingsOf, formatFinding, inReadingOrder } from '../../../src/check/finding.js';

const finding = {
  file: 'data/small/places.geojson',
  line: 12,
  column: 7,
  severity: 'error',
  message: 'the id "a" stands twice',
} as const;

test('a finding is printed as file:line:column, with its hint below', () => {
  expect(formatFinding(finding)).toBe(
    'data/small/places.geojson:12:7: error: the id "a" stands twice',
  );
  expect(formatFinding({ ...finding, severity: 'warning', hint: 'Change it.' })).toBe(
    'data/small/places.geojson:12:7: warning: the id "a" stands twice\n    Change it.',
  );
});

test('findings are in reading order: by file, then line, then column', () => {
  const places = [
    ['b', 1, 1],
    ['a', 10, 1],
    ['a', 9, 8],
    ['a', 9, 7],
  ] as const;
  const findings = places.map(([file, line, column]) => ({ ...finding, file, line, column }));
  expect(inReadingOrder(findings).map(({ file, line, column }) => [file, line, column])).toEqual(
    places.toReversed(),
  );
});

test('line and column identify the character, in any text', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '👩‍🚀', ' '), { minLength: 1 });
  fc.assert(
    fc.property(texts, fc.nat(), (pieces, chosen) => {
      const text = pieces.join('');
      const offset = chosen % text.length;
      const report = new FindingsOf({ file: 'a', text });
      report.add(offset, { message: 'here' });
      const { line, column } = report.findings[0] ?? { line: 0, column: 0 };
      const before = text.split('\n').slice(0, line - 1);
      const start = before.reduce((sum, { length }) => sum + length + 1, 0);
      expect(start + column - 1).toBe(offset);
      expect(text.slice(start, offset)).not.toContain('\n');
    }),
  );
});
