import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/support/chromium.js';
import { siteConfig } from './src/site/config.js';
import { PATIENCE } from './tests/support/live.js';

const executablePath = findChromium();

/**
 * What takes longest, longest first. Begun last, one of these would run alone at the end, on one
 * core: Vitest goes by the size of files where it remembers no durations, as on a clean clone.
 */
const LONGEST = [
  ...['engines/webkit', 'engines/firefox', 'built/editor-store', 'built/editor'],
  ...['built/frames', 'built/payloads', 'built/dev-server', 'built/long-story', 'built/view'],
  ...['built/long-words', 'built/conditions-elsewhere', 'built/accessibility', 'built/cards'],
  ...['unit/site/reproducible', 'unit/story/members', 'unit/authoring/long-text'],
  ...['unit/basemap/antimeridian', 'unit/basemap/many-points', 'unit/dev/exchange-parts'],
  ...['unit/authoring/whole-files', 'unit/site/build-command'],
].map((name) => `/tests/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Less work for the garbage collector: four builds take 21.0 s of processor time instead of 23.7. */
const ROOMY_HEAP = [
  '--single-threaded-gc',
  '--min-semi-space-size=64',
  '--max-semi-space-size=128',
];

export default defineConfig({
  ...siteConfig(),
  test: {
    // Most tests in browsers wait for them: more at once than there are cores.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // A test that waits says so after this; a machine ten times slower is to pass too.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: PATIENCE } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          execArgv: ROOMY_HEAP,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          isolate: false,
          // By themselves, before the browsers' tests: they use all of a core.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: CHROMIUM_ARGUMENTS,
                ...(executablePath && { executablePath }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          execArgv: ROOMY_HEAP,
          include: ['tests/{built,engines}/*.test.ts'],
          globalSetup: 'tests/support/built-site.ts',
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: [
            'tests/long/*.test.ts',
            // With all payloads and all conditions instead of some.
            'tests/**/*payload*.test.ts',
            'tests/built/conditions-browser.test.ts',
            'tests/unit/regular-expressions.test.ts',
          ],
          env: {
            DATELINE_PAYLOADS: 'all',
            DATELINE_CONDITIONS: 'all',
            DATELINE_EXPRESSIONS: 'all',
          },
          globalSetup: 'tests/support/built-site.ts',
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
