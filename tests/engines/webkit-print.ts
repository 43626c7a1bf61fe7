/** Has WebKitGTK print: its WebDriver cannot, but a print operation to a file can. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit, findWebKitPrinter } from '../../scripts/support/engines.js';
import { LIVE } from '../support/live.js';
import { openDisplay, start } from './display.js';

const PROGRAM = join(import.meta.dirname, 'webkit-print.py');

export async function printByWebKit(address: string): Promise<Buffer> {
  const [webkit, python] = [findWebKit(), findWebKitPrinter()];
  if (!webkit || !python) throw new Error('WebKit cannot print here.');
  const folder = await mkdtemp(join(tmpdir(), 'dateline-print-'));
  const display = await openDisplay(webkit.display);
  try {
    const file = join(folder, 'page.pdf');
    const printer = start(python, [PROGRAM, address, file, LIVE], {
      env: { ...process.env, DISPLAY: display.name },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const code = await new Promise((resolve) => printer.once('exit', resolve));
    if (code !== 0) throw new Error(`The printer ended with ${code}.`);
    return await readFile(file);
  } finally {
    await display.close();
    await rm(folder, { recursive: true, force: true });
  }
}
