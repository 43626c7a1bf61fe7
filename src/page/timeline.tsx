/** @jsxImportSource preact */

import { widthOf } from '../cartography/labels.js';
import { classOf } from '../cartography/pins.js';
import { fill } from '../page-data/live.js';
import { lookOf } from '../story/kinds.js';
import { eventsInTime, type Place, type Story } from '../story/story.js';
import { isMoment, knownSpan, parseTime, spanOf, type Time, type TimeSpan } from '../story/time.js';
import { DateElement } from './date-element.js';
import { writeDate, writeTick } from './dates.js';
import {
  Filled,
  type Language,
  languageOf,
  Name,
  nameIn,
  numberIn,
  Said,
  useLanguage,
} from './language.js';
import type { Links } from './links.js';
import { type Axis, axisOf, type Labelled, rowsOf, shareOf } from './timeline-layout.js';

/** Pixels: the narrowest axis beside the page's margins on a phone, and along the map. */
const PHONE = 288;
const WIDE = 512;
/** Pixels: a tick's padding and font size, smaller because it is mostly digits. */
const TICK = { padding: 3, size: 7.7 };
/** Pixels: a label's number and paddings. */
const BESIDE_NAME = 34;

/** More events than this are grouped into at most as many, by time. */
const MOST_EVENTS = 40;

interface Event extends Labelled {
  readonly place: Place;
  readonly look: Look;
  /** How many later events its label includes. */
  readonly more: number;
  readonly when: { readonly date: string; readonly words: string };
}

/**
 * How an event's bar looks: hollow where the date is uncertain, faded at the ends that are
 * approximate or open.
 */
interface Look {
  readonly isHollow: boolean;
  readonly fades: { readonly start: boolean; readonly end: boolean };
}

export interface TimelineLayout {
  readonly axis: Axis;
  /** The labels of the axis's ticks. */
  readonly ticks: readonly string[];
  /** In chronological order. */
  readonly events: readonly Event[];
  /** The row of each event's label. */
  readonly rows: { readonly phone: readonly number[]; readonly wide: readonly number[] };
  readonly direction: Language['direction'];
  readonly published?: TimeSpan;
}

/** Fewer dates than this stand on the map, beside their places. */
const FEWEST_DATES = 3;

/** Whether a timeline adds to what the map says: of several dates, or of a time that lasts. */
export function needsTimeline(story: Story): boolean {
  const times = eventsInTime(story).map(({ when }) => when && parseTime(when.date));
  return times.length >= FEWEST_DATES || times.some((time) => time?.length === 2);
}

/** Lays the timeline out; `undefined` for a story without dates. */
export function layOutTimeline(story: Story): TimelineLayout | undefined {
  const { published } = story.article;
  const language = languageOf(story.article.language);
  const publishedTime = published === undefined ? undefined : parseTime(published);
  const publishedSpan = publishedTime && knownSpan(publishedTime);
  const dated = eventsInTime(story).flatMap((place) => {
    const time = place.when && parseTime(place.when.date);
    if (!place.when || !time) return [];
    return [{ place, when: place.when, time, more: 0 }];
  });
  if (dated.length === 0) return undefined;
  const spans = dated.map(({ time }) => knownSpan(time));
  const axis = axisOf(publishedSpan ? [...spans, publishedSpan] : spans);
  const drawn = dated.map(({ time, ...event }) => ({
    ...event,
    span: within(spanOf(time), axis),
    look: lookIn(time),
  }));
  const events = gather(drawn, axis).map((event) => withWidth(event, language));
  return {
    axis,
    ticks: tickTexts(axis, story.article.language),
    events,
    rows: { phone: rowsOf(events, axis, PHONE), wide: rowsOf(events, axis, WIDE) },
    direction: language.direction,
    ...(publishedSpan && { published: publishedSpan }),
  };
}

/** Some languages have no short names of months: digits, if names do not fit. */
function tickTexts({ ticks, unit }: Axis, language: string): string[] {
  const texts = ticks.map(({ time }) => writeTick(time, unit, language));
  const room = PHONE / ticks.length - TICK.padding;
  const isCrowded = texts.some((text) => widthOf(text, TICK.size) > room);
  if (unit !== 'day' || !isCrowded) return texts;
  return ticks.map(({ time }) => writeTick(time, 'numbers', language));
}

function lookIn(time: Time): Look {
  const [start, end = start] = time;
  const isVague = (edge: Time[number]) => !isMoment(edge) || edge.isApproximate;
  return {
    isHollow: time.some((edge) => isMoment(edge) && edge.isUncertain),
    fades: { start: isVague(start), end: isVague(end) },
  };
}

type Gathered = Omit<Event, 'width'>;

/** What has no known start or end reaches to the axis's. */
function within({ start, end }: TimeSpan, axis: TimeSpan): TimeSpan {
  return { start: Math.max(start, axis.start), end: Math.min(end, axis.end) };
}

