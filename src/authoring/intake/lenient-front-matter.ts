/** Reads front matter that breaks the rules of its format, line by line. */

export interface LenientMembers {
  readonly members: ReadonlyMap<string, string>;
  /** Which lines break the rules, and what to write: phrases. */
  readonly remarks: readonly string[];
}

/** A member in a line of its own: YAML has a colon, TOML an equals sign. */
const MEMBER = {
  YAML: /^([\p{L}_][\p{L}\p{N}_.-]*)[ \t]*:(?:[ \t](.*))?$/u,
  TOML: /^([\p{L}_][\p{L}\p{N}_.-]*)[ \t]*=(.*)$/u,
} as const;

const QUOTED = /^(?:"([^"]*)"|'([^']*)')$/;

/**
 * The members of lines such as `title: The flood: a report`, whose value is all behind the first
 * colon. Lines below a member that are indented or list items belong to it, and are not read.
 *
 * @param inner the lines between the fences, of which the first is the file's second
 */
export function readLeniently(inner: string, format: 'YAML' | 'TOML'): LenientMembers {
  const members = new Map<string, string>();
  const remarks: string[] = [];
  const lines = inner.split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    const written = line.trim();
    if (written === '' || written.startsWith('#') || /^(?:\s|-\s)/.test(line)) continue;
    const [, name, rest = ''] = MEMBER[format].exec(line.trimEnd()) ?? [];
    const place = `line ${i + 2} of the file, ${shown(written)},`;
    if (name === undefined) {
      remarks.push(`warning: ${place} is no ${format} and is left out`);
      continue;
    }
    const value = rest.trim();
    const bare = withoutQuotes(value);
    if (members.has(name)) {
      remarks.push(`warning: ${place} says "${name}" a second time and is left out`);
      continue;
    }
    members.set(name, bare);
    if (!isSound(value, format)) {
      const example = format === 'YAML' ? `${name}: ` : `${name} = `;
      remarks.push(
        `warning: ${place} is no ${format} and was read as ${shown(bare)}: such a text needs quotation marks around it, ${example}${JSON.stringify(bare)}`,
      );
    }
  }
  return { members, remarks };
}

function shown(text: string): string {
  return `"${text.length > 80 ? `${text.slice(0, 80)}…` : text}"`;
}

/** Without those around it, also where one of the two is missing. */
function withoutQuotes(value: string): string {
  const [, double, single] = QUOTED.exec(value) ?? [];
  const inner = double ?? single;
  if (inner !== undefined) return inner;
  // "X" or "Y" are quotation marks of the text.
  return value
    .replace(/^["'](?=[^"']*$)/, '')
    .replace(/^([^"']*)["']$/, (all, start: string) =>
      /\p{L}$/u.test(start) && value.endsWith("'") ? all : start,
    );
}

/** Whether the value by itself is as the format has it; in doubt it is. */
function isSound(value: string, format: 'YAML' | 'TOML'): boolean {
  if (value === '' || QUOTED.test(value)) return format === 'YAML' || value !== '';
  if (format === 'TOML') return /^(?:[\d[{]|true|false)/.test(value);
  return !/:(?:\s|$)|\s#|^["'`@%&*!|>{}[\],]|^[?-]\s/.test(value);
}

/**
 * The lines of YAML below a first line of hyphens that nothing closes, up to the first line that is
 * no member; `undefined` where there are none. "Note: it rained" alone is a text.
 *
 * @param isKnown whether an article's front matter may have a member of this name
 */
export function unclosedMembers(
  text: string,
  isKnown: (name: string) => boolean,
): { readonly inner: string; readonly length: number } | undefined {
  const [, first] = /^(---[ \t]*\r?\n)/.exec(text) ?? [];
  if (first === undefined) return undefined;
  let end = first.length;
  let found = false;
  while (end < text.length) {
    const next = text.indexOf('\n', end);
    const until = next === -1 ? text.length : next + 1;
    const line = text.slice(end, until).replace(/\r?\n$/, '');
    const [, name] = MEMBER.YAML.exec(line.trimEnd()) ?? [];
    if (name === undefined && !(found && /^(?:\s+\S|-\s)/.test(line))) break;
    found ||= name !== undefined && isKnown(name);
    end = until;
  }
  return found ? { inner: text.slice(first.length, end), length: end } : undefined;
}
