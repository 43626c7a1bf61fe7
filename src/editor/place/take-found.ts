/** Makes what was found the position of a place. */
import {
  placeAs,
  placeAt,
  placeRelatively,
  withFirstNote,
} from '../../authoring/actions/place-members.js';
import type { FoundPlace } from '../engine/found-places.js';
import type { Editing } from '../use-session.js';

/** @param language of the article (BCP 47) */
export async function takeFound(
  { session, engine }: Pick<Editing, 'session' | 'engine'>,
  id: string,
  found: FoundPlace,
  language: string,
): Promise<void> {
  if (found.kind === 'position') {
    const { position, radius, note } = found;
    session.change('placeAt', ({ places }) => ({
      places:
        radius !== undefined && note !== undefined
          ? placeRelatively(places, id, { position, radius, note })
          : placeAt(places, id, position),
    }));
    return;
  }
  const { subject, note } = await engine.subjectOf(found.key, found.called ?? found.name, language);
  session.change('placeAt', ({ places }) => {
    const placed = placeAs(places, id, subject);
    return { places: note === undefined ? placed : withFirstNote(placed, id, note) };
  });
}
