import { useSession } from '../use-session.js';

export function MapPart() {
  const { model } = useSession();
  return <section class="map-part">{model.article?.headline}</section>;
}
