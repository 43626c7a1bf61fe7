import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/support/chromium.js';
import { siteConfig } from './src/site/config.js';
import { PATIENCE } from './tests/support/live.js';
import { singlePageInNode } from './tests/support/node-page.js';

const executablePath = findChromium();

/** There are few files for the other engines, and each takes as long as many others together. */
class EnginesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isEngine = ({ project }: TestSpecification) => project.name === 'engines';
    return [...sorted.filter(isEngine), ...sorted.filter((file) => !isEngine(file))];
  }
}

export default defineConfig({
  ...siteConfig(),
  test: {
    // Most tests in browsers wait for them: more at once than there are cores.
    maxWorkers: 4,
    sequence: { sequencer: EnginesFirst },
    // A test that waits says so after this; a machine ten times slower is to pass too.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: PATIENCE } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          execArgv: [
            '--single-threaded-gc',
            '--min-semi-space-size=64',
            '--max-semi-space-size=128',
          ],
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          isolate: false,
          // By themselves, before the browsers' tests: they use all of a core.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // Workers among them, whose imports Vite would find only when they run, and then reload.
        optimizeDeps: { entries: ['tests/browser/*.ts'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            commands: { singlePageInNode },
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
          include: ['tests/built/*.test.ts'],
          globalSetup: 'tests/support/built-site.ts',
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/*.test.ts'],
          globalSetup: 'tests/support/built-site.ts',
          sequence: { groupOrder: 2 },
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
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
