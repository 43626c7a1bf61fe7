/** Milliseconds for which the button says that the snippet has been copied. */
const COPIED_FOR = 2000;

/** Gives the snippet the embedded version's full address, and a button that copies it. */
export function makeSnippetCopy(): void {
  const box = document.querySelector<HTMLTextAreaElement>('.embed-snippet textarea');
  const button = document.querySelector<HTMLButtonElement>('.embed-snippet button');
  if (!box || !button) return;
  box.value = box.value.replace(/src="([^"]*)"/, (_, address: string) => {
    return `src="${new URL(address, location.href).href}"`;
  });
  button.hidden = false;
  const said = button.textContent;
  button.addEventListener('click', () => {
    // Where the clipboard is forbidden the snippet is at least marked, to be copied by hand.
    box.select();
    navigator.clipboard?.writeText(box.value).then(
      () => {
        button.textContent = button.dataset.copied ?? said;
        setTimeout(() => {
          button.textContent = said;
        }, COPIED_FOR);
      },
      () => undefined,
    );
  });
}
