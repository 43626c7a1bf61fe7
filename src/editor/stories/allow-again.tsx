/** The button that asks the author to let the browser write in a folder again. */
import { useWords } from '../language.js';
import { useEditing } from '../use-session.js';
import { folderWords } from './folder-words.js';

export function AllowAgain({ allow }: { readonly allow: () => Promise<boolean> }) {
  const words = useWords(folderWords);
  const { session } = useEditing();
  return (
    <button type="button" onClick={async () => (await allow()) && session.save()}>
      {words.allow}
    </button>
  );
}
