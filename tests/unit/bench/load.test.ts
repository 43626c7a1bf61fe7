import { expect, test } from 'vitest';
import { blockingTime } from '../../../bench/measure/load.js';

const PAINT = 1000;

test('what a task takes over 50 ms blocks', () => {
  expect(blockingTime([{ start: 1100, duration: 80 }], PAINT)).toBe(30);
});

test('tasks add up, each with its own 50 ms', () => {
  const tasks = [
    { start: 1100, duration: 80 },
    { start: 1300, duration: 60 },
  ];
  expect(blockingTime(tasks, PAINT)).toBe(40);
});

test('before the first paint there is nothing to block', () => {
  expect(blockingTime([{ start: 200, duration: 500 }], PAINT)).toBe(0);
});

test('a task across the first paint counts from the paint', () => {
  expect(blockingTime([{ start: 900, duration: 200 }], PAINT)).toBe(50);
});
