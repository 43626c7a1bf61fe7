/**
 * The style sheets that follow from the tables in src/cartography: `npm run styles` writes them.
 * Style sheets of the page and the live map add what is not a matter of the tables.
 */
import { colourProperties, cssPaint } from '../cartography/colours.js';
import { HALO, LABEL_HEIGHT, LABEL_STYLES, type LabelStyle } from '../cartography/label-styles.js';
import {
  DASHES,
  PIN_BORDER,
  PIN_FACES,
  PIN_TEXT,
  type PinFace,
  RING,
} from '../cartography/pin-faces.js';
import { LETTERING, PIN_FORMS } from '../cartography/pins.js';
import { type StrokeName, strokeAttributes, strokeOf } from '../cartography/strokes.js';

type Declarations = Readonly<Record<string, string | number | undefined>>;

/** Style sheets by their names in src/page. */
export const GENERATED: Readonly<Record<string, string>> = {
  'colours.css': sheet([
    rule(':root', colourProperties('light')),
    `@media (prefers-color-scheme: dark) {\n${indented(rule(':root', colourProperties('dark')))}}\n`,
  ]),
  'map-marks.css': sheet([...strokes(), ...labels(), ...faces(), ...drawnPins(), ...numbers()]),
};

function sheet(rules: readonly string[]): string {
  return `/* Written by \`npm run styles\` from src/cartography: change the tables there. */\n${rules.join('\n')}`;
}

function rule(selectors: string | readonly string[], declarations: Declarations): string {
  const lines = Object.entries(declarations).flatMap(([property, value]) =>
    value === undefined ? [] : `  ${property}: ${value};\n`,
  );
  return `${[selectors].flat().join(',\n')} {\n${lines.join('')}}\n`;
}

function indented(rules: string): string {
  return rules.replace(/^(?=.)/gm, '  ');
}

function strokes(): string[] {
  const drawn = (selector: string | readonly string[], name: StrokeName) =>
    rule(selector, strokeAttributes(strokeOf(name), cssPaint));
  const live = (name: StrokeName) =>
    rule(`.outline.${name}`, strokeAttributes(strokeOf(name, 'live'), cssPaint));
  const layers = ['water', 'land', 'lakes', 'rivers', 'borders', 'divisions', 'graticule'] as const;
  const outlines = ['area', 'line'] as const;
  return [
    ...[...layers, ...outlines].map((name) => drawn(`.basemap .${name}`, name)),
    ...[...outlines, 'circle' as const].map(live),
    // A course is a line too. What else the two share need not be said again.
    rule(['.basemap .course', '.outline.line.course'], { 'stroke-dasharray': 'none' }),
    drawn(['.basemap .line.somewhere', '.outline.line.somewhere'], 'hairline'),
    rule('.outline.circle.event', { fill: cssPaint('accent'), stroke: cssPaint('accent') }),
    drawn('.glow', 'glow'),
    drawn('.sequence', 'sequence'),
    drawn('.sequence-head', 'sequence-head'),
    drawn(['.leader path', 'path.leader', '.label path'], 'leader'),
  ];
}

function labels(): string[] {
  return [
    ...labelRules('drawn', '.drawn-map .label', '.drawn-map .', 'fill'),
    rule('.drawn-map .label text', haloOf(HALO.drawn)),
    ...labelRules('live', '.map-name', '.names .', 'color'),
    rule('.map-name', { 'line-height': LABEL_HEIGHT }),
  ];
}

/** A rule for cities, and one with what differs from them for all other kinds that look alike. */
function labelRules(
  map: 'drawn' | 'live',
  ofAll: string,
  before: string,
  colour: 'fill' | 'color',
): string[] {
  const declare = ({ colour: name = 'label', ...style }: LabelStyle): Declarations => ({
    [colour]: cssPaint(name),
    'font-size': `${style.size}px`,
    'font-weight': style.weight,
    'font-style': style.isItalic ? 'italic' : undefined,
    'letter-spacing': style.spacing === undefined ? undefined : `${style.spacing}px`,
    'text-transform': style.isUpperCase ? 'uppercase' : undefined,
  });
  const ofCities = declare(LABEL_STYLES.city[map]);
  const others = new Map<string, { selectors: string[]; own: Declarations }>();
  for (const [kind, styles] of Object.entries(LABEL_STYLES)) {
    const own = Object.fromEntries(
      Object.entries(declare(styles[map])).filter(
        ([property, value]) => value !== undefined && value !== ofCities[property],
      ),
    );
    const key = JSON.stringify(own);
    const same = others.get(key)?.selectors ?? [];
    others.set(key, { selectors: [...same, `${before}${kind}`], own });
  }
  return [
    rule(ofAll, ofCities),
    ...[...others.values()].flatMap(({ selectors, own }) =>
      Object.keys(own).length === 0 ? [] : [rule(selectors, own)],
    ),
  ];
}