/** At most so many events: if there are more, those of a range of the axis are grouped. */
function gather(events: readonly Gathered[], axis: Axis): Gathered[] {
  if (events.length <= MOST_EVENTS) return [...events];
  const gathered = new Map<number, Gathered>();
  for (const event of events) {
    const section = Math.floor(shareOf(event.span.start, axis) * MOST_EVENTS);
    const first = gathered.get(section);
    gathered.set(section, first ? { ...first, more: first.more + 1 } : event);
  }
  return [...gathered.values()];
}

function withWidth(event: Gathered, language: Language): Event {
  const { when } = event;
  const quoted = fill(language.words.quoted, when.words);
  const name = widthOf(nameOf(event, language), 13);
  const time = widthOf(`${quoted} · ${writeDate(when.date, language.tag, 'medium')}`, 12);
  return { ...event, width: Math.ceil(Math.max(name, time) + BESIDE_NAME) };
}

function nameOf({ place: { name }, more }: Gathered, language: Language): string {
  if (more === 0) return name;
  const { moreEvents } = language.words;
  return fill(moreEvents, nameIn(language, name), numberIn(language, more));
}

/**
 * The dated events at distances proportional to time. The article's own date is a mark on the axis:
 * the line below the headline says when it was.
 */
export function Timeline({ layout, links }: { layout: TimelineLayout; links: Links }) {
  const { axis, ticks, events, published } = layout;
  const { words, own } = useLanguage();
  return (
    <section class="timeline" aria-labelledby="the_timeline">
      <h2 id="the_timeline" {...own}>
        {words.timeline}
      </h2>
      <div class="axis">
        <div class="ticks" aria-hidden="true">
          {ticks.map((tick) => (
            <span>{tick}</span>
          ))}
          {axis.unit === 'day' && <span class="zone">UTC</span>}
          {published && <span class="moment" id="time_published" />}
        </div>
        <ol class="events">
          {events.map((event) => (
            <EventItem event={event} links={links} />
          ))}
        </ol>
      </div>
      {published && (
        <p class="published" aria-hidden="true" {...own}>
          <span class="moment" /> {words.published}
        </p>
      )}
    </section>
  );
}

function EventItem({ event, links }: EventProps) {
  const language = useLanguage();
  const { place, when } = event;
  return (
    <li id={`time_${place.id}`}>
      <a class="timeline-link" href={links.place(place)}>
        <span class={`number ${classOf(place.role, lookOf(place))}`}>{place.number}</span>{' '}
        <span class="place-name">
          <Name>{nameOf(event, language)}</Name>
        </span>{' '}
        <span class="when">
          <Filled text={language.words.quoted} parts={[<Said>{when.words}</Said>]} /> ·{' '}
          <DateElement date={when.date}>{writeDate(when.date, language.tag, 'medium')}</DateElement>
        </span>
      </a>
    </li>
  );
}

interface EventProps {
  readonly event: Event;
  readonly links: Links;
}

/** Rules for the positions and looks of events, for the positions of ticks and the publication, for the page's style element. */
export function timelineRules(layout: TimelineLayout): string {
  const { axis, events, rows, published } = layout;
  const percent = (time: number) => `${Math.round(shareOf(time, axis) * 10_000) / 100}%`;
  const starts = [...axis.ticks.map(({ share }) => share), 1];
  const steps = starts.slice(1).map((share, index) => share - (starts[index] ?? 0));
  return [
    `.timed{--wide-rows:${Math.max(...rows.wide) + 1}}`,
    `.ticks{--step:${Math.floor(Math.min(...steps) * 1000) / 10}%}`,
    ...axis.ticks.map(({ time }, index) => {
      return `.ticks :nth-child(${index + 1}){--from:${percent(time)}}`;
    }),
    ...events.map(({ place, span, width }, index) => {
      const range = `--from:${percent(span.start)};--to:${percent(span.end)}`;
      const label = `--phone-row:${rows.phone[index]};--wide-row:${rows.wide[index]}`;
      return `#time_${place.id}{${range};${label};--own:${width}px}`;
    }),
    ...(published ? [`#time_published{--from:${percent(published.start)}}`] : []),
    ...lookRules(layout),
  ].join('');
}

/** Only for bars that are not plain: most stories need none of it. */
function lookRules({ events, direction }: TimelineLayout): string[] {
  const towards = direction === 'rtl' ? 'left' : 'right';
  return events.flatMap(({ place, look: { isHollow, fades } }) => {
    const bar = `#time_${place.id}::before`;
    // As wide at least as shows how it ends.
    const width = 'min-inline-size:16px';
    const { start, end } = fades;
    if (isHollow) return [`${bar}{${width};border:1px dashed var(--ink);background:var(--page)}`];
    if (!start && !end) return [];
    const ink = `var(--ink) ${start ? '45%' : '0%'} ${end ? '55%' : '100%'}`;
    const stops = [start ? ['transparent'] : [], ink, end ? ['transparent'] : []].flat();
    return [`${bar}{${width};border:0;background:linear-gradient(to ${towards},${stops})}`];
  });
}
