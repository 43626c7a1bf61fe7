/** What the draft takes for places, which places, and why: a rule a line. */
import { describe, expect, test } from 'vitest';
import { type DraftInput, draftPlaces, SURE } from '../../../src/draft/draft.js';
import { wordReason } from '../../../src/draft/reason.js';
import type { IndexedPlace, NameIndex, NameMatch } from '../../../src/gazetteer/name-index.js';
import { normalise } from '../../../src/text/normalise.js';

type Row = readonly [
  names: string,
  kind: IndexedPlace['kind'],
  code: string,
  longitude: number,
  latitude: number,
  population: number,
  only?: NameMatch['only'],
];

/** Of a place with a code of two parts, the second is its first-order division. */
const ROWS: readonly Row[] = [
  ['Ireland', 'country', 'IE', -8, 53, 5e6],
  ['Georgia', 'country', 'GE', 43.5, 42, 3.7e6],
  ['Jordan', 'country', 'JO', 36, 31, 1e7],
  ['United States', 'country', 'US', -98, 39, 3.3e8],
  ['US', 'country', 'US', -98, 39, 3.3e8, 'in capitals'],
  ['Armenia', 'country', 'AM', 45, 40.2, 2.9e6],
  ['Texas', 'first-order division', 'US.TX', -99.2, 31.2, 2.7e7],
  ['TX|T.X.', 'first-order division', 'US.TX', -99.2, 31.2, 2.7e7, 'after a comma'],
  ['Georgia', 'first-order division', 'US.GA', -83.5, 32.7, 1e7],
  ['Orange County', 'second-order division', 'US.TX', -93.9, 30.1, 8e4],
  ['Atlanta', 'settlement', 'US.GA', -84.4, 33.7, 5e5],
  ['Dallas', 'settlement', 'US.TX', -96.8, 32.8, 1.3e6],
  ['Paris', 'settlement', 'FR.11', 2.35, 48.85, 2.1e6],
  ['Paris', 'settlement', 'US.TX', -95.55, 33.66, 24782],
  ['Derry', 'settlement', 'GB.NIR', -7.3, 55, 83652],
  ['Derry', 'settlement', 'US.NH', -71.3, 42.9, 33109],
  ['Dublin', 'settlement', 'IE.L', -6.26, 53.33, 1024027],
  ['Cavan', 'settlement', 'IE.U', -7.36, 54, 6388],
  ['Belturbet', 'settlement', 'IE.U', -7.45, 54.1, 1300],
  ['Reading', 'settlement', 'GB.ENG', -0.97, 51.46, 318014],
  ['Berlin', 'settlement', 'DE.16', 13.41, 52.52, 3426354],
  ['St. Louis|Saint Louis', 'settlement', 'US.MO', -90.2, 38.6, 3e5],
  ['Oslo', 'settlement', 'NO.12', 10.75, 59.91, 1e6],
  ['Kent', 'second-order division', 'GB.ENG', 0.75, 51.2, 1583851],
  ['Kent', 'settlement', 'US.OH', -81.36, 41.15, 126952],
  ['Clare|County Clare', 'second-order division', 'IE.M', -8.96, 52.84, 55757],
  ['Clare', 'settlement', 'AU.05', 138.6, -33.83, 93223],
  ['Mayo', 'settlement', 'US.MD', -76.5, 38.9, 83298],
  ['The River', 'settlement', 'US.NJ', -74, 40, 1e5],
  ['Washington', 'first-order division', 'US.WA', -120.8, 47.3, 6340140],
  ['Washington|Washington DC', 'settlement', 'US.DC', -77.04, 38.9, 689545],
  ['District of Columbia|Washington D.C.', 'first-order division', 'US.DC', -77.04, 38.93, 737539],
  ['Seattle', 'settlement', 'US.WA', -122.33, 47.61, 737015],
  ['Udine', 'settlement', 'IT.06', 13.24, 46.06, 1e5],
];

const INDEX = indexOf(ROWS);

