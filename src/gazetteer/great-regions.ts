/**
 * Regions and waters that articles name and GeoNames' settlements and divisions do not have:
 * written for this repository. Positions are about the middle, of continents GeoNames' own, in whole degrees or halves;
 * people in millions, roughly, for comparison with other places of a name.
 */
import type { LngLat } from '../geo/geography.js';
import { LANDSCAPES } from './landscapes.js';

interface GreatRegion {
  readonly kind: 'region' | 'water';
  readonly name: string;
  /** In English, German, Italian and French. */
  readonly others: readonly string[];
  readonly position: LngLat;
  readonly population: number;
  /** ISO 3166-1 alpha-2, where it is in one country. */
  readonly country?: string;
}

/** Longitude, latitude, millions of people, name, other names. */
const REGIONS = `
9 48.5 740 Europe|Europa
21 7 1400 Africa|Afrika|Afrique
89.5 30 4700 Asia|Asien|Asie
-100.5 46 600 North America|Nordamerika|America del Nord|Nord America|Nordamerica|Amérique du Nord
-57.5 -14.5 430 South America|Südamerika|America del Sud|Sud America|Sudamerica|Amérique du Sud
-75 0 660 Latin America|Lateinamerika|America Latina|Amérique latine
-86 13 180 Central America|Mittelamerika|Zentralamerika|America Centrale|Amérique centrale
-85 15 1000 Americas|The Americas
138.5 -18.5 45 Oceania|Ozeanien|Océanie
16.5 -78 0 Antarctica|Antarktis|Antarktika|Antartide|Antarctique
20 85 4 Arctic|Arktis|Artico|Arctique
20 80 4 Arctic Circle|Polarkreis|Circolo Polare Artico|Cercle arctique|Cercle polaire arctique
7 48 200 Western Europe|Westeuropa|Europa occidentale|Europe occidentale|Europe de l'Ouest
27 50 290 Eastern Europe|Osteuropa|Europa orientale|Europe orientale|Europe de l'Est
15 48 160 Central Europe|Mitteleuropa|Zentraleuropa|Europa centrale|Europe centrale
18 62 100 Northern Europe|Nordeuropa|Europa settentrionale|Europe du Nord
15 41 150 Southern Europe|Südeuropa|Europa meridionale|Europe du Sud
22 45 90 Southeastern Europe|Southeast Europe|Südosteuropa|Europa sudorientale|Europe du Sud-Est
10 51 450 European Union|EU|E.U.|UE|Europäische Union|Unione europea|Union européenne
44 30 370 Middle East|Mideast|Mittlerer Osten|Naher Osten|Nahost|Medio Oriente|Moyen-Orient|Proche-Orient|Near East|Vicino Oriente
38 34 70 Levant|Levante
21 43 55 Balkans|Balkan|Balkan Peninsula|Balkanhalbinsel|Balcani|Penisola balcanica
16 62 22 Scandinavia|Skandinavien|Scandinavie
25 57 6 Baltics|Baltic States|Baltic Countries|Baltikum|Paesi baltici|États baltes|Pays baltes
5 52 30 Benelux
-4 40 58 Iberia|Iberian Peninsula|Iberische Halbinsel|Penisola iberica|Péninsule Ibérique
43 43 30 Caucasus|South Caucasus|Kaukasus|Südkaukasus|Caucaso|Caucase
5 30 105 Maghreb|Maghrib
25 15 1000 Sub-Saharan Africa|Subsaharan Africa|Subsahara-Afrika|Africa subsahariana|Afrique subsaharienne
5 28 250 North Africa|Northern Africa|Nordafrika|Nord Africa|Africa settentrionale|Africa del Nord|Afrique du Nord
0 12 420 West Africa|Western Africa|Westafrika|Africa occidentale|Afrique de l'Ouest|Afrique occidentale
37 1 450 East Africa|Eastern Africa|Ostafrika|Africa orientale|Afrique de l'Est|Afrique orientale
20 3 190 Central Africa|Zentralafrika|Africa centrale|Afrique centrale
24 -22 180 Southern Africa|Südliches Afrika|Africa meridionale|Afrique australe
45 8 140 Horn of Africa|Horn von Afrika|Corno d'Africa|Corne de l'Afrique
10 14 120 Sahel|Sahelzone
13 23 3 Sahara|Sahara Desert|Wüste Sahara|Deserto del Sahara|Désert du Sahara
47 23 85 Arabian Peninsula|Arabia|Arabische Halbinsel|Arabien|Penisola arabica|Péninsule arabique|Arabie
51 26 60 Gulf States|Golfstaaten|Stati del Golfo|États du Golfe
65 43 80 Central Asia|Zentralasien|Asia centrale|Asie centrale
78 23 1900 South Asia|Southern Asia|Südasien|Asia meridionale|Asie du Sud
78 22 1800 Indian Subcontinent|Indischer Subkontinent|Subcontinente indiano|Sous-continent indien
108 10 690 Southeast Asia|South East Asia|South-East Asia|Südostasien|Sud-est asiatico|Asie du Sud-Est
115 35 1650 East Asia|Ostasien|Asia orientale|Asie de l'Est|Asie orientale
125 35 2300 Far East|Ferner Osten|Fernost|Estremo Oriente|Extrême-Orient
70 35 2000 Eurasia|Eurasien|Eurasie
105 14 240 Indochina|Indocina|Indochine
127 38 78 Korean Peninsula|Koreanische Halbinsel|Penisola coreana|Péninsule coréenne
75 34 20 Kashmir|Kaschmir|Cachemire
75 31 110 Punjab|Pandschab|Pendjab
88 24 260 Bengal|Bengalen|Bengala|Bengale
100 62 33 Siberia|Sibirien|Sibérie
60 58 20 Urals|Ural|Ural Mountains|Uralgebirge|Urali|Monti Urali|Oural
34 45 2 Crimea|Krim|Crimée
38 48 6 Donbas|Donbass
10 46.5 14 Alps|Alpen|Alpi|Alpes
1 42.5 1 Pyrenees|Pyrenäen|Pirenei|Pyrénées
25 46 5 Carpathians|Carpathian Mountains|Karpaten|Carpazi|Carpates
13 43 10 Apennines|Apennin|Apenninen|Appennini|Apennins
85 28 50 Himalayas|Himalaya
74 36 5 Hindu Kush|Hindukusch|Hindu Kush
-70 -20 80 Andes|Anden|Ande|Cordillera de los Andes
-110 43 6 Rocky Mountains|Rockies|Montagne Rocciose|Montagnes Rocheuses
-80 38 25 Appalachia|Appalachians|Appalachian Mountains|Appalachen|Appalachi|Appalaches
-62 -5 30 Amazon Basin|Amazon Rainforest|Amazonia|Amazonasbecken|Amazonasgebiet|Amazzonia|Amazonie
-70 -45 2 Patagonia|Patagonien|Patagonie
-75 17 44 Caribbean|West Indies|Karibik|Caraibi|Caraïbes|Antilles|Antillen|Antille
-93 42 68 Midwest|American Midwest|Mittlerer Westen|Midwest americano
-72 43 15 New England|Neuengland|Nuova Inghilterra|Nouvelle-Angleterre
-122 45 13 Pacific Northwest
158 -8 11 Melanesia|Melanesien|Mélanésie
150 8 0.5 Micronesia|Mikronesien|Micronésie
-150 -15 0.7 Polynesia|Polynesien|Polinesia|Polynésie
110 2 20 Borneo
144 -6 15 New Guinea|Neuguinea|Nuova Guinea|Nouvelle-Guinée
102 0 60 Sumatra
110 -7 150 Java|Giava
138 36 104 Honshu
120 -2 20 Sulawesi|Celebes
122 -9 2 Timor
-7 53 7 Island of Ireland|Irische Insel|Isola d'Irlanda|Île d'Irlande
-4 57.5 0.2 Scottish Highlands|Highlands of Scotland|Schottische Highlands|Highlands scozzesi|Highlands écossaises
14.5 50 7 Bohemia|Böhmen|Boemia|Bohême
17 49.5 3 Moravia|Mähren|Moravie
17.5 51 8 Silesia|Schlesien|Slesia|Silésie
24 49 2 Galicia|Galizien|Galizia|Galicie
24.5 46.5 7 Transylvania|Siebenbürgen|Transilvania|Transylvanie
27 41.5 12 Thrace|Thrakien|Tracia
33 39 75 Anatolia|Asia Minor|Anatolien|Kleinasien|Asia Minore|Anatolie|Asie mineure
43 34 30 Mesopotamia|Mesopotamien|Mésopotamie
43 37 30 Kurdistan|Kurdistán
7 51.5 5 Ruhr|Ruhrgebiet|Ruhr Area|Ruhr Valley|Bacino della Ruhr
7.5 48.3 1.9 Alsace|Elsass|Alsazia
6.5 48.9 2.3 Lorraine|Lothringen|Lorena
6 44 5 Provence|Provenza
3 47 1.6 Burgundy|Burgund|Borgogna|Bourgogne
6.5 45.5 1.2 Savoy|Savoyen|Savoia|Savoie
2.5 49.9 2 Picardy|Picardie|Piccardia
4 48.7 1.3 Champagne
9.5 54.5 1 Schleswig
20.5 55 1 East Prussia|Ostpreußen|Prussia orientale|Prusse-Orientale
13 53 30 Prussia|Preußen|Prusse
11.4 46.7 0.5 South Tyrol|Südtirol|Alto Adige|Tyrol du Sud|Haut-Adige
11.5 46.5 0.1 Dolomites|Dolomiten|Dolomiti
35 33 10 Holy Land|Heiliges Land|Terra Santa|Terre sainte
34.4 31.4 2.2 Gaza Strip|Gazastreifen|Gaza-Streifen|Striscia di Gaza|Bande de Gaza
35.2 32 3 West Bank|Westjordanland|Cisgiordania|Cisjordanie
35.8 33 0.05 Golan Heights|Golanhöhen|Golan|Alture del Golan|Plateau du Golan
34 29.5 0.6 Sinai|Sinai Peninsula|Sinai-Halbinsel|Sinaihalbinsel|Penisola del Sinai|Sinaï|Péninsule du Sinaï
100 60 290 Soviet Union|USSR|U.S.S.R.|Sowjetunion|UdSSR|Unione Sovietica|URSS|Union soviétique
20 44 23 Yugoslavia|Jugoslawien|Jugoslavia|Iugoslavia|Yougoslavie
17 49.5 15 Czechoslovakia|Tschechoslowakei|Cecoslovacchia|Tchécoslovaquie
12.5 52 16 East Germany|GDR|DDR|Ostdeutschland|Germania Est|Allemagne de l'Est|RDA
8.5 50 62 West Germany|Westdeutschland|Germania Ovest|Allemagne de l'Ouest|RFA
17 48 50 Austria-Hungary|Österreich-Ungarn|Austria-Ungheria|Autriche-Hongrie
32 39 25 Ottoman Empire|Osmanisches Reich|Impero ottomano|Empire ottoman
24 13 9 Darfur|Dārfūr
39 13.5 7 Tigray|Tigré
`;

