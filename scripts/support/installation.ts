/** What differs between this repository, where npm's scripts run the commands, and the package. */
import type { Typed } from '../../src/site/typed.js';

export interface Installation {
  readonly typed: Typed;
  /**
   * What the promised browsers do not know in a built site, in words; "" if there is nothing. Of
   * an installed package this was looked for when it was made.
   *
   * @param style the publisher's own rules, which are not looked through
   */
  readonly sayBreaches?: (folder: string, style: string | undefined) => Promise<string>;
  /** @throws Refusal if the folder is none for stories */
  readonly refuseElsewhere?: (folder: string) => void;
}
