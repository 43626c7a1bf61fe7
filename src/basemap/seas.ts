/**
 * Names of oceans, seas, gulfs and straits, and points at which they may stand: written for this
 * repository. Of several names that waters have, it is the one that atlases of the language use.
 */
import type { Extent, LngLat } from '../geo/geography.js';

/** What names are in; all others get the English ones. */
const LANGUAGES = ['en', 'de', 'it', 'fr'];

export interface Sea {
  readonly name: string;
  /** The lowest zoom for it, however much room there is. */
  readonly from: number;
  /** The best first. */
  readonly points: readonly LngLat[];
}

export interface Ocean {
  readonly name: string;
  /** Open water, with few islands: degrees, with longitudes above 180 east of the antimeridian. */
  readonly parts: readonly Extent[];
}

/** West, south, east, north of each part; names in English, German, Italian and French. */
const OCEANS = `
-40 36 -12 58, -72 8 -20 36, -33 -8 -12 8, -32 -60 8 -8, -50 -60 -32 -30 Atlantic Ocean|Atlantischer Ozean|Oceano Atlantico|Océan Atlantique
150 20 238 48, 133 0 160 30, 160 -28 255 20, 185 -60 280 -28, 240 -28 285 10 Pacific Ocean|Pazifischer Ozean|Oceano Pacifico|Océan Pacifique
52 -60 112 5, 25 -60 52 -28, 72 -10 98 5 Indian Ocean|Indischer Ozean|Oceano Indiano|Océan Indien
-180 74 -130 84.5, 130 78 180 84.5, -20 82 130 84.5 Arctic Ocean|Arktischer Ozean|Mar Glaciale Artico|Océan Arctique
-180 -66 180 -60 Southern Ocean|Südlicher Ozean|Oceano Antartico|Océan Austral
`;

