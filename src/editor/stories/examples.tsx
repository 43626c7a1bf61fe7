/** The stories that whoever publishes the editor has put beside it, to be opened as copies. */
import { useEffect, useState } from 'preact/hooks';
import { EXAMPLES_FILE, type Example } from '../../publish/editor-examples.js';
import { useWords } from '../language.js';
import type { BroughtFile } from './brought.js';
import { storiesWords } from './words.js';

interface Props {
  readonly bring: (files: Promise<readonly BroughtFile[]>) => void;
}

export function Examples({ bring }: Props) {
  const words = useWords(storiesWords);
  const [examples, setExamples] = useState<readonly Example[]>([]);
  useEffect(() => {
    listed().then(setExamples, () => {});
  }, []);
  if (examples.length === 0) return null;
  return (
    <section class="examples" aria-labelledby="examples_title">
      <h2 id="examples_title">{words.examples}</h2>
      <ul>
        {examples.map((example) => (
          <li key={example.file}>
            <button type="button" onClick={() => bring(copyOf(example))}>
              {words.openCopy}
              <span class="unseen"> {example.headline}</span>
            </button>{' '}
            <span lang={example.language}>{example.headline}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** None without a network, or beside an editor that has none. */
async function listed(): Promise<readonly Example[]> {
  const response = await fetch(EXAMPLES_FILE);
  return response.ok ? response.json() : [];
}

async function copyOf({ file }: Example): Promise<readonly BroughtFile[]> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const content = new Uint8Array(await response.arrayBuffer());
  const path = file.replace(/^.*\//, '');
  return [{ path, size: content.length, bytes: async () => content }];
}
