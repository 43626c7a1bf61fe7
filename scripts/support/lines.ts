/** The lines of a stream of bytes, one by one, so that it may be of any length. */

/** Bytes. As of any file that Dateline reads. */
const LONGEST = 32 * 2 ** 20;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end; empty if there is a fault. */
  readonly text: string;
  /** Why it cannot be read. */
  readonly fault?: string;
}

const LINE_FEED = 0x0a;

/** Lines of UTF-8 that end with a line feed, or with a carriage return before it. */
export async function* linesIn(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const pieces: Uint8Array[] = [];
  let [number, length] = [1, 0];
  const keep = (piece: Uint8Array) => {
    length += piece.length;
    if (length > LONGEST) pieces.length = 0;
    else pieces.push(piece);
  };
  const finish = (): Line => {
    const line = lineOf(number, pieces, length);
    pieces.length = 0;
    length = 0;
    number++;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}

function lineOf(number: number, pieces: readonly Uint8Array[], length: number): Line {
  if (length > LONGEST) {
    return { number, text: '', fault: `it has more than ${LONGEST / 2 ** 20} MB` };
  }
  if (pieces.some((piece) => piece.includes(0))) {
    const fault = 'it has bytes of zero, as packed files and UTF-16 have, and is no text in UTF-8';
    return { number, text: '', fault };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch {
    return { number, text: '', fault: 'it is no text in UTF-8' };
  }
}
