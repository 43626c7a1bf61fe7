import { describe, expect, test } from 'vitest';
import { generateStory } from '../../../bench/generator.js';
import { project } from '../../../src/geo/geography.js';
import { middleOf } from '../../../src/map/clustering.js';
import { Clusters } from '../../../src/map/clusters.js';
import type { LivePlace } from '../../../src/page-data/live.js';
import { storyOf } from '../../support/small-story.js';

const MAX_ZOOM = 17;
const WORLD = [-180, -90, 180, 90] as const;
const places = storyOf(generateStory(300)).places.flatMap((place): LivePlace[] =>
  place.position ? [{ ...place, position: place.position }] : [],
);
const clusters = await clustersOf(places);
const zooms = [2, 4.3, 5, 7.9, 12, MAX_ZOOM];

/** Clusters from zoom 4.3 on. */
async function clustersOf(all: readonly LivePlace[]): Promise<Clusters> {
  const made = new Clusters(all, MAX_ZOOM, middleOf, async () => {});
  await made.startAt(4.3);
  return made;
}

/** All places that stand at a zoom, whatever the view. */
function standing(zoom: number) {
  const quarters = [
    [-180, -90, 0, 0],
    [0, -90, 180, 0],
    [-180, 0, 0, 90],
    [0, 0, 180, 90],
  ] as const;
  return new Map(
    quarters.flatMap((view) =>
      clusters
        .at(zoom, view)
        .map(({ cluster }) => cluster)
        .map((cluster) => [cluster.key, cluster] as const),
    ),
  );
}

describe('at every zoom', () => {
  test.each(zooms)('each place is in one cluster, which knows it: zoom %d', (zoom) => {
    const all = standing(zoom);
    const found = [...all.values()].flatMap((cluster) =>
      cluster.places.map(({ id }) => [id, cluster.key]),
    );
    expect(found.map(([id]) => id).sort()).toEqual(places.map(({ id }) => id).sort());
    for (const [id = '', key] of found) expect(clusters.keyOf(id, zoom)).toBe(key);
  });

  test.each(zooms)('its places stand in the order of their numbers: zoom %d', (zoom) => {
    for (const { places: all } of standing(zoom).values()) {
      const numbers = all.map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });

  test.each(zooms)('a cluster is at the middle of its places: zoom %d', (zoom) => {
    for (const { places: all, position } of standing(zoom).values()) {
      const middle = [0, 1].map(
        (axis) =>
          all.reduce((sum, place) => sum + (project(place.position, 0)[axis] ?? 0), 0) / all.length,
      );
      const [x = Number.NaN, y = Number.NaN] = project(position, 0);
      expect(x).toBeCloseTo(middle[0] ?? 0, 6);
      expect(y).toBeCloseTo(middle[1] ?? 0, 6);
    }
  });
});

test('the same key means the same places at every zoom', () => {
  const known = new Map<string, string>();
  for (const zoom of zooms) {
    for (const cluster of standing(zoom).values()) {
      const ids = cluster.places.map(({ id }) => id).join();
      expect(known.get(cluster.key) ?? ids).toBe(ids);
      known.set(cluster.key, ids);
    }
  }
});

test('a cluster splits at the zoom that is returned, and not before, or has all its places at one spot', () => {
  for (const cluster of standing(4.3).values()) {
    const [first] = cluster.places;
    if (cluster.places.length === 1 || !first) continue;
    const zoom = clusters.zoomToPart(cluster, 4.3);
    if (zoom === undefined) {
      expect(clusters.keyOf(first.id, MAX_ZOOM)).toBe(cluster.key);
      continue;
    }
    expect(clusters.keyOf(first.id, zoom)).not.toBe(cluster.key);
    expect(clusters.keyOf(first.id, zoom - 1)).toBe(cluster.key);
  }
});

test('the zoom for a place shows it alone, or with those at its very spot', () => {
  for (const place of places) {
    const key = clusters.keyOf(place.id, clusters.zoomToSingle(place, 4.3));
    const cluster = [...standing(clusters.zoomToSingle(place, 4.3)).values()].find(
      (candidate) => candidate.key === key,
    );
    for (const { position } of cluster?.places ?? []) {
      expect(position[0]).toBeCloseTo(place.position[0], 3);
      expect(position[1]).toBeCloseTo(place.position[1], 3);
    }
  }
});

describe('places on both sides of the antimeridian', async () => {
  const [one] = places;
  const at = (id: string, number: number, longitude: number): LivePlace[] =>
    one ? [{ ...one, id, number, position: [longitude, -17] }] : [];
  const across = [...at('west', 1, 179.9), ...at('east', 2, 180.1), ...at('far', 3, 202.5)];
  const both = await clustersOf(across);

  test('form a cluster from afar, where they are', () => {
    const [pair, far] = both
      .at(4.3, [170, -30, 210, 0])
      .map(({ cluster }) => cluster)
      .toSorted((a, b) => b.places.length - a.places.length);
    expect(pair?.places.map(({ id }) => id)).toEqual(['west', 'east']);
    expect(pair?.position[0]).toBeCloseTo(180, 3);
    expect(far?.position[0]).toBeCloseTo(202.5, 6);
    expect(both.keyOf('east', 4.3)).toBe(pair?.key);
  });

  test('are separate from near', () => {
    const zoom = across[1] ? both.zoomToSingle(across[1], 4.3) : 0;
    expect(zoom).toBeGreaterThan(4.3);
    expect(
      both.at(zoom, [179, -20, 181, -10]).map(({ cluster }) => cluster.places[0]?.id),
    ).toContain('east');
    expect(both.keyOf('east', zoom)).toBe('east');
  });
});

describe('clusters of very many places', () => {
  const [one] = places;
  const many = one
    ? Array.from(
        { length: 5000 },
        (_, at): LivePlace => ({
          ...one,
          id: `place-${at}`,
          number: at + 1,
          position: [((at * 7) % 600) / 10 - 30, ((at * 13) % 400) / 10],
        }),
      )
    : [];
  const membersAt = (made: Clusters, zoom: number) =>
    made
      .at(zoom, WORLD)
      .map(({ cluster }) => cluster)
      .map(({ places: all }) => all.map(({ id }) => id).join())
      .sort();

  test('are made in steps, between which the browser may do what waits', async () => {
    let yields = 0;
    const made = new Clusters(many, MAX_ZOOM, middleOf, async () => {
      yields++;
      expect(made.at(4.3, WORLD).map(({ cluster }) => cluster)).toEqual([]);
    });
    await made.startAt(4.3);
    expect(yields).toBeGreaterThan(1);
    expect(
      made
        .at(4.3, WORLD)
        .map(({ cluster }) => cluster)
        .flatMap(({ places: all }) => all),
    ).toHaveLength(many.length);
  });

  test('are those of the last start, when one comes while they are made', async () => {
    const made = await clustersOf(many);
    const before = membersAt(made, 4.3);
    const first = made.startAt(4.8);
    expect(membersAt(made, 4.3)).toEqual(before);
    await Promise.all([first, made.startAt(4.6)]);
    const alone = new Clusters(many, MAX_ZOOM, middleOf, async () => {});
    await alone.startAt(4.6);
    expect(membersAt(made, 4.6)).toEqual(membersAt(alone, 4.6));
    expect(membersAt(made, 4.6)).not.toEqual(before);
  });
});
