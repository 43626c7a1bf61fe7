import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('each test that SECURITY.md names is there', () => {
  const text = readFileSync(`${ROOT}SECURITY.md`, 'utf8');
  const named = [...new Set(text.match(/(?<=[(`])tests\/[\w./*-]+/g))];
  expect(named.length).toBeGreaterThan(5);
  const files = readdirSync(`${ROOT}tests`, { recursive: true, encoding: 'utf8' }).map(
    (file) => `tests/${file.replaceAll('\\', '/')}`,
  );
  const missing = named.filter((path) => {
    const [start = '', end = ''] = path.split('*');
    return !files.some((file) =>
      path.includes('*') ? file.startsWith(start) && file.endsWith(end) : file === path,
    );
  });
  expect(missing).toEqual([]);
});
