/** Places that are told from other places. */
import { describe, expect, test } from 'vitest';
import { noteOn } from '../../../src/authoring/relative/notes.js';
import {
  placeRelative,
  type Reference,
  townRadius,
  whyNowhere,
} from '../../../src/authoring/relative/place-relative.js';
import { type RelativePlace, readRelative } from '../../../src/authoring/relative/read-relative.js';
import { distanceBetween } from '../../../src/geo/geometry.js';

function read(text: string): RelativePlace {
  const relative = readRelative(text);
  if (typeof relative !== 'object') throw new Error(`"${text}" is not read: ${relative}`);
  return relative;
}

/** Such as "10000 m, 0°, of Cavan". */
function inShort(text: string): string {
  const relative = readRelative(text);
  if (typeof relative !== 'object') return String(relative);
  switch (relative.kind) {
    case 'offset': {
      const { distance, direction, of } = relative;
      const parts = [
        ...(distance ? [`${distance.isAbout ? '~' : ''}${Math.round(distance.metres)} m`] : []),
        ...(direction ? [`${direction.bearing}°`] : []),
      ];
      return `${parts.join(', ')} of ${of.at(-1)}`;
    }
    case 'between':
      return `${relative.distance?.metres ?? relative.share ?? '?'}: ${relative.pairs.map((pair) => pair.join('–')).join(' or ')}`;
    case 'near':
      return `${relative.how} ${relative.of.at(-1)}`;
  }
}

describe('the words are read', () => {
  test.each([
    ['10 km north of Cavan', '10000 m, 0° of Cavan'],
    ['10km N of Cavan', '10000 m, 0° of Cavan'],
    ['5 miles south-west of Trim', '8047 m, 225° of Trim'],
    ['about 10 kilometres NNE of Cavan', '~10000 m, 22.5° of Cavan'],
    ['half a mile due east of Trim', '805 m, 90° of Trim'],
    ['a mile and a half east of Trim', '2414 m, 90° of Trim'],
    ['2 1/2 miles east of Trim', '4023 m, 90° of Trim'],
    ['10–12 km north of Cavan', '11000 m, 0° of Cavan'],
    ['a few kilometres west of Cavan', '~3000 m, 270° of Cavan'],
    ['4 km (as the crow flies) west of the town of Ely', '4000 m, 270° of Ely'],
    ['10 nautical miles off Malin Head', '18520 m of Malin Head'],
    ["two hours' walk north of Graz", '8000 m, 0° of Graz'],
    ['north of Cavan', '0° of Cavan'],
    ['3 km from Trim towards Navan', '3000: Trim–Navan'],
    ['2 miles from Trim, on the road to Navan', '3218.688: Trim–Navan'],
    ['drei Kilometer von Krems in Richtung Melk', '3000: Krems–Melk'],
    ['a 3 km da Varallo, in direzione di Alagna', '3000: Varallo–Alagna'],
    ['à 5 km de Lyon en direction de Vienne', '5000: Lyon–Vienne'],
    ['10 km from Cavan', '10000 m of Cavan'],
    ['10 km nördlich von Graz', '10000 m, 0° of Graz'],
    ['rund 20 Kilometer nordwestlich der Stadt Linz', '~20000 m, 315° of Linz'],
    ['fünfzehn Kilometer östlich von Krems an der Donau', '15000 m, 90° of Krems an der Donau'],
    ['1,5 km südlich von Melk', '1500 m, 180° of Melk'],
    ['nördlich Graz', '0° of Graz'],
    ['eine Stunde zu Fuß von Linz', '4000 m of Linz'],
    ['zwei Gehstunden oberhalb von Linz', '8000 m of Linz'],
    ['a 5 km a sud di Roma', '5000 m, 180° of Roma'],
    ['circa 12 chilometri a nord-ovest della Spezia', '~12000 m, 315° of La Spezia'],
    ['a due ore di cammino da Aosta', '8000 m of Aosta'],
    ["a mezz'ora a piedi da Spoleto", '2000 m of Spoleto'],
    ['à 15 km à l’est d’Orléans', '15000 m, 90° of Orléans'],
    ['à environ 10 km au nord du Mans', '~10000 m, 0° of Le Mans'],
    ['à une heure de marche de La Rochelle', '4000 m of La Rochelle'],
    ['halfway between Cavan and Clones', '0.5: Cavan–Clones'],
    ['auf halbem Weg zwischen Wien und Graz', '0.5: Wien–Graz'],
    ['halbwegs zwischen Wien und Graz', '0.5: Wien–Graz'],
    ['a metà strada tra Roma e Napoli', '0.5: Roma–Napoli'],
    ['à mi-chemin entre Paris et Lyon', '0.5: Paris–Lyon'],
    ['between Cavan and Clones', '?: Cavan–Clones'],
    ['on the road from Cavan to Clones', '?: Cavan–Clones'],
    ['auf der Straße von Wien nach Graz', '?: Wien–Graz'],
    ['sulla strada da Roma a Napoli', '?: Roma–Napoli'],
    ['sur la route de Paris à Lyon', '?: Paris–Lyon'],
    ['between Ely and Bury and Eye', '?: Ely–Bury and Eye or Ely and Bury–Eye'],
    ['near Cavan', 'near Cavan'],
    ['just outside Cavan', 'outside Cavan'],
    ['10 km südl. v. Linz', '10000 m, 180° of Linz'],
    ['within 5 km of Cavan', '5000 m of Cavan'],
    ['im Umkreis von 5 km um Graz', '5000 m of Graz'],
    ['nel raggio di 5 km da Roma', '5000 m of Roma'],
    ['dans un rayon de 5 km autour de Lyon', '5000 m of Lyon'],
    ['upstream of Krems', 'near Krems'],
    ['gegenüber von Melk', 'outside Melk'],
    ['in der Nähe von Graz', 'near Graz'],
    ['nei pressi di Siena', 'near Siena'],
    ['près de Lyon', 'near Lyon'],
  ])('%s', (text, expected) => {
    expect(inShort(text)).toBe(expected);
  });

  test.each([
    ["an hour's walk above the town", '"the town" is no name'],
    ['an hour north of Cavan', 'write "on foot" or "by car"'],
    ['zwei Meilen südlich von Leipzig', 'in kilometres'],
    ['trois lieues de Paris', 'in kilometres'],
    ['halfway between Cavan', 'two: "halfway between A and B"'],
    ['10 km north of', 'names no place'],
    ['near', 'names no place'],
    ['0 km north of Cavan', 'above 0'],
    ['minus 5 km north of Cavan', 'leave the minus out'],
    ['−5 km north of Cavan', 'leave the minus out'],
    ['1.000 km north of Cavan', '"1.000" may be 1000 or 1: write 1000 or 1'],
  ])('or refused with what is missing: %s', (text, reason) => {
    expect(readRelative(text)).toContain(reason);
  });

  test.each([
    ['Cavan'],
    ['East Grinstead'],
    ['Nordhausen'],
    ['Bad Ischl'],
    ['north'],
    ['10 km'],
    ['48.2 N, 16.3 E'],
    ['48° 12′ north, 16° 22′ east'],
    ['16.3738,48.2082'],
    ['the mill'],
    [''],
  ])('and other texts are not taken for such: %s', (text) => {
    expect(readRelative(text)).toBeUndefined();
  });
});

