/** A browser of any engine, as the checks know it. */

export interface Settings {
  /** Without it, pages may not run theirs. */
  readonly script?: boolean;
  readonly dark?: boolean;
}

/** One of the engines: how to start it. */
export interface Engine {
  readonly name: string;
  open(settings?: Settings): Promise<Tab>;
  /** The page at an address, its map live, as a PDF on A4. */
  print(address: string): Promise<Buffer>;
}

/** A browser of one window with one page in it. Positions are CSS pixels of the window. */
export interface Tab {
  /** The engine's name and version, as it says them itself. */
  readonly version: string;
  /** Ends when the page has been parsed, whatever else has yet to come. */
  goto(address: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Runs a function in the page, which knows nothing but its arguments. */
  evaluate<Given extends readonly unknown[], Value>(
    run: (...given: Given) => Value | Promise<Value>,
    ...given: Given
  ): Promise<Value>;
  /** Moves the mouse there from where it is, in steps. */
  move(x: number, y: number): Promise<void>;
  press(): Promise<void>;
  release(): Promise<void>;
  /** Turns the wheel where the mouse is. */
  wheel(pixels: number): Promise<void>;
  /** Presses a key and lets it go: a character, or a name of `KeyboardEvent.key`. */
  key(name: string): Promise<void>;
  /** A PNG. */
  screenshot(): Promise<Buffer>;
  /** What the engine complained of by itself, from the start. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Into so many pieces a way of the mouse is broken. */
export const STEPS = 8;
