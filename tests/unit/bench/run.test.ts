import { expect, test } from 'vitest';
import { inTurn } from '../../../bench/measure/run.js';

test.each([
  { productFirst: true, order: ['ours', 'theirs'] },
  { productFirst: false, order: ['theirs', 'ours'] },
])(
  'what is measured first does not change whose it is: $order',
  async ({ productFirst, order }) => {
    const visited: string[] = [];
    const results = await inTurn(['ours', 'theirs'], productFirst, async (subject) => {
      visited.push(subject);
      return subject.length;
    });
    expect(visited).toEqual(order);
    expect(results).toEqual([4, 6]);
  },
);
