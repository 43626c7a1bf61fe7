/**
 * What the map shows while each paragraph is read: one camera, planned over the whole text when
 * the page is built. It has three scales, and moves only where that shows more than it disturbs.
 */
import { mean } from 'd3-array';
import { type Box, boxAround, isWithin, overlap, sizeOf, union } from '../geo/box.js';
import { type Extent, extentOf, project, rounded, scaleAt, unproject } from '../geo/geography.js';
import { formOf, isOn, linesOf } from '../geo/geometry.js';
import { memoise } from '../memoise.js';
import type { Frame, ParagraphView } from '../page-data/live.js';
import { extentOfPlace } from '../story/extent.js';
import { boxIn, isSpot } from '../story/opening.js';
import type { Place, Story } from '../story/story.js';
import { SMALL_BOX } from './view.js';

/** The scales, as zoom levels beyond the whole story's: the whole story, a region, a town. */
const SCALES = [0, 1.25, 2.5] as const;
/** The share of a view, in width and height, in which a place is seen with its name. */
const SEEN = 0.76;
/** What it costs to read a paragraph at a scale that is so many steps too small. */
const TOO_SMALL = [0, 1, 3] as const;
/** What it costs, for each step of scale, that something mentioned in passing is out of view. */
const UNSEEN = 0.5;
/** What a move costs; and one where neither view shows the middle of the other. */
const MOVE = 1.6;
const FLIGHT = 3.25;
/** Paragraphs that are planned as one, so that planning takes time in proportion to the text. */
const LONGEST = 12;

/** A view: world pixels of zoom 0, and its place among the {@link SCALES}. */
interface Shot {
  readonly box: Box;
  readonly step: number;
}

/** What a paragraph with places asks of its view. */
interface Subject {
  readonly paragraph: number;
  /** How long it is read, as a share of what a paragraph with places is on average. */
  readonly weight: number;
  /** What it is about, which must be seen. */
  readonly about?: Box | undefined;
  /** Areas and borders that it only mentions. */
  readonly beside: readonly Place[];
  /** The step of the scale that suits it. */
  readonly suits: number;
  /** The view that the author chose. */
  readonly given?: Shot | undefined;
}

/** Paragraphs that share a view, and the plan of those before. */
interface Plan {
  readonly paragraph: number;
  readonly shot: Shot;
  readonly cost: number;
  readonly before?: Plan | undefined;
}

/**
 * The views of the paragraphs at which the view changes, in the order of the text. `frame` is the
 * view of the whole story, with which the headline begins; `west` is the meridian at which the
 * story's world begins. Finds the cheapest plan by dynamic programming over stretches of text.
 */
export function planViews(story: Story, frame: Frame, west: number): ParagraphView[] {
  const whole: Shot = { box: boxAroundFrame(frame), step: 0 };
  const subjects = subjectsOf(story, whole, west);
  /** For each subject the plans that end with it. */
  const plans: Plan[][] = [];
  for (const end of subjects.keys()) {
    const first = Math.max(0, end - LONGEST + 1);
    const starts = subjects.slice(first, end + 1).map((_, index) => first + index);
    plans.push(
      starts.flatMap((start) => {
        const run = subjects.slice(start, end + 1);
        return shotsOf(run, whole).flatMap((shot) => planOf(run, shot, plans[start - 1], west));
      }),
    );
  }
  const views: ParagraphView[] = [];
  let plan = cheapest(plans.at(-1) ?? []);
  for (; plan; plan = plan.before) {
    const { paragraph, shot, before } = plan;
    if (shot === (before?.shot ?? whole)) continue;
    views.unshift(shot === whole ? [paragraph] : [paragraph, extentOfBox(shot.box)]);
  }
  return views;
}

/** A run of subjects with one shot, after the best of the plans before; none if it cannot be. */
function planOf(
  run: readonly Subject[],
  shot: Shot,
  plansBefore: readonly Plan[] | undefined,
  west: number,
): Plan[] {
  const [first] = run;
  if (!first || !run.every((subject, index) => isServed(subject, index, shot))) return [];
  const before = plansBefore && cheapest(plansBefore, shot);
  const own = run.reduce((sum, subject) => sum + costOf(subject, shot, west), 0);
  const cost = own + (before ? costThrough(before, shot) : 0);
  return [{ paragraph: first.paragraph, shot, cost, before }];
}

