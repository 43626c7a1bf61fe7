/** Three invented stories of very different extent, to look at the map's labels in. */
import { someTime } from '../chronicle.js';
import { type GeneratedStory, inventToponyms } from '../generator.js';
import { below, normalPair, oneOf, randomFrom } from '../random.js';

type Position = readonly [longitude: number, latitude: number];

interface Told {
  readonly id: string;
  readonly name: string;
  readonly at: Position;
  /** A whole sentence that has `name` in it. */
  readonly sentence: string;
  /** Makes the place an event. */
  readonly when?: { readonly date: string; readonly words: string };
  readonly callout?: string;
  /** Makes the place a line, of which `at` is a point. */
  readonly course?: readonly (readonly Position[])[];
}

/** A morning's walk through a harbour town: all within two kilometres. */
export function cityWalk(): GeneratedStory {
  return tell('A morning between two harbours', [
    stop('Fish Market', [13.7632, 45.6478], 'The walk begins at the Fish Market before it opens.'),
    stop('Old Exchange', [13.7689, 45.6504], 'Behind the square stands the Old Exchange.'),
    stop('Canal Bridge', [13.7704, 45.6517], 'From there it is a few steps to the Canal Bridge.'),
    stop('Serbian Church', [13.7722, 45.6522], 'Its neighbour is the Serbian Church.'),
    stop('Roman Theatre', [13.7712, 45.6489], 'Uphill lies the Roman Theatre, found by chance.'),
    stop(
      'Castle Hill',
      [13.7727, 45.6467],
      'The lane ends at Castle Hill, with a view of the gulf.',
    ),
    stop('Rose Garden', [13.7745, 45.6441], 'On the other side one comes down to the Rose Garden.'),
    stop('Customs House', [13.7664, 45.6534], 'The Customs House has been empty for years.'),
    stop('Lighthouse Mole', [13.7573, 45.6496], 'At noon everybody sits on the Lighthouse Mole.'),
    event('Gasworks', [13.7601, 45.6437], {
      sentence: 'On 4 May 1911 a fire destroyed the Gasworks within an hour.',
      when: { date: '1911-05-04', words: 'On 4 May 1911' },
      callout: 'a fire',
    }),
    event('North Station', [13.7725, 45.6575], {
      sentence: 'On 9 June 1911 the first train left North Station for the hills.',
      when: { date: '1911-06-09', words: 'On 9 June 1911' },
      callout: 'the first train left',
    }),
    event('Long Quay', [13.7655, 45.6511], {
      sentence: 'On 2 July 1911 the ferry came to the Long Quay for the last time.',
      when: { date: '1911-07-02', words: 'On 2 July 1911' },
      callout: 'the ferry came',
    }),
  ]);
}

