/** Whether the open story is as it was last downloaded, where the browser alone has it. */
import { useEffect, useState } from 'preact/hooks';
import { type Download, ownStore } from '../store.js';
import { useEditing, useSession } from '../use-session.js';

/** `undefined` where other programs reach the story too, and while it is not known. */
export function useDownload(): Download | undefined {
  const own = ownStore(useEditing().store);
  const { slug, saving } = useSession('slug', 'saving');
  const [state, setState] = useState<Download>();
  useEffect(() => {
    if (!own) return;
    let isOld = false;
    const look = () =>
      own.download(slug).then(
        (state) => !isOld && setState(state),
        () => {},
      );
    void look();
    const end = own.watch(slug, look);
    return () => {
      isOld = true;
      end();
    };
  }, [own, slug, saving]);
  return state;
}
