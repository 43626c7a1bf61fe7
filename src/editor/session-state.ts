/** What an open story is to the parts of the editor. */
import type { StoryFiles } from '../authoring/story-files.js';
import type { StoreFault } from '../dev/store-protocol.js';
import type { History } from './history.js';
import type { StoryModel } from './model.js';
import type { StepLabel } from './step-words.js';
import type { StoredFiles, StoredStory } from './store.js';

export type Saving =
  /** With why what can be undone is not, if it is not. */
  | { readonly kind: 'saved'; readonly at: Date; readonly notesFault?: StoreFault }
  | { readonly kind: 'saving' }
  /** It is tried again. Where all is saved, it is the looking whether the files are as before. */
  | { readonly kind: 'failed'; readonly fault: StoreFault }
  /** Somebody else has changed the files, and so has the author. */
  | { readonly kind: 'conflict'; readonly stored: StoredStory };

/** What has happened without the author. */
type Notice =
  /** What was not saved when the page was last closed is there again. */
  | 'kept'
  /** Another program or tab has changed the files. */
  | 'elsewhere'
  /** What could be undone does not fit the files. */
  | 'noHistory';

export interface SessionState {
  readonly slug: string;
  readonly files: StoryFiles;
  readonly model: StoryModel;
  /** Names of suggestions that were put aside. */
  readonly aside: readonly string[];
  readonly history: History;
  readonly saving: Saving;
  /** Whether there are changes that are not saved. */
  readonly isUnsaved: boolean;
  readonly notice: Notice | undefined;
  /** The id of the place that is selected, as in the address. */
  readonly selected: string | undefined;
}

/** A change of the files: the new ones, or nothing if nothing is to be changed. */
export type Change = (files: StoryFiles) => Partial<StoryFiles> | undefined;

export interface ChangeOptions {
  /** Changes of the same key that follow one another are undone as one: typing in a field. */
  readonly merge?: string;
  /** The place to be selected then; `null` for none. */
  readonly select?: string | null;
}

export interface Session {
  readonly state: () => SessionState;
  /** The texts of the files as they are written, with the byte order marks that were there. */
  readonly texts: () => StoredFiles;
  /** Calls the listener after each change, until the function returned is called. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (label: StepLabel, change: Change, options?: ChangeOptions) => void;
  /** The same for a change that takes time; it is made anew if the files change meanwhile. */
  readonly changeLater: (
    label: StepLabel,
    change: (files: StoryFiles) => Promise<Partial<StoryFiles> | undefined>,
    options?: ChangeOptions,
  ) => Promise<void>;
  readonly putAside: (names: readonly string[]) => void;
  /** Suggests those names again. */
  readonly bringBack: (names: readonly string[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (id: string | undefined) => void;
  /** Settles a conflict; what is not taken stays one step of undo away. */
  readonly settle: (whose: 'mine' | 'theirs') => void;
  /** Tries again to save. */
  readonly save: () => void;
  /** Makes the story's folder anew after it has gone. */
  readonly makeAnew: () => Promise<void>;
  readonly dismissNotice: () => void;
  /** Whether what is not saved is in the browser's storage. */
  readonly isKept: () => boolean;
  /** Resolves when nothing waits to be saved, or saving has failed. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}
