import { describe, expect, test } from 'vitest';
import { layOutTimeline, timelineRules } from '../../../src/page/timeline.js';
import type { Story } from '../../../src/story/story.js';
import { RIGHT, storyOf } from '../../support/small-story.js';

const story = storyOf(RIGHT);

/** The rules of the timeline of one event, published in 1807. */
function rulesFor(date: string, language = 'en'): string {
  const layout = layOutTimeline(withDate(date, language));
  if (!layout) throw new Error('There is no timeline.');
  return timelineRules(layout);
}

function withDate(date: string, language: string): Story {
  return {
    ...story,
    article: { ...story.article, language, published: '1807' },
    places: story.places.map((place) =>
      place.role === 'event' ? { ...place, when: { date, words: 'then' } } : place,
    ),
  };
}

describe('the bar of an event', () => {
  const barOf = (date: string, language?: string) =>
    /#time_off-warnemuende::before\{([^}]*)\}/.exec(rulesFor(date, language))?.[1];

  test('is plain where the date is exact', () => {
    expect(barOf('1799')).toBeUndefined();
    expect(barOf('1799/1803-05')).toBeUndefined();
  });

  test('is hollow where it is uncertain', () => {
    expect(barOf('1799?')).toContain('dashed');
    expect(barOf('1799%')).toContain('dashed');
    expect(barOf('1799/1803?')).toContain('dashed');
  });

  test('fades at the ends that are approximate, open or not known', () => {
    expect(barOf('1799~')).toContain('(to right,transparent,var(--ink) 45% 55%,transparent)');
    expect(barOf('1799/..')).toContain('(to right,var(--ink) 0% 55%,transparent)');
    expect(barOf('1799/')).toContain('(to right,var(--ink) 0% 55%,transparent)');
    expect(barOf('/1803')).toContain('(to right,transparent,var(--ink) 45% 100%)');
  });

  test('fades in the direction of the language', () => {
    expect(barOf('1799/..', 'ar')).toContain('(to left,var(--ink) 0% 55%,transparent)');
  });

  test('reaches to the end of the timeline, or from its beginning, where it is open', () => {
    expect(rulesFor('1799/..')).toMatch(/#time_off-warnemuende\{--from:10%;--to:100%/);
    expect(rulesFor('../1803')).toMatch(/#time_off-warnemuende\{--from:0%;--to:\d/);
  });
});

test('a timeline can hold any time', () => {
  for (const date of ['Y-150000', '-0043', '0000', 'Y150000', '../1803', '17XX', '1799-24']) {
    expect(rulesFor(date), date).not.toMatch(/NaN|Infinity/);
  }
});
