import { expect, test } from 'vitest';
import { withoutFrameStyles } from '../../../src/site/frame-styles.js';

test.each([
  ['.map{a:b}.embed .map{c:d}.text{e:f}', '.map{a:b}.text{e:f}'],
  ['.embed .a,.embed.live .b{c:d}', ''],
  ['@media (width>9px){.embed .a{c:d}}.map{a:b}', '.map{a:b}'],
  ['@media (width>9px){.embed .a{c:d}.map{a:b}}', '@media (width>9px){.map{a:b}}'],
])('of %s a page that is in no frame has %s', (css, kept) => {
  expect(withoutFrameStyles(css)).toBe(kept);
});

test.each([
  '.embed-snippet p{a:b}',
  '.map,.embed .map{a:b}',
  ':root:not(.embed) .map{a:b}',
  '@supports (height:1svh){:root{--svh:1svh}}',
  '@container (width<=520px){.map{a:b}}',
  'a:before{content:".embed{"}',
])('all of %s stays as it is', (css) => {
  expect(withoutFrameStyles(css)).toBe(css);
});
