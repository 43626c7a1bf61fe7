/** What the rules make of the small words and forms of each language. */
import { expect, test } from 'vitest';
import { draftPlaces } from '../../../src/draft/draft.js';
import { openNameIndex } from '../../../src/site/node-data.js';

const index = await openNameIndex();

function found(language: string, text: string): string[] {
  return draftPlaces(index, { text, language }).suggestions.map(({ mentions, candidates }) => {
    const words = mentions.map(({ start, end }) => text.slice(start, end));
    return [...new Set(words), candidates[0]?.name ?? '-'].join(' ');
  });
}

test.each([
  [
    'de',
    'Im Norden Leipzigs und in Hamburgs Hafen blieb es still.',
    ['Leipzigs Leipzig', 'Hamburgs Hamburg'],
  ],
  ['de', 'Der Berliner Senat schwieg, die Hamburger auch.', []],
  [
    'de',
    'Ministerpräsident Stephan Lüneburg besuchte am Samstag die Stadt Lingen.',
    ['Lingen Lingen'],
  ],
  [
    'de',
    'Sie wohnt in Köln-Ehrenfeld und arbeitet in Frankfurt an der Oder.',
    ['Köln-Ehrenfeld Köln', 'Frankfurt an der Oder Frankfurt (Oder)'],
  ],
  [
    'de',
    'Von Frankfurt (Oder) fuhr er nach Halle/Saale und Frankfurt a. M., dann nach Freiburg i. Br.',
    [
      'Frankfurt (Oder) Frankfurt (Oder)',
      'Halle/Saale Halle (Saale)',
      'Frankfurt a. M. Frankfurt am Main',
      'Freiburg i. Br. Freiburg',
    ],
  ],
  [
    'de',
    'In Limburg a. d. Lahn. Essen/Dortmund, Frankfurt (Germany).',
    [
      'Limburg a. d. Lahn Limburg an der Lahn',
      'Dortmund Dortmund',
      'Frankfurt Frankfurt am Main',
      'Germany Germany',
    ],
  ],
  [
    'de',
    'In Frankfurt an der Oder brannte es. Frankfurt ist klein.',
    ['Frankfurt an der Oder Frankfurt (Oder)', 'Frankfurt Frankfurt (Oder)'],
  ],
  [
    'en',
    'From Mexico City to Oklahoma City. Mexico waits, and so does Oklahoma.',
    [
      'Mexico City Mexico City',
      'Oklahoma City Oklahoma City',
      'Mexico Mexico',
      'Oklahoma Oklahoma',
    ],
  ],
  [
    'de',
    'Am Rhein, an Donau und Elbe und entlang des Inns; der Niger nicht.',
    ['Rhein -', 'Donau -', 'Elbe -', 'Inns -', 'Niger Niger'],
  ],
  [
    'de',
    'In der Hauptstraße, auf der Bundesstraße 5 und am Marktplatz, nicht am Arbeitsplatz.',
    ['Hauptstraße -', 'Bundesstraße 5 -', 'Marktplatz -'],
  ],
  [
    'en',
    'The Danube and the Elbe fell. Amazon sells on Highway 5.',
    ['Danube -', 'Elbe -', 'Highway 5 -'],
  ],
  [
    'it',
    'Il Tanaro, la statale 16 e il Canton Vallese.',
    ['Tanaro -', 'statale 16 -', 'Canton Vallese Valais'],
  ],
  [
    'fr',
    'Le Rhin déborde, la Moselle et l’autoroute A7 non.',
    ['Rhin -', 'Moselle Moselle', 'autoroute A7 -'],
  ],
  [
    'de',
    'Sie kam aus Leer in Ostfriesland und blieb im Emsland. Umweltminister Jan Lübeck schwieg.',
    ['Leer Leer', 'Ostfriesland East Frisia', 'Emsland Emsland'],
  ],
  [
    'it',
    'Nel Salento, a Matera, la moglie, Rosaria Messina, attende. Il Bari gioca a Matera; resta Bari.',
    ['Salento Salento', 'Matera Matera', 'Bari Bari'],
  ],
  ['fr', 'La Camargue brûle, et l’Ardèche aussi.', ['Camargue Camargue', 'Ardèche Ardèche']],
  [
    'de',
    'Im Saarland schneit es, in den Niederlanden nicht.',
    ['Saarland Saarland', 'Niederlanden Netherlands'],
  ],
  ['de', 'Ein Zug hielt in Lingen. Der Zug war alt, ein Pole stieg aus.', ['Lingen Lingen']],
  ['de', 'Ein Bote fuhr von Luzern nach Zug.', ['Luzern Luzern', 'Zug Zug']],
  ['de', 'Die Universität Innsbruck und das Landgericht Osnabrück schwiegen.', []],
  [
    'de',
    'Die Flut traf das Dorf Hinterhermsdorf und die Kasseler Straße.',
    ['Hinterhermsdorf -', 'Kasseler Straße -'],
  ],
  [
    'it',
    'Viene dall’Aquila, vive alla Spezia e lavora a Roma.',
    ["Aquila L'Aquila", 'Spezia La Spezia', 'Roma Rome'],
  ],
  [
    'it',
    'La signora Ferrara abita in via Udine, a Tolmezzo.',
    ['via Udine -', 'Tolmezzo Tolmezzo'],
  ],
  [
    'fr',
    'L’expert de l’université de Lille parle ; un pêcheur de Porspoder résume. À Brest, à Roscoff, rien.',
    ['Porspoder Porspoder', 'Brest Brest', 'Roscoff Roscoff'],
  ],
  ['it', 'L’Università di Trieste e la Gazzetta di Parma tacciono.', []],
  [
    'it',
    'Entrano in Svizzera dal Veneto; gli svizzeri aspettano.',
    ['Svizzera Switzerland', 'Veneto Veneto'],
  ],
  [
    'it',
    'Ha parlato l’avvocato Taranto, in piazza Umberto I. Sulla statale si circola.',
    ['piazza Umberto I -'],
  ],
  [
    'fr',
    'Il vient du Mans, elle vit au Havre et son frère au Creusot.',
    ['Mans Le Mans', 'Havre Le Havre', 'Creusot Le Creusot'],
  ],
  [
    'fr',
    'Aux Pays-Bas et en Allemagne, les Québécois sont rares.',
    ['Pays-Bas Netherlands', 'Allemagne Germany'],
  ],
  [
    'fr',
    'Le docteur Lille habite rue de Limbourg, à Verviers.',
    ['rue de Limbourg -', 'Verviers Verviers'],
  ],
  ['fr', 'L’Université catholique de Louvain et le Crédit agricole du Finistère se taisent.', []],
  ['fr', 'Le lac d’Annecy est calme ; M. Toulouse rame.', ['lac d’Annecy -']],
])('in %s "%s" names these places', (language, text, names) => {
  expect(found(language, text)).toEqual(names);
});
