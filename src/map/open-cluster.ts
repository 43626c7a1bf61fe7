import type { Map as LeafletMap } from 'leaflet';
import { CardPopup } from './card-popup.js';
import type { Cluster, Clusters } from './clusters.js';

/** Opens a single place; zooms in on several until they part; lists those that never do. */
export function openCluster(
  map: LeafletMap,
  clusters: Clusters,
  cluster: Cluster,
  choose: (id: string) => void,
): void {
  const [single, ...others] = cluster.places;
  if (single && others.length === 0) {
    choose(single.id);
    return;
  }
  const [longitude, latitude] = cluster.position;
  const zoom = clusters.zoomToPart(cluster, map.getZoom());
  if (zoom !== undefined) map.setView([latitude, longitude], zoom);
  else new CardPopup([latitude, longitude], listOf(cluster), '', map).openOn(map);
}

function listOf({ places }: Cluster): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'cluster-list';
  for (const { id, number, name } of places) {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = `${number} ${name}`;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}
