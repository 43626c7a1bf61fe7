import { describe, expect, test } from 'vitest';
import { looking } from '../../../src/editor/engine/looking.js';
import type { OtherPlace } from '../../../src/editor/engine/understanding.js';
import { openGazetteer, openWorld } from '../../../src/site/node-data.js';

const tasks = looking(async () => ({ ...(await openWorld()), gazetteer: await openGazetteer() }));

const MILAN: OtherPlace = { id: 'milan', name: 'Milan', position: [9.19, 45.46] };
const LINZ: OtherPlace = { id: 'linz', name: 'Linz', position: [14.29, 48.31] };

const lookUp = (asked: string, others: readonly OtherPlace[] = [], shownIn = 'en') =>
  tasks.lookUp(asked, { language: 'en', shownIn, others });
const names = async (asked: string, others?: readonly OtherPlace[], shownIn?: string) =>
  (await lookUp(asked, others, shownIn)).found.map(({ name, where }) => `${name}, ${where}`);

describe('A search for a place', () => {
  test.each([
    ['Sesto San Gio', 'Sesto San Giovanni, Lombardy, Italy'],
    ['sesto san giovanni', 'Sesto San Giovanni, Lombardy, Italy'],
    ['Mailand', 'Milan, Lombardy, Italy'],
    ['münchen', 'Munich, Bavaria, Germany'],
    ['Springfield, IL', 'Springfield, Illinois, United States'],
    ['Springfield, Ill', 'Springfield, Illinois, United States'],
    ['Mittelmeer', 'Mediterranean, '],
    ['Lombardia', 'Lombardy, Italy'],
    ['Tunisie', 'Tunisia, '],
  ])('finds for "%s" first %s', async (asked, first) => {
    expect((await names(asked))[0]).toBe(first);
  });

  test('names countries and regions in the language of the interface', async () => {
    expect((await names('Linz', [], 'de'))[0]).toBe('Linz, Oberösterreich, Österreich');
    expect((await names('Tunisia', [], 'fr'))[0]).toBe('Tunisie, ');
  });

  test('prefers what is near the story', async () => {
    const far = await names('Newcastle', [{ id: 'x', name: 'X', position: [151.2, -33.9] }]);
    expect(far[0]).toContain('New South Wales');
  });

  test('finds what is spelt alike where nothing is called so, and says so', async () => {
    const { found, isAlike } = await lookUp('Sesto San Giovani');
    expect([found[0]?.name, isAlike]).toEqual(['Sesto San Giovanni', true]);
  });

  test('takes no code for a name that is a word', async () => {
    expect(await names('us')).not.toContain('United States, ');
    expect((await names('US'))[0]).toBe('United States, ');
  });
});

describe('A position that is typed', () => {
  test('is read in degrees, with what is there', async () => {
    const { found } = await lookUp('45.46 N, 9.19 E');
    expect(found).toMatchObject([
      { kind: 'position', position: [9.19, 45.46], around: { town: { name: 'Milan' } } },
    ]);
  });

  test('of two plain numbers is offered in both orders, that near the story first', async () => {
    const { found } = await lookUp('45.5, 9.2', [LINZ]);
    expect(found.map(({ position }) => position)).toEqual([
      [9.2, 45.5],
      [45.5, 9.2],
    ]);
  });

  test('may be told from a town or from a place of the story, with a note for readers', async () => {
    const { found } = await lookUp('10 km north of Milan', [MILAN]);
    expect(found[0]).toMatchObject({
      kind: 'position',
      position: [9.19, 45.54993],
      note: expect.stringContaining('“10 km north of Milan”'),
    });
    const { found: between } = await lookUp('halfway between Milan and Linz', [MILAN, LINZ]);
    expect(between[0]).toMatchObject({ from: [{ name: 'Milan' }, { name: 'Linz' }] });
  });

  test('from a name of several towns asks which, with words that tell them apart', async () => {
    const { unplaced } = await lookUp('10 km north of Cavan');
    const choices = unplaced?.kind === 'several' ? unplaced.choices : [];
    expect(choices.map(({ asked }) => asked)).toContain('10 km north of Cavan, IE');
    const { found } = await lookUp('10 km north of Cavan, IE');
    expect(found[0]).toMatchObject({ from: [{ where: 'Ulster, Ireland' }] });
  });

  test.each([
    ['10 km north of Zorgville', 'nobody'],
    ['-5 km north of Linz', 'unread'],
    ['48.2', 'unread'],
    ['9F9G+2X', 'unread'],
  ])('that cannot be found says why: %s', async (asked, kind) => {
    expect((await lookUp(asked)).unplaced?.kind).toBe(kind);
  });
});

describe('The countries', () => {
  test('are each there once, by their names in the language of the interface', async () => {
    const shown = (await tasks.countries('de')).map(({ shown }) => shown);
    expect(shown).toContain('Österreich');
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('for borders are those that have one', async () => {
    const names = (await tasks.countries('en', true)).map(({ name }) => name);
    expect(names).toContain('Italy');
    expect(names).not.toContain('Iceland');
    expect(names).not.toContain('Siachen Glacier');
  });

  test('are drawn whole or as their border without some neighbours', async () => {
    expect(await tasks.countryOf('Italy', 'de')).toMatchObject({ name: 'Italien', role: 'area' });
    const border = await tasks.borderOf('Italy', ['Vatican'], 'en');
    expect(border.origin.shape).toEqual({ border: 'Italy', except: ['Vatican'] });
    await expect(tasks.borderOf('Vatican', ['Italy'], 'en')).rejects.toThrow(/no land border/);
  });
});

test('What is larger than a town is put into its middle, with a note that says so', async () => {
  const { found } = await lookUp('Lombardia');
  const [lombardy] = found;
  if (lombardy?.kind === 'position' || !lombardy) throw new Error('Lombardy was not found.');
  const { note } = await tasks.subjectOf(lombardy.key, 'Lombardia', 'it');
  expect(note).toBe('L’articolo nomina l’intera zona; il punto è circa al centro.');
});
