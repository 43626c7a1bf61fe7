/**
 * Names of seas, written for this repository: longitude and latitude of about the middle, the zoom
 * from which there is room, and the names in English, German, Italian and French.
 */
import type { LngLat } from '../../geo/geography.js';
import { type InterfaceLanguage, LANGUAGES } from '../language.js';

export interface SeaName {
  readonly name: string;
  readonly position: LngLat;
  readonly from: number;
}

const SEAS = `
-35 28 2 Atlantic Ocean|Atlantischer Ozean|Oceano Atlantico|Océan Atlantique
-18 -25 2 Atlantic Ocean|Atlantischer Ozean|Oceano Atlantico|Océan Atlantique
-135 25 2 Pacific Ocean|Pazifischer Ozean|Oceano Pacifico|Océan Pacifique
170 20 2 Pacific Ocean|Pazifischer Ozean|Oceano Pacifico|Océan Pacifique
-115 -30 2 Pacific Ocean|Pazifischer Ozean|Oceano Pacifico|Océan Pacifique
78 -20 2 Indian Ocean|Indischer Ozean|Oceano Indiano|Océan Indien
-150 80 2 Arctic Ocean|Nordpolarmeer|Mar Glaciale Artico|Océan Arctique
20 -60 2 Southern Ocean|Südlicher Ozean|Oceano Antartico|Océan Austral
18 34.5 3 Mediterranean Sea|Mittelmeer|Mar Mediterraneo|Mer Méditerranée
3 56 4 North Sea|Nordsee|Mare del Nord|Mer du Nord
19.5 57.5 4 Baltic Sea|Ostsee|Mar Baltico|Mer Baltique
34.5 43.3 4 Black Sea|Schwarzes Meer|Mar Nero|Mer Noire
51 41 4 Caspian Sea|Kaspisches Meer|Mar Caspio|Mer Caspienne
38 20.5 4 Red Sea|Rotes Meer|Mar Rosso|Mer Rouge
51.5 27 5 Persian Gulf|Persischer Golf|Golfo Persico|Golfe Persique
63 17 4 Arabian Sea|Arabisches Meer|Mar Arabico|Mer d’Arabie
88 14 4 Bay of Bengal|Golf von Bengalen|Golfo del Bengala|Golfe du Bengale
114 14 4 South China Sea|Südchinesisches Meer|Mar Cinese Meridionale|Mer de Chine méridionale
125 29 5 East China Sea|Ostchinesisches Meer|Mar Cinese Orientale|Mer de Chine orientale
123 36 5 Yellow Sea|Gelbes Meer|Mar Giallo|Mer Jaune
135 40 4 Sea of Japan|Japanisches Meer|Mar del Giappone|Mer du Japon
150 54 4 Sea of Okhotsk|Ochotskisches Meer|Mare di Ochotsk|Mer d’Okhotsk
-178 58 4 Bering Sea|Beringmeer|Mare di Bering|Mer de Béring
-145 57 4 Gulf of Alaska|Golf von Alaska|Golfo dell’Alaska|Golfe d’Alaska
-85 60 4 Hudson Bay|Hudson Bay|Baia di Hudson|Baie d’Hudson
-57 58 4 Labrador Sea|Labradorsee|Mare del Labrador|Mer du Labrador
-90 25 4 Gulf of Mexico|Golf von Mexiko|Golfo del Messico|Golfe du Mexique
-75 15 4 Caribbean Sea|Karibisches Meer|Mar dei Caraibi|Mer des Caraïbes
160 -38 4 Tasman Sea|Tasmansee|Mar di Tasman|Mer de Tasman
155 -16 4 Coral Sea|Korallenmeer|Mar dei Coralli|Mer de Corail
0 68 4 Norwegian Sea|Europäisches Nordmeer|Mare di Norvegia|Mer de Norvège
40 74 4 Barents Sea|Barentssee|Mare di Barents|Mer de Barents
-4.5 45.5 5 Bay of Biscay|Golf von Biskaya|Golfo di Biscaglia|Golfe de Gascogne
-1.5 50 6 English Channel|Ärmelkanal|La Manica|Manche
-5 53.7 6 Irish Sea|Irische See|Mare d’Irlanda|Mer d’Irlande
15.5 43 5 Adriatic Sea|Adria|Mare Adriatico|Mer Adriatique
12 40 5 Tyrrhenian Sea|Tyrrhenisches Meer|Mar Tirreno|Mer Tyrrhénienne
19 38 6 Ionian Sea|Ionisches Meer|Mar Ionio|Mer Ionienne
25 38.5 6 Aegean Sea|Ägäisches Meer|Mar Egeo|Mer Égée
8.5 43.6 7 Ligurian Sea|Ligurisches Meer|Mar Ligure|Mer Ligure
20 62 6 Gulf of Bothnia|Bottnischer Meerbusen|Golfo di Botnia|Golfe de Botnie
-9 50.5 6 Celtic Sea|Keltische See|Mar Celtico|Mer Celtique
`;

export function seaNames(language: InterfaceLanguage): SeaName[] {
  return SEAS.trim()
    .split('\n')
    .flatMap((line) => {
      const [longitude, latitude, from, ...words] = line.split(' ');
      const name = words.join(' ').split('|')[LANGUAGES.indexOf(language)];
      if (name === undefined) return [];
      return [{ name, position: [Number(longitude), Number(latitude)], from: Number(from) }];
    });
}
