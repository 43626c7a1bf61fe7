/** Whether other tabs of this browser have the same story open. */
import { useEffect, useState } from 'preact/hooks';
import { v4 } from 'uuid';
import { openChannel } from '../channel.js';
import type { Store } from '../store.js';

interface Told {
  readonly id: string;
  /** `here` answers `hello`. */
  readonly says: 'hello' | 'here' | 'bye';
}

/** How many other tabs have the story open. */
export function useOtherTabs(where: Store['where'], slug: string): number {
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const own = v4();
    const tell = (says: Told['says']) => channel.tell({ id: own, says });
    const channel = openChannel<Told>(`dateline-story-${where}-${slug}`, ({ id, says }) => {
      setOthers((known) => {
        const now = new Set(known);
        if (says === 'bye') now.delete(id);
        else now.add(id);
        return now;
      });
      if (says === 'hello') tell('here');
    });
    // A page that is kept for "back" is not open, and is when one comes back to it.
    const leave = () => tell('bye');
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && tell('hello');
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    tell('hello');
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      leave();
      channel.close();
    };
  }, [where, slug]);
  return others.size;
}
