import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { findPdfReader, findWebKitPrinter } from '../../../scripts/support/engines.js';
import { features, paragraphs } from '../../support/article-file.js';
import type { Given } from '../given.js';
import { createReader, type Reader } from '../reader.js';

const STORY = 'berlin-milan-2016/';

export function checkLooks({ engine, site, reader }: Given): void {
  test('in the dark, page and map are dark, and what is written on them is not', async () => {
    const dark = createReader(await engine.open({ dark: true }));
    await dark.resize(1280, 800);
    await dark.visit(site().address + STORY);
    await dark.live();
    await dark.rest();
    expect(await lightOf(dark)).toBeLessThan(80);
    await reader().visit(site().address + STORY);
    await reader().live();
    await reader().rest();
    expect(await lightOf(reader())).toBeGreaterThan(180);
    expect(await dark.complaints()).toEqual([]);
    await dark.tab.close();
  });

  test('the ring of a dashed pin has ten equal dashes', async () => {
    await reader().visit(site().address + STORY);
    await reader().live();
    await reader().tab.evaluate(() => {
      const pin = document.querySelector<HTMLElement>('.cards .number.somewhere');
      pin?.style.setProperty('--pin', '202px');
      pin?.style.setProperty('position', 'fixed');
      pin?.style.setProperty('inset', '40px auto auto 40px');
      pin?.style.setProperty('z-index', '9999');
      pin?.replaceChildren();
    });
    await reader().rest();
    // A pixel within the border of two, all the way round.
    const lights = await lightsAround(reader(), 141, 141, 100);
    const runs = runsOf(lights.map((light) => light < 128));
    const dashes = runs.filter(({ is }) => is).map(({ length }) => length);
    const gaps = runs.filter(({ is }) => !is).map(({ length }) => length);
    expect([dashes.length, gaps.length]).toEqual([10, 10]);
    for (const lengths of [dashes, gaps]) {
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(4);
    }
  });

  const canPrint =
    findPdfReader() !== undefined &&
    (engine.name !== 'WebKit' || findWebKitPrinter() !== undefined);

  describe.skipIf(!canPrint)('on paper', () => {
    let sheets: string[] = [];
    beforeAll(async () => {
      const pdf = await engine.print(`${site().address}${STORY}#berlin-market`);
      sheets = await readSheets(pdf);
    });

    test('the article stands once, no line of it cut by the end of a page', () => {
      const article = lettersOf(paragraphs.join(''));
      expect(piecesOn(sheets.map(lettersOf), article)).toEqual({ missing: '', twice: [] });
    });

    test('every quotation stands in its card, whole', () => {
      const printed = lettersOf(sheets.join(''));
      for (const { properties } of features) {
        for (const { exact } of properties.quotes) {
          expect(printed, exact).toContain(lettersOf(exact));
        }
      }
    });

    test('are four pages at most, none of them empty', () => {
      expect(sheets.length).toBeLessThanOrEqual(4);
      for (const sheet of sheets) expect(lettersOf(sheet).length).toBeGreaterThan(100);
    });

    test('is nothing that works on a screen only', () => {
      const printed = sheets.join('\n');
      expect(printed).toContain('Places');
      for (const other of ['your time', 'Save the map', 'follows the text', 'Copy link', 'Next']) {
        expect(printed).not.toContain(other);
      }
    });
  });
}

/** The text of a PDF, sheet by sheet, in the order in which it was written. */
async function readSheets(pdf: Buffer): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-paper-'));
  const file = join(folder, 'page.pdf');
  await writeFile(file, pdf);
  const { stdout } = await promisify(execFile)(findPdfReader() ?? '', ['-raw', file, '-']);
  await rm(folder, { recursive: true });
  return stdout.split('\f').slice(0, -1);
}

/** So many characters are no coincidence. */
const SOME = 12;

/**
 * Follows a text from page to page. `missing`: the end of it that is on none; `twice`: where it
 * repeats characters of the page before. A line that is cut in two is on both pages.
 */
function piecesOn(sheets: readonly string[], text: string) {
  let at = 0;
  const twice: string[] = [];
  for (const sheet of sheets) {
    const seam = text.slice(Math.max(0, at - SOME), at + SOME);
    if (at > 0 && at < text.length && sheet.includes(seam)) twice.push(seam);
    let [known, tried] = [0, text.length - at];
    while (known < tried) {
      const half = Math.ceil((known + tried) / 2);
      if (sheet.includes(text.slice(at, at + half))) known = half;
      else tried = half - 1;
    }
    at += known < SOME ? 0 : known;
  }
  return { missing: text.slice(at), twice };
}

/** A text without everything but letters, ligatures undone: numbers stand between the words. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}]/gu, '');
}

/** How light the window is all in all, from 0 to 255. */
async function lightOf(reader: Reader): Promise<number> {
  return reader.tab.evaluate(
    async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const all = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let sum = 0;
      for (let index = 1; index < all.length; index += 4) sum += all[index] ?? 0;
      return sum / (all.length / 4);
    },
    await pictureOf(reader),
  );
}

/** How light the window is at so many points of a circle. */
async function lightsAround(reader: Reader, x: number, y: number, radius: number) {
  return reader.tab.evaluate(
    async (png, centre) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return Array.from({ length: 720 }, (_, step) => {
        const angle = (step / 360) * Math.PI;
        const left = Math.floor(centre.x + centre.radius * Math.cos(angle));
        const top = Math.floor(centre.y + centre.radius * Math.sin(angle));
        return context?.getImageData(left, top, 1, 1).data[1] ?? 0;
      });
    },
    await pictureOf(reader),
    { x, y, radius },
  );
}

async function pictureOf(reader: Reader): Promise<string> {
  return (await reader.tab.screenshot()).toString('base64');
}

/** How often one value follows itself, round and round. */
function runsOf(values: readonly boolean[]): { is: boolean; length: number }[] {
  const start = values.findIndex((value, index) => value !== values.at(index - 1));
  const runs: { is: boolean; length: number }[] = [];
  for (const value of [...values.slice(start), ...values.slice(0, start)]) {
    const last = runs.at(-1);
    if (last?.is === value) last.length += 1;
    else runs.push({ is: value, length: 1 });
  }
  return runs;
}
