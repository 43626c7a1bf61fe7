/**
 * What towns are called in German, Italian and French, and in English where GeoNames' main name is
 * the local one. GeoNames' lists of settlements do not say of which language a name is. Written for
 * this repository: towns of Europe and its neighbours that a map of a country names, and capitals.
 */

/** Of the columns of the table. */
const LANGUAGES = ['de', 'it', 'fr', 'en'];

/** By country and GeoNames' main name: the names in each language, empty where they are the same. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `
AT Vienna=Wien|Vienna|Vienne
AT Salzburg=|Salisburgo|Salzbourg
BE Antwerpen=|Anversa|Anvers|Antwerp
BE Brussels=Brüssel|Bruxelles|Bruxelles
BE Brugge=Brügge|Bruges|Bruges|Bruges
BE Gent=|Gand|Gand|Ghent
BE Liège=Lüttich|Liegi
BE Leuven=Löwen|Lovanio|Louvain
CH Basel=|Basilea|Bâle
CH Bern=|Berna|Berne
CH Genève=Genf|Ginevra|Genève|Geneva
CH Lausanne=|Losanna
CH Luzern=|Lucerna|Lucerne|Lucerne
CH Zürich=|Zurigo|Zurich|Zurich
CH Sankt Gallen=St. Gallen|San Gallo|Saint-Gall|St. Gallen
CH Sitten=Sitten|Sion|Sion|Sion
CH Fribourg=Freiburg|Friburgo
CZ Brno=Brünn
CZ Prague=Prag|Praga
DE Aachen=|Aquisgrana|Aix-la-Chapelle
DE Augsburg=|Augusta|Augsbourg
DE Berlin=|Berlino
DE Bremen=|Brema|Brême
DE Köln=|Colonia|Cologne|Cologne
DE Dresden=|Dresda|Dresde
DE Frankfurt am Main=|Francoforte sul Meno|Francfort-sur-le-Main
DE Freiburg=|Friburgo|Fribourg
DE Hamburg=|Amburgo|Hambourg
DE Hannover=||Hanovre|Hanover
DE Koblenz=|Coblenza|Coblence
DE Konstanz=|Costanza|Constance
DE Leipzig=|Lipsia
DE Lübeck=|Lubecca|Lubeck
DE Mainz=|Magonza|Mayence
DE Munich=München|Monaco di Baviera
DE Nürnberg=|Norimberga|Nuremberg|Nuremberg
DE Regensburg=|Ratisbona|Ratisbonne
DE Stuttgart=|Stoccarda
DE Trier=|Treviri|Trèves
DE Würzburg=||Wurtzbourg
DK Copenhagen=Kopenhagen|Copenaghen|Copenhague
DK Århus=Aarhus|Aarhus|Aarhus|Aarhus
DZ Algiers=Algier|Algeri|Alger
EG Cairo=Kairo|Il Cairo|Le Caire
EG Alexandria=|Alessandria d’Egitto|Alexandrie
ES Barcelona=|Barcellona|Barcelone
ES Córdoba=|Cordova|Cordoue
ES Granada=||Grenade
ES Sevilla=|Siviglia|Séville|Seville
ES Valencia=||Valence
ES Zaragoza=Saragossa|Saragozza|Saragosse
FR Lyon=|Lione
FR Marseille=|Marsiglia
FR Nice=Nizza|Nizza
FR Paris=|Parigi
FR Strasbourg=Straßburg|Strasburgo
FR Toulouse=|Tolosa
GB Edinburgh=|Edimburgo|Édimbourg
GB London=|Londra|Londres
GR Athens=Athen|Atene|Athènes
GR Thessaloníki=Thessaloniki|Salonicco|Thessalonique|Thessaloniki
HR Zagreb=|Zagabria
IE Dublin=|Dublino
IL Jerusalem=|Gerusalemme|Jérusalem
IT Bologna=||Bologne
IT Bolzano=Bozen
IT Florence=Florenz|Firenze
IT Genoa=Genua|Genova|Gênes
IT Merano=Meran
IT Milan=Mailand|Milano
IT Naples=Neapel|Napoli
IT Padova=Padua||Padoue|Padua
IT Palermo=||Palerme
IT Rome=Rom|Roma
IT Siracusa=Syrakus||Syracuse|Syracuse
IT Trento=Trient||Trente
IT Trieste=Triest
IT Turin=|Torino
IT Venice=Venedig|Venezia|Venise
IT Verona=||Vérone
LB Beirut=||Beyrouth
LT Vilnius=Wilna
LU Luxembourg=Luxemburg|Lussemburgo
LY Tripoli=Tripolis
MA Marrakesh=Marrakesch|Marrakech|Marrakech
MD Chisinau=Chișinău|Chișinău|Chișinău
NL The Hague=Den Haag|L’Aia|La Haye
PL Gdańsk=Danzig|Danzica
PL Kraków=Krakau|Cracovia|Cracovie
PL Warsaw=Warschau|Varsavia|Varsovie
PL Wrocław=Breslau|Breslavia
PL Poznań=Posen
PT Lisbon=Lissabon|Lisbona|Lisbonne
RO Bucharest=Bukarest|Bucarest|Bucarest
RS Belgrade=Belgrad|Belgrado
RU Moscow=Moskau|Mosca|Moscou
RU Saint Petersburg=Sankt Petersburg|San Pietroburgo|Saint-Pétersbourg
SE Göteborg=|||Gothenburg
SE Stockholm=|Stoccolma
SI Ljubljana=|Lubiana
SY Damascus=Damaskus|Damasco|Damas
TN Tunis=|Tunisi
UA Kyiv=Kiew|Kiev|Kiev
UA Odesa=Odessa|Odessa|Odessa
VA Vatican City=Vatikanstadt|Città del Vaticano|Cité du Vatican
`
    .trim()
    .split('\n')
    .map((line) => {
      const [key = '', names = ''] = line.split('=');
      return [key, names.split('|')] as const;
    }),
);

/** Fewer people have the namesakes of such towns in their countries. */
const LEAST = 25_000;

interface NamedTown {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly population: number;
}

/** @param language BCP 47, of which the first part counts */
export function townNameIn({ name, country, population }: NamedTown, language: string): string {
  if (population < LEAST && country !== 'VA') return name;
  const [primary = ''] = language.split('-');
  return NAMES.get(`${country} ${name}`)?.[LANGUAGES.indexOf(primary)] || name;
}

/** The keys of the table, for its test. */
export const TOWNS_WITH_NAMES: readonly string[] = [...NAMES.keys()];
