import { useSession } from '../use-session.js';

export function TextPart() {
  const { model } = useSession();
  return <section class="text-part">{model.article?.headline}</section>;
}
