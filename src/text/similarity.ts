/** The `count` names most like `name` by shared letter pairs (Dice's coefficient), best first. */
export function nearestNames(name: string, names: readonly string[], count = 3): string[] {
  const wanted = letterPairs(name);
  return names
    .map((candidate) => ({ candidate, likeness: likeness(wanted, letterPairs(candidate)) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

function letterPairs(name: string): ReadonlySet<string> {
  const letters = ` ${name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)));
}
