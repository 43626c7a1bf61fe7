import { describe, expect, test } from 'vitest';
import { citiesOf } from '../../../src/gazetteer/settlements.js';
import { openWorld } from '../../../src/site/node-data.js';

const { places } = await openWorld();
const cities = citiesOf(places);

describe('the gazetteer', () => {
  test('knows places by their GeoNames id, with longitude first', () => {
    expect(cities.find(({ id }) => id === 2950159)).toMatchObject({
      name: 'Berlin',
      country: 'DE',
      kind: 'capital',
      position: [13.41053, 52.52437],
    });
  });

  test('tells districts from cities', () => {
    const named = (name: string) => cities.filter((city) => city.name === name);
    expect(named('Neukölln')).toMatchObject([{ kind: 'district' }]);
    expect(named('Sesto San Giovanni')).toMatchObject([{ kind: 'city', country: 'IT' }]);
  });
});