/** The cheapest of these plans to go on from with a shot. Of equal ones the last, the shortest. */
function cheapest(plans: readonly Plan[], shot?: Shot): Plan | undefined {
  return plans.reduce<Plan | undefined>(
    (least, plan) => (least && costThrough(least, shot) < costThrough(plan, shot) ? least : plan),
    undefined,
  );
}

function costThrough({ cost, shot: from }: Plan, to: Shot | undefined): number {
  if (!to || to === from) return cost;
  const meet = overlap(middleOf(from), to.box) || overlap(middleOf(to), from.box);
  return cost + (meet ? MOVE : FLIGHT);
}

function costOf({ suits, beside, weight }: Subject, shot: Shot, west: number): number {
  const tooSmall = TOO_SMALL[Math.round(Math.max(0, suits - shot.step))] ?? 0;
  const isUnseen = beside.some((place) => !isSeen(place, shot.box, west));
  return weight * (tooSmall + (isUnseen ? UNSEEN * shot.step : 0));
}

/** Whether a shot may be a subject's, which is the `index`th of those that share it. */
function isServed({ about, given }: Subject, index: number, shot: Shot): boolean {
  if (given) return index === 0;
  return about === undefined || isWithin(about, scaled(shot.box, SEEN)) || shot.step === 0;
}

/** The headline, and the paragraphs with places or a view of their own. */
function subjectsOf(story: Story, whole: Shot, west: number): Subject[] {
  const named = placesByBlock(story.places);
  const given = new Map(
    story.views.flatMap(({ paragraph, extent }) => {
      if (paragraph === undefined) return [];
      const box = boxIn(extent, west);
      return [[paragraph, { box, step: stepOf(box, whole.box) }] as const];
    }),
  );
  const { headlineBlock, paragraphs } = story.article;
  const asking = paragraphs.filter(({ number }) => named.has(number) || given.has(number));
  const average = mean(asking, ({ text }) => text.length) ?? 1;
  return [headlineBlock, ...asking].map(({ number, text }) => {
    // The headline is about the whole story.
    const places = number === 0 ? [] : (named.get(number) ?? []);
    return {
      ...subjectOf(places, whole, west),
      paragraph: number,
      weight: text.length / average,
      given: given.get(number),
    };
  });
}

/**
 * A paragraph is about its points and lines, or else about its areas. What is known only as
 * somewhere on a line or in an area does not decide the view, nor do areas beside points; but a
 * view that shows none of it is too near. Areas and borders that the whole story's view leaves out
 * are asked for by nobody but a reader who selects them.
 */
function subjectOf(named: readonly Place[], whole: Shot, west: number) {
  const places = named.filter((place) => isSpot(place) || isShown(place, whole.box, west));
  const known = places.filter(({ location, position }) => location !== 'somewhere' && position);
  const exact = known.filter(isSpot);
  const main = exact.length > 0 ? exact : known;
  const beside = places.filter((place) => place.position && !main.includes(place));
  const boxes = main.flatMap((place) => {
    const extent = extentOfPlace(place);
    return extent ? [boxIn(extent, west)] : [];
  });
  const about = boxes.length > 0 ? boxes.reduce(union) : undefined;
  if (!about) return { beside, suits: 0 };
  const nearest = shotAt(about, farthestIn(about, whole), whole);
  const isUnseen = beside.some((place) => !isSeen(place, nearest.box, west));
  return { about, beside, suits: Math.max(0, nearest.step - (isUnseen ? 1 : 0)) };
}

/** By paragraph, in which order the places do not matter. */
function placesByBlock(places: readonly Place[]): Map<number, Place[]> {
  const named = new Map<number, Place[]>();
  for (const place of places) {
    for (const number of new Set(place.quotations.map(({ block }) => block.number))) {
      named.set(number, [...(named.get(number) ?? []), place]);
    }
  }
  return named;
}

