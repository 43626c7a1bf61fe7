import { describe, expect, it, test } from 'vitest';
import { readRelative } from '../../../../src/authoring/relative/read-relative.js';
import { sayHowRead, sayUnread } from '../../../../src/editor/place/unread-words.js';
import { readPosition } from '../../../../src/geo/notation/read-position.js';

/** What people have on their clipboard and cannot be read, and what is to be said in German. */
const UNREADABLE: readonly (readonly [text: string, said: string])[] = [
  ['48° 12′ N, 16° 22′ O', 'Schreiben Sie 48.2° N, 16.3667° E oder 48.2° N, 16.3667° W.'],
  ['48°12′29″N', 'nur die Hälfte'],
  ['48°12′29″N, 16°22′26″', 'E (Ost) oder W hinter „16° 22′ 26″“'],
  ['48.2 N, 16.3 N', 'die gleiche Richtung'],
  ['48°12′29″, 16°22′26″', 'welche Zahl die Breite ist'],
  ['16.3,48.2,170', 'zwei Zahlen'],
  ['95 N, 16 E', '95° gibt es nicht'],
  ['48 N, 190 E', '190° gibt es nicht'],
  ['54.1,121.1', 'schreiben Sie 54.1° N, 121.1° E'],
  ['200,300', 'zu groß'],
  ['48 75 10 N 16 0 0 E', '„75“ in „48 75 10“ ist zu viel'],
  ['48.5 30 N 16 E', 'Nachkommastellen'],
  ['-33.8 S, 151.2 E', '„-33.8“ nennt seine Richtung zweimal'],
  ['35° östl. L. von Ferro, 48° nördl. Br.', 'Meridian'],
  ['https://maps.app.goo.gl/abcDEF', 'Kurzadresse'],
  ['https://en.wikipedia.org/wiki/Vienna', 'Diese Adresse enthält keine Position'],
  ['https://www.google.com/maps/dir/Wien/Graz/@47.6,15.5,9z', 'Route'],
  ['https://example.org/', 'Diese Adresse enthält keine Position'],
  ['filled.count.soap', 'what3words'],
  ['33UXP012', 'fehlt ein Zeichen'],
  ['2600000 1200000', 'Meter eines Gitters'],
  ['u2edk', 'Breite und Länge'],
  ['-5 km north of Linz', 'Lassen Sie das Minus weg'],
  ['10 km north of', 'Schreiben Sie den Ort dahinter'],
  ['halfway between Linz', 'zwei Orte'],
];

describe('Why a position cannot be read', () => {
  test.each(UNREADABLE)('is said in the language of the interface: %s', (text, said) => {
    const reason = reasonOf(text);
    expect(sayUnread(reason, 'de')).toContain(said);
    const all = (['en', 'de', 'it', 'fr'] as const).map((each) => sayUnread(reason, each));
    expect(new Set(all).size).toBe(4);
    for (const sentence of all) expect(sentence).not.toMatch(/\$\d|--|undefined/);
  });

  it('is not said in English where no other words are known for it', () => {
    expect(sayUnread('the dog ate it', 'it')).toMatch(/^Prendi/);
  });
});

test('How a position was read is said in the language of the interface', () => {
  const reading = readPosition('https://www.google.com/maps/@48.2081,16.3739,15z');
  if (reading.kind !== 'position') throw new Error(reading.kind);
  expect(sayHowRead(reading.remark ?? '', 'de')).toBe(
    'Die Mitte der Karte, die diese Adresse zeigt.',
  );
});

function reasonOf(text: string): string {
  const relative = readRelative(text, 'en');
  if (typeof relative === 'string') return relative;
  const reading = readPosition(text);
  if (reading.kind !== 'unread') throw new Error(`${text} was read.`);
  return reading.reason;
}
