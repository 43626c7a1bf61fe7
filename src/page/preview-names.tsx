/** @jsxImportSource preact */
import { type Box, boxAround, widthOf } from '../cartography/labels.js';
import { useLanguage } from './in-language.js';
import type { TextSpot } from './map-layout.js';
import type { Parts } from './preview-map.js';

/** The scripts of the preview's fonts: see `publish/preview.ts`. */
const SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether the preview's fonts have the letters of a text. */
export function isWritable(text: string): boolean {
  return SCRIPTS.test(text);
}

interface Name {
  readonly spot: TextSpot;
  readonly text: string;
  readonly size: number;
  readonly spacing?: number;
  readonly look?: object;
  readonly hasDot?: boolean;
}

/** The names on the preview's map; `isClear` tells whether all of one would be seen. */
export function Names({
  layout: { names, labels, sequence },
  colours,
  unit,
  isClear,
}: Parts & { isClear: (text: Box) => boolean }) {
  const all: Name[] = [
    ...labels.map(({ label: [name, , , , kind], ...spot }) =>
      kind === 'country'
        ? { spot, text: name.toUpperCase(), size: 10, spacing: 1.2 }
        : { spot, text: name, size: 10, hasDot: true },
    ),
    ...(sequence?.label
      ? [
          {
            spot: sequence.label,
            text: useLanguage().words.sequence,
            size: 10,
            look: { 'font-style': 'italic' },
          },
        ]
      : []),
    ...names.map(({ text, ...spot }) => {
      return { spot, text, size: 12, look: { 'font-weight': 600, fill: colours('--ink') } };
    }),
  ];
  return (
    <g
      fill={colours('--label')}
      stroke={colours('--land')}
      stroke-width="2.5"
      stroke-linejoin="round"
      paint-order="stroke"
    >
      {all
        .filter((name) => isWritable(name.text) && isClear(boxOf(name, unit)))
        .map(({ spot, text, size, spacing, look, hasDot }) => (
          <>
            {hasDot && <circle cx={spot.x * unit} cy={spot.y * unit} r="1.8" stroke="none" />}
            <text
              x={spot.x * unit + spot.dx}
              y={spot.y * unit + spot.dy + size * 0.35}
              font-size={size}
              letter-spacing={spacing}
              text-anchor={spot.align}
              {...look}
            >
              {text}
            </text>
          </>
        ))}
    </g>
  );
}

function boxOf({ spot, text, size, spacing }: Name, unit: number): Box {
  const width = widthOf(text, size, spacing);
  const shift = spot.align === 'start' ? width / 2 : spot.align === 'end' ? -width / 2 : 0;
  return boxAround(spot.x * unit + spot.dx + shift, spot.y * unit + spot.dy, width, size * 1.3);
}
