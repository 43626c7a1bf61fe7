/** An author who does anything that the editor's actions can do, at random. */
import { below, oneOf, type Random } from '../../../bench/random.js';
import { bodyOf, setBody, setField } from '../../../src/authoring/actions/article.js';
import { inBrackets, setCallout } from '../../../src/authoring/actions/callout.js';
import {
  anotherEventAt,
  movePlace,
  placeAs,
  placeAt,
  placeRelatively,
  removePlace,
  setGeometry,
  setLocation,
  setName,
  setNote,
  setRadius,
  setRole,
  setUnplaced,
  setWhen,
} from '../../../src/authoring/actions/place-members.js';
import {
  addMentions,
  addPlace,
  addQuote,
  dropQuote,
  leaveOff,
  misfitsIn,
  rangeOfSentence,
  setQuote,
  setReason,
  takeBack,
  withMention,
} from '../../../src/authoring/actions/quotations.js';
import { dropView, setView } from '../../../src/authoring/actions/views.js';
import type { StoryFiles } from '../../../src/authoring/story-files.js';
import { spot } from '../../../src/authoring/subject.js';
import { modelOf } from '../../../src/editor/model.js';
import type { Session } from '../../../src/editor/session.js';
import type { Article } from '../../../src/story/article.js';
import { LOCATIONS, ROLES } from '../../../src/story/kinds.js';

/** With quotation marks, a line end, what JSON escapes, and characters of two code units. */
const TEXTS = [
  '',
  'A mole',
  'The "old" mole',
  'a\nb',
  '\\',
  '𝔄',
  '𝔅',
  'Škoda: yes',
  '-',
  '# x',
] as const;
const DATES = ['2024-01-09', '2024-01', '2024-01-08/2024-01-09', '2024?', '~'] as const;
const FIELDS = ['headline', 'published', 'language', 'credit', 'link'] as const;

type Action = (session: Session, random: Random) => void;

/** Changes the places file by what a function makes of it and of the id of one of its places. */
function ofPlace(
  label: Parameters<Session['change']>[0],
  act: (text: string, id: string, random: Random, files: StoryFiles) => string,
  isTyped = false,
): Action {
  return (session, random) => {
    session.change(
      label,
      (files) => {
        const { places } = modelOf(files);
        const id = places[below(places.length + 1, random)]?.id ?? 'nowhere';
        return { places: act(files.places, id, random, files) };
      },
      isTyped && random() < 0.7 ? { merge: label } : {},
    );
  };
}

const position = (random: Random): [number, number] => [random() * 360 - 180, random() * 180 - 90];

const wordsAt = (files: StoryFiles, random: Random) => {
  const { article } = modelOf(files);
  const length = article?.text.length ?? 0;
  const start = below(Math.max(1, length - 1), random);
  return { article, range: { start, end: Math.min(length, start + 1 + below(12, random)) } };
};

/** A paragraph, or none: the whole story. */
const blockOf = ({ headlineBlock, paragraphs }: Article, random: Random) =>
  [headlineBlock, ...paragraphs][below(paragraphs.length + 2, random)];

const number = (random: Random) => below(4, random);

