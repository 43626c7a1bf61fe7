import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';

/** A button that brings the whole story back into view. */
export class WholeStoryControl extends Control {
  readonly #show: () => void;

  constructor(show: () => void) {
    super({ position: 'topleft' });
    this.#show = show;
  }

  override onAdd(_map: LeafletMap): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'leaflet-bar whole-story';
    const button = document.createElement('button');
    button.type = 'button';
    button.title = 'Show the whole story';
    button.setAttribute('aria-label', button.title);
    button.append(cornersSign());
    bar.append(button);
    DomEvent.disableClickPropagation(bar);
    button.addEventListener('click', this.#show);
    return bar;
  }
}

/** Four corners: the sign for "all of it". */
function cornersSign(): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const sign = document.createElementNS(namespace, 'svg');
  sign.setAttribute('viewBox', '0 0 16 16');
  sign.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4');
  sign.append(path);
  return sign;
}
