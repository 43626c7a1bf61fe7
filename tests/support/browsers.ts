/** Browsers with other settings than the usual one. */
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright';
import {
  CHROMIUM_ARGUMENTS,
  findChromium,
  findWholeChromium,
} from '../../scripts/support/chromium.js';

function open(options: LaunchOptions): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    args: CHROMIUM_ARGUMENTS,
    ...(executablePath && { executablePath }),
    ...options,
  });
}

/** With the back/forward cache, as readers' browsers have it; Playwright switches it off. */
export function openRemembering(): Promise<Browser> {
  const executablePath = findWholeChromium();
  return open({
    ...(executablePath && { executablePath }),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [...CHROMIUM_ARGUMENTS, '--enable-features=BackForwardCache'],
  });
}

/** As on a machine with one font, the file at `font`. Closing the browser ends everything. */
export async function openWithOneFont(font: string): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-fonts-'));
  await symlink(font, join(folder, 'the-font.ttf'));
  const settings = join(folder, 'fonts.conf');
  await writeFile(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const browser = await open({ env: { ...process.env, FONTCONFIG_FILE: settings } });
  browser.on('disconnected', () => void rm(folder, { recursive: true, force: true }));
  return browser;
}