const ACTIONS: readonly [Action, ...Action[]] = [
  ofPlace('setName', (text, id, random) => setName(text, id, oneOf(TEXTS, random)), true),
  ofPlace('setNote', (text, id, random) => setNote(text, id, oneOf(TEXTS, random)), true),
  ofPlace('setCallout', (text, id, random) => setCallout(text, id, oneOf(TEXTS, random)), true),
  ofPlace('setCallout', (text, id, random, files) => {
    const { properties } = modelOf(files).places.find((place) => place.id === id) ?? {};
    const sentences = properties?.quotes.map(({ exact }) => exact) ?? [];
    return setCallout(text, id, inBrackets(oneOf(TEXTS, random), sentences));
  }),
  ofPlace('setView', (text, _, random, files) => {
    const { article } = modelOf(files);
    const [west, south] = position(random);
    const extent = [west, south, west + random() * 300, south + random() * 40] as const;
    return article ? setView(text, article, blockOf(article, random), extent) : text;
  }),
  ofPlace('dropView', (text, _, random, files) => {
    const { article } = modelOf(files);
    return article ? dropView(text, article, blockOf(article, random)?.number) : text;
  }),
  ofPlace('setRole', (text, id, random) => setRole(text, id, oneOf(ROLES, random))),
  ofPlace('setWhen', (text, id, random) =>
    setWhen(text, id, random() < 0.3 ? undefined : { date: oneOf(DATES, random) }),
  ),
  ofPlace('setLocation', (text, id, random) => setLocation(text, id, oneOf(LOCATIONS, random))),
  ofPlace('setRadius', (text, id, random) => setRadius(text, id, random() * 10_000), true),
  ofPlace('movePlace', (text, id, random) => movePlace(text, id, position(random)), true),
  ofPlace('placeAt', (text, id, random) => placeAt(text, id, position(random))),
  ofPlace('placeAt', (text, id, random) =>
    placeRelatively(text, id, {
      ...{ position: position(random), radius: 5000 },
      note: oneOf(TEXTS, random),
    }),
  ),
  ofPlace('placeAt', (text, id, random) => placeAs(text, id, spot(position(random), 'Here'))),
  ofPlace('setShape', (text, id, random) =>
    setGeometry(text, id, {
      type: 'LineString',
      coordinates: [position(random), position(random), position(random)],
    }),
  ),
  ofPlace('setUnplaced', (text, id) => setUnplaced(text, id)),
  ofPlace('removePlace', (text, id) => removePlace(text, id)),
  ofPlace('addPlace', (text, id) => anotherEventAt(text, id).text),
  ofPlace('dropQuote', (text, id, random) => dropQuote(text, id, number(random))),
  ofPlace('setQuote', (text, id, random) =>
    setQuote(text, id, 0, { exact: oneOf(TEXTS, random), mention: oneOf(TEXTS, random) }),
  ),
  ofPlace('addMentions', (text, id, random) =>
    addQuote(text, id, { exact: 'Nobody was hurt.', mention: oneOf(TEXTS, random) }),
  ),
  ofPlace('addMentions', (text, id, random, files) => {
    const { article, range } = wordsAt(files, random);
    return article ? addMentions(article, text, id, [range]) : text;
  }),
  ofPlace('correctMention', (text, id, random, files) => {
    const { article, range } = wordsAt(files, random);
    const quote = modelOf(files).places.find((place) => place.id === id)?.quotations[0]?.quote;
    const corrected = article && quote && withMention(article, quote, range);
    return corrected ? setQuote(text, id, 0, corrected) : text;
  }),
  ofPlace('addPlace', (text, _, random, files) => {
    const { article, range } = wordsAt(files, random);
    return article ? addPlace(article, text, [range]).text : text;
  }),
  ofPlace('mend', (text, _, random, files) => {
    const { article } = modelOf(files);
    const [misfit] = article ? misfitsIn(article, text) : [];
    if (!article || !misfit?.nearest) return text;
    const sentence = rangeOfSentence(article, below(article.text.length, random));
    return sentence ? setQuote(text, misfit.id, misfit.number, misfit.nearest) : text;
  }),
  ofPlace('leaveOff', (text, _, random) => leaveOff(text, oneOf(TEXTS, random), 'A person.')),
  ofPlace('leaveOff', (text, _, random) => {
    const { unmapped } = JSON.parse(text);
    const at = number(random);
    return at < (unmapped?.length ?? 0) ? setReason(text, at, oneOf(TEXTS, random)) : text;
  }),
  ofPlace('takeBack', (text, _, random) => {
    const { unmapped } = JSON.parse(text);
    const at = number(random);
    return at < (unmapped?.length ?? 0) ? takeBack(text, at) : text;
  }),
  (session, random) => {
    const [field, value] = [oneOf(FIELDS, random), oneOf(TEXTS, random)];
    session.change(
      'setHeadline',
      ({ article }) => ({ article: setField(article, field, value) }),
      random() < 0.7 ? { merge: field } : {},
    );
  },
  (session, random) =>
    session.change('replaceText', ({ article, places }) => {
      const paragraphs = bodyOf(article).split('\n\n');
      const at = below(paragraphs.length, random);
      const fewer = random() < 0.5 ? paragraphs.toSpliced(at, 1) : [...paragraphs, 'More rain.'];
      const id = modelOf({ article, places }).places[0]?.id;
      // Both files at once, as where quotations are mended with the text.
      const mended = id !== undefined && random() < 0.5 ? setNote(places, id, 'Mended') : places;
      return { article: setBody(article, fewer.join('\n\n')), places: mended };
    }),
  (session, random) => session.putAside([oneOf(TEXTS, random)]),
  (session, random) => session.bringBack([oneOf(TEXTS, random)]),
  (session) => session.undo(),
  (session) => session.undo(),
  (session) => session.redo(),
  (session, random) => session.select(random() < 0.5 ? undefined : 'rostock'),
];

export function actAtRandom(session: Session, random: Random): void {
  oneOf(ACTIONS, random)(session, random);
}

/** Undoes all that can be undone. */
export function undoAll(session: Session): void {
  while (session.state().history.undo.length > 0) session.undo();
}

export function redoAll(session: Session): void {
  while (session.state().history.redo.length > 0) session.redo();
}
