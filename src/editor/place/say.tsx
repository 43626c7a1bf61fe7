/** What is said of a place: its name, what it is, and a note. */
import { setName, setNote, setRole } from '../../authoring/actions/place-members.js';
import { isInflected } from '../../authoring/proposed-name.js';
import { ROLES } from '../../story/kinds.js';
import { visibleText } from '../../text/plain.js';
import { FindingsAt } from '../findings/findings-at.js';
import { useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing } from '../use-session.js';
import { useTyped } from './use-typed.js';
import { placeWords } from './words.js';

interface Props {
  readonly place: EditedPlace;
  /** Of the article (BCP 47), in which names and notes are written. */
  readonly language: string;
}

/** Not "the city", and no headline. */
function isName(mention: string): boolean {
  return /^\p{Lu}/u.test(mention) && mention.length <= 40;
}

/** Names that are proposed. */
const PROPOSED = 3;

export function NameField({ place: { id, properties, quotations }, language }: Props) {
  const words = useWords(placeWords);
  const { session } = useEditing();
  const { name = '' } = properties;
  const write = (text: string) =>
    session.change('setName', ({ places }) => ({ places: setName(places, id, text) }), {
      merge: `name:${id}`,
    });
  const typed = useTyped(name, write);
  const mentions = quotations.map(({ quote: { mention } }) => visibleText(mention));
  const proposed = [...new Set(mentions)].filter((each) => isName(each) && each !== name);
  return (
    <div class="field">
      <label for="name_of_place">{words.name}</label>
      <input
        id="name_of_place"
        type="text"
        lang={language}
        autocomplete="off"
        aria-describedby="name_says"
        {...typed}
      />
      <p id="name_says" class="hint">
        {typed.value.trim() === ''
          ? words.noName
          : isInflected(typed.value, language)
            ? words.inflected
            : words.nameHint}
      </p>
      {proposed.length > 0 && (
        <div class="button-row small">
          {proposed.slice(0, PROPOSED).map((each) => (
            <button key={each} type="button" onClick={() => write(each)}>
              {words.useName(each)}
            </button>
          ))}
        </div>
      )}
      <FindingsAt place={id} member="name" />
    </div>
  );
}

export function RoleField({ place: { id, properties } }: Pick<Props, 'place'>) {
  const words = useWords(placeWords);
  const { session } = useEditing();
  const role = ROLES.find((each) => each === properties.role) ?? 'place';
  return (
    <div class="field">
      <label for="role_of_place">{words.role}</label>
      <select
        id="role_of_place"
        value={role}
        aria-describedby="role_says"
        onChange={({ currentTarget: { value } }) => {
          const chosen = ROLES.find((each) => each === value);
          if (!chosen) return;
          session.change('setRole', ({ places }) => ({ places: setRole(places, id, chosen) }));
        }}
      >
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {words.roles[each]}
          </option>
        ))}
      </select>
      <p id="role_says" class="hint">
        {words.roleMeanings[role]}
      </p>
      <FindingsAt place={id} member="role" />
    </div>
  );
}

export function NoteField({ place: { id, geometry, properties }, language }: Props) {
  const words = useWords(placeWords);
  const { session } = useEditing();
  const { note = '', location } = properties;
  const typed = useTyped(note, (text) =>
    session.change('setNote', ({ places }) => ({ places: setNote(places, id, text) }), {
      merge: `note:${id}`,
    }),
  );
  const isNeeded = note === '' && (location === 'narrowed' || location === 'somewhere');
  const hint =
    geometry === null
      ? words.noteUnplaced
      : location === 'narrowed'
        ? words.noteNarrowed
        : location === 'somewhere'
          ? words.noteSomewhere
          : words.noteHint;
  return (
    <div class="field">
      <label for="note_on_place">
        {words.note} {isNeeded && <span class="needed">({words.noteNeeded})</span>}
      </label>
      <textarea
        id="note_on_place"
        rows={3}
        lang={language}
        aria-describedby="note_says"
        {...typed}
      />
      <p id="note_says" class="hint">
        {hint}
      </p>
      <FindingsAt place={id} member="note" />
    </div>
  );
}