/** The views that a run may share: of all that it is about, and no nearer than suits any of it. */
function shotsOf(run: readonly Subject[], whole: Shot): Shot[] {
  const [first] = run;
  if (first?.given) return [first.given];
  const boxes = run.flatMap(({ about }) => about ?? []);
  // The headline has the whole story, and what needs nothing may have it.
  if (first?.paragraph === 0 || boxes.length === 0) return [whole];
  const about = boxes.reduce(union);
  const suits = Math.max(...run.map((subject) => subject.suits));
  const steps = Math.min(suits, farthestIn(about, whole));
  return SCALES.slice(0, steps + 1).map((_, step) => shotAt(about, step, whole));
}

/** The greatest step of scale at which a box is well seen. */
function farthestIn(about: Box, { box }: Shot): number {
  const [width, height] = sizeOf(about);
  const [across, down] = sizeOf(box);
  const fits = SCALES.filter(
    (closer) => width * scaleAt(closer) <= across * SEEN && height * scaleAt(closer) <= down * SEEN,
  );
  return Math.max(0, fits.length - 1);
}

/** Around a box; at the smallest scale the whole story, unless the author's view of it has not all. */
function shotAt(about: Box, step: number, whole: Shot): Shot {
  if (step === 0 && isWithin(about, whole.box)) return whole;
  const closer = scaleAt(SCALES[step] ?? 0);
  const [width, height] = sizeOf(about);
  const [across, down] = sizeOf(whole.box);
  const { left, top } = middleOf({ box: about });
  const box = boxAround(
    left,
    top,
    Math.max(across / closer, width / SEEN),
    Math.max(down / closer, height / SEEN),
  );
  return { box, step };
}

/** Between the scales, where the author's view is. */
function stepOf(box: Box, whole: Box): number {
  const [width, height] = sizeOf(box);
  const [across, down] = sizeOf(whole);
  const closer = Math.log2(Math.min(across / width, down / height));
  return Math.min(2, Math.max(0, closer / SCALES[1]));
}

/** Whether a view shows all of a place. */
function isShown(place: Place, box: Box, west: number): boolean {
  const extent = extentOfPlace(place);
  return extent !== undefined && isWithin(boxIn(extent, west), box);
}

/** Whether some of a place's line or area, or its marker, is in a view. */
function isSeen(place: Place, box: Box, west: number): boolean {
  const { geometry } = place;
  if (piecesOf(place).some((piece) => overlap(boxIn(piece, west), box))) return true;
  if (!geometry || formOf(geometry) === 'line') return false;
  const { left, top } = middleOf({ box });
  const [longitude, latitude] = unproject([left, top], 0);
  return isOn([longitude > 180 ? longitude - 360 : longitude, latitude], geometry);
}

/** The extents of the marker and of each straight piece of a line or an area's shore. */
const piecesOf = memoise(({ geometry, position }: Place): Extent[] =>
  [
    ...(position ? [extentOf([position])] : []),
    ...(geometry ? linesOf(geometry) : []).flatMap((line) =>
      line.map((end, index) => extentOf([line[index - 1] ?? end, end])),
    ),
  ].filter((extent) => extent !== undefined),
);

/** What a map of the small box's form shows around a frame: hardly any map is narrower. */
function boxAroundFrame({ centre, width, height, zoom }: Frame): Box {
  const unit = Math.max(width / SMALL_BOX.width, height / SMALL_BOX.height) / scaleAt(zoom);
  return boxAround(...project(centre, 0), SMALL_BOX.width * unit, SMALL_BOX.height * unit);
}

function middleOf({ box: { left, top, right, bottom } }: { readonly box: Box }): Box {
  return boxAround((left + right) / 2, (top + bottom) / 2, 0, 0);
}

function scaled(box: Box, share: number): Box {
  const [width, height] = sizeOf(box);
  const { left, top } = middleOf({ box });
  return boxAround(left, top, width * share, height * share);
}

/** Rounded to some hundredths of its width, which nobody sees. */
function extentOfBox({ left, top, right, bottom }: Box): Extent {
  const [west, north] = unproject([left, top], 0);
  const [east, south] = unproject([right, bottom], 0);
  const digits = Math.max(0, Math.ceil(1.5 - Math.log10(east - west)));
  return [
    rounded(west, digits),
    rounded(south, digits),
    rounded(east, digits),
    rounded(north, digits),
  ];
}
