/** The machine, browser and versions that the figures were measured with. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type { Browser } from 'playwright';

const PACKAGES = ['vite', 'playwright', 'leaflet', 'leaflet.markercluster'] as const;

export interface Surroundings {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    /** Bytes. */
    readonly memory: number;
    readonly system: string;
    /** Load average of the minute before: above `cores`, programs had to wait. */
    readonly load: number;
  };
  /** None if no page was measured. */
  readonly browser?: string;
  readonly versions: Readonly<Record<string, string>>;
}

export function describeSurroundings(browser: Browser | undefined): Surroundings {
  return {
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memory: totalmem(),
      system: `${type()} ${release()}`,
      load: loadavg()[0] ?? 0,
    },
    ...(browser && { browser: `Chromium ${browser.version()}` }),
    versions: Object.fromEntries([
      ['node', process.version],
      ...PACKAGES.map((name) => [name, versionOf(name)]),
    ]),
  };
}

function versionOf(name: string): string {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** In two lines, and a third if the machine was busy. */
export function writeSurroundings({ machine, browser, versions }: Surroundings): string {
  const { processor, cores, memory, system, load } = machine;
  const lines = [
    `${processor}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GB, ${system}`,
    [browser ?? [], Object.entries(versions).map((pair) => pair.join(' '))].flat(2).join(', '),
  ];
  if (load > cores / 2) {
    lines.push(`The machine was busy before this began (load ${load.toFixed(1)}): expect noise.`);
  }
  return lines.join('\n');
}
