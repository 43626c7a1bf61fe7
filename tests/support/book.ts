/** A long text, the same in every run. Its people and what they do are invented. */

const WHO = ['The ferryman', 'A clerk', 'My sister', 'Old Mr. Holm', 'Nobody', 'Every traveller'];
const DID = ['walked to', 'came from', 'wrote home from', 'waited a winter in', 'never forgot'];
const WHERE = ['Linz', 'Vienna', 'Prague', 'Hamburg', 'Lyon', 'Turin', 'Trieste', 'Graz', 'Ulm'];
const HOW = [
  'before the snow fell',
  'with two letters in a coat',
  'though the bridge was closed',
  'at about 5 a.m. on a Monday',
  'because the harvest had failed',
];

const CHINESE = '船夫在雨中走到北京，河水上涨了。老师从上海写信回家，雪还没有下。';

/** At least so many characters of paragraphs with a headline above them, every sentence another. */
export function bookOf(characters: number): string {
  const paragraphs: string[] = [];
  let [length, number] = [0, 0];
  while (length < characters) {
    const sentences = Array.from({ length: 3 + (number % 5) }, () => {
      number++;
      const words = [WHO, DID, WHERE, HOW].map((list, i) => list[(number * (i + 3)) % list.length]);
      return `${words.join(' ')}, as page ${number} has it.`;
    });
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return `The long road\n\n${paragraphs.join('\n\n')}\n`;
}

/** The same in a script without spaces between words. */
export function chineseBookOf(characters: number): string {
  const paragraph = CHINESE.repeat(10);
  const count = Math.ceil(characters / paragraph.length);
  return `长路\n\n${Array(count).fill(paragraph).join('\n\n')}\n`;
}
