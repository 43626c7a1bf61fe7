/**
 * Names of countries' divisions beside GeoNames' main names: German, Italian and French ones, and
 * others that are used. GeoNames' lists of divisions have the English name only. Written for this
 * repository.
 */
import { normalise } from '../text/normalise.js';
import type { IndexedPlace } from './name-index.js';
import { townNameIn } from './town-names.js';

interface DivisionNames {
  /** In the order of {@link LANGUAGES}; empty where it is GeoNames' main name. */
  readonly shown: readonly string[];
  readonly others: readonly string[];
}

/** Of the columns of the table. GeoNames' name is mostly, not always, the English one. */
const LANGUAGES = ['de', 'it', 'fr', 'en'];

/** By GeoNames' code: the names in each language, and behind the plus sign further ones. */
const NAMES: ReadonlyMap<string, DivisionNames> = new Map(
  `
DE.01 Baden-Württemberg|Baden-Württemberg|Bade-Wurtemberg|Baden-Württemberg
DE.02 Bayern|Baviera|Bavière + Free State of Bavaria|Freistaat Bayern
DE.03 |Brema|Brême + Free Hanseatic City of Bremen
DE.04 |Amburgo|Hambourg
DE.05 Hessen|Assia
DE.06 Niedersachsen|Bassa Sassonia|Basse-Saxe
DE.07 Nordrhein-Westfalen|Renania Settentrionale-Vestfalia|Rhénanie-du-Nord-Westphalie + Renania settentrionale-Westfalia
DE.08 |Renania-Palatinato|Rhénanie-Palatinat|Rhineland-Palatinate
DE.09 ||Sarre + The Saar
DE.11 |Brandeburgo|Brandebourg
DE.12 |Meclemburgo-Pomerania Anteriore|Mecklembourg-Poméranie-Occidentale + Mecklenburg-Western Pomerania
DE.13 Sachsen|Sassonia|Saxe + Free State of Saxony|Freistaat Sachsen
DE.14 Sachsen-Anhalt|Sassonia-Anhalt|Saxe-Anhalt
DE.15 Thüringen|Turingia|Thuringe + Freistaat Thüringen
DE.16 Berlin|Berlino|Berlin|Berlin + Land Berlin
AT.02 Kärnten|Carinzia|Carinthie
AT.03 Niederösterreich|Bassa Austria|Basse-Autriche
AT.04 Oberösterreich|Alta Austria|Haute-Autriche
AT.05 |Salisburghese|Salzbourg + Salzburger Land|Salisburgo
AT.06 Steiermark|Stiria|Styrie
AT.07 Tirol|Tirolo|Tyrol
AT.09 Wien|Vienna|Vienne
CH.AG |Argovia|Argovie
CH.BE |Berna|Berne
CH.BS Basel-Stadt|Basilea Città|Bâle-Ville
CH.BL |Basilea Campagna|Bâle-Campagne + Baselland
CH.FR Freiburg|Friburgo|Fribourg
CH.GE Genf|Ginevra|Genève
CH.GL |Glarona|Glaris
CH.GR Graubünden|Grigioni|Grisons
CH.JU |Giura
CH.LU Luzern|Lucerna|Lucerne
CH.NE Neuenburg
CH.SG St. Gallen|San Gallo|Saint-Gall + St. Gall
CH.SH |Sciaffusa|Schaffhouse
CH.SO |Soletta|Soleure
CH.SZ |Svitto
CH.TG |Turgovia|Thurgovie
CH.TI Tessin||Tessin
CH.VD Waadt
CH.VS Wallis|Vallese
CH.ZG |Zugo|Zoug
CH.ZH Zürich|Zurigo
CH.AI |Appenzello Interno|Appenzell Rhodes-Intérieures
CH.AR |Appenzello Esterno|Appenzell Rhodes-Extérieures
CH.NW |Nidvaldo|Nidwald
CH.OW |Obvaldo|Obwald
IE.L.18 + Longford|County Longford
IE.L.23 + Offaly|County Offaly
IE.M.42 + Limerick|County Limerick
IE.U.02 + Cavan|County Cavan
IT.01 Abruzzen||Abruzzes + Abruzzi
IT.02 Basilikata|Basilicata|Basilicate|Basilicata + Lucania
IT.03 Kalabrien||Calabre
IT.04 Kampanien||Campanie
IT.05 ||Émilie-Romagne + Emilia Romagna
IT.06 Friaul-Julisch Venetien||Frioul-Vénétie julienne + Friuli|Friaul
IT.07 Latium||Latium
IT.08 Ligurien||Ligurie
IT.09 Lombardei|Lombardia|Lombardie
IT.10 Marken|Marche|Marches|Marche
IT.12 Piemont|Piemonte|Piémont
IT.13 Apulien|Puglia|Pouilles
IT.14 Sardinien|Sardegna|Sardaigne
IT.15 Sizilien|Sicilia|Sicile
IT.16 Toskana|Toscana|Toscane
IT.17 Trentino-Südtirol||Trentin-Haut-Adige + Trentino
IT.18 Umbrien||Ombrie
IT.19 Aostatal|Valle d'Aosta|Vallée d'Aoste + Val d'Aoste
IT.20 Venetien||Vénétie
FR.27 |Borgogna-Franca Contea + Burgund-Franche-Comté
FR.28 Normandie|Normandia|Normandie
FR.32 |Alta Francia
FR.52 |Paesi della Loira
FR.53 Bretagne|Bretagna|Bretagne
FR.75 |Nuova Aquitania|Nouvelle-Aquitaine + Neu-Aquitanien
FR.76 Okzitanien|Occitania
FR.84 |Alvernia-Rodano-Alpi
FR.93 |Provenza-Alpi-Costa Azzurra
FR.94 Korsika||Corse
ES.07 Balearen|Baleari|Baléares + Illes Balears|Islas Baleares|Balearics
ES.27 + Rioja
ES.29 + Comunidad de Madrid|Community of Madrid
ES.31 + Región de Murcia
ES.32 Navarra|Navarra + Navarre
ES.34 Asturien|Asturie|Asturies
ES.39 Kantabrien||Cantabrie
ES.51 Andalusien||Andalousie + Andalucía|Andalusie
ES.52 Aragonien|Aragona + Aragón
ES.53 Kanarische Inseln|Isole Canarie|Canaries + Canarias|Islas Canarias|Kanaren|Canarie
ES.54 Kastilien-La Mancha|Castiglia-La Mancia|Castille-La Manche|Castilla-La Mancha
ES.55 Kastilien und León|Castiglia e León|Castille-et-León|Castile and León + Castilla y León
ES.56 Katalonien|Catalogna|Catalogne + Catalunya|Cataluña
ES.58 Galicien|Galizia|Galice
ES.59 Baskenland|Paesi Baschi|Pays basque + País Vasco|Euskadi
ES.60 + Comunitat Valenciana|Comunidad Valenciana|Valencian Community
ES.57 ||Estrémadure
GB.ENG |Inghilterra|Angleterre + England|Inglaterra
GB.NIR Nordirland|Irlanda del Nord|Irlande du Nord
GB.SCT Schottland|Scozia|Écosse + Escocia
GB.WLS |Galles|Pays de Galles + Cymru
BE.BRU Brüssel|Bruxelles|Bruxelles + Région de Bruxelles-Capitale|Brussels-Capital Region
BE.VLG Flandern|Fiandre|Flandre + Vlaanderen
BE.WAL Wallonien|Vallonia|Wallonie
NL.02 |Frisia|Frise + Friesland|Fryslân
NL.06 Nordbrabant|Brabante Settentrionale|Brabant-Septentrional + Noord-Brabant
NL.07 Nordholland|Olanda Settentrionale|Hollande-Septentrionale + Noord-Holland
NL.10 Seeland|Zelanda|Zélande
NL.11 Südholland|Olanda Meridionale|Hollande-Méridionale + Zuid-Holland
PL.72 Niederschlesien|Bassa Slesia|Basse-Silésie + Dolny Śląsk
PL.77 Kleinpolen|Piccola Polonia|Petite-Pologne + Małopolska
PL.78 Masowien|Masovia|Mazovie + Mazowsze|Masovie|Mazowieckie
PL.80 Karpatenvorland|Precarpazia|Basses-Carpates + Podkarpacie
PL.82 Pommern||Poméranie + Pomorze|Pomerania
PL.83 Schlesien|Slesia|Silésie + Śląsk|Śląskie
PL.86 Großpolen|Grande Polonia|Grande-Pologne + Wielkopolska
PL.87 Westpommern|Pomerania Occidentale|Poméranie-Occidentale
PL.81 Podlachien|Podlachia|Podlachie
PL.85 Ermland-Masuren|Varmia-Masuria|Varmie-Mazurie
SE.27 Schonen|Scania|Scanie
CZ.52 Prag|Praga
CZ.78 Südmähren|Moravia Meridionale|Moravie-du-Sud|South Moravia
CZ.79 Südböhmen|Boemia Meridionale|Bohême-du-Sud|South Bohemia
CZ.81 Karlsbad|Karlovy Vary|Karlovy Vary|Karlovy Vary
CZ.85 Mähren-Schlesien|Moravia-Slesia|Moravie-Silésie|Moravia-Silesia
CZ.87 Pilsen|Plzeň|Plzeň
CZ.88 Mittelböhmen|Boemia Centrale|Bohême-Centrale
DK.17 Hovedstaden|Hovedstaden|Hovedstaden
DK.18 Mitteljütland|Jutland Centrale|Jutland-Central
DK.19 Nordjütland|Jutland Settentrionale|Jutland-du-Nord|North Jutland
DK.20 Seeland|Selandia|Seeland
DK.21 Süddänemark|Danimarca Meridionale|Danemark-du-Sud
US.CA Kalifornien||Californie
US.DC + D.C.|Washington, D.C.
US.FL ||Floride
US.GA ||Géorgie
US.HI ||Hawaï + Hawaii
US.LA ||Louisiane
US.NC |Carolina del Nord|Caroline du Nord
US.ND |Dakota del Nord|Dakota du Nord
US.NM |Nuovo Messico|Nouveau-Mexique + Neumexiko
US.NY + New York State|Stato di New York|État de New York|Upstate New York
US.PA ||Pennsylvanie + Pensilvania
US.SC |Carolina del Sud|Caroline du Sud
US.SD |Dakota del Sud|Dakota du Sud
US.VA ||Virginie
US.WA + Washington State|Stato di Washington|État de Washington
US.WV |Virginia Occidentale|Virginie-Occidentale
CA.02 |Columbia Britannica|Colombie-Britannique + Britisch-Kolumbien
CA.04 |Nuovo Brunswick|Nouveau-Brunswick
CA.05 Neufundland und Labrador|Terranova e Labrador|Terre-Neuve-et-Labrador + Neufundland|Terranova|Terre-Neuve|Newfoundland|Labrador
CA.07 |Nuova Scozia|Nouvelle-Écosse + Neuschottland
CA.09 |Isola del Principe Edoardo|Île-du-Prince-Édouard
CA.10 Québec|Québec|Québec
CA.13 Nordwest-Territorien|Territori del Nord-Ovest|Territoires du Nord-Ouest
AU.02 |Nuovo Galles del Sud|Nouvelle-Galles du Sud + Neusüdwales
AU.03 |Territorio del Nord|Territoire du Nord
AU.05 |Australia Meridionale|Australie-Méridionale + Südaustralien
AU.06 Tasmanien||Tasmanie
AU.08 |Australia Occidentale|Australie-Occidentale + Westaustralien
DE.02.091 Oberbayern|Alta Baviera|Haute-Bavière
DE.02.092 Niederbayern|Bassa Baviera|Basse-Bavière
DE.02.093 Oberpfalz|Alto Palatinato|Haut-Palatinat
DE.02.094 Oberfranken|Alta Franconia|Haute-Franconie
DE.02.095 Mittelfranken|Media Franconia|Moyenne-Franconie|Middle Franconia
DE.02.096 Unterfranken|Bassa Franconia|Basse-Franconie|Lower Franconia
DE.02.097 Schwaben|Svevia|Souabe
CH.TI.2103 + Valle Leventina
CH.TI.2108 + Valle Maggia|Maggiatal
GB.SCT.V9 Orkney|Orcadi|Orcades|Orkney + Orkneys|Orkneyinseln
GB.SCT.W3 Shetland|Shetland|Shetland|Shetland + Shetlands|Shetlandinseln|Shetland-Inseln
GB.ENG.Z9 + Scilly|Îles Scilly|Scilly-Inseln|Isole Scilly
CA.10.08 + Abitibi
PT.10 ||Madère
PT.14 Lissabon|Lisbona|Lisbonne
PT.23 Azoren|Azzorre|Açores
GR.ESYE43 Kreta|Creta|Crète
GR.ESYE14 Thessalien|Tessaglia|Thessalie
GR.ESYE21 |Epiro|Épire
GR.ESYE25 Peloponnes|Peloponneso|Péloponnèse
GR.ESYE12 Zentralmakedonien|Macedonia Centrale|Macédoine-Centrale
GR.ESYE22 Ionische Inseln|Isole Ionie|Îles Ioniennes
GR.ESYE31 Attika|Attica|Attique
GR.ESYE41 Nördliche Ägäis|Egeo Settentrionale|Égée-Septentrionale
GR.ESYE42 Südliche Ägäis|Egeo Meridionale|Égée-Méridionale
RS.VO Wojwodina|Voivodina|Voïvodine|Vojvodina
HR.04 Istrien||Istrie
RU.92 Kamtschatka|Kamčatka|Kamtchatka
RU.64 Sachalin|Sachalin|Sakhaline + Sakhalin
RU.28 Karelien|Carelia|Carélie
GE.02 Abchasien|Abcasia|Abkhazie
MD.58 Transnistrien|Transnistria|Transnistrie
`
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [string, DivisionNames] => {
      const [code = ''] = line.split(' ', 1);
      const [shown = '', others = ''] = line.slice(code.length + 1).split('+ ');
      return [code, { shown: partsOf(shown), others: partsOf(others) }];
    }),
);

