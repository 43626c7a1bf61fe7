import { fetchChunk } from './chunks.js';
import type { Caption } from './save-picture.js';

/**
 * Shows the page's buttons that save the map as a picture.
 *
 * @param draw draws the present view as an SVG document; `undefined` if its chunk cannot be fetched
 * @param failure the message for that case
 */
export function makePictureButtons(
  draw: (caption: Caption) => Promise<string | undefined>,
  failure: string,
): void {
  const buttons = document.querySelector<HTMLElement>('.picture-buttons');
  const file = document.querySelector<HTMLAnchorElement>('.places-file')?.download ?? '';
  if (!buttons) return;
  const notice = document.createElement('p');
  notice.setAttribute('role', 'status');
  buttons.after(notice);
  buttons.hidden = false;
  buttons.addEventListener('click', async ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const kind = target.value;
    const saving = await fetchChunk(() => import('./save-picture.js'));
    const caption = saving?.captionOf(document);
    const svg = caption && (await draw(caption));
    notice.textContent = svg === undefined ? failure : '';
    if (svg !== undefined) await saving?.savePicture(svg, file.replace(/geojson$/, kind));
  });
}
