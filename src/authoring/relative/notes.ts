/** The note of a place whose position was computed from words: how that was done. */
import type { RelativePlace } from './read-relative.js';

/** `{words}` are the author's, `{a}` and `{b}` the places'. */
interface Sentences {
  readonly words: string;
  readonly measured: string;
  readonly direction: string;
  readonly distance: string;
  readonly time: string;
  readonly within: string;
  readonly halfway: string;
  readonly between: string;
  readonly near: string;
}

const SENTENCES: Readonly<Record<string, Sentences>> = {
  en: {
    words: 'Placed by the words “{words}”',
    measured: 'measured in a straight line from {a}. The circle shows how far off that may be.',
    direction: 'how far from {a} they do not say, so the distance is an estimate.',
    distance: 'in which direction from {a} they do not say, so the circle goes all around.',
    time: 'the way from {a} in that time is an estimate, in a straight line.',
    within: 'in that part of {a}; the circle is an estimate.',
    halfway: 'on the straight line from {a} to {b}. The circle shows how far off that may be.',
    between: 'the circle reaches from {a} to {b}.',
    near: 'the circle around {a} is an estimate.',
  },
  de: {
    words: 'Nach den Worten „{words}“ eingezeichnet',
    measured: 'in gerader Linie von {a} aus gemessen. Der Kreis zeigt, wie ungenau das ist.',
    direction: 'wie weit von {a} entfernt, sagen sie nicht; die Entfernung ist geschätzt.',
    distance: 'in welcher Richtung von {a} aus, sagen sie nicht; der Kreis reicht ringsum.',
    time: 'der Weg, der von {a} aus in dieser Zeit zurückgelegt wird, ist in gerader Linie geschätzt.',
    within: 'in diesem Teil von {a}; der Kreis ist geschätzt.',
    halfway: 'auf der geraden Linie von {a} nach {b}. Der Kreis zeigt, wie ungenau das ist.',
    between: 'der Kreis reicht von {a} bis {b}.',
    near: 'der Kreis um {a} ist geschätzt.',
  },
  it: {
    words: 'Collocato secondo le parole «{words}»',
    measured: 'misurato in linea retta da {a}. Il cerchio mostra l’incertezza.',
    direction: 'non dicono a quale distanza da {a}, che perciò è stimata.',
    distance: 'non dicono in quale direzione da {a}; il cerchio comprende tutte le direzioni.',
    time: 'la strada percorsa da {a} in quel tempo è stimata in linea retta.',
    within: 'in quella parte di {a}; il cerchio è stimato.',
    halfway: 'sulla linea retta da {a} a {b}. Il cerchio mostra l’incertezza.',
    between: 'il cerchio va da {a} a {b}.',
    near: 'il cerchio intorno a {a} è stimato.',
  },
  fr: {
    words: 'Placé d’après les mots « {words} »',
    measured: 'mesuré en ligne droite depuis {a}. Le cercle montre l’incertitude.',
    direction: 'ils ne disent pas la distance depuis {a}, qui est donc estimée.',
    distance: 'ils ne disent pas la direction depuis {a} ; le cercle va tout autour.',
    time: 'le chemin parcouru depuis {a} en ce temps est estimé, en ligne droite.',
    within: 'dans cette partie ({a}) ; le cercle est estimé.',
    halfway: 'sur la ligne droite entre {a} et {b}. Le cercle montre l’incertitude.',
    between: 'le cercle couvre l’espace entre {a} et {b}.',
    near: 'le point est {a} ; le cercle est estimé.',
  },
};

function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

/**
 * @param language of the story (BCP 47)
 * @param words as the author wrote them
 * @param names of the reference, or of the two places
 */
export function noteOn(
  language: string,
  words: string,
  relative: RelativePlace,
  [a, b = a]: readonly [string, string?],
): string {
  const sentences = SENTENCES[primary(language)] ?? SENTENCES.en;
  if (!sentences) return words;
  const colon = primary(language) === 'fr' ? ' : ' : ': ';
  const text = sentences.words + colon + sentences[sentenceFor(relative)];
  const values: Readonly<Record<string, string>> = { words: words.trim(), a, b };
  return text.replace(/\{(words|a|b)\}/g, (_, name: string) => values[name] ?? '');
}

function sentenceFor(relative: RelativePlace): keyof Sentences {
  if (relative.kind === 'near') return 'near';
  if (relative.kind === 'between') {
    const isOnTheLine = relative.share !== undefined || relative.distance !== undefined;
    return isOnTheLine ? 'halfway' : 'between';
  }
  const { distance, direction, isWithin } = relative;
  if (isWithin) return 'within';
  if (!distance) return 'direction';
  if (!direction) return 'distance';
  return distance.speed === undefined ? 'measured' : 'time';
}