function partsOf(names: string): string[] {
  return names.split('|').map((each) => each.trim());
}

/** What stands before a division's name and says what it is, normalised; the longer ones first. */
const BEFORE = [
  ...['autonomous province of', 'autonomous region of', 'autonomous republic of', 'free state of'],
  ...['province of', 'region of', 'republic of', 'state of', 'the', 'county'],
  ...['canton of', 'canton de', 'cantone di', 'canton', 'metropolitan city of'],
  ...['departement de la', 'departement de l', 'departement des', 'departement du'],
  ...['departement de', 'departement d', 'provincia autonoma di', 'citta metropolitana di'],
  ...['provincia di', 'provincia de', 'provincia d', 'departamento del', 'departamento de'],
  ...['partido del', 'partido de', 'municipio del', 'municipio de', 'municipio do', 'municipio da'],
  ...['comuna', 'powiat', 'wojewodztwo', 'landkreis', 'kreis', 'regierungsbezirk', 'gemeente'],
  ...['okres', 'opcina', 'grad', 'obshtina', 'kabupaten', 'kota', 'amphoe', 'huyen', 'quan'],
  ...['shahrestan e', 'ostan e', 'daira de', 'wilaya de', 'muhafazat', 'raionul', 'rayon', 'oras'],
].map((words) => `${words} `);

