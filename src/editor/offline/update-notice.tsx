/** Says that there is a new version of the editor, and loads it when somebody wants it. */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../language.js';
import { keepEditor, type NewVersion } from './register.js';
import { offlineWords } from './words.js';

/** @param isNow once it is true, the editor itself is kept, which must not delay what comes before */
export function UpdateNotice({ isNow }: { readonly isNow: boolean }) {
  const words = useWords(offlineWords);
  const [version, setVersion] = useState<NewVersion>();
  useEffect(() => {
    // Without it, the editor opens with a network only.
    if (isNow) void keepEditor(setVersion).catch(() => {});
  }, [isNow]);
  if (!version) return null;
  return (
    <div class="coming" role="alert">
      <p>{words.newVersion}</p>
      <button type="button" onClick={version.load}>
        {words.load}
      </button>{' '}
      <button type="button" onClick={() => setVersion(undefined)}>
        {words.later}
      </button>
    </div>
  );
}
