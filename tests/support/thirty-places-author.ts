/** Makes a story of thirty places in the editor: a text of towns that the gazetteer has. */
import type { Page } from 'playwright';
import { handOn } from './hand.js';

const TOWNS = [
  ...[
    'Kilkenny',
    'Waterford',
    'Wexford',
    'Carlow',
    'Athlone',
    'Mullingar',
    'Tullamore',
    'Longford',
  ],
  ...['Cavan', 'Monaghan', 'Dundalk', 'Drogheda', 'Navan', 'Naas', 'Ennis', 'Limerick', 'Tralee'],
  ...['Killarney', 'Mallow', 'Clonmel', 'Thurles', 'Nenagh', 'Ballina', 'Castlebar', 'Sligo'],
  ...['Letterkenny', 'Donegal', 'Tuam', 'Ballinasloe', 'Roscommon'],
];

const TEXT = [
  'The book van goes round Ireland once more',
  'The van of the travelling library leaves Dublin on Monday for its last round of Ireland.',
  ...Array.from({ length: 10 }, (_, at) => {
    const [first, second, third] = TOWNS.slice(at * 3, at * 3 + 3);
    return `From ${first} it drives to ${second}, where people may bring books back until noon. In the evening it stops in ${third}.`;
  }),
].join('\n\n');

/** @returns how many actions it took for how many places */
export async function makeThirtyPlaces(
  page: Page,
  address: string,
): Promise<{ readonly actions: number; readonly places: number }> {
  const { actions, click, fill } = handOn(page);
  await page.goto(address);
  await click(page.getByRole('link', { name: 'New story' }));
  await fill(page.getByLabel('Paste the article'), TEXT);
  await fill(page.getByLabel('Credit'), 'The library');
  await click(page.getByRole('button', { name: 'Begin' }));
  await click(page.getByRole('button', { name: /^Take all that are sure/ }));
  await page
    .getByText(/places? taken/)
    .first()
    .waitFor();
  const takes = page.getByRole('button', { name: /^Take: / });
  for (let left = await takes.count(); left > 0; left--) {
    await click(takes.first());
    await page.getByText(`Suggestions (${left - 1})`).waitFor();
  }
  const places = await page.getByRole('region', { name: 'Place' }).locator('ol > li').count();
  return { actions: actions(), places };
}
