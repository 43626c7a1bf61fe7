/** How large pins are, on the drawn map and on the live one. Lengths are CSS pixels. */

/** A pin's height, and its width unless what it says is long. */
export const PIN = 26;
const DIGIT = 7;

/** How wide a pin is that says this: a place's number, or how many places it stands for. */
export function widthOfPin(says: number | string): number {
  return PIN + DIGIT * Math.max(0, String(says).length - 2);
}

export function widthOfPins(numbers: readonly number[]): number {
  return numbers.reduce((width, number) => width + widthOfPin(number), 0);
}

/** What a pin says that stands for very many places. Nobody takes it for a place's number. */
export function crowdText(count: number): string {
  return `×${count}`;
}
