/** A display without a screen, for a browser that must have one. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

export interface Display {
  /** What the environment variable DISPLAY is to say. */
  readonly name: string;
  close(): Promise<void>;
}

/** `program`: the path of Xvfb, which picks a number that is free. */
export async function openDisplay(program: string): Promise<Display> {
  const display = start(
    program,
    ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    display.stdio[3]?.once('data', (written) => resolve(String(written).trim()));
    display.once('error', reject);
    display.once('exit', () => reject(new Error('The display did not open.')));
  });
  return { name: `:${number}`, close: () => ended(display) };
}

/** Starts a program that ends with this one at the latest. */
export function start(
  program: string,
  programArguments: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(program, programArguments, options);
  const end = () => child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** Ends a process and waits until it has. */
export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}
