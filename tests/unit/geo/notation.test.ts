/** Positions in the notations that people have on their clipboard. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionOfShortCode } from '../../../src/geo/notation/grids.js';
import { readPosition } from '../../../src/geo/notation/read-position.js';
import { positionInWords } from '../../../src/geo/notation/reading.js';

function positionOf(text: string): readonly number[] | string {
  const reading = readPosition(text);
  if (reading.kind === 'position') return reading.position.map((n) => Number(n.toFixed(4)));
  return reading.kind === 'unread' ? reading.reason : reading.kind;
}

const VIENNA = [16.3739, 48.2081];

test('a sign between two numbers is kept, and says west', () => {
  expect(positionOf('+48.2081-016.3739/')).toEqual([-16.3739, 48.2081]);
  expect(positionOf('-7.7867-53.7275')).toEqual([-7.7867, -53.7275]);
  expect(positionOf('48°12′29,16″ ю. ш. 16°22′26,04″ з. д.')).toEqual([-16.3739, -48.2081]);
});

describe('degrees are read', () => {
  test.each([
    ['48.2081 N, 16.3739 E'],
    ['N 48.2081 E 16.3739'],
    ['N48.2081° E16.3739°'],
    ['48.2081N16.3739E'],
    ['16.3739 E, 48.2081 N'],
    ['E16.3739 N48.2081'],
    ['48,2081 N; 16,3739 E'],
    ['48,2081° N, 16,3739° E'],
    ['16.3739,48.2081'],
    ['16.3739 48.2081'],
    ['1.63739e1,4.82081e1'],
    ['1.63739E+01 4.82081E+01'],
    ['16,3739; 48,2081'],
    ['16,3739 48,2081'],
    ['(16.3739, 48.2081)'],
    ['Lat 48.2081 Lon 16.3739'],
    ['lon: 16.3739, lat: 48.2081'],
    ['latitude=48.2081&longitude=16.3739'.replace('&', ' ')],
    ['Breite 48,2081° Länge 16,3739°'],
    ['48°12′29.16″N 16°22′26.04″E'],
    ['48° 12\' 29.16" N, 16° 22\' 26.04" E'],
    ["48º12'29.16''N 16º22'26.04''E"],
    ['48˚12’29.16”N 16˚22’26.04”E'],
    ['48 12 29.16 N 16 22 26.04 E'],
    ['48:12:29.16N 16:22:26.04E'],
    ['48-12-29.16 N 016-22-26.04 E'],
    ['48d12m29.16sN 16d22m26.04sE'],
    ['48,12,29.16,N,16,22,26.04,E'],
    ['48°12.486′N 16°22.434′E'],
    ['N48 12.486 E16 22.434'],
    ['N 48° 12.486 E 016° 22.434'],
    ["48° 12.486' N - 16° 22.434' E"],
    ['4812.486,N,01622.434,E'],
    ['481229.16N0162226.04E'],
    ['48&deg;12&prime;29.16&Prime; N, 16&deg;22&prime;26.04&Prime; E'],
    ['WGS84 48°12′29,16″ nördl. Breite, 16°22′26,04″ östl. Länge'],
    ['48°12′29,16″ n. Br., 16°22′26,04″ ö. L.'],
    ['Koordinaten: 48° 12′ 29,16″ Nord, 16° 22′ 26,04″ Ost'],
    ['48°12′29,16″ nord, 16°22′26,04″ est'],
    ['48° 12′ 29,16″ N e 16° 22′ 26,04″ E'],
    ['48° 12 min 29.16 sec north and 16 deg 22 min 26.04 sec east of Greenwich'],
    ['\u200e48.2081°\u00a0N, 16.3739°\u00a0E\u200b'],
    ['+48.2081+016.3739/'],
    ['+4812.486+01622.434CRSWGS_84/'],
    ['+481229.16+0162226.04+171/'],
    ['48°12′29,16″ с. ш. 16°22′26,04″ в. д.'],
    ['48°12′29.16″ северной широты, 16°22′26.04″ восточной долготы'],
    ['北緯48度12分29.16秒東経16度22分26.04秒'],
    ["à 48°12,486' de latitude nord et 16°22,434' de longitude est"],
    ['４８.２０８１ N １６.３７３９ E'],
    ['48°12′29″N 16°22′26″E / 48.2081°N 16.3739°E / 48.2081; 16.3739'],
  ])('%s', (text) => {
    expect(positionOf(text)).toEqual(VIENNA);
  });

  test.each([
    ['33.8688 S, 151.2093 W', [-151.2093, -33.8688]],
    ['−151.2093, −33.8688', [-151.2093, -33.8688]],
    ['33°52′S 151°12′E', [151.2, -33.8667]],
    ['lat −33.8688, lng −151.2093', [-151.2093, -33.8688]],
    ['50° Nord e 8° Ovest', [-8, 50]],
    ['latitude 50° nord, longitude 8° ouest', [-8, 50]],
    ['0 N 0 E', [0, 0]],
    ['90 S, 180 W', [-180, -90]],
  ])('%s, south and west being negative', (text, position) => {
    expect(positionOf(text)).toEqual(position);
  });

  test('as the program itself writes them', () => {
    const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(degrees(180), degrees(90), (longitude, latitude) => {
        const position = [longitude, latitude].map((n) => Math.round(n * 1e6) / 1e6 + 0);
        const [east = 0, north = 0] = position;
        // Positions nearer to 0 than this are written with an exponent.
        fc.pre(position.every((n) => n === 0 || Math.abs(n) >= 1e-6));
        expect(readPosition(positionInWords([east, north]))).toMatchObject({ position });
        expect(readPosition(`${east},${north}`)).toMatchObject({ position });
      }),
    );
  });
});

describe('degrees are refused with what is wrong:', () => {
  test.each([
    ['48° 12′ N, 16° 22′ O', 'east in German (Ost) and west in French'],
    ['48°12′29″N', 'half of a position'],
    ['16.3739', 'half of a position'],
    ['48°12.5 N', 'half of a position'],
    ['N 48° 12', 'half of a position'],
    ['48° 12 29 N', 'half of a position'],
    ['u2edk', 'a geohash, which cannot be read'],
    ['9q8yyk8', 'a geohash, which cannot be read'],
    ['48°12′29″N, 16°22′26″', '"16° 22′ 26″" has neither E nor W'],
    ['48.2 N, 16.3 N', 'two latitudes'],
    ['48°12′29″, 16°22′26″', 'nothing tells which is latitude'],
    ['16.3,48.2,170', 'three numbers'],
    ['95 N, 16 E', 'a latitude of 95°'],
    ['48 N, 190 E', 'a longitude of 190°'],
    ['54.1,121.1', 'write "54.1° N, 121.1° E"'],
    ['200,300', 'longitude comes first'],
    ['48 75 10 N 16 0 0 E', '"75" in "48 75 10" is no number of minutes'],
    ['48.5 30 N 16 E', 'only the last part may have'],
    ['-33.8 S, 151.2 E', 'a sign and the letter S'],
    ['latitude 48 E, 16 N', 'is said to be a latitude and has the letter E'],
    ['35° östl. L. von Ferro, 48° nördl. Br.', 'west of Greenwich'],
    ['Vienna', 'no position in a known notation'],
    ['', 'no position is given'],
  ])('%s', (text, reason) => {
    expect(positionOf(text)).toContain(reason);
  });
});

describe('addresses are read', () => {
  const google = 'https://www.google.com/maps';
  const osm = 'https://www.openstreetmap.org';
  test.each([
    ['geo:48.2081,16.3739'],
    ['geo:48.2081,16.3739,170;crs=wgs84;u=35'],
    ['geo:0,0?q=48.2081,16.3739(Wien)'],
    [`${osm}/#map=15/48.2081/16.3739`],
    [`${osm}/?mlat=48.2081&mlon=16.3739#map=5/1/2`],
    [`${osm}/node/17328659#map=15/48.2081/16.3739&layers=T`],
    ['https://umap.openstreetmap.fr/en/map/a_1#13/48.2081/16.3739'],
    [`${google}/place/Wien/@48.3,16.2,11z/data=!4m6!3m5!1s0x4:0xf!8m2!3d48.2081!4d16.3739!16zL20`],
    [`${google}/place/48%C2%B012'29.16%22N+16%C2%B022'26.04%22E/@48.3,16.2,17z`],
    [`${google}/@48.2081,16.3739,15z`],
    [`${google}?q=48.2081,16.3739`],
    [`${google}/search/?api=1&query=48.2081%2C16.3739`],
    [`${google}/search/48.2081,+16.3739`],
    [`${google}/embed?pb=!1m18!1m12!1m3!1d3152.8!2d16.3739!3d48.2081!2m3!1f0`],
    [
      'https://consent.google.com/ml?continue=https%3A%2F%2Fwww.google.com%2Fmaps%2F%4048.2081%2C16.3739%2C11z',
    ],
    ['google.com/maps/@48.2081,16.3739,15z'],
    [
      'https://geohack.toolforge.org/geohack.php?params=48_12_29.16_N_16_22_26.04_E_type:city_region:AT',
    ],
    ['https://geohack.toolforge.org/geohack.php?params=48.2081;16.3739'],
    ['https://geohack.toolforge.org/geohack/de/48.2081_N_16.3739_O_type:city'],
    ['https://en.wikipedia.org/wiki/Special:Map/13/48.2081/16.3739/en'],
    ['https://www.bing.com/maps?cp=48.2081~16.3739&lvl=12'],
    ['https://maps.apple.com/?ll=48.2081,16.3739&q=Wien'],
    ['https://maps.apple.com/place?coordinate=48.2081,16.3739'],
    ['https://yandex.com/maps/?ll=16.3739%2C48.2081&z=12'],
    ['https://mapy.com/en/zakladni?x=16.3739&y=48.2081&z=13'],
  ])('%s', (address) => {
    expect(positionOf(address)).toEqual(VIENNA);
  });

  test('of which a short one of OpenStreetMap tells its position itself', () => {
    expect(positionOf('https://osm.org/go/0EEQjE--')).toEqual([0.0549, 51.5108]);
  });

  test('with the remark that the middle of a map is not a place', () => {
    expect(readPosition(`${osm}/#map=15/48.2/16.3`)).toMatchObject({
      remark: expect.stringContaining('middle of the map'),
    });
    expect(readPosition(`${osm}/?mlat=48.2&mlon=16.3`)).not.toHaveProperty('remark');
  });

  test.each([
    ['https://maps.app.goo.gl/abcDEF', 'nothing is fetched'],
    ['https://en.wikipedia.org/wiki/Vienna', 'at the top of the article'],
    ['https://www.wikidata.org/wiki/Q1741', 'coordinate location'],
    [`${google}/dir/Wien/Graz/@47.6,15.5,9z`, 'a route has more than one'],
    [`${google}/place/Stephansdom/`, 'holds no position'],
    ['https://geohack.toolforge.org/geohack.php?params=1_N_2_E_globe:Moon', 'the globe "Moon"'],
    ['geo:48.2,16.3;crs=EPSG:31256', 'only WGS 84'],
    ['https://w3w.co/filled.count.soap', 'what3words'],
    ['https://example.org/', 'holds no position'],
  ])('or refused with what to do: %s', (address, reason) => {
    expect(positionOf(address)).toContain(reason);
  });
});

describe('codes and grids are read', () => {
  test.each([
    ['8FWR695F+66', [16.3731, 48.2081]],
    ['8fwr695f+66', [16.3731, 48.2081]],
    ['33UXP0205040295', [16.3736, 48.2077]],
    ['33U XP 02050 40295', [16.3736, 48.2077]],
    ['33U 602050 5340295', [16.3736, 48.2077]],
    ['UTM 33N E 602050 N 5340295', [16.3736, 48.2077]],
    ['56H 334873 6252266', [151.215, -33.857]],
    ['NT 25755 73655', [-3.1905, 55.9502]],
    ['[16.3739, 48.2081]', VIENNA],
    ['[16.3739, 48.2081, 170]', VIENNA],
    ['{"type": "Point", "coordinates": [16.3739, 48.2081]}', VIENNA],
    ['{"lat": 48.2081, "lng": 16.3739}', VIENNA],
    ['POINT (16.3739 48.2081)', VIENNA],
    ['SRID=4326;POINT Z (16.3739 48.2081 170)', VIENNA],
  ])('%s', (text, position) => {
    expect(positionOf(text)).toEqual(position);
  });

  test('of which a short Plus Code needs a place near it', () => {
    const short = { kind: 'short-code', code: '695F+66', near: 'Wien' };
    expect(readPosition('695F+66 Wien')).toEqual(short);
    expect(readPosition('695F+66')).toEqual({ ...short, near: '' });
    expect(positionOfShortCode('695F+66', [16.4, 48.2])).toEqual(readPosition('8FWR695F+66'));
  });

  test('of which a coarse one is said to be the middle of a square', () => {
    expect(readPosition('33UXP0240')).toMatchObject({ remark: 'the middle of a square of 1 km' });
  });

  test.each([
    ['filled.count.soap', 'what3words'],
    ['33S 500000 4000000', 'a band in the north or the southern half'],
    ['33UXP012', 'as many digits'],
    ['99U XP 01 40', 'no MGRS reference'],
    ['8FWR695F+6', 'two characters or more'],
    ['2600000 1200000', 'metres of a grid'],
    ['H 415 045', 'Irish Grid'],
    ['{"type": "LineString", "coordinates": [[1, 2], [3, 4]]}', 'a LineString, not a point'],
    ['SRID=31256;POINT(1 2)', 'EPSG:31256'],
  ])('or refused with what to do: %s', (text, reason) => {
    expect(positionOf(text)).toContain(reason);
  });
});

test('no text breaks the reader, and what it reads lies on the Earth', () => {
  const pieces = fc.constantFrom(...'NSEWO0123456789.,;:°′″\'"-+ /()[]{}dmsgeo:@#=&?!'.split(''));
  const texts = fc.oneof(fc.string(), fc.string({ unit: pieces, maxLength: 40 }));
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readPosition(text);
      if (reading.kind !== 'position') return;
      const [longitude, latitude] = reading.position;
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
    }),
    { numRuns: 2000 },
  );
});
