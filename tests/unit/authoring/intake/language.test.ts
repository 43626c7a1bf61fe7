import { describe, expect, test } from 'vitest';
import { detectLanguage, isSameLanguage } from '../../../../src/authoring/intake/language.js';
import {
  englishOf,
  publicationCountry,
} from '../../../../src/authoring/intake/publication-country.js';
import { openWorld } from '../../../../src/site/node-data.js';

describe('a text’s language is', () => {
  test.each([
    ['en', 'The ferry from Bari lay off Durazzo on Tuesday. Nobody was hurt, the captain said.'],
    ['de', 'In Ostindien kam ich am 3. Februar 1803 an, in Bombay, und blieb dort bis zum Sommer.'],
    ['de', 'Die Reisenden, welche dazumal über die Alpen giengen, beschrieben Rom vielfach.'],
    ['it', 'Il signor Rossi arrivò a Milano il giorno dopo, e nessuno lo aspettava alla stazione.'],
    [
      'fr',
      'Les ouvriers ont quitté la ville au printemps et sont allés vers le sud avec leurs familles.',
    ],
    ['nl', 'De boot kwam te laat aan en niemand was gewond, zei de kapitein gisteren in de haven.'],
    ['sv', 'Färjan kom för sent och ingen skadades, sade kaptenen i går när den låg i hamnen.'],
    ['pl', 'Prom przypłynął późno i nikt nie został ranny, powiedział wczoraj kapitan w porcie.'],
    ['ja', 'フェリーは遅れて到着し、けが人はいなかったと船長は昨日語った。'],
    ['ru', 'Паром пришёл поздно, и никто не пострадал, сказал вчера капитан в порту.'],
  ])('certain: %s of %s', async (language, text) => {
    expect(await detectLanguage(text)).toMatchObject({ language, isCertain: true });
    expect(await detectLanguage(`${text}\n\n`.repeat(500))).toMatchObject({
      ...{ language, isCertain: true },
    });
  });

  test.each([
    ['names alone', 'Berlin 1807'],
    [
      'one that is not known',
      'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae.',
    ],
    [
      'two languages',
      `${'The ferry came late and nobody was hurt. '.repeat(30)}${'Die Fähre kam spät, und niemand wurde verletzt. '.repeat(30)}`,
    ],
  ])('not certain of %s', async (_, text) => {
    expect((await detectLanguage(text))?.isCertain).toBe(false);
  });

  test('the same in every country', () => {
    expect(isSameLanguage('de-AT', 'de')).toBe(true);
    expect(isSameLanguage('nb-NO', 'no')).toBe(true);
    expect(isSameLanguage('de', 'nl')).toBe(false);
  });
});

describe('an English text is of the country', () => {
  const told = async (fields: { link?: string; credit?: string }, text = '') =>
    publicationCountry(fields, text, await openWorld());

  test.each([
    ['https://www.leitrimobserver.ie/news', 'IE'],
    ['https://www.bbc.co.uk/news', 'GB'],
    ['https://stuff.co.nz:443/x', 'NZ'],
    ['https://example.org.au', 'AU'],
    ['https://www.thelocal.de/x', 'DE'],
  ])('of its address: %s is %s', async (link, country) => {
    expect(await told({ link })).toMatchObject({ country });
  });

  test.each([
    ['https://example.com/ie'],
    ['https://example.io'],
    ['https://example.tv/uk'],
    ['https://192.0.2.1/'],
  ])('but not of %s', async (link) => {
    expect(await told({ link })).toBeUndefined();
  });

  test.each([
    ['Ana Torres, The Irish Courier', 'IE'],
    ['The Belfast Herald', 'GB'],
    ['A. Nyberg, New York', 'US'],
    ['The Sydney Star', 'AU'],
    ['The Kampala Observer', 'UG'],
    ['The river club, Belfast', 'GB'],
  ])('of who published it: %s is %s', async (credit, country) => {
    expect(await told({ credit })).toMatchObject({ country });
  });

  test.each([['Florence Torres'], ['Mary Byrne'], ['Paris Victoria, Chelsea Austin']])(
    'but not of a person: %s',
    async (credit) => {
      expect(await told({ credit })).toBeUndefined();
    },
  );

  test.each([
    ['The Paris Post'],
    ['The river club, Passau'],
    ['The Athens Courier'],
    ['The Moscow Times'],
    ['The Cambridge Gazette'],
  ])(
    'but not of a town where English is not spoken, or of several countries: %s',
    async (credit) => {
      expect(await told({ credit }, 'PARIS, Ky. The mill burned down.')).toBeUndefined();
    },
  );

  test('of the places that it names, where no other country has them', async () => {
    const irish =
      'The bus left Cavan at noon. It passed Ballyconnell and Belturbet, and burned out.';
    expect(await told({}, irish)).toMatchObject({ country: 'IE' });
    expect(await told({ credit: 'Ana Torres' }, irish)).toMatchObject({ country: 'IE' });
  });

  test('but not of places that papers write of from afar, or of too few', async () => {
    expect(
      await told({}, 'It went from Bari to Durazzo, Torino, Cuneo and Salerno.'),
    ).toBeUndefined();
    expect(await told({}, 'The bus left Belturbet at noon.')).toBeUndefined();
  });

  test('which Unicode knows, or of the world', () => {
    expect(englishOf('IE')).toBe('en-IE');
    expect(englishOf('DE')).toBe('en-DE');
    expect(englishOf('AL')).toBe('en-001');
    const day = new Intl.DateTimeFormat('en-001', { dateStyle: 'long' }).format(new Date(0));
    expect(day).toMatch(/^1 January 1970/);
  });
});
