/** What differs from the article only in characters that look alike is named. */
import { expect, test } from 'vitest';
import { placesWith, read } from '../../support/small-story.js';

test.each([
  [
    'a quotation',
    'The bell on the old mole rang all the time."',
    'The bell on the old mo\u00adle rang all the time."',
    'the quotation has a soft hyphen (U+00AD) after "mo", which the article does not have',
  ],
  [
    'a part of a sentence',
    '"It had lain off Warnemünde since dawn, waiting for a pilot from Rostock.",\n            "mention": "off Warnemünde"',
    '"off Warnemu\u0308nde since dawn",\n            "mention": "off Warnemu\u0308nde"',
    'the article has "ü" (U+00FC) after "Warnem", the quotation has "u" (U+0075) and a combining mark (U+0308)',
  ],
  [
    'a mention',
    '"mention": "off Warnemünde"',
    '"mention": "off\u00a0Warnemünde"',
    'the quotation has a space (U+0020) after "off", the mention has a no-break space (U+00A0)',
  ],
  [
    'words for a time',
    '"words": "since dawn"',
    '"words": "since\u2009dawn"',
    'the quotation has a space (U+0020) after "since", "words" has a thin space (U+2009)',
  ],
  [
    'an unmapped mention',
    '{ "mention": "The bell"',
    '{ "mention": "The\u200b bell"',
    'the mention has a zero-width space (U+200B) after "The", which the article does not have',
  ],
])('%s', (_, from, to, says) => {
  const [finding] = read(placesWith(from, to)).findings;
  expect(finding).toMatchObject({ severity: 'error', message: expect.stringContaining(says) });
});
