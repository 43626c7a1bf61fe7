/**
 * Measures several subjects run by run, one after the other, so that whatever else the machine
 * does falls on all of them; who goes first changes from run to run. A first round is not
 * counted: it warms up the browser and the disk.
 */
export async function interleave<Subject, Run>(
  subjects: readonly Subject[],
  runs: number,
  measure: (subject: Subject, run: number) => Promise<Run>,
): Promise<Run[][]> {
  const results = subjects.map((): Run[] => []);
  for (let run = 0; run <= runs; run++) {
    const order = [...subjects.keys()];
    if (run % 2 === 0) order.reverse();
    for (const index of order) {
      const subject = subjects[index];
      if (subject === undefined) continue;
      const result = await measure(subject, run);
      if (run > 0) results[index]?.push(result);
    }
  }
  return results;
}
