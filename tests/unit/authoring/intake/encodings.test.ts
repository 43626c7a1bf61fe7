import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../../src/authoring/intake/encodings.js';
import { draftOf, faultOf, questionOn, remarksOf } from '../../../support/intake.js';

/** Texts of our own in one language each, with what makes it hard. */
const TEXTS = {
  de: 'Die Fähre kam spät, und niemand wurde verletzt, sagte der Kapitän gestern in Köln. Öfter müßten sie fahren – „später“ sei zu spät.',
  fr: 'Le bac est arrivé très tard, et personne n’a été blessé, a dit hier le capitaine à Nîmes. C’était déjà l’été.',
  it: 'Il traghetto arrivò tardi e nessuno è stato ferito, disse ieri il capitano; perché così è più facile, e la città lo sa.',
  en: 'The ferry came late, and “nobody was hurt”, the captain said yesterday. It’s been so for years – at the café, too.',
  es: 'El barco llegó tarde y nadie resultó herido, dijo ayer el capitán. ¿Por qué? El año pasado también fue así.',
  pl: 'Prom przypłynął późno i nikt nie został ranny, powiedział wczoraj kapitan. Dziś będzie inaczej, mówią ludzie.',
  cs: 'Přívoz přijel pozdě a nikdo nebyl zraněn, řekl včera kapitán. Příští rok to bude jiné, říkají lidé.',
  tr: 'Dün sabah İstanbul Boğazı’nda bir vapur battı; yolcuların hepsi kurtarıldı.',
  ru: 'Паром пришёл поздно, и никто не пострадал, сказал вчера капитан. Людей ждали до утра.',
  el: 'Το πλοίο έφτασε αργά και κανείς δεν τραυματίστηκε, είπε χθες ο καπετάνιος.',
  ja: 'フェリーは遅れて到着し、けが人はいなかったと船長は昨日語った。列車も遅れた。',
  zh: '渡船很晚才到，没有人受伤，船长昨天说。火车从北京开往上海也很晚。',
  ko: '여객선이 늦게 도착했고 다친 사람은 없었다고 선장이 어제 말했다.',
};

