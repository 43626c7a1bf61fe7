import { useSession } from '../use-session.js';

export function PlacePart() {
  const { model } = useSession();
  return <section class="place-part">{model.article?.headline}</section>;
}
