import type { Engine } from '../engine/engine.js';
import type { InterfaceLanguage } from '../language.js';
import type { Store } from '../store.js';

interface Props {
  readonly store: Store;
  readonly engine: Engine;
  readonly chooseLanguage: (language: InterfaceLanguage) => void;
}

export function Begin(_: Props) {
  return <main class="begin" />;
}
