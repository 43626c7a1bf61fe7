/** @jsxImportSource preact */
import { lightPaint } from '../cartography/colours.js';
import { widthOf } from '../cartography/labels.js';
import { breakLines } from '../cartography/lines.js';
import type { PageSource } from './content.js';
import { writeDay } from './dates.js';
import { countIn, InLanguage, languageOf } from './language.js';
import { layOut } from './page.js';
import { isWritable, PreviewMap } from './preview-map.js';
import { renderSvg } from './svg-document.js';

/** Pixels, in the ratio that readers of Open Graph expect: 1.91 to 1. */
export const PREVIEW = { width: 1200, height: 630 };

/** Pixels: the text's column left of the map. */
const COLUMN = { left: 56, right: 462, top: 64, bottom: 574 };
const MAP_LEFT = 500;
/** The headline's font sizes, from the preferred one to the smallest legible one. */
const HEADLINE_SIZES = [56, 50, 44, 38, 32, 27];
const FEW_LINES = 5;
const LEADING = 1.16;
/** The headline's font is narrower than what `widthOf` assumes, by this factor. */
const NARROWER = 0.94;
const DATE_SIZE = 23;

/**
 * The picture for previews of links to the page: headline and date beside the drawn map, as an SVG
 * document that needs no style engine.
 */
export function drawPreview(source: PageSource): string {
  const { story, basemap, shapes } = source;
  const { headline, published } = story.article;
  const language = languageOf(story.article.language);
  const { size, lines } = setHeadline(headline);
  const dateAt = COLUMN.top + lines.length * size * LEADING + DATE_SIZE * 1.5;
  // If the fonts lack characters of the headline, the map fills the picture.
  const mapLeft = isWritable(headline) ? MAP_LEFT : 0;
  const map = { left: mapLeft, width: PREVIEW.width - mapLeft, height: PREVIEW.height };
  const count = story.places.filter(({ position }) => position).length;
  return renderSvg(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={PREVIEW.width}
      height={PREVIEW.height}
      font-family="Source Sans 3"
    >
      <rect width="100%" height="100%" fill={lightPaint('page')} />
      <path d={`M${MAP_LEFT} 0V${PREVIEW.height}`} stroke={lightPaint('rule')} stroke-width="2" />
      <g font-family="Source Serif 4" font-size={size} font-weight="600" fill={lightPaint('ink')}>
        {lines.map((line, index) => (
          <text x={COLUMN.left} y={COLUMN.top + size * (0.85 + index * LEADING)}>
            {line}
          </text>
        ))}
      </g>
      <g font-size={DATE_SIZE} fill={lightPaint('quiet')}>
        {published !== undefined && (
          <text x={COLUMN.left} y={dateAt}>
            {writeDay(published, language.tag)}
          </text>
        )}
        <text x={COLUMN.left} y={COLUMN.bottom} font-size={DATE_SIZE - 3}>
          {countIn(language, language.words.sharing.countOfPlaces, count)}
        </text>
      </g>
      <InLanguage tag={language.tag}>
        <PreviewMap basemap={basemap} shapes={shapes} layout={layOut(source)} box={map} />
      </InLanguage>
    </svg>,
  );
}

/**
 * Breaks the headline into lines, at the largest size at which all of it fits; if it fits at none,
 * it is cut off.
 */
function setHeadline(headline: string): { size: number; lines: string[] } {
  const width = COLUMN.right - COLUMN.left;
  const height = COLUMN.bottom - COLUMN.top - 3.5 * DATE_SIZE;
  const settings = HEADLINE_SIZES.map((size) => ({
    size,
    lines: breakLines(headline, width, (text) => widthOf(text, size * NARROWER)),
    room: Math.floor(height / (size * LEADING)),
    isWhole: headline.split(/\s+/).every((word) => widthOf(word, size * NARROWER) <= width),
  }));
  const fitting =
    settings.find(({ lines, isWhole }) => isWhole && lines.length <= FEW_LINES) ??
    settings.find(({ lines, room, isWhole }) => isWhole && lines.length <= room);
  const { size = 0, lines = [], room = 0 } = fitting ?? settings.at(-1) ?? {};
  if (lines.length <= room) return { size, lines };
  return { size, lines: [...lines.slice(0, room - 1), `${lines[room - 1]}…`] };
}
