/** The map on which places are put, moved and drawn. */
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Extent, extentOf, type LngLat, turnInto } from '../../geo/geography.js';
import { formOf } from '../../geo/geometry.js';
import { extentOfPlace } from '../../story/extent.js';
import { useDesk, useDeskState } from '../desk.js';
import { Language, useWords } from '../language.js';
import { wordInShort } from '../text/word-suggestion.js';
import { useEditing, useSession } from '../use-session.js';
import { CorrectByHand } from './correct-by-hand.js';
import { EditorMap, type MapView } from './editor-map.js';
import { mapGestures } from './gestures.js';
import { MapHint } from './hint.js';
import { extentOfPlaces, sceneOf, seamOf } from './scene.js';
import { MapToolbar } from './toolbar.js';
import { useDrawing } from './use-drawing.js';
import { whereMostAre } from './view.js';
import { mapWords } from './words.js';

/** The views of maps that are not shown at present, by their sessions. */
const KEPT = new WeakMap<object, MapView>();

export function MapPart() {
  const words = useWords(mapWords);
  const language = useContext(Language);
  const editing = useEditing();
  const { session, engine } = editing;
  const desk = useDesk();
  const { model, selected } = useSession('model', 'selected');
  const deskState = useDeskState();
  const { suggestions, suggestion, found, foundAt, tool, look, pointed } = deskState;
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<EditorMap>();
  const [isDrawing, setDrawing] = useState(true);
  const [isMoving, setMoving] = useState(false);
  const [note, setNote] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const gestures = useMemo(
    () => mapGestures({ editing, desk, setMoving, setNote, setDrawing }),
    [],
  );
  gestures.speak(words, language);

  useEffect(() => {
    if (!element.current) return;
    const opened = new EditorMap(element.current, engine, gestures.actions, KEPT.get(session));
    gestures.open(opened);
    setMap(opened);
    const extent = extentOfPlaces(session.state().model.places);
    if (extent && !KEPT.has(session)) opened.fit(extent);
    return () => {
      KEPT.set(session, opened.view);
      opened.close();
    };
  }, []);
  useEffect(() => {
    void map?.speak(language);
  }, [map, language]);

  const seam = useMemo(() => seamOf(model.places), [model.places]);
  const scene = useMemo(() => {
    const shown = { suggestions, suggestion, found, foundAt };
    return sceneOf(model, shown, selected, (candidate, said) =>
      wordInShort(candidate, language, said),
    );
  }, [model, suggestions, suggestion, found, foundAt, selected, language]);
  const place = model.places.find(({ id }) => id === selected);

  const { shown, correct } = useDrawing({ map, session, desk, gestures, place, tool, seam });
  useEffect(() => map?.show(scene, seam, shown), [map, scene, seam, shown]);
  useEffect(() => {
    map?.pins.point(pointed);
    map?.outlines.point(pointed);
  }, [map, pointed, scene]);

  const showAll = () => {
    const extent = extentOfPlaces(model.places);
    const pins = extentOf(scene.pins.map(({ at }) => at));
    if (extent ?? pins) map?.fit(extent ?? pins ?? [0, 0, 0, 0]);
  };
  // A story without places opens with what is suggested.
  const isEmpty = model.places.every(({ position }) => !position);
  const hasSuggestions = (suggestions?.placed.length ?? 0) > 0;
  useEffect(() => {
    if (!isEmpty || !hasSuggestions || KEPT.has(session)) return;
    const extent = extentOf(whereMostAre(scene.pins.map(({ at }) => at)));
    if (extent) map?.fit(extent);
  }, [map, hasSuggestions]);

  const whereabouts = place && JSON.stringify(extentOfPlace(place));
  const form = place?.geometry ? formOf(place.geometry) : undefined;
  const followed = useRef('');
  useEffect(() => {
    const what = `${form} ${selected}`;
    const isSame = followed.current === what;
    followed.current = what;
    if (gestures.isOwnChange()) return;
    // It told of what is undone now.
    setNote(undefined);
    if (!map || !place) return;
    const extent = extentOfPlace(place);
    // Undoing does not move the map under the hand.
    if (!extent || (isSame && map.isInView(turnInto(middleOf(extent), seam)))) return;
    const [west, south, east, north] = extent;
    const [from, to] = [turnInto([west, south], seam), turnInto([east, north], seam)];
    map.bring(west === east && south === north ? [from] : [from, to]);
  }, [map, selected, whereabouts]);
  useEffect(() => {
    const at = look?.at.map((each) => turnInto(each, seam)) ?? [];
    const extent = extentOf(at);
    if (at.length === 1) map?.bring(at);
    else if (extent) map?.fit(extent);
  }, [map, look]);
  // What is half typed finds places far away: when nothing is found any more, the map is as it was.
  const beforeSearch = useRef<MapView>(undefined);
  const hasFound = found.length > 0;
  useEffect(() => {
    if (hasFound) beforeSearch.current ??= map?.view;
    else if (place?.geometry === null && beforeSearch.current) map?.goBack(beforeSearch.current);
    if (!hasFound) beforeSearch.current = undefined;
  }, [map, hasFound]);
  useEffect(() => {
    const current = scene.pins.find(({ kind, isCurrent }) => kind !== 'place' && isCurrent);
    if (current && !gestures.isOwnChange()) map?.bring([current.at]);
  }, [map, found, foundAt, suggestion]);
  useEffect(() => {
    if (tool !== 'select') element.current?.focus({ preventScroll: true });
    setNote(undefined);
    setAsking(false);
  }, [tool, selected]);

  const isGoneThrough = scene.pins.some(({ kind }) => kind === 'candidate');
  const isFound = place && scene.pins.some(({ kind }) => kind === 'found');
  const offers = isFound ? 'found' : isGoneThrough ? 'candidates' : undefined;
  const isPlacing = place !== undefined && place.geometry === null;
  const state = {
    select: isPlacing ? 'placing' : shown === undefined ? '' : 'correcting',
    place: 'placing choosing',
    line: 'drawing',
    area: 'drawing',
  }[tool];
  return (
    <section class={`map-part ${state}`} aria-label={words.map}>
      <MapToolbar
        place={place}
        move={() => gestures.moveSelected()}
        correct={correct && (() => setAsking(true))}
        zoom={(by) => map?.zoom(by)}
        showAll={showAll}
        setStreets={(isOn) => map?.setStreets(isOn)}
        extent={() => map?.extent}
        show={(extent) => map?.showExactly(extent)}
      />
      <div
        ref={element}
        class="map-canvas"
        role="application"
        aria-label={words.map}
        aria-describedby="map_hint"
        onKeyDown={(event) => gestures.press(event)}
      />
      <div class="crosshair" aria-hidden="true" />
      {isDrawing && (
        <p class="map-loading" aria-hidden="true">
          {words.loading}
        </p>
      )}
      {isAsking && correct && place ? (
        <CorrectByHand
          place={place}
          answer={(isYes) => {
            setAsking(false);
            if (isYes) correct();
          }}
        />
      ) : (
        <MapHint
          {...{ place, tool, isMoving, note, isEmpty, offers }}
          hasCorners={shown !== undefined}
        />
      )}
    </section>
  );
}

function middleOf([west, south, east, north]: Extent): LngLat {
  return [(west + east) / 2, (south + north) / 2];
}