function indexOf(rows: readonly Row[]): NameIndex {
  const byName = new Map<string, NameMatch[]>();
  for (const [key, [names, kind, code, x, y, population, only]] of rows.entries()) {
    const [name = '', ...others] = names.split('|');
    const country = code.slice(0, 2);
    const division = code.length > 2 ? { division1: code } : {};
    const second = kind === 'second-order division' ? { division2: `${code}.1` } : {};
    const place: IndexedPlace = {
      ...{ key, kind, name, country, population, position: [x, y] },
      ...division,
      ...second,
    };
    for (const each of [name, ...others]) {
      const known = normalise(each);
      const match = { place, isMain: each === name && only === undefined, ...(only && { only }) };
      byName.set(known, [...(byName.get(known) ?? []), match]);
    }
  }
  return {
    named: (name) => byName.get(name) ?? [],
    divisionName: () => undefined,
    longestFrom: (word) =>
      Math.max(
        0,
        ...Array.from(byName.keys(), (name) => name.split(' '))
          .filter(([first]) => first === word)
          .map(({ length }) => length),
      ),
    longerNames: (words) =>
      Array.from(byName.keys()).filter((name) => name.startsWith(`${words} `)),
  };
}

function draft(text: string, rest: Partial<DraftInput> = {}) {
  return draftPlaces(INDEX, { text, language: 'en', ...rest }).suggestions;
}

/** Each mention with the place it is given: "Dallas US.TX", "Mill Street ?". */
function found(text: string, rest: Partial<DraftInput> = {}): string[] {
  return draft(text, rest)
    .flatMap(({ mentions, candidates: [place] }) =>
      mentions.map(({ start, end }) => ({
        start,
        words: `${text.slice(start, end)} ${place ? (place.division1 ?? place.country) : '?'}`,
      })),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ words }) => words);
}

