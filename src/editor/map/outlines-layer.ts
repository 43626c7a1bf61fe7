/** Lines, areas and circles of the places. Their looks are in `map.css` and `page/map-marks.css`. */
import {
  Circle,
  LatLng,
  LayerGroup,
  type Path,
  Polygon,
  Polyline,
} from 'leaflet/dist/leaflet-src.esm.js';
import type { LngLat } from '../../geo/geography.js';
import { differences } from './differences.js';
import type { SceneCircle, SceneOutline } from './scene.js';
import { inWorld, partsOf } from './shapes.js';

export interface OutlineActions {
  readonly choose: (id: string) => void;
  readonly point: (id: string | undefined) => void;
}

type Shown = SceneOutline | SceneCircle;

export class OutlinesLayer extends LayerGroup {
  readonly #actions: OutlineActions;
  readonly #drawn = new Map<string, readonly Path[]>();
  #shown: ReadonlyMap<string, Shown> = new Map();
  #seam = -180;

  constructor(actions: OutlineActions) {
    super();
    this.#actions = actions;
  }

  /**
   * @param seam the meridian at which the map begins
   * @param hidden the id of the place whose outline something else draws
   */
  show(
    outlines: readonly SceneOutline[],
    circles: readonly SceneCircle[],
    seam: number,
    hidden: string | undefined,
  ): void {
    const wanted: Shown[] = [...outlines, ...circles].filter(({ id }) => id !== hidden);
    const before = seam === this.#seam ? this.#shown : new Map<string, Shown>();
    // The geometry is a new object at each reading; its signature says whether it differs.
    const plain = (shown: Shown) => ('shape' in shown ? { ...shown, shape: undefined } : shown);
    const { gone, changed } = differences(
      new Map(Array.from(before, ([key, shown]) => [key, plain(shown)])),
      wanted.map(plain),
    );
    this.#seam = seam;
    this.#shown = new Map(wanted.map((shown) => [shown.key, shown]));
    for (const key of [...gone, ...changed.map(({ key }) => key)]) {
      for (const path of this.#drawn.get(key) ?? []) this.removeLayer(path);
      this.#drawn.delete(key);
    }
    for (const { key } of changed) {
      const shown = this.#shown.get(key);
      if (shown) this.#draw(shown);
    }
  }

  /** Moves the circle of a place whose pin is dragged. */
  moveCircle(id: string, [longitude, latitude]: LngLat): void {
    for (const path of this.#drawn.get(`circle ${id}`) ?? []) {
      if (path instanceof Circle) path.setLatLng([latitude, longitude]);
    }
  }

  /** Shows a place's circle of another size, before it is said to be so. */
  resizeCircle(id: string, radius: number): void {
    for (const path of this.#drawn.get(`circle ${id}`) ?? []) {
      if (path instanceof Circle) path.setRadius(radius);
    }
  }

  /** Puts the circle of a place back as it is. */
  putBack(id: string): void {
    const shown = this.#shown.get(`circle ${id}`);
    if (!shown || !('radius' in shown)) return;
    this.moveCircle(id, shown.at);
    this.resizeCircle(id, shown.radius);
  }

  point(id: string | undefined): void {
    for (const [key, shown] of this.#shown) {
      for (const path of this.#drawn.get(key) ?? []) {
        path.getElement()?.classList.toggle('pointed', shown.id === id);
      }
    }
  }

  #draw(shown: Shown): void {
    const paths = 'radius' in shown ? [circle(shown)] : outline(shown, this.#seam);
    this.#drawn.set(shown.key, paths);
    for (const path of paths) {
      path.on('click', () => this.#actions.choose(shown.id));
      path.on('mouseover', () => this.#actions.point(shown.id));
      path.on('mouseout', () => this.#actions.point(undefined));
      this.addLayer(path);
      if (!('radius' in shown) && shown.isArea) path.bringToBack();
    }
  }
}

function circle({ at: [longitude, latitude], radius, location, isCurrent }: SceneCircle): Path {
  return new Circle([latitude, longitude], {
    ...optionsOf(`circle ${location}`, isCurrent),
    radius,
  });
}

function outline(shown: SceneOutline, seam: number): Path[] {
  const { stroke, location, isCurrent, isArea, shape } = shown;
  const look = stroke === 'course' ? 'line course' : stroke;
  const polygons = partsOf(shape.geometry).map(({ line, holes }) =>
    [line, ...holes].map((each) =>
      inWorld(each, seam).map(([longitude, latitude]) => new LatLng(latitude, longitude)),
    ),
  );
  const make = (look: string) => {
    const options = optionsOf(look, isCurrent);
    return isArea ? new Polygon(polygons, options) : new Polyline(polygons.flat(), options);
  };
  const own = make(`${look} ${location}`);
  return location === 'somewhere' ? [make('glow'), own] : [own];
}

function optionsOf(look: string, isCurrent: boolean) {
  return {
    className: `outline ${look}${isCurrent ? ' chosen' : ''}`,
    bubblingMouseEvents: false,
  };
}