/** The faces of both maps and of the lists, by rank and look. */
function faces(): string[] {
  const of = (look: string) => [`.number${look}`, `.pin${look}`];
  const { event, place } = PIN_FACES;
  const face = ({ fill, border, text }: PinFace) => ({
    '--face': cssPaint(fill),
    '--edge': cssPaint(border),
    '--says': cssPaint(text),
  });
  return [
    rule(of(''), face(place.somewhere)),
    rule([...of('.stated'), ...of('.cluster')], face(place.stated)),
    rule(of('.event'), face(event.stated)),
    rule(of('.event.somewhere'), face(event.somewhere)),
  ];
}

/** Pins in the drawn map's SVG. */
function drawnPins(): string[] {
  const { event, cluster, place } = PIN_FORMS;
  const { size, spacing, weight, number } = LETTERING;
  const line = (width: number) => ({ stroke: 'var(--edge)', 'stroke-width': width });
  return [
    rule('.pin text', {
      fill: 'var(--says)',
      'font-size': `${place.text}px`,
      'font-weight': PIN_TEXT.weight,
    }),
    rule('.pin.event text', { 'font-size': `${event.text}px` }),
    rule('.pin.cluster text', { 'font-size': `${cluster.text}px` }),
    rule('.pin.area text', {
      fill: cssPaint('ink'),
      'font-size': `${size}px`,
      'font-weight': weight,
      'letter-spacing': `${spacing}em`,
      'text-transform': 'uppercase',
      ...haloOf(HALO.drawn),
    }),
    rule('.pin .raised', { fill: cssPaint('accent'), 'font-size': `${number}px` }),
    rule('.pin .under', { fill: 'none', stroke: cssPaint('ink'), 'stroke-width': RING.width }),
    rule('.drawn-map .face', { fill: 'var(--face)', ...line(PIN_BORDER) }),
    rule('.drawn-map .ring', { fill: 'none' }),
    rule(['.narrowed .face', '.drawn-map .ring'], line(RING.width)),
  ];
}

function haloOf(width: number): Declarations {
  return {
    'paint-order': 'stroke',
    stroke: cssPaint(HALO.colour),
    'stroke-linejoin': 'round',
    'stroke-width': width,
  };
}

/** A place's number in HTML: in lists, in the legend and as the face of a live marker. */
function numbers(): string[] {
  const { width, gap } = RING;
  const dashes = `%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Crect width='100%25' height='100%25' ry='50%25' pathLength='${3 * DASHES}' fill='none' stroke='%23000' stroke-width='8' stroke-dasharray='2 1'/%3E%3C/svg%3E`;
  const onMap = (
    rank: '' | '.event' | '.cluster',
    { face, text }: { face: number; text: number },
  ) => rule(`.pin-marker .number${rank}`, { '--pin': `${face}px`, 'font-size': `${text}px` });
  const { size, spacing, line, weight, number } = LETTERING;
  return [
    rule('.number', {
      border: `${PIN_BORDER}px solid var(--edge)`,
      background: 'var(--face)',
      color: 'var(--says)',
      font: `${PIN_TEXT.weight} ${PIN_TEXT.size}px / 1 var(--sans)`,
    }),
    rule('.number.narrowed', {
      'border-width': `${width}px`,
      outline: `${width}px solid var(--edge)`,
      'outline-offset': `${gap}px`,
    }),
    rule('.number.somewhere::after', {
      border: `${PIN_BORDER}px solid`,
      '--cut': `url("data:image/svg+xml,${dashes}")`,
    }),
    onMap('', PIN_FORMS.place),
    onMap('.cluster', PIN_FORMS.cluster),
    onMap('.event', PIN_FORMS.event),
    rule('.lettering', {
      color: cssPaint('ink'),
      font: `${weight} ${size}px / ${line}px var(--sans)`,
      'letter-spacing': `${spacing}em`,
    }),
    rule('.lettering sup', { color: cssPaint('accent'), 'font-size': `${number}px` }),
  ];
}