/** What stands behind it. Not "County": Orange County is not called "Orange". */
const BEHIND = [
  ...['autonomous region', 'province', 'region', 'oblast', 'prefecture', 'voivodeship'],
  ...['governorate', 'department', 'canton', 'state', 'territory', 'republic', 'district'],
  ...['municipality', 'kommun', 'ilcesi', 'rayon', 'regency', 'division', 'krai', 'okrug'],
  ...['shi', 'gun', 'si'],
].map((words) => ` ${words}`);

/** A division's name without the word that says what it is: of "Provincia di Cremona" "cremona". */
export function bareDivisionName(name: string): string {
  const normalised = normalise(name);
  const before = BEFORE.find((words) => normalised.startsWith(words)) ?? '';
  const rest = normalised.slice(before.length);
  const behind = BEHIND.find((words) => rest.endsWith(words)) ?? '';
  return rest.slice(0, rest.length - behind.length);
}

/** What a division is called beside its main name. */
export function otherDivisionNames(code: string): readonly string[] {
  const { shown = [], others = [] } = NAMES.get(code) ?? {};
  return [...new Set([...shown, ...others])].filter((each) => each !== '');
}

/** English words for what a division is, as GeoNames adds them to names in any language. */
const ENGLISH_BEFORE = /^(?:Urban )?(?:Municipality|County|District|Province) of /;
const ENGLISH_BEHIND =
  /(?<! (?:and|of)) (?:Province|Governorate|Region|County|Voivodeship|Oblast|Prefecture)$/;
