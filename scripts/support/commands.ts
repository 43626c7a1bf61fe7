/** All commands that authors have, in the order in which `--help` lists them. */
import type { Terminal } from './command.js';
import type { Help } from './help.js';
import type { Installation } from './installation.js';

export interface Command {
  readonly name: string;
  /** What it does, in half a line. */
  readonly does: string;
  /** Loads its modules, of which those of one command alone take a third of a second. */
  readonly load: () => Promise<LoadedCommand>;
}

interface LoadedCommand {
  readonly help: Help;
  /**
   * @param root the folder with `data/`
   * @returns the exit code, if it is a number
   */
  readonly run: (
    root: string,
    args: readonly string[],
    terminal: Terminal,
    installation: Installation,
  ) => Promise<unknown>;
}

export const COMMANDS: readonly Command[] = [
  {
    name: 'init',
    does: 'makes a folder for stories, with one short example',
    load: async () => {
      const { INIT_HELP, init } = await import('./init.js');
      return { help: INIT_HELP, run: init };
    },
  },
  {
    name: 'new',
    does: 'begins a story from a text',
    load: async () => {
      const [{ NEW_HELP }, { newStory }] = await Promise.all([
        import('./new-options.js'),
        import('./new-story.js'),
      ]);
      return { help: NEW_HELP, run: newStory };
    },
  },
  {
    name: 'draft',
    does: 'lists the places that its article seems to name, and adds those that you choose',
    load: async () => {
      const [{ DRAFT_HELP }, { draft }] = await Promise.all([
        import('./draft-options.js'),
        import('./draft.js'),
      ]);
      return { help: DRAFT_HELP, run: draft };
    },
  },
  {
    name: 'place',
    does: 'looks a name up and adds the place; changes one, or takes it off',
    load: async () => {
      const [{ PLACE_HELP }, { place }] = await Promise.all([
        import('./place-help.js'),
        import('./place.js'),
      ]);
      return { help: PLACE_HELP, run: place };
    },
  },
  {
    name: 'check',
    does: 'lists what is wrong, with file, line and column',
    load: async () => {
      const { CHECK_HELP, check } = await import('./check.js');
      return { help: CHECK_HELP, run: check };
    },
  },
  {
    name: 'start',
    does: 'shows the pages and the editor in your browser',
    load: async () => {
      const { START_HELP, start } = await import('./start.js');
      return {
        help: START_HELP,
        run: (root, args, terminal, { typed }) => start(root, args, terminal, typed),
      };
    },
  },
  {
    name: 'build',
    does: 'writes dist/: static files for any web server',
    load: async () => {
      const { BUILD_HELP, build } = await import('./build.js');
      return {
        help: BUILD_HELP,
        run: (root, args, terminal, installation) =>
          build(root, args, process.env.DATELINE_SITE, terminal, installation),
      };
    },
  },
  {
    name: 'preview',
    does: 'serves dist/ on this machine, as a web server would',
    load: async () => {
      const { PREVIEW_HELP, preview } = await import('./preview.js');
      return { help: PREVIEW_HELP, run: preview };
    },
  },
  {
    name: 'shapes',
    does: 'draws countries and borders of a story anew from Natural Earth',
    load: async () => {
      const { SHAPES_HELP, shapes } = await import('./shapes.js');
      return { help: SHAPES_HELP, run: shapes };
    },
  },
];