/** Lowest zoom; longitude and latitude of each point; names as above. */
const SEAS = `
2.5 18 34.5, 20 34, 5 39.5, 28 33.5, 6 37.8, 1 37.3, 31 34 Mediterranean Sea|Mittelmeer|Mar Mediterraneo|Mer Méditerranée
3 3 56, 1.5 57.5, 4.5 54.5, 2.5 53.8, 6 57 North Sea|Nordsee|Mare del Nord|Mer du Nord
3.5 19.5 57.5, 19.3 56.2, 20 58.8, 17.5 55.4, 14.5 54.8 Baltic Sea|Ostsee|Mar Baltico|Mer Baltique
3.5 34.5 43.3, 31.5 43.3, 37 43, 30.5 44.5 Black Sea|Schwarzes Meer|Mar Nero|Mer Noire
3.5 51 41.5, 50.5 43.5, 51.5 39 Caspian Sea|Kaspisches Meer|Mar Caspio|Mer Caspienne
3.5 38 20.5, 36.5 23, 40 17.5, 35 26 Red Sea|Rotes Meer|Mar Rosso|Mer Rouge
4.5 51.5 27, 50 28.5, 53 25.5 Persian Gulf|Persischer Golf|Golfo Persico|Golfe Persique
5 48 12, 46 12, 50 13 Gulf of Aden|Golf von Aden|Golfo di Aden|Golfe d’Aden
5 58.5 25, 60 24.5 Gulf of Oman|Golf von Oman|Golfo di Oman|Golfe d’Oman
6 56.4 26.5 Strait of Hormuz|Straße von Hormus|Stretto di Hormuz|Détroit d’Ormuz
3 63 17, 65 13, 67 20, 59 15 Arabian Sea|Arabisches Meer|Mar Arabico|Mer d’Arabie
3 88 14, 85 12, 89 18, 90 9 Bay of Bengal|Golf von Bengalen|Golfo del Bengala|Golfe du Bengale
4 96 10, 95.5 13, 96.5 7.5 Andaman Sea|Andamanensee|Mare delle Andamane|Mer d’Andaman
6 100.2 4, 98.5 5.2 Strait of Malacca|Straße von Malakka|Stretto di Malacca|Détroit de Malacca
5 102 9, 101 11 Gulf of Thailand|Golf von Thailand|Golfo di Thailandia|Golfe de Thaïlande
3 114 14, 113 11, 116 18, 110.5 5.5 South China Sea|Südchinesisches Meer|Mar Cinese Meridionale|Mer de Chine méridionale
4 125 29, 124 27.5, 126 31 East China Sea|Ostchinesisches Meer|Mar Cinese Orientale|Mer de Chine orientale
4 123.3 36, 123 34.5 Yellow Sea|Gelbes Meer|Mar Giallo|Mer Jaune
6 119.5 24.3 Taiwan Strait|Taiwanstraße|Stretto di Taiwan|Détroit de Taïwan
3.5 135 40, 133 38, 137.5 42.5 Sea of Japan|Japanisches Meer|Mar del Giappone|Mer du Japon
3.5 149 54, 148 57, 150 49.5 Sea of Okhotsk|Ochotskisches Meer|Mare di Ochotsk|Mer d’Okhotsk
3 130 17, 128 22, 131 12 Philippine Sea|Philippinensee|Mare delle Filippine|Mer des Philippines
4 122.5 3.8, 121 3.5 Celebes Sea|Celebessee|Mare di Celebes|Mer de Célèbes
4 112 -5.2, 115 -5 Java Sea|Javasee|Mar di Giava|Mer de Java
4 127 -5.5, 128 -6 Banda Sea|Bandasee|Mare di Banda|Mer de Banda
4 134 -9.5, 137 -10 Arafura Sea|Arafurasee|Mare degli Arafura|Mer d’Arafura
4 126 -11.5, 124 -13 Timor Sea|Timorsee|Mare di Timor|Mer de Timor
5 139 -14, 139 -12.5 Gulf of Carpentaria|Golf von Carpentaria|Golfo di Carpentaria|Golfe de Carpentarie
3 154 -16, 157 -20, 151 -14 Coral Sea|Korallenmeer|Mar dei Coralli|Mer de Corail
3 160 -38, 158 -35, 163 -40, 159 -42 Tasman Sea|Tasmansee|Mar di Tasman|Mer de Tasman
4 155.5 -7.5, 153 -8.5 Solomon Sea|Salomonensee|Mare delle Salomone|Mer des Salomon
4 149 -4, 151 -4.2 Bismarck Sea|Bismarcksee|Mare di Bismarck|Mer de Bismarck
4 130 -34, 134 -34.5, 127 -33.8 Great Australian Bight|Große Australische Bucht|Grande Baia Australiana|Grande Baie australienne
6 145.5 -39.8 Bass Strait|Bass-Straße|Stretto di Bass|Détroit de Bass
3 182 58, 180 56, 186 60, 175 58 Bering Sea|Beringmeer|Mare di Bering|Mer de Béring
3.5 -145 57, -148 58, -142 56 Gulf of Alaska|Golf von Alaska|Golfo dell’Alaska|Golfe d’Alaska
3.5 -140 71.8, -137 71 Beaufort Sea|Beaufortsee|Mare di Beaufort|Mer de Beaufort
4 -170 70, -172 69 Chukchi Sea|Tschuktschensee|Mare dei Ciukci|Mer des Tchouktches
3 -85 60, -86 58.5, -84 61.5 Hudson Bay|Hudson Bay|Baia di Hudson|Baie d’Hudson
3.5 -57 58, -55 57, -58 60 Labrador Sea|Labradorsee|Mare del Labrador|Mer du Labrador
3.5 -66 73, -63 71, -68 74.5 Baffin Bay|Baffin Bay|Baia di Baffin|Baie de Baffin
5 -61.5 48.3 Gulf of Saint Lawrence|Sankt-Lorenz-Golf|Golfo di San Lorenzo|Golfe du Saint-Laurent
3 -90 25, -92 26, -88 25.5, -94 24 Gulf of Mexico|Golf von Mexiko|Golfo del Messico|Golfe du Mexique
3 -75 15, -72 14.5, -68 15, -78 13, -82 17.5 Caribbean Sea|Karibisches Meer|Mar dei Caraibi|Mer des Caraïbes
5 -110.5 26.2, -112.2 28 Gulf of California|Golf von Kalifornien|Golfo di California|Golfe de Californie
3.5 -64 33, -60 30, -58 27 Sargasso Sea|Sargassosee|Mar dei Sargassi|Mer des Sargasses
3.5 -45 -58, -50 -57 Scotia Sea|Scotiasee|Mare di Scotia|Mer de Scotia
4 -65 -59, -63 -58 Drake Passage|Drakestraße|Canale di Drake|Passage de Drake
3 -42 -73, -38 -71, -35 -74 Weddell Sea|Weddellmeer|Mare di Weddell|Mer de Weddell
3 -172 -75.5, 178 -75, -165 -74 Ross Sea|Rossmeer|Mare di Ross|Mer de Ross
3 2 67.5, 0 66, 4 69, 6 66.5 Norwegian Sea|Europäisches Nordmeer|Mare di Norvegia|Mer de Norvège
3.5 -5 75.5, -8 73 Greenland Sea|Grönlandsee|Mare di Groenlandia|Mer du Groenland
3 40 74, 36 72.5, 42 71.5, 45 75 Barents Sea|Barentssee|Mare di Barents|Mer de Barents
4 38.5 65.6 White Sea|Weißes Meer|Mar Bianco|Mer Blanche
3 75 75.5, 67 73.5 Kara Sea|Karasee|Mare di Kara|Mer de Kara
3 125 76, 120 75.5 Laptev Sea|Laptewsee|Mare di Laptev|Mer de Laptev
3 162 73, 158 73.5 East Siberian Sea|Ostsibirische See|Mar della Siberia Orientale|Mer de Sibérie orientale
4 -5 45.3, -4 44.6, -6 46.3 Bay of Biscay|Golf von Biskaya|Golfo di Biscaglia|Golfe de Gascogne
5 -1.5 50, -3.5 49.8, 0 50.3 English Channel|Ärmelkanal|La Manica|Manche
7 1.45 51 Strait of Dover|Straße von Dover|Stretto di Dover|Pas de Calais
5 -5.2 53.7 Irish Sea|Irische See|Mare d’Irlanda|Mer d’Irlande
5 -9 50.3, -8 50.8, -8 49.6 Celtic Sea|Keltische See|Mar Celtico|Mer Celtique
5 9.3 57.9, 8.5 57.9 Skagerrak|Skagerrak|Skagerrak|Skagerrak
6 11.5 56.9 Kattegat|Kattegat|Kattegat|Kattegat
5 20 62, 19.5 61.3, 22 64.3 Gulf of Bothnia|Bottnischer Meerbusen|Golfo di Botnia|Golfe de Botnie
6 26 59.85, 24.5 59.75 Gulf of Finland|Finnischer Meerbusen|Golfo di Finlandia|Golfe de Finlande
6 23.5 57.7 Gulf of Riga|Rigaischer Meerbusen|Golfo di Riga|Golfe de Riga
4 15.5 43, 14.2 43.6, 17.5 42.2, 13.3 44.4, 18.3 41.6 Adriatic Sea|Adria|Mare Adriatico|Mer Adriatique
4 12 40, 13 39.6, 11.3 40.6, 12.5 39 Tyrrhenian Sea|Tyrrhenisches Meer|Mar Tirreno|Mer Tyrrhénienne
4.5 18.8 38, 18.5 37.3, 19 38.8 Ionian Sea|Ionisches Meer|Mar Ionio|Mer Ionienne
4.5 25 39.3, 24.7 40.1, 25 35.9 Aegean Sea|Ägäis|Mar Egeo|Mer Égée
5.5 8.5 43.7, 9 43.5, 8 43.3 Ligurian Sea|Ligurisches Meer|Mar Ligure|Mer Ligure
5 3 40.9, 1.7 40.2 Balearic Sea|Balearen-Meer|Mare delle Baleari|Mer des Baléares
5 -3 36, -2.5 36 Alboran Sea|Alborán-Meer|Mare di Alboran|Mer d’Alboran
6 4 42.7, 4.5 43 Gulf of Lion|Golfe du Lion|Golfo del Leone|Golfe du Lion
5 17.5 31.7, 19 31.2 Gulf of Sidra|Große Syrte|Golfo della Sirte|Golfe de Syrte
7 -5.6 35.95 Strait of Gibraltar|Straße von Gibraltar|Stretto di Gibilterra|Détroit de Gibraltar
6 28 40.7 Sea of Marmara|Marmarameer|Mar di Marmara|Mer de Marmara
5 36.6 46, 36.5 45.7 Sea of Azov|Asowsches Meer|Mar d’Azov|Mer d’Azov
4 25 34.6 Libyan Sea|Libysches Meer|Mar Libico|Mer de Libye
3 3 2.5, 1 3, 5 1 Gulf of Guinea|Golf von Guinea|Golfo di Guinea|Golfe de Guinée
4 41 -17.5, 41 -20, 43 -14 Mozambique Channel|Straße von Mosambik|Canale del Mozambico|Canal du Mozambique
`;

