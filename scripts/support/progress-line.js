// The thread that shows progress: see progress.ts.
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** Milliseconds after which a command is said to take long. */
const PATIENCE = 1000;
/** Milliseconds between two drawings of the line. */
const TICK = 100;
const STANDARD_ERROR = 2;
const [WRITING, SHOWN] = [0, 1];

const { shared, columns, began } = workerData;
let step = '';
let stepBegan = Date.now();
let isNew = false;

parentPort?.on('message', (what) => {
  step = what;
  stepBegan = Date.now();
  isNew = true;
  show();
});
setInterval(show, TICK);

/** On a terminal one line, drawn anew; elsewhere a line for each step. */
function show() {
  if (step === '' || Date.now() - began < PATIENCE || (columns === 0 && !isNew)) return;
  if (Atomics.compareExchange(shared, WRITING, 0, 1) !== 0) return;
  isNew = false;
  if (columns > 0) {
    const seconds = Math.floor((Date.now() - stepBegan) / 1000);
    const line = `${step}…${seconds > 0 ? ` ${seconds} s` : ''}`;
    // A longer line would go on in the next, where it cannot be cleared.
    write(`\r\u001b[K${line.slice(0, columns - 1)}`);
    Atomics.store(shared, SHOWN, 1);
  } else write(`${step}…\n`);
  Atomics.store(shared, WRITING, 0);
  Atomics.notify(shared, WRITING);
}

function write(text) {
  try {
    writeSync(STANDARD_ERROR, text);
  } catch {
    // Closed, or full for the moment: what the command does matters more.
  }
}
