/** Milliseconds for which a link says that it has been copied. */
const COPIED_FOR = 2000;

/** Makes the "Copy link" of every card, also of those to come, put its address on the clipboard. */
export function makeLinksCopy(copied: string): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.copy-link') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const said = link.textContent;
    // Where there is no clipboard, the address at least comes into the address bar.
    const giveWay = () => location.assign(link.href);
    if (said === copied) return;
    if (!navigator.clipboard) {
      giveWay();
      return;
    }
    navigator.clipboard.writeText(link.href).then(() => {
      link.textContent = copied;
      setTimeout(() => {
        link.textContent = said;
      }, COPIED_FOR);
    }, giveWay);
  });
}