/** Round the world from west to east, across the antimeridian. */
export function seaVoyage(): GeneratedStory {
  const route: readonly Position[] = [
    [-4.14, 50.37],
    [-16.9, 32.65],
    [-23.5, 14.9],
    [-14.4, -7.9],
    [18.4, -33.9],
    [57.5, -20.2],
    [80, -24.5],
    [115.7, -32.05],
    [147.3, -42.9],
    [174.8, -41.3],
    [180, -37.2],
  ];
  const home: readonly Position[] = [
    [-180, -37.2],
    [-149.6, -17.5],
    [-109.4, -27.1],
    [-71.6, -33.0],
    [-68.3, -56.0],
    [-57.9, -51.7],
    [-43.2, -22.9],
    [-28.6, 38.5],
    [-4.14, 50.37],
  ];
  return tell('Once round, under sail', [
    {
      id: 'course',
      name: 'course of the Halcyon',
      at: [80, -24.5],
      sentence: 'The course of the Halcyon is known from her log alone.',
      course: [route, home],
    },
    event('Plymouth', [-4.14, 50.37], {
      sentence: 'On 3 March 1868 the barque cleared Plymouth with nineteen men.',
      when: { date: '1868-03-03', words: 'On 3 March 1868' },
      callout: 'with nineteen men',
    }),
    stop('Funchal', [-16.9, 32.65], 'She took in wine at Funchal.'),
    stop('Porto Praya', [-23.5, 14.9], 'Water was to be had at Porto Praya.'),
    stop('Ascension', [-14.4, -7.9], 'The turtles of Ascension are mentioned twice.'),
    event('Cape Town', [18.4, -33.9], {
      sentence: 'On 20 May 1868 two sailors deserted in Cape Town.',
      when: { date: '1868-05-20', words: 'On 20 May 1868' },
      callout: 'two sailors deserted',
    }),
    stop('Port Louis', [57.5, -20.2], 'There was fever in Port Louis.'),
    stop('Fremantle', [115.7, -32.05], 'Mail was waiting in Fremantle.'),
    stop('Hobart', [147.3, -42.9], 'A new mast was stepped in Hobart.'),
    event('Wellington', [174.8, -41.3], {
      sentence: 'On 11 September 1868 the mate was buried in Wellington.',
      when: { date: '1868-09-11', words: 'On 11 September 1868' },
      callout: 'the mate was buried',
    }),
    stop('Papeete', [-149.6, -17.5], 'A week too many was spent in Papeete.'),
    stop('Easter Island', [-109.4, -27.1], 'No boat could land at Easter Island.'),
    stop('Valparaíso', [-71.6, -33.0], 'She loaded copper in Valparaíso.'),
    event('Cape Horn', [-68.3, -56.0], {
      sentence: 'On 2 January 1869 a sea took the boats off Cape Horn.',
      when: { date: '1869-01-02', words: 'On 2 January 1869' },
      callout: 'a sea took the boats',
    }),
    stop('Stanley', [-57.9, -51.7], 'Stanley could not help.'),
    stop('Rio de Janeiro', [-43.2, -22.9], 'New boats were bought in Rio de Janeiro.'),
    stop('Horta', [-28.6, 38.5], 'The last port was Horta.'),
  ]);
}

const BATTLES = 200;
/** Degrees: the middle of the war, and how far it reached, as standard deviations. */
const THEATRE = { longitude: 16, latitude: 49, east: 11, north: 4.5 };
/** What happened, as an author's callout would say it. */
const DEEDS = [
  'the town was taken',
  'the bridge was burnt',
  'a truce was signed',
  'both armies withdrew',
  'the siege was lifted',
] as const;

/** Two hundred dated events over a continent. */
export function longWar(): GeneratedStory {
  const random = randomFrom(3);
  const told = inventToponyms(BATTLES, random).map(({ id, name }): Told => {
    const [east, north] = normalPair(random);
    const when = someTime(random);
    const [deed, day] = [oneOf(DEEDS, random), 1 + below(28, random)];
    const words = when.words.replace('In ', `On ${day} `);
    return {
      id,
      name,
      at: [
        rounded(THEATRE.longitude + east * THEATRE.east),
        rounded(THEATRE.latitude + north * THEATRE.north),
      ],
      sentence: `${words} ${deed} at ${name}.`,
      when: { date: `${when.date}-${String(day).padStart(2, '0')}`, words },
      callout: deed,
    };
  });
  return tell('The long war', told);
}

function stop(name: string, at: Position, sentence: string): Told {
  return { id: idOf(name), name, at, sentence };
}

function event(
  name: string,
  at: Position,
  told: Pick<Told, 'sentence' | 'when' | 'callout'>,
): Told {
  return { id: idOf(name), name, at, ...told };
}

function idOf(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-');
}

/** A paragraph for every five sentences. */
function tell(headline: string, told: readonly Told[]): GeneratedStory {
  const paragraphs = told.flatMap((_, at) =>
    at % 5 === 0
      ? told
          .slice(at, at + 5)
          .map(({ sentence }) => sentence)
          .join(' ')
      : [],
  );
  const features = told.map(({ id, name, at, sentence, when, callout, course }) => ({
    type: 'Feature',
    id,
    geometry: course
      ? { type: 'MultiLineString', coordinates: course }
      : { type: 'Point', coordinates: at },
    properties: {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      role: course ? 'line' : when ? 'event' : 'place',
      location: 'stated',
      ...(course && { anchor: at }),
      ...(when && { when }),
      ...(callout !== undefined && { callout }),
      quotes: [{ exact: sentence, mention: name }],
    },
  }));
  return {
    article: `---\nheadline: ${headline}\nlanguage: en\ncredit: Invented for measuring.\n---\n\n${paragraphs.join('\n\n')}\n`,
    places: `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`,
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
