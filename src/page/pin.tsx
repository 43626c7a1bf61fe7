/** @jsxImportSource preact */
import type { Paint } from '../cartography/colours.js';
import {
  dashesAround,
  PIN,
  PIN_BORDER,
  PIN_FACES,
  PIN_TEXT,
  RING,
  widthOfPin,
} from '../cartography/pins.js';

interface PinProps {
  readonly text: number | string;
  readonly look: keyof typeof PIN_FACES;
  /** For a drawing without style sheets: the look in attributes. */
  readonly paint?: Paint;
}

/** A pin's face and text, round the point 0, 0. */
export function PinFace({ text, look, paint }: PinProps) {
  const { fill, border, text: ink, hasRing, isDashed } = PIN_FACES[look];
  const line = (width: number) => paint && { stroke: paint(border), 'stroke-width': width };
  const [width, height] = [widthOfPin(text) - 2 * PIN_BORDER, PIN - 2 * PIN_BORDER];
  return (
    <>
      <Disc
        class="face"
        text={text}
        inset={PIN_BORDER}
        {...(paint && { fill: paint(fill) })}
        {...line(PIN_BORDER)}
        {...(isDashed && { 'stroke-dasharray': dashesAround(width, height) })}
      />
      {hasRing && (
        <Disc
          class="ring"
          text={text}
          inset={RING.inSvg.inset}
          {...(paint && { fill: 'none' })}
          {...line(RING.inSvg.width)}
        />
      )}
      <text {...(paint && { fill: paint(ink), ...TEXT_ATTRIBUTES })}>{text}</text>
    </>
  );
}

/** A baseline in place of `dominant-baseline`, which the preview's renderer does not know. */
const TEXT_ATTRIBUTES = {
  y: 0.35 * PIN_TEXT.size,
  'text-anchor': 'middle',
  'font-size': PIN_TEXT.size,
  // The boldest of the preview's fonts.
  'font-weight': 600,
};

interface DiscProps {
  readonly text: number | string;
  readonly inset: number;
  /** Attributes of the element. */
  readonly [name: string]: number | string;
}

/** A part of a pin, `inset` pixels from its edge: a circle, or longer for a long text. */
export function Disc({ text, inset, ...attributes }: DiscProps) {
  const width = widthOfPin(text) - 2 * inset;
  const height = PIN - 2 * inset;
  const radius = height / 2;
  if (width === height) return <circle r={radius} {...attributes} />;
  const corner = { x: -width / 2, y: -radius, rx: radius };
  return <rect {...corner} width={width} height={height} {...attributes} />;
}
