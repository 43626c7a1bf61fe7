/** When a worker is asked anew. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { follow } from '../../../src/editor/follow.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A worker that takes `milliseconds` to answer with the number of the question. */
function slowly(milliseconds: number) {
  const asked: number[] = [];
  const shown: number[] = [];
  const following = follow(
    () => {
      const number = asked.push(performance.now());
      return new Promise<number>((resolve) => setTimeout(resolve, milliseconds, number));
    },
    (answer) => shown.push(answer),
  );
  return { ...following, asked, shown };
}

test('a single change is asked about at once', async () => {
  const { refresh, asked, shown } = slowly(10);
  refresh();
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual([1]);
});

test('of letters typed one after the other, the first and the last are asked about', async () => {
  const { refresh, asked, shown } = slowly(10);
  for (let letter = 0; letter < 20; letter++) {
    refresh();
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(2);
  expect(shown).toEqual([1, 2]);
});

test('an answer that a change has made old is not shown, and asked for again', async () => {
  const { refresh, asked, shown } = slowly(5000);
  refresh();
  await vi.advanceTimersByTimeAsync(1000);
  refresh();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toHaveLength(2);
  expect(shown).toEqual([2]);
});

test('after a worker has failed, the next change is asked about', async () => {
  let times = 0;
  const shown: number[] = [];
  const { refresh } = follow(
    () => {
      times++;
      return times === 1 ? Promise.reject(new Error('It is gone.')) : Promise.resolve(times);
    },
    (answer) => shown.push(answer),
  );
  refresh();
  await vi.advanceTimersByTimeAsync(1000);
  refresh();
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual([2]);
});

test('nothing is shown after it has been closed', async () => {
  const { refresh, close, shown } = slowly(10);
  refresh();
  close();
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual([]);
});
