import { expect, test } from 'vitest';
import { diesOfTransitions } from '../../../src/dev/renew.js';

test('Of the browsers that crash at view transitions, none is asked for one', () => {
  const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
  const asked = {
    [`Mozilla/5.0 (X11; Linux x86_64) ${webKit} Version/26.0 Safari/605.1.15`]: true,
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/26.0 Safari/605.1.15`]: false,
    [`Mozilla/5.0 (X11; Linux x86_64) ${chrome}`]: false,
    'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0': false,
  };
  for (const [userAgent, dies] of Object.entries(asked)) {
    expect(diesOfTransitions(userAgent), userAgent).toBe(dies);
  }
});
