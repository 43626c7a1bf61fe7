/** @jsxImportSource preact */
import { widthOf } from '../story/labels.js';
import { eventsInTime, type Place, type Story } from '../story/story.js';
import { parseTimeSpan, type TimeSpan } from '../story/time.js';
import { writeDate, writeTick } from './dates.js';
import { type Axis, axisOf, type Labelled, rowsOf, shareOf } from './timeline-layout.js';
import { words } from './words.js';

/** Pixels: the narrowest axis beside the page's margins on a phone, and along the map. */
const PHONE = 288;
const WIDE = 512;
/** Pixels: a label's number and paddings. */
const BESIDE_NAME = 34;

interface Event extends Labelled {
  readonly place: Place;
  readonly when: { readonly date: string; readonly words: string };
}

export interface TimelineLayout {
  readonly axis: Axis;
  /** In the order of time. */
  readonly events: readonly Event[];
  /** The row of each event's label. */
  readonly rows: { readonly phone: readonly number[]; readonly wide: readonly number[] };
  readonly undated: readonly Place[];
  readonly published: { readonly date: string; readonly span: TimeSpan };
  readonly language: string;
}

/** Lays the timeline out; `undefined` for a story without dates. */
export function layOutTimeline(story: Story): TimelineLayout | undefined {
  const { language, published } = story.article;
  const publishedSpan = parseTimeSpan(published);
  const events = eventsInTime(story).flatMap((place) => {
    const span = place.when && parseTimeSpan(place.when.date);
    return place.when && span ? [eventOf(place, place.when, span, language)] : [];
  });
  if (events.length === 0 || !publishedSpan) return undefined;
  const axis = axisOf([...events.map(({ span }) => span), publishedSpan]);
  const isDated = new Set(events.map(({ place }) => place));
  return {
    axis,
    events,
    rows: { phone: rowsOf(events, axis, PHONE), wide: rowsOf(events, axis, WIDE) },
    undated: story.places.filter((place) => !isDated.has(place)),
    published: { date: published, span: publishedSpan },
    language,
  };
}

function eventOf(place: Place, when: Event['when'], span: TimeSpan, language: string): Event {
  const name = widthOf(place.name, 13);
  const time = widthOf(`“${when.words}” · ${writeDate(when.date, language, 'medium')}`, 12);
  return { place, when, span, width: Math.ceil(Math.max(name, time) + BESIDE_NAME) };
}

/** The dated events at true distances in time, and what has no date apart from them. */
export function Timeline({ layout }: { layout: TimelineLayout }) {
  const { axis, events, undated, published, language } = layout;
  return (
    <section class="timeline" aria-labelledby="the_timeline">
      <h2 id="the_timeline">{words.timeline}</h2>
      <div class="axis">
        <div class="ticks" aria-hidden="true">
          {axis.ticks.map(({ time }) => (
            <span>{writeTick(time, axis.unit, language)}</span>
          ))}
          {axis.unit === 'day' && <span class="zone">UTC</span>}
        </div>
        <ol class="events">
          {events.map(({ place, when }) => (
            <li id={`time_${place.id}`}>
              <a class="timeline-link" href={`#${place.id}`}>
                <span class={`number ${place.location}`}>{place.number}</span>{' '}
                <span class="place-name">{place.name}</span>{' '}
                <span class="when">
                  “{when.words}” ·{' '}
                  <time dateTime={when.date}>{writeDate(when.date, language, 'medium')}</time>
                </span>
              </a>
            </li>
          ))}
        </ol>
        <span class="moment" id="time_published" />
      </div>
      <p class="published">
        <span class="moment" /> {words.published}{' '}
        <time dateTime={published.date}>{writeDate(published.date, language, 'medium')}</time>
      </p>
      {undated.length > 0 && (
        <div class="undated">
          <h3 id="the_undated">{words.undated}</h3>
          <ul aria-labelledby="the_undated">
            {undated.map(({ id, number, name, location }) => (
              <li>
                <a class="timeline-link" href={`#${id}`}>
                  <span class={`number ${location}`}>{number}</span>{' '}
                  <span class="place-name">{name}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Where events, ticks and the publication stand on the axis, for the page's style element. */
export function timelineRules({ axis, events, rows, published }: TimelineLayout): string {
  const percent = (time: number) => `${Math.round(shareOf(time, axis) * 10_000) / 100}%`;
  const count = (of: readonly number[]) => Math.max(...of) + 1;
  return [
    `.timed{--phone-rows:${count(rows.phone)};--wide-rows:${count(rows.wide)}}`,
    ...axis.ticks.map(({ time }, index) => {
      return `.ticks :nth-child(${index + 1}){--from:${percent(time)}}`;
    }),
    ...events.map(({ place, span, width }, index) => {
      const range = `--from:${percent(span.start)};--to:${percent(span.end)}`;
      const label = `--phone-row:${rows.phone[index]};--wide-row:${rows.wide[index]}`;
      return `#time_${place.id}{${range};${label};--own:${width}px}`;
    }),
    `#time_published{--from:${percent(published.span.start)}}`,
  ].join('');
}
