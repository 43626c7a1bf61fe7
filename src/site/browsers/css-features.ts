/** The CSS features in a style sheet, by the names of MDN's compatibility data. */
import type { Identifier } from '@mdn/browser-compat-data';
import {
  type Atrule,
  type Block,
  type CssNode,
  type Declaration,
  generate,
  parse,
  type WalkContext,
  walk,
} from 'css-tree';
import { compatData, featureAt, type UsedFeature } from './compat-data.js';

/** Units for which the data has one common name. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^sv/, 'viewport_percentage_units_small'],
  [/^dv/, 'viewport_percentage_units_dynamic'],
  [/^lv/, 'viewport_percentage_units_large'],
  [/^cq/, 'container_query_length_units'],
];

/** Lists the features that a style sheet uses without a fallback. */
export function cssFeatures(css: string, file: string): UsedFeature[] {
  const data = compatData().css as unknown as Identifier;
  const used: UsedFeature[] = [];
  /** What the `@supports` around a rule require: browsers that apply the rule have it. */
  const asked = new Map<Atrule, ReadonlySet<string>>();
  const add = (node: CssNode, prefixes: readonly string[], ...path: readonly string[]) => {
    const statement = featureAt(data, ...path)?.__compat;
    const feature = ['css', ...path].join('.');
    const isAsked = [...asked.values()].some((features) => features.has(feature));
    if (!statement || isAsked) return;
    used.push({ file, feature, statements: [statement], text: excerpt(node), prefixes });
  };
  const ast = parse(css, {
    parseCustomProperty: true,
    onParseError: ({ message, offset }) => {
      const text = css.slice(Math.max(0, offset - 40), offset + 40);
      throw new Error(`${file}: the style sheet cannot be read: ${message}: ${text}`);
    },
  });
  walk(ast, {
    enter(this: WalkContext, node: CssNode) {
      switch (node.type) {
        case 'Atrule':
          add(node, [], 'at-rules', node.name);
          if (node.name === 'supports') asked.set(node, takeAsked(node));
          break;
        case 'Feature':
          add(node, [], 'at-rules', this.atrule?.name ?? '', node.name);
          break;
        case 'FeatureRange':
          add(node, [], 'at-rules', 'media', 'range_syntax');
          break;
        case 'Condition':
          addConditions(node, this.atrule);
          break;
        case 'PseudoClassSelector':
        case 'PseudoElementSelector':
          add(node, [], 'selectors', node.name);
          break;
        case 'NestingSelector':
          add(node, [], 'selectors', 'nesting');
          break;
        case 'Declaration':
          addDeclaration(node, this.block);
          break;
      }
    },
    leave(node: CssNode) {
      if (node.type === 'Atrule') asked.delete(node);
    },
  });
  return used;

  /** Conditions of `@supports` use nothing, and after `not` they guarantee nothing. */
  function takeAsked({ prelude }: Atrule): ReadonlySet<string> {
    if (!prelude) return new Set();
    const before = used.length;
    let isPlain = true;
    walk(prelude, (node) => {
      if (node.type === 'Identifier' && ['not', 'or'].includes(node.name)) isPlain = false;
      if (node.type === 'Declaration') addDeclaration(node, null);
    });
    const features = used.splice(before).map(({ feature }) => feature);
    if (prelude.type === 'AtrulePrelude') prelude.children.clear();
    return new Set(isPlain ? features : []);
  }

  function addConditions(node: Extract<CssNode, { type: 'Condition' }>, atrule: Atrule | null) {
    if (atrule?.name !== 'media') return;
    const parts = node.children.toArray();
    if (parts.some((part) => part.type === 'Identifier' && part.name === 'or')) {
      add(node, [], 'at-rules', 'media', 'or_syntax');
    }
    if (parts.some((part) => part.type === 'Condition')) {
      add(node, [], 'at-rules', 'media', 'nested-queries');
    }
  }

  function addDeclaration(node: Declaration, block: Block | null) {
    const { property, value } = node;
    const own = block?.children.toArray() ?? [];
    const prefix = /^-(?:webkit|moz)-/.exec(property)?.[0] ?? '';
    const plain = property.slice(prefix.length);
    const named = own.flatMap((each) => (each.type === 'Declaration' ? each.property : []));
    // The unprefixed name beside it is checked instead.
    if (prefix !== '' && named.includes(plain)) return;
    const prefixes = ['-webkit-', '-moz-'].filter((each) => named.includes(each + plain));
    if (featureAt(data, 'properties', property)) {
      add(node, prefixes, 'properties', property);
    } else {
      add(node, [...prefixes, prefix], 'properties', plain);
    }
    // A prefixed property has prefixed values.
    if (prefixes.length > 0 || hasFallback(node, own)) return;
    walk(value, (part) => {
      if (part.type === 'Identifier') add(node, [], 'properties', property, part.name);
      if (part.type === 'Dimension') {
        const unit = part.unit.toLowerCase();
        const group = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
        add(node, [], 'types', 'length', group ?? unit);
      }
      if (part.type === 'Function') {
        add(node, [], 'properties', property, part.name);
        add(node, [], 'types', part.name);
        for (const type of Object.keys(featureAt(data, 'types') ?? {}))
          add(node, [], 'types', type, part.name);
      }
    });
  }
}

/**
 * Whether older browsers fall back to an earlier declaration in the same block. They do not if the
 * value contains `var()`: it is parsed too late for that, and neither declaration applies.
 */
function hasFallback(node: Declaration, block: readonly CssNode[]): boolean {
  if (node.property.startsWith('--') || /\bvar\(/.test(generate(node.value))) return false;
  return block
    .slice(0, block.indexOf(node))
    .some((each) => each.type === 'Declaration' && each.property === node.property);
}

function excerpt(node: CssNode): string {
  const text = generate(node);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
