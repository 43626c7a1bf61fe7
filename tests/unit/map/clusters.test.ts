import { describe, expect, test } from 'vitest';
import { generateStory } from '../../../bench/generator.js';
import { Clusters } from '../../../src/map/clusters.js';
import type { LivePlace } from '../../../src/story/live.js';
import { storyOf } from '../../support/small-story.js';

const MAX_ZOOM = 17;
const places = storyOf(generateStory(300)).places.flatMap((place): LivePlace[] =>
  place.position ? [{ ...place, position: place.position }] : [],
);
const clusters = new Clusters(places, MAX_ZOOM, 4.3);
const zooms = [2, 4.3, 5, 7.9, 12, MAX_ZOOM];

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
      clusters.at(zoom, view).map((cluster) => [cluster.key, cluster] as const),
    ),
  );
}

describe('at every zoom', () => {
  test.each(zooms)('each place is in one cluster, which knows it: zoom %d', (zoom) => {
    const all = standing(zoom);
    const found = [...all.values()].flatMap((cluster) =>
      clusters.placesOf(cluster).map(({ id }) => [id, cluster.key]),
    );
    expect(found.map(([id]) => id).sort()).toEqual(places.map(({ id }) => id).sort());
    for (const [id = '', key] of found) expect(clusters.keyOf(id, zoom)).toBe(key);
  });

  test.each(zooms)('a cluster knows how many it has and which comes first: zoom %d', (zoom) => {
    for (const cluster of standing(zoom).values()) {
      const all = clusters.placesOf(cluster);
      expect(cluster.count).toBe(all.length);
      expect(cluster.first).toBe(Math.min(...all.map(({ number }) => number)));
      expect(cluster.places.length).toBe(Math.min(all.length, 12));
    }
  });
});

test('the same key means the same places at every zoom', () => {
  const known = new Map<string, string>();
  for (const zoom of zooms) {
    for (const cluster of standing(zoom).values()) {
      const ids = clusters
        .placesOf(cluster)
        .map(({ id }) => id)
        .join();
      expect(known.get(cluster.key) ?? ids).toBe(ids);
      known.set(cluster.key, ids);
    }
  }
});

test('a cluster parts at the zoom that is said, and not before; or stands at one spot', () => {
  for (const cluster of standing(4.3).values()) {
    const [first] = cluster.places;
    if (cluster.count === 1 || !first) continue;
    const zoom = clusters.zoomToPart(cluster, 4.3);
    if (zoom === undefined) {
      expect(clusters.keyOf(first.id, MAX_ZOOM)).toBe(cluster.key);
      continue;
    }
    expect(clusters.keyOf(first.id, zoom)).not.toBe(cluster.key);
    expect(clusters.keyOf(first.id, zoom - 1)).toBe(cluster.key);
  }
});

test('a place is led to where it stands with none but those at its very spot', () => {
  for (const place of places) {
    const key = clusters.keyOf(place.id, clusters.zoomToSingle(place, 4.3));
    const cluster = [...standing(clusters.zoomToSingle(place, 4.3)).values()].find(
      (candidate) => candidate.key === key,
    );
    for (const { position } of cluster ? clusters.placesOf(cluster) : []) {
      expect(position[0]).toBeCloseTo(place.position[0], 3);
      expect(position[1]).toBeCloseTo(place.position[1], 3);
    }
  }
});

describe('places on both sides of the antimeridian', () => {
  const [one] = places;
  const at = (id: string, number: number, longitude: number): LivePlace[] =>
    one ? [{ ...one, id, number, position: [longitude, -17] }] : [];
  const across = [...at('west', 1, 179.9), ...at('east', 2, 180.1), ...at('far', 3, 202.5)];
  const both = new Clusters(across, MAX_ZOOM, 4.3);

  test('stand together from afar, and where they lie', () => {
    const [pair, far] = both.at(4.3, [170, -30, 210, 0]).toSorted((a, b) => a.first - b.first);
    expect(pair?.count).toBe(2);
    expect(pair?.position[0]).toBeCloseTo(180, 3);
    expect(far?.position[0]).toBeCloseTo(202.5, 6);
    expect(both.keyOf('east', 4.3)).toBe(pair?.key);
  });

  test('part from near', () => {
    const zoom = across[1] ? both.zoomToSingle(across[1], 4.3) : 0;
    expect(zoom).toBeGreaterThan(4.3);
    expect(both.at(zoom, [179, -20, 181, -10]).map(({ count }) => count)).toContain(1);
    expect(both.keyOf('east', zoom)).toBe('east');
  });
});
