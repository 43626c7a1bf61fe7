import { expect, test } from 'vitest';
import { memoise } from '../../src/memoise.js';

test('a function of no argument is called once, whatever it returns', () => {
  let calls = 0;
  const once = memoise(() => {
    calls++;
    return undefined;
  });
  expect([once(), once(), calls]).toEqual([undefined, undefined, 1]);
});

test('a function of an object is called once for each object', () => {
  const of = memoise(({ name }: { name: string }) => ({ length: name.length }));
  const [one, other] = [{ name: 'Milan' }, { name: 'Milan' }];
  expect(of(one)).toBe(of(one));
  expect(of(one)).not.toBe(of(other));
  expect(of(other)).toEqual({ length: 5 });
});

test('after an exception it is called again', () => {
  let calls = 0;
  const second = memoise(() => {
    calls++;
    if (calls === 1) throw new Error('not yet');
    return calls;
  });
  expect(second).toThrow('not yet');
  expect(second()).toBe(2);
});