test.each([
  ['de-AT', '1.000 km nördlich von Graz', 1_000_000],
  ['de', '1.500 m nördlich von Graz', 1500],
  ['de', '1.000,5 km nördlich von Graz', 1_000_500],
  ['de', '1,5 km nördlich von Graz', 1500],
  ['de-CH', "1'000 km nördlich von Graz", 1_000_000],
  ['it', 'a 1.200 m a sud di Roma', 1200],
  ['fr', 'à 1\u202f000 km au nord de Lyon', 1_000_000],
  ['fr', 'à 1 000,5 km au nord de Lyon', 1_000_500],
  ['en', '1,000 km north of Cavan', 1_000_000],
  ['en', '1,000.5 km north of Cavan', 1_000_500],
  ['en', '0.125 km north of Cavan', 125],
  ['en', '1,000–1,200 m north of Cavan', 1100],
  ['de', '1,000 km nördlich von Graz', '1000 or 1:'],
  ['fr', '1,500 km au nord de Lyon', '1500 or 1.5:'],
  ['ga', '1.500 km north of Cavan', '1500 or 1.5:'],
  ['en', '1.2.3 km north of Cavan', 'no number'],
])('thousands are read as the language writes them: %s, %s', (language, text, expected) => {
  const relative = readRelative(text, language);
  const read =
    typeof relative === 'object' && relative.kind === 'offset' ? relative.distance : undefined;
  if (typeof expected === 'number') expect(read?.metres, String(relative)).toBe(expected);
  else expect(relative).toContain(expected);
});

describe('what cannot be drawn is refused with the reason:', () => {
  const graz: Reference = { name: 'Graz', position: [15.43, 47.07], radius: 5000 };
  const point: Reference = { ...graz, radius: 0 };
  const auckland: Reference = { name: 'Auckland', position: [174.76, -36.85], radius: 5000 };

  test.each([
    ['30000 km north of Graz', graz, graz, 'a quarter of the way around the Earth'],
    ['20000 km from Graz', graz, graz, 'a quarter of the way around the Earth'],
    ['5000 km north of Graz', graz, graz, 'the North Pole is 4,77'],
    ['8000 km south of Auckland', auckland, auckland, 'the South Pole is 5,9'],
    ['halfway between Graz and Graz', graz, graz, 'are the same'],
    ['between Graz and Graz', graz, graz, 'are the same'],
    ['halfway between Graz and Auckland', graz, auckland, 'from Graz to Auckland it is 1'],
    ['in the north of Graz', point, point, 'has no parts'],
  ])('%s', (text, first, second, reason) => {
    expect(whyNowhere(read(text), first, second)).toContain(reason);
  });

  test.each([
    ['4000 km north of Graz'],
    ['9000 km east of Graz'],
    ['in the north of Graz'],
    ['near Graz'],
  ])('but not %s', (text) => {
    expect(whyNowhere(read(text), graz)).toBeUndefined();
  });
});

