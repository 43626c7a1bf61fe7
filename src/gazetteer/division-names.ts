/**
 * Names of countries' divisions beside GeoNames' main names: those of the language spoken there,
 * and German, Italian and French ones. GeoNames' lists of divisions have the English name only.
 * Written for this repository.
 */
import { normalise } from '../text/normalise.js';

/** By GeoNames' code. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `
DE.01 Baden-Württemberg|Bade-Wurtemberg
DE.02 Bayern|Baviera|Bavière|Free State of Bavaria|Freistaat Bayern
DE.03 Free Hanseatic City of Bremen|Brema|Brême
DE.04 Amburgo|Hambourg
DE.05 Hessen|Assia
DE.06 Niedersachsen|Bassa Sassonia|Basse-Saxe
DE.07 Nordrhein-Westfalen|Renania Settentrionale-Vestfalia|Renania settentrionale-Westfalia|Rhénanie-du-Nord-Westphalie
DE.08 Rhineland-Palatinate|Renania-Palatinato|Rhénanie-Palatinat
DE.09 Sarre|The Saar
DE.11 Brandeburgo|Brandebourg
DE.12 Mecklenburg-Western Pomerania|Meclemburgo-Pomerania Anteriore|Mecklembourg-Poméranie-Occidentale
DE.13 Sachsen|Sassonia|Saxe|Free State of Saxony|Freistaat Sachsen
DE.14 Sachsen-Anhalt|Sassonia-Anhalt|Saxe-Anhalt
DE.15 Thüringen|Turingia|Thuringe|Freistaat Thüringen
DE.16 Berlin|Land Berlin
AT.02 Kärnten|Carinzia|Carinthie
AT.03 Niederösterreich|Bassa Austria|Basse-Autriche
AT.04 Oberösterreich|Alta Austria|Haute-Autriche
AT.05 Salzburger Land|Salisburghese|Salisburgo|Salzbourg
AT.06 Steiermark|Stiria|Styrie
AT.07 Tirol|Tirolo
AT.09 Wien|Vienne
CH.AG Argovia|Argovie
CH.BE Berna|Berne
CH.BS Basel-Stadt|Basilea Città|Bâle-Ville
CH.BL Baselland|Basilea Campagna|Bâle-Campagne
CH.FR Freiburg|Friburgo
CH.GE Genève|Genf|Ginevra
CH.GL Glarona|Glaris
CH.GR Graubünden|Grigioni|Grisons
CH.JU Giura
CH.LU Luzern|Lucerna
CH.NE Neuenburg
CH.SG St. Gallen|St. Gall|San Gallo|Saint-Gall
CH.SH Sciaffusa|Schaffhouse
CH.SO Soletta|Soleure
CH.SZ Svitto
CH.TG Turgovia|Thurgovie
CH.TI Tessin
CH.VD Waadt
CH.VS Wallis|Vallese
CH.ZG Zugo|Zoug
CH.ZH Zürich|Zurigo
IE.L.18 Longford|County Longford
IE.L.23 Offaly|County Offaly
IE.M.42 Limerick|County Limerick
IE.U.02 Cavan|County Cavan
IT.01 Abruzzen|Abruzzi|Abruzzes
IT.02 Basilicata|Lucania
IT.03 Kalabrien|Calabre
IT.04 Kampanien|Campanie
IT.05 Émilie-Romagne|Emilia Romagna
IT.06 Friaul-Julisch Venetien|Frioul-Vénétie julienne|Friuli|Friaul
IT.07 Latium
IT.08 Ligurien|Ligurie
IT.09 Lombardia|Lombardei|Lombardie
IT.10 Marche|Marken|Marches
IT.12 Piemonte|Piemont|Piémont
IT.13 Puglia|Apulien|Pouilles
IT.14 Sardegna|Sardinien|Sardaigne
IT.15 Sicilia|Sizilien|Sicile
IT.16 Toscana|Toskana|Toscane
IT.17 Trentino-Südtirol|Trentin-Haut-Adige|Trentino
IT.18 Umbrien|Ombrie
IT.19 Valle d'Aosta|Aostatal|Val d'Aoste|Vallée d'Aoste
IT.20 Venetien|Vénétie
FR.27 Burgund-Franche-Comté|Borgogna-Franca Contea
FR.28 Normandie|Normandia
FR.32 Alta Francia
FR.52 Paesi della Loira
FR.53 Bretagne|Bretagna
FR.75 Nouvelle-Aquitaine|Neu-Aquitanien|Nuova Aquitania
FR.76 Okzitanien|Occitania
FR.84 Alvernia-Rodano-Alpi
FR.93 Provenza-Alpi-Costa Azzurra
FR.94 Corse|Korsika
ES.07 Illes Balears|Islas Baleares|Balearen|Baleari|Baléares|Balearics
ES.27 Rioja
ES.29 Comunidad de Madrid|Community of Madrid
ES.31 Región de Murcia
ES.32 Navarra|Navarre
ES.34 Asturien|Asturie|Asturies
ES.39 Kantabrien|Cantabrie
ES.51 Andalucía|Andalusien|Andalusie|Andalousie
ES.52 Aragón|Aragona|Aragonien
ES.53 Canarias|Islas Canarias|Kanarische Inseln|Kanaren|Canarie|Isole Canarie|Canaries
ES.54 Castilla-La Mancha|Kastilien-La Mancha|Castiglia-La Mancia|Castille-La Manche
ES.55 Castilla y León|Kastilien und León|Castiglia e León|Castille-et-León
ES.56 Catalunya|Cataluña|Katalonien|Catalogna|Catalogne
ES.58 Galice|Galizia
ES.59 País Vasco|Euskadi|Baskenland|Paesi Baschi|Pays basque
ES.60 Comunitat Valenciana|Comunidad Valenciana|Valencian Community
GB.ENG England|Inghilterra|Angleterre|Inglaterra
GB.NIR Nordirland|Irlanda del Nord|Irlande du Nord
GB.SCT Schottland|Scozia|Écosse|Escocia
GB.WLS Galles|Pays de Galles|Cymru
BE.BRU Région de Bruxelles-Capitale|Brussels-Capital Region
BE.VLG Vlaanderen|Flandern|Fiandre|Flandre
BE.WAL Wallonie|Wallonien|Vallonia
NL.02 Friesland|Fryslân|Frisia|Frise
NL.06 Noord-Brabant|Nordbrabant
NL.07 Noord-Holland|Nordholland|Olanda Settentrionale|Hollande-Septentrionale
NL.10 Seeland|Zelanda|Zélande
NL.11 Zuid-Holland|Südholland|Olanda Meridionale|Hollande-Méridionale
PL.72 Dolny Śląsk|Niederschlesien|Bassa Slesia|Basse-Silésie
PL.77 Małopolska|Kleinpolen|Piccola Polonia|Petite-Pologne
PL.78 Mazowsze|Masowien|Masovia|Masovie|Mazowieckie
PL.80 Podkarpacie|Karpatenvorland|Precarpazia
PL.82 Pomorze|Pommern|Pomerania|Poméranie
PL.83 Śląsk|Śląskie
PL.86 Wielkopolska|Großpolen|Grande Polonia|Grande-Pologne
PL.87 Westpommern
SE.27 Scania|Schonen|Scanie
US.CA Kalifornien|Californie
US.DC D.C.|Washington, D.C.
US.FL Floride
US.GA Géorgie
US.HI Hawaï|Hawaii
US.LA Louisiane
US.NC Carolina del Nord|Caroline du Nord
US.ND Dakota del Nord|Dakota du Nord
US.NM Neumexiko|Nuovo Messico|Nouveau-Mexique
US.NY New York State|Stato di New York|État de New York|Upstate New York
US.PA Pensilvania|Pennsylvanie
US.SC Carolina del Sud|Caroline du Sud
US.SD Dakota del Sud|Dakota du Sud
US.VA Virginie
US.WA Washington State|Stato di Washington|État de Washington
US.WV Virginia Occidentale|Virginie-Occidentale
CA.02 Britisch-Kolumbien|Columbia Britannica|Colombie-Britannique
CA.04 Nuovo Brunswick|Nouveau-Brunswick
CA.05 Neufundland|Terranova|Terre-Neuve|Newfoundland|Labrador
CA.07 Neuschottland|Nuova Scozia|Nouvelle-Écosse
CA.09 Île-du-Prince-Édouard|Isola del Principe Edoardo
CA.10 Québec
CA.13 Nordwest-Territorien|Territoires du Nord-Ouest|Territori del Nord-Ovest
AU.02 Neusüdwales|Nuovo Galles del Sud|Nouvelle-Galles du Sud
AU.03 Territorio del Nord|Territoire du Nord
AU.05 Südaustralien|Australia Meridionale|Australie-Méridionale
AU.06 Tasmanien|Tasmanie
AU.08 Westaustralien|Australia Occidentale|Australie-Occidentale
DE.02.091 Oberbayern|Alta Baviera|Haute-Bavière
DE.02.092 Niederbayern|Bassa Baviera|Basse-Bavière
DE.02.093 Oberpfalz|Alto Palatinato|Haut-Palatinat
DE.02.094 Oberfranken|Alta Franconia|Haute-Franconie
DE.02.095 Middle Franconia|Media Franconia|Moyenne-Franconie
DE.02.096 Lower Franconia|Bassa Franconia|Basse-Franconie
DE.02.097 Schwaben|Svevia|Souabe
CH.TI.2103 Valle Leventina
CH.TI.2108 Valle Maggia|Maggiatal
GB.SCT.V9 Orkney|Orkneys|Orkneyinseln|Orcadi|Orcades
GB.SCT.W3 Shetland|Shetlands|Shetlandinseln|Shetland-Inseln
GB.ENG.Z9 Scilly|Îles Scilly|Scilly-Inseln|Isole Scilly
CA.10.08 Abitibi
PT.10 Madère
GR.ESYE43 Kreta|Creta
GR.ESYE14 Thessalien|Tessaglia|Thessalie
GR.ESYE21 Epiro|Épire
GR.ESYE25 Peloponnes|Peloponneso
RS.VO Wojwodina|Voivodina|Voïvodine
HR.04 Istrien|Istrie
RU.92 Kamtschatka|Kamčatka|Kamtchatka
RU.64 Sachalin|Sakhaline|Sakhalin
RU.28 Karelien|Carelia|Carélie
GE.02 Abchasien|Abcasia|Abkhazie
MD.58 Transnistrien|Transnistrie
`
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [string, string[]] => {
      const [code = ''] = line.split(' ', 1);
      return [code, line.slice(code.length + 1).split('|')];
    }),
);

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
  return NAMES.get(code) ?? [];
}
