/** Says on the error output what is going on; the report itself is all of the output. */
export function progress(message: string): void {
  console.error(message);
}