/** What is left of such a name is no name: "Central Province", "South East Region". */
const ENGLISH_ALONE =
  /^(?:North|South|East|West|Central|Upper|Lower|Middle|Capital|Coast|Inner|Outer|New|Red|Black|White|River|Northern|Southern|Eastern|Western|Federal|Metropolitan|National)\b/;

/**
 * What a division is called in a language of BCP 47.
 *
 * @param name GeoNames' main name, which it is where no other one is known
 */
export function divisionNameIn(language: string, code: string, name: string): string {
  const at = LANGUAGES.indexOf(language.split('-', 1)[0] ?? '');
  const own = NAMES.get(code)?.shown[at];
  if (own !== undefined && own !== '') return own;
  if (at < 0 || LANGUAGES[at] === 'en') return name;
  const bare = name.replace(ENGLISH_BEFORE, '').replace(ENGLISH_BEHIND, '');
  return ENGLISH_ALONE.test(bare) ? name : bare;
}

/** A place's main name or, of a division or a known town, its name in a language of BCP 47. */
export function nameIn(language: string, place: IndexedPlace): string {
  const { kind, name, country, division1, division2, population } = place;
  if (kind === 'settlement' && country !== undefined) {
    return townNameIn({ name, country, population }, language);
  }
  const isFirst = kind === 'first-order division';
  const code = isFirst ? division1 : kind === 'second-order division' ? division2 : undefined;
  return code === undefined ? name : divisionNameIn(language, code, name);
}
