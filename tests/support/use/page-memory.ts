/** The memory of an open page, as Chromium counts it after garbage collection. */
import type { CDPSession, Page } from 'playwright';

export interface PageMemory {
  /** Documents of this page's, also those that were thrown away and are still held. */
  readonly documents: number;
  /** Nodes of the DOM, in the page or held outside it. */
  readonly nodes: number;
  readonly listeners: number;
  /** Elements in the map's panes: markers, paths, names, tiles, popups. */
  readonly layers: number;
  /** Bytes of the script's heap. */
  readonly heap: number;
}

/** Measures a page repeatedly. */
export interface MemoryGauge {
  readonly measure: () => Promise<PageMemory>;
}

export async function gaugeOf(page: Page): Promise<MemoryGauge> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return {
    async measure() {
      // Objects freed by the first collection may have held elements that the second one frees.
      for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
      const counted = await countersOf(session);
      const layers = await page.evaluate(
        () => document.querySelectorAll('.leaflet-map-pane *').length,
      );
      return { ...counted, layers };
    },
  };
}

async function countersOf(session: CDPSession): Promise<Omit<PageMemory, 'layers'>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    documents: of('Documents'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    heap: of('JSHeapUsedSize'),
  };
}

/**
 * So much more there may be after a use than before it, however long it was. Leaflet keeps the
 * popup that was closed last, and the page what had the focus before it: some nodes and listeners of
 * cards and markers. The heap also gets the code that the browser compiles for what is done often, and its
 * own records of input and frames, which are limited. A document that has been read may wait for
 * the browser to take it away.
 */
const MARGIN: PageMemory = { documents: 1, nodes: 100, listeners: 8, layers: 0, heap: 2_000_000 };

/** What has grown by more than its margin, and by how much. `wider`: margins of other widths. */
export function grown(
  before: PageMemory,
  after: PageMemory,
  wider: Partial<PageMemory> = {},
): string[] {
  const margin = { ...MARGIN, ...wider };
  const names = Object.keys(MARGIN) as (keyof PageMemory)[];
  return names
    .filter((name) => after[name] - before[name] > margin[name])
    .map((name) => `${name}: ${before[name]} before, ${after[name]} after`);
}