/** The bytes of a text: `TextEncoder` knows UTF-8 only. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 256; byte++) {
    const character = decodeBytes(encoding, Uint8Array.of(byte));
    if (character?.length === 1) table.set(character, [byte]);
  }
  if (/^(?:shift|euc|gb|big)/.test(encoding)) {
    for (let high = 0x81; high < 0xff; high++) {
      for (let low = 0x40; low < 0xff; low++) {
        const character = decodeBytes(encoding, Uint8Array.of(high, low));
        if (character?.length === 1 && !table.has(character)) table.set(character, [high, low]);
      }
    }
  }
  return Uint8Array.from(
    Array.from(text, (character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }).flat(),
  );
}

describe('a text in an older encoding is read where it can be told for certain', () => {
  test.each([
    ['de', 'windows-1252'],
    ['de', 'macintosh'],
    ['fr', 'windows-1252'],
    ['fr', 'macintosh'],
    ['it', 'windows-1252'],
    ['it', 'macintosh'],
    ['en', 'windows-1252'],
    ['en', 'macintosh'],
    ['es', 'windows-1252'],
    ['es', 'cp850'],
    ['pl', 'windows-1250'],
    ['pl', 'iso-8859-2'],
    ['cs', 'windows-1250'],
    ['ru', 'windows-1251'],
    ['ru', 'koi8-r'],
    ['ru', 'ibm866'],
    ['el', 'windows-1253'],
    ['tr', 'windows-1254'],
    ['ja', 'shift_jis'],
    ['ja', 'euc-jp'],
    ['zh', 'gb18030'],
    ['ko', 'euc-kr'],
  ] as const)('%s in %s', async (language, encoding) => {
    const text = `${TEXTS[language]}\n`;
    const draft = await draftOf(encode(text, encoding));
    expect(draft.body).toBe(text);
    expect(remarksOf(draft)).toMatch(/^read as [\w-]+, the only encoding in which its words/);
  });

  test('also of a few words, if nothing else reads nearly as well', async () => {
    const text = 'Köprü dün gece yıkıldı. Şehir çok güzel.\n';
    expect((await draftOf(encode(text, 'windows-1254'))).body).toBe(text);
  });

  test('and else asked about, with what each reading would say', async () => {
    const question = await questionOn(encode('Köln\n\nEin Satz.\n', 'windows-1252'));
    expect(question?.choice).toBe('encoding');
    expect(question?.answers).toContainEqual({
      value: 'windows-1252',
      meaning: 'reads "Köln Ein Satz."',
    });
    expect(question?.answers.length).toBeGreaterThan(1);
  });
});

const UTF16 = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (bytes: Uint8Array, size: number) => {
  const copy = Buffer.from(bytes);
  return size === 2 ? copy.swap16() : copy.swap32();
};
const UTF32 = (text: string) =>
  Buffer.from(Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0).buffer);

describe('text in UTF-16 and UTF-32 is read', () => {
  const text = `${TEXTS.de.slice(0, -1)} 🚢.\n`;
  test.each([
    ['UTF-16LE with its mark', UTF16(`\ufeff${text}`), /byte order mark/],
    ['UTF-16BE with its mark', swapped(UTF16(`\ufeff${text}`), 2), /byte order mark/],
    ['UTF-32LE with its mark', UTF32(`\ufeff${text}`), /byte order mark/],
    ['UTF-32BE with its mark', swapped(UTF32(`\ufeff${text}`), 4), /byte order mark/],
    ['UTF-16LE', UTF16(text), /zero bytes/],
    ['UTF-16BE', swapped(UTF16(text), 2), /zero bytes/],
    ['UTF-32LE', UTF32(text), /zero bytes/],
    ['UTF-32BE', swapped(UTF32(text), 4), /zero bytes/],
  ])('%s', async (_, bytes, reason) => {
    const draft = await draftOf(bytes);
    expect(draft.body).toBe(text);
    expect(remarksOf(draft)).toMatch(reason);
  });

  test('and UTF-8 with its mark, which is removed', async () => {
    const draft = await draftOf(`\ufeff${text}`);
    expect(draft.body).toBe(text);
    expect(draft.remarks).toEqual([]);
  });
});

describe('a declared encoding is heeded', () => {
  test.each([
    ['<meta charset="iso-8859-1">', 'windows-1252'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', 'windows-1250'],
    ['<META CHARSET=macintosh>', 'macintosh'],
  ])('in %s', async (meta, encoding) => {
    const html = `<html><head>${meta}</head><body><p>Köln</p><p>Ein Satz.</p></body></html>`;
    expect((await draftOf(encode(html, encoding), 'a.html')).body).toContain('Ein Satz.');
    expect((await draftOf(encode(html, encoding), 'a.html')).fields.headline).toBe('Köln');
  });

  test('in XML', async () => {
    const xml =
      '<?xml version="1.0" encoding="ISO-8859-2"?><html><body><p>Łódź</p><p>Zdanie.</p></body></html>';
    expect((await draftOf(encode(xml, 'iso-8859-2'), 'a.xhtml')).fields.headline).toBe('Łódź');
  });

  test('but not where the bytes are UTF-8 and say otherwise', async () => {
    const html = '<meta charset="iso-8859-1"><p>Köln</p><p>Ein Satz.</p>';
    expect((await draftOf(html, 'a.html')).fields.headline).toBe('Köln');
  });
});

describe('an encoding that the author names', () => {
  test.each([
    ['latin1', 'windows-1252'],
    ['CP1252', 'windows-1252'],
    ['Mac Roman', 'macintosh'],
    ['dos', 'cp850'],
  ])('is taken: %s', async (named, encoding) => {
    const bytes = encode('Köln\n\nEin Satz.\n', encoding);
    expect((await draftOf(bytes, 'a.txt', { encoding: named })).fields.headline).toBe('Köln');
  });

  test('must be one, and the text’s', async () => {
    await expect(draftOf('A\n\nB.\n', 'a.txt', { encoding: 'klingon' })).rejects.toThrow(
      '"klingon" is no encoding that is known',
    );
    await expect(
      draftOf(Buffer.from('K\u00f6ln', 'latin1'), 'a.txt', { encoding: 'utf-8' }),
    ).rejects.toThrow('its bytes are no text in utf-8');
  });
});

describe('a text that is UTF-8 in some places and another encoding in others', () => {
  const mixed = (...parts: readonly (readonly [text: string, encoding: string])[]) =>
    Buffer.concat(
      parts.map(([text, encoding]) =>
        encoding === 'utf-8' ? Buffer.from(text) : encode(text, encoding),
      ),
    );

  test.each([
    ['de', 'windows-1252', 'In Köln. Über den Fluß kam niemand.'],
    ['de', 'macintosh', 'In Köln. Über den Fluß kam niemand.'],
    ['fr', 'windows-1252', 'Il était déjà à Nîmes, l’été.'],
    ['it', 'windows-1252', 'Perché così è più facile.'],
    ['pl', 'windows-1250', 'Dziś będzie źle.'],
    ['ru', 'windows-1251', 'Людей ждали до утра.'],
  ] as const)(
    'is read where it can be told, and named: %s in %s',
    async (language, encoding, more) => {
      const draft = await draftOf(
        mixed([`${TEXTS[language]}\n\n`, 'utf-8'], [`${more}\n`, encoding]),
      );
      expect(draft.body).toBe(`${TEXTS[language]}\n\n${more}\n`);
      expect(remarksOf(draft)).toMatch(
        new RegExp(
          `warning: it is UTF-8, but not in .*, which (?:is|are) read as ${encoding}: line 3 "`,
        ),
      );
    },
  );

  test('also within one line, and where the most is not UTF-8', async () => {
    const bytes = mixed(['Die Fähre kam. ', 'utf-8'], [TEXTS.de, 'windows-1252'], ['\n', 'utf-8']);
    expect((await draftOf(bytes)).body).toBe(`Die Fähre kam. ${TEXTS.de}\n`);
  });

  test('is asked about where it cannot, and the answer is an encoding', async () => {
    const bytes = mixed(['Köln\n\n', 'utf-8'], ['Ein Köln.\n', 'windows-1252']);
    const answers = (await questionOn(bytes))?.answers;
    expect(answers?.[0]).toEqual({
      value: 'utf-8+windows-1252',
      meaning: 'reads "Köln Ein Köln."',
    });
    const draft = await draftOf(bytes, 'a.txt', { encoding: 'utf-8+latin1' });
    expect(draft.body).toContain('Ein Köln.');
    expect(remarksOf(draft)).toContain('line 3 "Köln."');
  });

  test('and refused with where it is broken, if no reading makes a word', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${TEXTS.de}\n\nK`),
      Buffer.of(0xc3),
      Buffer.from('ln.\n'),
    ]);
    expect(await faultOf(bytes)).toMatch(/not in one place: line 3 "K\ufffdln\."/);
  });

  test('and what ends within a character is kept without it', async () => {
    const draft = await draftOf(Buffer.from(`${TEXTS.de} Kö`).subarray(0, -1));
    expect(draft.body).toBe(`${TEXTS.de} K`);
    expect(remarksOf(draft)).toContain('its last character is cut off');
  });
});

describe('a text that was damaged before', () => {
  test.each([
    ['windows-1252', 'Ã¤', 'ä'],
    ['macintosh', '√§', 'ä'],
  ])('is warned of: UTF-8 that was read as %s', async (encoding, found, meant) => {
    const bytes = Buffer.from(`Late\n\n${TEXTS.de}\n`);
    const text = decodeBytes(encoding, bytes) ?? '';
    const remarks = remarksOf(await draftOf(text));
    expect(remarks).toContain(`"${found}" stands for "${meant}", and 11 such in all`);
  });

  test('is warned of: characters that were lost', async () => {
    expect(remarksOf(await draftOf('Late\n\nK\ufffdln is far.\n'))).toContain(
      'a character is lost and stands as "\ufffd"',
    );
  });

  test('but not where capitals meet quotation marks', async () => {
    const text = '« Le café « CHEZ RENÉ» », dit-il. „DIE MÄRZÄ“ und “SÃO É”.\n\nZwei.\n';
    expect(remarksOf(await draftOf(text))).not.toContain('warning');
  });
});