describe('which words name places', () => {
  test.each<[rule: string, text: string, expected: string[]]>([
    ['a large city by its name alone', 'She wrote Berlin a letter.', ['Berlin DE.16']],
    ['a possessive without its ending', 'It is Berlin’s oldest mill.', ['Berlin DE.16']],
    ['part of a compound with a hyphen', 'A Berlin-based baker.', ['Berlin DE.16']],
    ['a dateline in capitals', 'CAVAN (AP) — Rain fell.', ['CAVAN IE.U']],
    ['codes in capitals', 'The U.S. and the US agree.', ['U.S. US', 'US US']],
    ['no code that is a word', 'Tell us, Us is a song.', []],
    ['a small town behind "in"', 'They met in Cavan.', ['Cavan IE.U']],
    ['no small town without evidence', 'Cavan laughed.', []],
    [
      'a village near a decided place',
      'In Cavan, from Belturbet.',
      ['Cavan IE.U', 'Belturbet IE.U'],
    ],
    ['"Saint" for "St."', 'They left St. Louis.', ['St. Louis US.MO']],
    ['no word that is in lower case elsewhere', 'Reading is fun. He likes reading.', []],
    ['a word that is mostly none, behind "in"', 'The trains wait in Reading.', ['Reading GB.ENG']],
    ['no person behind a title', 'President Dallas and Mr. Paris spoke.', []],
    ['no person behind a given name', 'James Dallas came. Dallas said no.', []],
    ['no given name before a surname', 'Jordan Miller sang.', []],
    ['a place before a title', 'Dallas Mayor Ann Miller spoke.', ['Dallas US.TX']],
    ['no adjective', 'The Irish girl and two Americans.', []],
    ['streets, which need a position', 'It burned in Church Street.', ['Church Street ?']],
    ['no town in a street’s name', 'A house in Dallas Street.', ['Dallas Street ?']],
    [
      'rivers and airports',
      'He swam in the Mole River and slept at Miller Airport.',
      ['Mole River ?', 'Miller Airport ?'],
    ],
    ['nothing that only kinds of buildings name', 'At the Police Station and High School.', []],
    ['counties', 'In Orange County it snowed.', ['Orange County US.TX']],
    ['counties before towns', 'Rain in County Clare.', ['County Clare IE.M']],
    ['no town for a county', 'Rain fell on County Mayo.', ['County Mayo ?']],
    [
      'several counties',
      'Rain closed roads in County Clare, County Mayo and County Nowhere.',
      ['County Clare IE.M', 'County Mayo ?', 'County Nowhere ?'],
    ],
    ['a large division before towns', 'They met in Kent.', ['Kent GB.ENG']],
    ['a river behind its word', 'The River Mole is long.', ['River Mole ?']],
    [
      'lakes and mountains beside towns',
      'From Berlin he saw Lake Foo and climbed Mount Bar.',
      ['Berlin DE.16', 'Lake Foo ?', 'Mount Bar ?'],
    ],
    ['a village without an entry', 'In the village of Nowhereton.', ['Nowhereton ?']],
    ['several villages', 'The villages of Foo and Bartown.', ['Foo ?', 'Bartown ?']],
    ['a republic whole', 'The Republic of Armenia signed.', ['Republic of Armenia AM']],
    ['parts with a capital', 'Rain in North Dallas.', ['North Dallas US.TX']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a lower-case word that belongs to a street in Italian', () => {
    expect(found('Abita in via Udine.', { language: 'it' })).toEqual(['via Udine ?']);
  });

  test('in a language without a pack, countries and large cities', () => {
    const text = 'Foo bar Berlin, baz Ireland.';
    const { suggestions, isLanguageKnown } = draftPlaces(INDEX, { text, language: 'eo' });
    expect(isLanguageKnown).toBe(false);
    expect(suggestions.map(({ name }) => name)).toEqual(['Berlin', 'Ireland']);
  });

  test('nothing in an empty text', () => {
    expect(draft('')).toEqual([]);
  });
});

describe('which places they are', () => {
  test.each<[rule: string, text: string, expected: string[], reason: string]>([
    ['the largest', 'To Paris.', ['Paris FR.11'], 'the largest of 2'],
    ['what follows', 'To Paris, Texas.', ['Paris US.TX', 'Texas US.TX'], 'because Texas follows'],
    [
      'an abbreviation that follows',
      'To Paris, TX.',
      ['Paris US.TX', 'TX US.TX'],
      'because TX follows',
    ],
    [
      'what follows two names',
      'In Dallas and Paris, Texas.',
      ['Dallas US.TX', 'Paris US.TX', 'Texas US.TX'],
      'because Texas follows',
    ],
    [
      'none where no such place is',
      'In Cavan, TX.',
      ['Cavan ?', 'TX US.TX'],
      'the gazetteer has no such place',
    ],
    ['a country before its namesake', 'In Georgia.', ['Georgia GE'], 'a country'],
    [
      'the state, where the text speaks of its country',
      'In Georgia. From Atlanta and Dallas to Texas.',
      ['Georgia US.GA', 'Atlanta US.GA', 'Dallas US.TX', 'Texas US.TX'],
      'near Atlanta, which the text names',
    ],
  ])('%s', (_, text, expected, reason) => {
    expect(found(text)).toEqual(expected);
    const [first] = draft(text);
    expect(first && wordReason(first.reason)).toBe(reason);
  });

  test('one sense of a name in a text', () => {
    expect(found('To Paris, Texas. Paris is small.')).toEqual([
      'Paris US.TX',
      'Texas US.TX',
      'Paris US.TX',
    ]);
  });

  test('two where the text says so', () => {
    const text = 'From Paris, Texas, to Paris, France.';
    const rows: readonly Row[] = [...ROWS, ['France', 'country', 'FR', 2, 46, 6.5e7]];
    const { suggestions } = draftPlaces(indexOf(rows), { text, language: 'en' });
    expect(suggestions.map(({ name, candidates: [place] }) => `${name} ${place?.country}`)).toEqual(
      ['Paris US', 'Texas US', 'Paris FR', 'France FR'],
    );
  });

  test.each([
    ['In Washington, D.C., a man from Seattle fled.', 'Washington US.DC'],
    ['A march in Washington D.C., and one in Seattle.', 'Washington D.C. US.DC'],
    ['He moved to D.C. last year.', 'D.C. US.DC'],
    ['He moved to DC last year.', 'DC US.DC'],
    ['A law of Washington state begins in May.', 'Washington US.WA'],
  ])('the capital or the state: %s', (text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });

  test('a state over a city of its name is not sure', () => {
    const [, washington] = draft('A judge in Seattle spoke. In Washington, nobody did.');
    expect(washington?.candidates.map(({ division1 }) => division1)).toContain('US.DC');
    expect(washington?.confidence).toBeLessThan(SURE);
  });

  test('a sentence full of names is no heading', () => {
    expect(found('Roads in Berlin, Dublin, Dallas and Atlanta were shut.')).toHaveLength(4);
  });

  test('a name beside another word with a capital is not sure', () => {
    const confidence = (text: string) => draft(text)[0]?.confidence ?? 0;
    expect(confidence('Erving Berlin wrote songs there.')).toBeLessThan(SURE);
    expect(confidence('He saw Berlin.')).toBeGreaterThan(
      confidence('Erving Berlin wrote songs there.'),
    );
  });

  test('the reason names the kind, not the article', () => {
    const text = 'Es geschah in der Gemeinde Nirgends.';
    const [village] = draft(text, { language: 'de' });
    expect(village && wordReason(village.reason)).toContain('"Gemeinde"');
  });

  test('a small place does not vanish because another country is named', () => {
    expect(found('She left Derry at noon for Oslo.')).toEqual(['Derry GB.NIR', 'Oslo NO.12']);
    expect(found('In Oslo she met a bus to Cavan.')).toEqual(['Oslo NO.12', 'Cavan IE.U']);
    const confidence = (text: string) =>
      draft(text).find(({ name }) => name === 'Udine')?.confidence;
    const alone = confidence('She likes Udine.');
    expect(confidence('In Oslo she likes Udine.')).toBeLessThan(alone ?? 0);
  });

  test('what was taken decides the rest', () => {
    const taken = [
      { names: ['Salem'], position: [-71.2, 42.8] as const, country: 'US' },
      { names: ['Windham'], position: [-71.3, 42.8] as const, country: 'US' },
    ];
    const text = 'To Derry by way of Salem.';
    expect(found(text)).toEqual(['Derry GB.NIR']);
    expect(found(text, { taken })).toEqual(['Derry US.NH']);
    const [derry] = draft(text, { taken });
    expect(derry && wordReason(derry.reason)).toBe('near Windham and Salem, which you took');
  });

  test('more evidence never makes a suggestion less sure', () => {
    const [bare, clear] = [draft('It was Paris again.'), draft('They live in Paris.')];
    expect(clear[0]?.confidence).toBeGreaterThanOrEqual(bare[0]?.confidence ?? 1);
  });
});

describe('institutions, persons and degrees', () => {
  const words = (text: string) =>
    draft(text).flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));

  test('the police of a state are not a state of its own', () => {
    expect(words('The Texas State Police closed a road near Dallas.')).toEqual(['Texas', 'Dallas']);
    expect(words('A spokesman of Washington State Ferries spoke in Seattle.')).toEqual([
      'Washington',
      'Seattle',
    ]);
    expect(words('They moved to Washington State in May.')).toEqual(['Washington State']);
  });

  test('a person whose given name is a place’s is no place from then on', () => {
    const text = 'Georgia Sample began to swim in Dallas. Georgia’s father said Georgia liked it.';
    expect(words(text)).toEqual(['Dallas']);
    // The place itself, in so many words, is one all the same.
    expect(words('Georgia Sample lives in Atlanta, Georgia.')).toContain('Georgia');
  });

  test('a degree behind a name is no state', () => {
    expect(words('Ann B. Sample, T.X., of Dallas, spoke.')).toEqual(['Dallas']);
    expect(words('Dr. Sample, TX.D., spoke in Dallas.')).toEqual(['Dallas']);
    expect(words('They live in Paris, T.X., near a lake.')).toContain('Paris');
  });
});

test('a long text in capitals is read to its end', () => {
  expect(found(`${'FOO '.repeat(5000)}\n\nIn Berlin.`)).toEqual(['Berlin DE.16']);
});
