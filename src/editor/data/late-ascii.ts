/**
 * In the static editor, what stands for `any-ascii`: its table of half a megabyte comes by itself.
 * Until it is there, accents are taken away from Latin letters, and others are left out.
 */
let transliterate = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

void import('any-ascii').then(
  (table) => {
    transliterate = table.default;
  },
  // Ids are proposals: without the table they are poorer.
  () => {},
);

export default function anyAscii(text: string): string {
  return transliterate(text);
}