const WATERS = `
-30 30 Atlantic|Atlantic Ocean|North Atlantic|South Atlantic|Atlantik|Atlantischer Ozean|Nordatlantik|Südatlantik|Atlantico|Oceano Atlantico|Atlantique|Océan Atlantique
-160 0 Pacific|Pacific Ocean|South Pacific|North Pacific|Pazifik|Pazifischer Ozean|Südpazifik|Pacifico|Oceano Pacifico|Pacifique|Océan Pacifique|Stiller Ozean
80 -20 Indian Ocean|Indischer Ozean|Indik|Oceano Indiano|Océan Indien
0 85 Arctic Ocean|Arktischer Ozean|Nordpolarmeer|Mar Glaciale Artico|Mar Glaciale|Océan Arctique
0 -65 Southern Ocean|Antarctic Ocean|Südlicher Ozean|Südpolarmeer|Oceano Antartico|Océan Austral|Océan Antarctique
18 35 Mediterranean|Mediterranean Sea|Mittelmeer|Mediterraneo|Mare Mediterraneo|Mar Mediterraneo|Méditerranée|Mer Méditerranée
20 58 Baltic Sea|Baltic|Ostsee|Mar Baltico|Baltico|Mer Baltique|Baltique
3 56 North Sea|Nordsee|Mare del Nord|Mer du Nord
34 43 Black Sea|Schwarzes Meer|Mar Nero|Mer Noire
36.5 46 Sea of Azov|Asowsches Meer|Mar d'Azov|Mer d'Azov
51 42 Caspian Sea|Caspian|Kaspisches Meer|Mar Caspio|Mer Caspienne
59 45 Aral Sea|Aralsee|Lago d'Aral|Mer d'Aral
38 20 Red Sea|Rotes Meer|Mar Rosso|Mer Rouge
35.5 31.5 Dead Sea|Totes Meer|Mar Morto|Mer Morte
51 27 Persian Gulf|Arabian Gulf|Persischer Golf|Golfo Persico|Golfe Persique
48 12 Gulf of Aden|Golf von Aden|Golfo di Aden|Golfe d'Aden
56.5 26.5 Strait of Hormuz|Straße von Hormus|Stretto di Hormuz|Détroit d'Ormuz
32.5 30.5 Suez Canal|Sueskanal|Suezkanal|Canale di Suez|Canal de Suez
-79.7 9.1 Panama Canal|Panamakanal|Canale di Panama|Canal de Panama
-5.5 36 Strait of Gibraltar|Straße von Gibraltar|Stretto di Gibilterra|Détroit de Gibraltar
29 41 Bosphorus|Bosporus|Bosforo|Bosphore
26.3 40.2 Dardanelles|Dardanellen|Dardanelli
28 40.7 Sea of Marmara|Marmarameer|Mar di Marmara|Mer de Marmara
16 43 Adriatic|Adriatic Sea|Adria|Adriatisches Meer|Adriatico|Mare Adriatico|Mer Adriatique|Adriatique
25 38.5 Aegean|Aegean Sea|Ägäis|Ägäisches Meer|Egeo|Mar Egeo|Mer Égée
19 38.5 Ionian Sea|Ionisches Meer|Mar Ionio|Mer Ionienne
12 40 Tyrrhenian Sea|Tyrrhenisches Meer|Mar Tirreno|Tirreno|Mer Tyrrhénienne
8.5 43.5 Ligurian Sea|Ligurisches Meer|Mar Ligure|Mer Ligure
-4 45.5 Bay of Biscay|Biskaya|Golf von Biskaya|Golfo di Biscaglia|Golfe de Gascogne
-1 50 English Channel|Ärmelkanal|Canale della Manica|La Manica|Manica|La Manche|Manche
1.5 51 Strait of Dover|Straße von Dover|Stretto di Dover|Pas de Calais
-5 53.5 Irish Sea|Irische See|Mare d'Irlanda|Mer d'Irlande
2 66 Norwegian Sea|Europäisches Nordmeer|Mare di Norvegia|Mer de Norvège
40 75 Barents Sea|Barentssee|Mare di Barents|Mer de Barents
-178 58 Bering Sea|Beringmeer|Mare di Bering|Mer de Béring
-169 66 Bering Strait|Beringstraße|Stretto di Bering|Détroit de Béring
150 55 Sea of Okhotsk|Ochotskisches Meer|Mare di Ochotsk|Mer d'Okhotsk
135 40 Sea of Japan|East Sea|Japanisches Meer|Mar del Giappone|Mer du Japon
123 36 Yellow Sea|Gelbes Meer|Mar Giallo|Mer Jaune
125 29 East China Sea|Ostchinesisches Meer|Mar Cinese Orientale|Mer de Chine orientale
114 13 South China Sea|Südchinesisches Meer|Mar Cinese Meridionale|Mer de Chine méridionale
119.5 24 Taiwan Strait|Taiwanstraße|Stretto di Taiwan|Stretto di Formosa|Détroit de Taïwan
101 4 Strait of Malacca|Straße von Malakka|Stretto di Malacca|Détroit de Malacca
102 9 Gulf of Thailand|Golf von Thailand|Golfo di Thailandia|Golfe de Thaïlande
88 15 Bay of Bengal|Golf von Bengalen|Golfo del Bengala|Golfe du Bengale
64 15 Arabian Sea|Arabisches Meer|Mar Arabico|Mer d'Arabie|Mer d'Oman
96 10 Andaman Sea|Andamanensee|Mare delle Andamane|Mer d'Andaman
160 -37 Tasman Sea|Tasmansee|Mar di Tasman|Mer de Tasman
155 -18 Coral Sea|Korallenmeer|Mar dei Coralli|Mer de Corail
3 2 Gulf of Guinea|Golf von Guinea|Golfo di Guinea|Golfe de Guinée
41 -17 Mozambique Channel|Straße von Mosambik|Canale del Mozambico|Canal du Mozambique
-75 15 Caribbean Sea|Karibisches Meer|Mar dei Caraibi|Mer des Caraïbes|Mer des Antilles
-90 25 Gulf of Mexico|Golf von Mexiko|Golfo del Messico|Golfe du Mexique
-111 27 Gulf of California|Golf von Kalifornien|Golfo di California|Golfe de Californie
-85 60 Hudson Bay|Hudson-Bucht|Hudsonbai|Baia di Hudson|Baie d'Hudson
-58 58 Labrador Sea|Labradorsee|Mare del Labrador|Mer du Labrador
-84 45 Great Lakes|Große Seen|Grandi Laghi|Grands Lacs
-87 47.5 Lake Superior|Oberer See|Lago Superiore|Lac Supérieur
-87 44 Lake Michigan|Michigansee|Lago Michigan|Lac Michigan
-82.5 45 Lake Huron|Huronsee|Lago Huron|Lac Huron
-81 42.2 Lake Erie|Eriesee|Lago Erie|Lac Érié
-78 43.7 Lake Ontario|Ontariosee|Lago Ontario|Lac Ontario
33 -1 Lake Victoria|Viktoriasee|Lago Vittoria|Lac Victoria
29.5 -6 Lake Tanganyika|Tanganjikasee|Lago Tanganica|Lac Tanganyika
34.5 -12 Lake Malawi|Lake Nyasa|Malawisee|Lago Malawi|Lac Malawi
14 13 Lake Chad|Tschadsee|Lago Ciad|Lac Tchad
108 53.5 Lake Baikal|Baikal|Baikalsee|Lago Bajkal|Lac Baïkal
9.4 47.6 Lake Constance|Bodensee|Lago di Costanza|Lac de Constance
6.5 46.4 Lake Geneva|Genfersee|Genfer See|Lago di Ginevra|Lago Lemano|Lac Léman|Lac de Genève
10.7 45.6 Lake Garda|Gardasee|Lago di Garda|Lac de Garde
9.3 46 Lake Como|Comer See|Lago di Como|Lac de Côme
8.7 46 Lake Maggiore|Lago Maggiore|Lac Majeur
`;

export const GREAT_REGIONS: readonly GreatRegion[] = [
  ...lines(REGIONS).map((line) => {
    const [, x, y, millions, names = ''] = /^(\S+) (\S+) (\S+) (.+)$/.exec(line) ?? [];
    return named('region', names, [Number(x), Number(y)], Number(millions) * 1e6);
  }),
  ...lines(LANDSCAPES).map((line) => {
    const [, country = '', x, y, thousands, names = ''] =
      /^(\S+) (\S+) (\S+) (\S+) (.+)$/.exec(line) ?? [];
    const region = named('region', names, [Number(x), Number(y)], Number(thousands) * 1e3);
    return country === '-' ? region : { ...region, country };
  }),
  ...lines(WATERS).map((line) => {
    const [, x, y, names = ''] = /^(\S+) (\S+) (.+)$/.exec(line) ?? [];
    return named('water', names, [Number(x), Number(y)], 0);
  }),
];

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function named(
  kind: GreatRegion['kind'],
  names: string,
  position: LngLat,
  population: number,
): GreatRegion {
  const [name = '', ...others] = names.split('|');
  return { kind, name, others, position, population };
}
