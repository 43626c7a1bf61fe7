import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { features } from '../../support/article-file.js';
import type { Given } from '../given.js';

const STORY = 'berlin-milan-2016/';

export function checkOpening({ site, reader }: Given): void {
  const hash = () => reader().tab.evaluate(() => location.hash);
  const go = async (fragment: string) => {
    await reader().tab.evaluate((wanted) => {
      location.hash = wanted;
    }, fragment);
  };

  describe('on the live page', () => {
    beforeAll(async () => {
      await reader().resize(1280, 800);
      await reader().visit(site().address + STORY);
      await reader().live();
    });
    beforeEach(() => reader().reset());

    test('a click on its marker opens each place', async () => {
      for (const { id, properties } of features) {
        await reader().visit(site().address + STORY);
        await reader().live();
        await reader().clickMarker(id, properties.name);
        await reader().opens(properties.name);
        expect(await hash()).toBe(`#${id}`);
        expect(await selectedMarker(reader())).toMatch(new RegExp(`#${id}$`));
      }
    });

    test('a click on its words in the article opens each place', async () => {
      for (const { id, properties } of features) {
        await reader().click(`.text a.mention[href="#${id}"], h1 a.mention[href="#${id}"]`);
        await reader().opens(properties.name);
      }
    });

    test('an address opens each place, and nothing is asked of another server', async () => {
      for (const { id, properties } of features) {
        await go(id);
        await reader().opens(properties.name);
        await reader().until(() => document.querySelector('.pin-marker[data-selected]') !== null);
      }
      const asked = await reader().tab.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      const { origin } = new URL(site().address);
      expect(asked.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual(
        [],
      );
    });

    test('an address with a place opens it at once', async () => {
      await reader().visit(`${site().address}${STORY}#sesto-san-giovanni`);
      await reader().live();
      await reader().opens('Sesto San Giovanni');
    });

    test('Tab leads to markers, Enter opens, Escape closes and leads back', async () => {
      await reader().tab.evaluate(() => document.querySelector<HTMLElement>('.map')?.focus());
      const opened = new Set<string>();
      for (let stop = 0; stop < 12 && opened.size < 3; stop++) {
        await reader().tab.key('Tab');
        await reader().rest();
        const href = await focusedMarker(reader());
        const place = features.find(({ id }) => href?.endsWith(`#${id}`));
        if (!place || opened.has(place.id)) continue;
        await reader().tab.key('Enter');
        await reader().opens(place.properties.name);
        await reader().tab.key('Escape');
        await reader().closes();
        await reader().until((id) => {
          const focused = document.activeElement;
          return focused?.matches(`.pin-marker[href$="#${id}"]`) === true;
        }, place.id);
        opened.add(place.id);
      }
      expect(opened.size).toBe(3);
    });

    test('n and p go from place to place, in the order of the text', async () => {
      for (const { properties } of inOrder()) {
        await reader().tab.key('n');
        await reader().opens(properties.name);
      }
      for (const { properties } of inOrder().toReversed().slice(1)) {
        await reader().tab.key('p');
        await reader().opens(properties.name);
      }
    });

    test('Back and Forward walk through what was chosen', async () => {
      await reader().click('.text a.mention[href="#tunisia"]');
      await reader().opens('Tunisia');
      await reader().click('.text a.mention[href="#milan"]');
      await reader().opens('Milan');
      await reader().tab.back();
      await reader().opens('Tunisia');
      await reader().tab.back();
      await reader().closes();
      await reader().tab.forward();
      await reader().opens('Tunisia');
    });

    test('the links of a card lead to the next place and back', async () => {
      const [first, second] = inOrder();
      await go(first?.id ?? '');
      await reader().opens(first?.properties.name ?? '');
      await reader().click('.card-popup a[rel="next"]');
      await reader().opens(second?.properties.name ?? '');
      await reader().click('.card-popup a[rel="prev"]');
      await reader().opens(first?.properties.name ?? '');
    });

    test('the button of a card closes it', async () => {
      await go('tunisia');
      await reader().opens('Tunisia');
      await reader().click('.card-popup .leaflet-popup-close-button');
      await reader().closes();
      expect(await hash()).toBe('');
    });

    test('? shows the keys, and Escape closes them alone', async () => {
      await reader().tab.key('n');
      await reader().opens(inOrder()[0]?.properties.name ?? '');
      await reader().tab.key('?');
      await reader().until(
        () => document.querySelector<HTMLDialogElement>('dialog.keys')?.open === true,
      );
      await reader().tab.key('Escape');
      await reader().until(
        () => document.querySelector<HTMLDialogElement>('dialog.keys')?.open === false,
      );
      await reader().opens(inOrder()[0]?.properties.name ?? '');
    });

    test('the link of a card is copied, or shown where that is refused', async () => {
      await go('tunisia');
      await reader().opens('Tunisia');
      await reader().click('.card-popup .copy-link');
      await reader().until(() => {
        const says = document.querySelector('.card-popup .copy-link')?.textContent ?? '';
        return says === 'Copied' || says === location.href;
      });
    });
  });
}

/** Places in the order in which the article names them, as the first story's page has them. */
export function inOrder() {
  const order = [
    'berlin',
    'sesto-san-giovanni',
    'italy',
    'berlin-market',
    'milan',
    'tunisia',
    'border-germany',
    'border-italy',
  ];
  return order.flatMap((id) => features.find((place) => place.id === id) ?? []);
}

function selectedMarker(reader: ReturnType<Given['reader']>): Promise<string> {
  return reader.tab.evaluate(
    () => document.querySelector('.pin-marker[data-selected]')?.getAttribute('href') ?? '',
  );
}

function focusedMarker(reader: ReturnType<Given['reader']>): Promise<string | null> {
  return reader.tab.evaluate(() => {
    const focused = document.activeElement;
    return focused?.matches('.pin-marker') ? focused.getAttribute('href') : null;
  });
}
