/** Saves the map as a picture: a chunk of its own. */
import type { CaptionOf } from '../page-data/live.js';

export type Caption = CaptionOf<HTMLElement>;

/** Pixels of the PNG for each pixel of the SVG. */
const DENSITY = 2;

export function captionOf(page: Document): Caption | undefined {
  const titleLook = page.querySelector<HTMLElement>('.taking-away h2');
  const sources = page.querySelector<HTMLElement>('.map > .attribution');
  if (!titleLook || !sources) return undefined;
  const meanings = page.querySelectorAll<HTMLElement>('.legend dl > *');
  const legend = [...page.querySelectorAll<HTMLElement>('.legend .entry > span')].flatMap(
    (symbol, index) => {
      const meaning = meanings[index];
      return meaning ? [{ symbol, meaning }] : [];
    },
  );
  return { title: page.title, titleLook, legend, sources };
}

/** Lets the reader save an SVG document: as a PNG if the name ends so, else as it is. */
export async function savePicture(svg: string, name: string): Promise<void> {
  const picture = new Blob([svg], { type: 'image/svg+xml' });
  save(name.endsWith('.png') ? await rasterize(picture) : picture, name);
}

async function rasterize(picture: Blob): Promise<Blob> {
  const address = URL.createObjectURL(picture);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * DENSITY;
    canvas.height = image.naturalHeight * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('The canvas gave no PNG.'))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Safari reads the address only after the click's task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
