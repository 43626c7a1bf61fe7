/** @jsxImportSource preact */
import { lightPaint } from '../cartography/colours.js';
import { widthOf } from '../cartography/labels.js';
import { breakLines } from '../cartography/lines.js';
import { PREVIEW } from './preview.js';
import { isWritable } from './preview-map.js';
import { SMALL_MAP } from './small-map.js';
import { SOURCES } from './sources.js';
import { renderSvg } from './svg-document.js';

interface Source {
  /** The site's name. */
  readonly title: string;
  /** The newest. */
  readonly stories: readonly PreviewedStory[];
}

export interface PreviewedStory {
  readonly headline: string;
  /** An SVG document, in light colours: see `drawSmallMap`. */
  readonly map: string;
}

/** The most maps that are shown. */
export const PREVIEWED = 3;

/** Pixels. */
const MARGIN = 56;
const BETWEEN = 36;
const TITLE = { size: 54, top: 112, lines: 2 };
const HEADLINE = { size: 25, leading: 1.25, lines: 3 };
const FOOT = 20;

/**
 * The picture for previews of links to the list of stories: its name above the maps of the newest
 * ones. As an SVG document.
 */
export function drawFrontPreview({ title, stories }: Source): string {
  const inner = PREVIEW.width - 2 * MARGIN;
  const titleLines = setIn(title, inner, TITLE.size, TITLE.lines);
  const top = titleLines.length > 1 ? 210 : 160;
  const columns = Math.max(stories.length, 2);
  const width = (inner - (columns - 1) * BETWEEN) / columns;
  const height = (width * SMALL_MAP.height) / SMALL_MAP.width;
  return renderSvg(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={PREVIEW.width}
      height={PREVIEW.height}
      font-family="Source Sans 3"
    >
      <rect width="100%" height="100%" fill={lightPaint('page')} />
      <g font-family="Source Serif 4" font-weight="600" fill={lightPaint('ink')}>
        <Lines lines={titleLines} left={MARGIN} top={TITLE.top} size={TITLE.size} leading={1.15} />
        {stories.map(({ headline }, index) => (
          <Lines
            lines={setIn(headline, width, HEADLINE.size, HEADLINE.lines)}
            left={MARGIN + index * (width + BETWEEN)}
            top={top + height + HEADLINE.size * 1.5}
            size={HEADLINE.size}
            leading={HEADLINE.leading}
          />
        ))}
      </g>
      {stories.map(({ map }, index) => (
        <g
          transform={`translate(${MARGIN + index * (width + BETWEEN)} ${top}) scale(${width / SMALL_MAP.width})`}
          dangerouslySetInnerHTML={{ __html: map }}
        />
      ))}
      <g font-size={FOOT} fill={lightPaint('quiet')}>
        <text x={PREVIEW.width - MARGIN} y={PREVIEW.height - MARGIN / 2} text-anchor="end">
          {SOURCES}
        </text>
      </g>
    </svg>,
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly left: number;
  /** Of the first line's baseline. */
  readonly top: number;
  readonly size: number;
  readonly leading: number;
}

function Lines({ lines, left, top, size, leading }: LinesProps) {
  return (
    <>
      {lines.map((line, index) => (
        <text x={left} y={top + index * size * leading} font-size={size}>
          {line}
        </text>
      ))}
    </>
  );
}

/** A text in lines of the font, as many as there may be; nothing where the font lacks characters. */
function setIn(text: string, width: number, size: number, most: number): string[] {
  if (!isWritable(text)) return [];
  const lines = breakLines(text, width, (part) => widthOf(part, size * 0.94));
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), `${lines[most - 1]?.split(' ').slice(0, -1).join(' ')}…`];
}
