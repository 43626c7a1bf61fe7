import { copyAndTell } from './clipboard.js';

/** Gives the snippet the embedded version's full address, and a button that copies it. */
export function makeSnippetCopy(): void {
  const box = document.querySelector<HTMLTextAreaElement>('.embed-snippet textarea');
  const button = document.querySelector<HTMLButtonElement>('.embed-snippet button');
  if (!box || !button) return;
  box.value = box.value.replace(/src="([^"]*)"/, (_, address: string) => {
    return `src="${new URL(address, location.href).href}"`;
  });
  button.hidden = false;
  button.addEventListener('click', () => {
    // Where the clipboard is forbidden the snippet is at least marked, to be copied by hand.
    box.select();
    copyAndTell(box.value, button, button.dataset.copied ?? '');
  });
}