/** Names in a language of BCP 47; English if there are none. */
export function oceansIn(language: string): Ocean[] {
  return linesOf(OCEANS).map((line) => {
    const { numbers, name } = read(line, language);
    return { name, parts: numbers.map(([w = 0, s = 0, e = 0, n = 0]) => [w, s, e, n]) };
  });
}

/** Names in a language of BCP 47; English if there are none. */
export function seasIn(language: string): Sea[] {
  return linesOf(SEAS).map((line) => {
    const at = line.indexOf(' ');
    const { numbers, name } = read(line.slice(at + 1), language);
    const points = numbers.map(([longitude = 0, latitude = 0]): LngLat => [longitude, latitude]);
    return { name, from: Number(line.slice(0, at)), points };
  });
}

function linesOf(table: string): string[] {
  return table.trim().split('\n');
}

/** Groups of numbers, separated by commas, and the name that follows them. */
function read(line: string, language: string): { numbers: number[][]; name: string } {
  const [numbers = ''] = /^[-\d., ]+/.exec(line) ?? [];
  const names = line.slice(numbers.length).split('|');
  const own = names[LANGUAGES.indexOf(new Intl.Locale(language).language)];
  return {
    numbers: numbers.split(',').map((group) => group.trim().split(' ').map(Number)),
    name: own ?? names[0] ?? '',
  };
}