describe('the place lies', () => {
  const cavan = { name: 'Cavan', position: [-7.36, 53.99], radius: 800 } as const;
  const clones = { name: 'Clones', position: [-7.23, 54.18], radius: 500 } as const;

  test.each([
    ['10 km north of Cavan', 10_000, 4700],
    ['10 km north-north-east of Cavan', 10_000, 2800],
    ['about 10 km north of Cavan', 10_000, 5800],
    ["two hours' walk north of Cavan", 8000, 4800],
    ['10 km from Cavan', 0, 11_000],
    ['north of Cavan', 5800, 5800],
    ['in the north of Cavan', 400, 400],
    ['near Cavan', 0, 5800],
    ['just outside Cavan', 0, 2800],
  ])('%s: so far from it, and so uncertain', (text, far, radius) => {
    const placed = placeRelative(read(text), cavan);
    expect(Math.abs(distanceBetween(cavan.position, placed.position) - far)).toBeLessThan(2);
    expect(placed.radius).toBe(radius);
  });

  test('in the direction that is meant', () => {
    const at = (text: string) => placeRelative(read(text), cavan).position;
    expect(at('10 km north of Cavan')[0]).toBe(-7.36);
    expect(at('10 km west of Cavan')[0]).toBeLessThan(-7.5);
    const [east, south] = at('10 km südöstlich von Cavan');
    expect(east).toBeGreaterThan(-7.3);
    expect(south).toBeLessThan(53.93);
  });

  test('between two places, within reach of both where it is not said where', () => {
    const far = distanceBetween(cavan.position, clones.position);
    const halfway = placeRelative(read('halfway between Cavan and Clones'), cavan, clones);
    expect(distanceBetween(cavan.position, halfway.position)).toBeCloseTo(far / 2, -1);
    expect(halfway.radius / far).toBeCloseTo(0.15, 1);
    const between = placeRelative(read('between Cavan and Clones'), cavan, clones);
    expect(between.radius).toBeGreaterThanOrEqual(far / 2);
    const third = placeRelative(read('a third of the way from Cavan to Clones'), cavan, clones);
    expect(distanceBetween(cavan.position, third.position)).toBeCloseTo(far / 3, -1);
  });

  test('on the other side of the antimeridian too', () => {
    const suva = { name: 'Taveuni', position: [179.95, -16.8], radius: 500 } as const;
    const [longitude] = placeRelative(read('20 km east of Taveuni'), suva).position;
    expect(longitude).toBeLessThan(-179.8);
  });

  test('so much less exactly the larger the town is', () => {
    expect(townRadius(0)).toBe(500);
    expect(Math.round(townRadius(100_000))).toBe(3257);
    expect(townRadius(1_000_000)).toBeGreaterThan(10_000);
  });
});

test.each([
  [
    'en',
    '10 km north of Cavan',
    'Placed by the words “10 km north of Cavan”: measured in a straight line from Cavan.',
  ],
  [
    'de-AT',
    '10 km nördlich von Graz',
    'Nach den Worten „10 km nördlich von Graz“ eingezeichnet: in gerader Linie von Graz aus',
  ],
  [
    'it',
    'a 5 km a sud di Roma',
    'Collocato secondo le parole «a 5 km a sud di Roma»: misurato in linea retta da Roma.',
  ],
  ['fr', 'près de Lyon', 'Placé d’après les mots « près de Lyon » : le point est Lyon'],
  ['ga', 'near Cavan', 'Placed by the words “near Cavan”: the circle around Cavan is an estimate.'],
])('the note says in the language of the story how it was placed: %s', (language, words, note) => {
  const relative = read(words);
  const name = relative.kind === 'between' ? '' : relative.of[0];
  expect(noteOn(language, words, relative, [name])).toContain(note);
});

test('A distance towards another place is on the line between them, with room for bends', () => {
  const varallo: Reference = { name: 'Varallo', position: [8.258, 45.813], radius: 700 };
  const alagna: Reference = { name: 'Alagna', position: [7.937, 45.853], radius: 500 };
  const relative = read('3 km from Varallo towards Alagna');
  const { position, radius } = placeRelative(relative, varallo, alagna);
  expect(distanceBetween(position, varallo.position)).toBeCloseTo(3000, -1);
  const whole = distanceBetween(varallo.position, alagna.position);
  expect(distanceBetween(position, alagna.position)).toBeCloseTo(whole - 3000, -1);
  expect(radius).toBe(1900);
  expect(whyNowhere(relative, varallo, alagna)).toBeUndefined();
  expect(whyNowhere(relative, varallo, varallo)).toContain('are the same');
  expect(noteOn('it', 'a 3 km da Varallo, verso Alagna', relative, ['Varallo', 'Alagna'])).toBe(
    'Collocato secondo le parole «a 3 km da Varallo, verso Alagna»: sulla linea retta da Varallo a Alagna. Il cerchio mostra l’incertezza.',
  );
});
