/** What an author does on the map, and what it changes in the story. */
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import { movePlace, placeAt, setRadius } from '../../authoring/actions/place-members.js';
import type { LngLat } from '../../geo/geography.js';
import { formOf, type Geometry, isOn } from '../../geo/geometry.js';
import type { Desk } from '../desk.js';
import type { useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { takeFound } from '../place/take-found.js';
import type { Editing } from '../use-session.js';
import { clickInMiddle, pointAtMiddle } from './crosshair.js';
import type { EditorMap, MapActions } from './editor-map.js';
import { type KeyMoving, moveByKeys } from './key-moving.js';
import { isLettering, type ScenePin } from './scene.js';
import { nextRadius, positionAt, roundedRadius } from './view.js';
import { type mapWords, wordMetres } from './words.js';

type Words = ReturnType<typeof useWords<(typeof mapWords)['en']>>;

interface Around {
  readonly editing: Editing;
  readonly desk: Desk;
  readonly setMoving: (isMoving: boolean) => void;
  /** Shows a sentence beside the hint. */
  readonly setNote: (note: string | undefined) => void;
  readonly setDrawing: (isDrawing: boolean) => void;
}

export interface MapGestures {
  readonly actions: MapActions;
  readonly open: (map: EditorMap) => void;
  readonly speak: (words: Words, language: string) => void;
  /** A key that is pressed while the map itself has the focus. */
  readonly press: (event: KeyboardEvent) => void;
  readonly moveSelected: () => void;
  /** Does what the map itself is not to follow. */
  readonly own: (act: () => void) => void;
  /** Says that a place has a line or an area now, and where. */
  readonly tellShape: (id: string) => void;
  /** Whether what changed last was done on the map, which then stays where it is; asked once. */
  readonly isOwnChange: () => boolean;
}

export function mapGestures({
  editing,
  desk,
  setMoving,
  setNote,
  setDrawing,
}: Around): MapGestures {
  const { session, engine, say } = editing;
  let map: EditorMap | undefined;
  let words: Words;
  let language = 'en';
  let moving: KeyMoving | undefined;
  let isOwn = false;
  let asked = 0;

  const placeOf = (id: string | number | undefined) =>
    session.state().model.places.find((place) => place.id === id);
  const nameOf = (place: EditedPlace) => place.properties.name ?? place.id;

  /** Does what the map itself is not to follow. */
  function own(act: () => void): void {
    const seen = () => {
      const [{ files, selected }, { foundAt, suggestion }] = [session.state(), desk.state()];
      return [files, selected, foundAt, suggestion];
    };
    const before = seen();
    // Set before: what follows is told of the change at once.
    isOwn = true;
    act();
    const after = seen();
    isOwn = before.some((each, at) => each !== after[at]);
  }

  /** Says a sentence about where a position is. */
  async function tell(at: LngLat, sentence: (where: string) => string): Promise<void> {
    const question = ++asked;
    const where = await engine.whereIs(positionAt(at, 18)).catch(() => undefined);
    if (question !== asked || !where) return;
    const { town, metres, direction } = where;
    const said = sentence(
      metres < 1500
        ? words.in(town)
        : words.near(wordMetres(metres, language), words.directions[direction], town),
    );
    setNote(said);
    say(said);
  }

  function move(place: EditedPlace, to: LngLat): void {
    const at = positionAt(to, map?.leaflet.getZoom() ?? 18);
    const { geometry } = place;
    const spot = geometry && geometry.type !== 'Point' ? onOutline(at, geometry) : at;
    if (!spot) {
      map?.pins.putBack(place.id);
      setNote(words.outside);
      say(words.outside);
      return;
    }
    own(() =>
      session.change('movePlace', ({ places }) => ({ places: movePlace(places, place.id, spot) }), {
        select: place.id,
      }),
    );
    // The change may have led to the same position again.
    map?.pins.putBack(place.id);
    // A lake is not where its number stands.
    const isPoint = geometry === null || geometry.type === 'Point';
    const sentence = isPoint ? words.movedTo : words.numberAt;
    void tell(spot, (where) => sentence(nameOf(place), where));
  }

  function put(at: LngLat): void {
    const place = placeOf(session.state().selected);
    const { tool } = desk.state();
    if (!place || (tool !== 'place' && (tool !== 'select' || place.geometry !== null))) return;
    const spot = positionAt(at, map?.leaflet.getZoom() ?? 18);
    own(() =>
      session.change('placeAt', ({ places }) => ({ places: placeAt(places, place.id, spot) })),
    );
    desk.set({ tool: 'select', found: [], foundAt: undefined });
    void tell(spot, (where) => words.movedTo(nameOf(place), where));
  }

  function size(id: string, metres: number, merge?: string): void {
    const place = placeOf(id);
    session.change(
      'setRadius',
      ({ places }) => ({ places: setRadius(places, id, roundedRadius(metres)) }),
      merge === undefined ? {} : { merge },
    );
    const radius = placeOf(id)?.properties.radius ?? metres;
    map?.outlines.putBack(id);
    if (place) say(words.size(nameOf(place), wordMetres(radius, language)));
  }

  function startMoving(place: EditedPlace): void {
    if (!map || !place.position || moving) return;
    const start = map.whereOf(place.id) ?? place.position;
    const over = () => {
      moving = undefined;
      setMoving(false);
    };
    setMoving(true);
    say(words.hints.moving);
    moving = moveByKeys(map, place.id, start, {
      moved: (to) => {
        over();
        move(place, to);
      },
      cancelled: () => {
        over();
        say(words.putBack(nameOf(place)));
      },
      stepped: (at) => void tell(at, (where) => where),
    });
  }

  function choose(pin: ScenePin): void {
    own(() => {
      if (pin.kind === 'cluster') map?.part(pin);
      else if (pin.kind === 'place') session.select(placeUnder(pin));
      else if (pin.kind === 'suggestion') desk.set({ suggestion: Number(pin.of) });
      else if (pin.kind === 'found') takeResult(Number(pin.of));
      else void takeCandidate(pin);
    });
  }

  /** Puts the selected place where a search has found it. */
  function takeResult(number: number): void {
    const { selected, model } = session.state();
    const found = desk.state().found[number];
    desk.set({ foundAt: number });
    if (!found || selected === undefined) return;
    void takeFound(editing, selected, found, model.article?.language ?? 'en');
    desk.set({ found: [], foundAt: undefined, tool: 'select' });
  }

  async function takeCandidate({ of, candidate, name }: ScenePin): Promise<void> {
    if (candidate === undefined) return;
    const taken = [{ at: Number(of), place: candidate }];
    await session.changeLater('take', async (files) => {
      const { places } = await engine.take(files, session.state().aside, taken);
      return places === files.places ? undefined : { places };
    });
    say(words.taken(name));
  }

  /** The pin's place; at a further click the next of those that lie on one another there. */
  function placeUnder({ of, isCurrent }: ScenePin): string {
    const id = String(of);
    const group = isCurrent ? (map?.coveredBy(id) ?? []) : [];
    return group[(group.indexOf(id) + 1) % group.length] ?? id;
  }

  function pressOnPin(pin: ScenePin, event: KeyboardEvent): boolean {
    const { key } = event;
    if (pin.kind !== 'place') return false;
    if (moving) return moving.press(event);
    const place = placeOf(pin.of);
    if (!place || !pin.isCurrent) return false;
    if (key === 'Enter') {
      startMoving(place);
      return true;
    }
    const { radius } = place.properties;
    const isLarger = key === '+' || key === '=';
    if (radius === undefined || (!isLarger && key !== '-')) return false;
    size(place.id, nextRadius(radius, isLarger), `radius:${place.id}`);
    return true;
  }

  return {
    actions: {
      choose,
      chooseOutline: (id) => own(() => session.select(id)),
      point: (pointed) => {
        if (desk.state().pointed !== pointed) desk.set({ pointed });
      },
      moved: (pin, to) => {
        const place = placeOf(pin.of);
        if (place) move(place, to);
      },
      key: pressOnPin,
      left: () => moving?.end(),
      label: (pin) => {
        const { kind, text, name } = pin;
        // What is seen comes first (WCAG 2.5.3).
        if (isLettering(pin)) return `${name} ${text}`;
        if (kind === 'place') return words.pin(text, name);
        if (kind === 'cluster') return words.clusterPin(text.slice(1), name);
        if (kind === 'suggestion') return words.suggestionPin(name);
        return kind === 'found' ? words.foundPin(text, name) : words.candidatePin(text, name);
      },
      clicked: put,
      drawing: setDrawing,
      settled: () => {
        const isByKeys = map?.leaflet.getContainer().matches(':focus-visible');
        const place = placeOf(session.state().selected);
        const isPlacing = desk.state().tool !== 'select' || place?.geometry === null;
        if (!map || !isByKeys || !isPlacing) return;
        pointAtMiddle(map.leaflet);
        void tell(map.centre, words.here);
      },
      sized: ({ id }, metres) => size(id, metres),
      word: (metres) => wordMetres(metres, language),
      radiusLabel: () => words.radius,
    },
    open: (opened) => {
      map = opened;
    },
    speak: (spoken, tongue) => {
      words = spoken;
      language = tongue;
    },
    press(event) {
      if (!map || event.target !== map.leaflet.getContainer()) return;
      const { tool } = desk.state();
      const isDrawing = tool === 'line' || tool === 'area';
      if (event.key === 'Escape') desk.set({ tool: 'select' });
      else if (event.key === 'Enter' && !isDrawing) put(map.centre);
      else if (event.key === 'Backspace' && isDrawing) desk.undo();
      else if (event.key === ' ' && isDrawing) clickInMiddle(map.leaflet);
      else return;
      event.preventDefault();
    },
    moveSelected: () => {
      const place = placeOf(session.state().selected);
      if (place) startMoving(place);
    },
    own,
    tellShape: (id) => {
      const place = placeOf(id);
      if (place?.position) {
        void tell(place.position, (where) => words.drawn(nameOf(place), where));
      }
    },
    isOwnChange: () => {
      const was = isOwn;
      isOwn = false;
      return was;
    },
  };
}

/** The nearest spot at which a line's marker may stand; an area's has to be in it. */
function onOutline(at: LngLat, geometry: Geometry): LngLat | undefined {
  if (formOf(geometry) === 'area') return isOn([...at], geometry) ? at : undefined;
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return undefined;
  const [longitude, latitude] = nearestPointOnLine(geometry, [...at]).geometry.coordinates;
  return longitude === undefined || latitude === undefined ? undefined : [longitude, latitude];
}
