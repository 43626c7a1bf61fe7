import { useSession } from '../use-session.js';

export function Preview() {
  const { model } = useSession();
  return <section class="preview-part">{model.article?.headline}</section>;
}
