import { expect, test } from 'vitest';
import { interleave } from '../../../bench/measure/interleave.js';

test('subjects take turns, who goes first changes, and the first round is not counted', async () => {
  const order: string[] = [];
  const results = await interleave(['ours', 'theirs'], 3, async (subject, run) => {
    order.push(subject);
    return `${subject} ${run}`;
  });
  const [warmUp, first, second, third] = [0, 2, 4, 6].map((at) => order.slice(at, at + 2));
  expect([warmUp, first, second, third]).toEqual([
    ['theirs', 'ours'],
    ['ours', 'theirs'],
    ['theirs', 'ours'],
    ['ours', 'theirs'],
  ]);
  expect(results).toEqual([
    ['ours 1', 'ours 2', 'ours 3'],
    ['theirs 1', 'theirs 2', 'theirs 3'],
  ]);
});
