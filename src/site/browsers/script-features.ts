/** The features that a script uses, by the names of MDN's compatibility data. */
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { type ESTree, parseSync, Visitor } from 'vite';
import { memoise } from '../../memoise.js';
import { compatData, featureAt, type UsedFeature } from './compat-data.js';

/** Syntax in regular expressions at which older browsers reject the whole script. */
const EXPRESSIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\(\?<[=!]/, ['regular_expressions', 'lookbehind_assertion']],
  [/\(\?(?:[ims]+(?:-[ims]*)?|-[ims]+):/, ['regular_expressions', 'modifier']],
];
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  d: ['builtins', 'RegExp', 'hasIndices'],
  v: ['builtins', 'RegExp', 'unicodeSets'],
};

/**
 * Lists the names in scripts that the data knows and that the scripts do not define themselves, such as
 * a function `subtract`. Without syntax, which the build lowers.
 */
export function scriptFeatures(
  scripts: readonly { readonly file: string; readonly code: string }[],
): UsedFeature[] {
  const own = new Set<string>();
  const used = scripts.flatMap(({ file, code }) => namesIn(file, code, own));
  return used.filter(({ feature }) => !own.has(feature));
}

/** @param own is given the names that the script defines */
function namesIn(file: string, code: string, own: Set<string>): UsedFeature[] {
  const names = namedFeatures();
  const { program, errors } = parseSync(file, code, { lang: 'js' });
  if (errors[0]) throw new Error(`${file}: the script cannot be read: ${errors[0].message}`);
  const used = new Map<string, UsedFeature>();
  const add = (feature: string, statements: readonly CompatStatement[] | undefined, at: number) => {
    if (!statements || used.has(feature)) return;
    const text = code.slice(Math.max(0, at - 30), at + 40).replace(/\s+/g, ' ');
    used.set(feature, { file, feature, statements, text });
  };
  const addPath = (path: readonly string[], at: number) => {
    const statement = featureAt(builtIns(), ...path)?.__compat;
    add(path.at(-1) ?? '', statement && [statement], at);
  };
  const addStyle = (name: string, at: number) => {
    const statement = featureAt(compatData().css.properties as Identifier, kebab(name))?.__compat;
    add(`style.${name}`, statement && [statement], at);
  };
  const addPattern = (pattern: string, at: number) => {
    for (const [form, path] of EXPRESSIONS) if (form.test(pattern)) addPath(path, at);
  };
  const define = (key: ESTree.Node) => {
    if (key.type === 'Identifier') own.add(key.name);
    if (key.type === 'Literal') own.add(String(key.value));
  };
  new Visitor({
    Identifier: ({ name, start }) => {
      // Shorter names are made by the minifier.
      if (name.length > 3) add(name, names.get(name), start);
    },
    MemberExpression: ({ computed, object, property }) => {
      if (computed || property.type !== 'Identifier') return;
      const { name, start } = property;
      // Other objects have members of the same names: a canvas has a `translate`.
      const isStyle = object.type === 'MemberExpression' && memberOf(object) === 'style';
      if (isStyle) addStyle(name, start);
      else add(name, names.get(name), start);
    },
    ObjectExpression: ({ properties }) => {
      for (const each of properties) if (each.type === 'Property') define(each.key);
    },
    ClassBody: ({ body }) => {
      for (const each of body) if ('key' in each) define(each.key);
    },
    Literal: (node) => {
      if ('regex' in node) {
        addPattern(node.regex.pattern, node.start);
        for (const flag of node.regex.flags) addPath(FLAGS[flag] ?? [], node.start);
      } else if (typeof node.value === 'string') {
        // An event, a computed member, or the source of a regular expression.
        if (/^\w+$/.test(node.value)) add(node.value, names.get(node.value), node.start);
        else addPattern(node.value, node.start);
      }
    },
  }).visit(program);
  return [...used.values()];
}

/** The names of members that are accessed, in any notation. */
function memberOf({ property }: ESTree.MemberExpression): string | undefined {
  if (property.type === 'Identifier') return property.name;
  return property.type === 'Literal' ? String(property.value) : undefined;
}

/** `margin-top` as `marginTop`. */
function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `marginTop` as `margin-top`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function builtIns(): Identifier {
  return compatData().javascript as unknown as Identifier;
}

/**
 * Features by name: objects of language and browser, their members and events, globals, and style
 * properties.
 */
const namedFeatures = memoise(() => {
  const { api, css } = compatData();
  const names = new Map<string, CompatStatement[]>();
  const add = (name: string, feature: Identifier) => {
    if (feature.__compat) names.set(name, [...(names.get(name) ?? []), feature.__compat]);
  };
  for (const of of [api, featureAt(builtIns(), 'builtins') ?? {}]) {
    for (const [name, feature] of entriesOf(of as Identifier)) {
      add(name, feature);
      for (const [member, inner] of entriesOf(feature)) {
        add(member.replace(/_(?:event|static)$/, ''), inner);
        // Intl.Segmenter.segment
        for (const [deeper, innermost] of entriesOf(inner)) add(deeper, innermost);
      }
    }
  }
  for (const [name, feature] of entriesOf(css.properties as Identifier)) {
    add(camel(name), feature);
  }
  return names;
});

function entriesOf(feature: Identifier): [string, Identifier][] {
  return Object.entries(feature).filter(([name]) => name !== '__compat') as [string, Identifier][];
}
