/**
 * Has the browser ask before the page is loaded anew or closed; the editor's own addresses keep it.
 *
 * @returns ends it
 */
export function holdLoad(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
