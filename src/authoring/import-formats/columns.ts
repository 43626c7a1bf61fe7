/**
 * What the columns of a table, or the properties of features, hold: found by their usual names in
 * several languages, or named by the author.
 */
import { memoise } from '../../memoise.js';
import { normalise } from '../../text/normalise.js';

/** The usual names, normalised; those that are more surely meant come first. */
const USUAL = {
  name: [
    'name|title|label|toponym|place name|placename|place|site|settlement|locality',
    'ort|ortsname|ortschaft|bezeichnung|titel|naam|plaats|plaatsnaam|nom|lieu|lieu dit|luogo|localita',
    'nome|toponimo|nombre|lugar|localidad|titulo|titolo|titre|local|namn|plats|ort namn|navn|sted',
    'nazwa|miejsce|miejscowosc|nazev|misto|nev|hely|nume|loc|название|имя|место|назва|місце',
    'ονομα|τοπος|名称|名稱|地名|名前|地点|地點|장소|이름|지명|الاسم|المكان|שם|מקום',
    'city|town|village|stadt|gemeinde|ville|commune|citta|comune|ciudad|cidade|miasto|mesto|город',
  ],
  latitude: [
    'lat|latitude|latitud|latitudine|breite|breitengrad|geographische breite|geogr breite|breddegrad',
    'breddgrad|breedtegraad|szerokosc|szerokosc geograficzna|zemepisna sirka|szelesseg|широта',
    'πλατος|γεωγραφικο πλατος|纬度|緯度|위도|خط العرض|קו רוחב|geo lat|lat wgs84|coord y|point y',
    'y|y coord|ycoord|y koordinate|northing|hochwert|nord',
  ],
  longitude: [
    'lon|lng|long|longitude|longitud|longitudine|lange|laenge|langengrad|laengengrad',
    'geographische lange|geogr lange|lengdegrad|langdgrad|longitud|lengtegraad|dlugosc',
    'dlugosc geograficzna|zemepisna delka|hosszusag|долгота|довгота|μηκος|γεωγραφικο μηκος|经度|經度',
    '経度|경도|خط الطول|קו אורך|geo lon|geo lng|geo long|lon wgs84|coord x|point x',
    'x|x coord|xcoord|x koordinate|easting|rechtswert|ost',
  ],
  position: [
    'position|coordinates|coordinate|coords|coord|geometry|geom|the geom|wkt|wkt geom|geo|gps',
    'geojson|point|latlng|lat lng|latlon|lat lon|lat long|lat long wgs84|latitude longitude',
    'lonlat|lon lat|lng lat|longitude latitude|geo point|geo point 2d|geolocation|geopoint',
    'koordinaten|koordinate|gps koordinaten|posizione|coordinata|coordonnees|coordonnee|coordenadas',
    'coordenada|posicion|posicao|coordinaten|koordinater|wspolrzedne|souradnice|koordinatak',
    'координаты|координати|συντεταγμενες|坐标|座標|좌표',
  ],
  quotation: [
    'quotation|quotations|quote|quotes|exact|cited sentence|citation|zitat|zitate|belegstelle',
    'textstelle|citazione|cita|citat|citaat|citacao|cytat|citace|idezet|цитата|παραθεμα|引用|인용',
    'passage|sentence|satz|frase|phrase|excerpt|extrait|estratto|extracto|auszug|passo',
  ],
  mention: ['mention|erwahnung|nennung|menzione|mencion|mencao|vermelding|omtale|wzmianka'],
  description: [
    'description|desc|beschreibung|descrizione|descripcion|descricao|omschrijving|beskrivning',
    'beskrivelse|opis|popis|leiras|описание|περιγραφη|描述|説明|설명|cmt|popupcontent|text|texte|testo',
  ],
  note: [
    'note|notes|anmerkung|anmerkungen|notiz|bemerkung|nota|notas|remarque|remark|remarks|opmerking',
    'comment|comments|kommentar|commento|commentaire|comentario|примечание|σημειωση',
  ],
  date: [
    'date|when|datum|data|fecha|dato|wann|quando|quand|cuando|zeitpunkt|zeit|day|tag|jour|giorno|dia',
    'year|jahr|annee|anno|ano|jaar|rok|дата|год|ημερομηνια|日期|日付|날짜',
  ],
  words: ['words|when words|date words|words for the date|zeitangabe|wortlaut'],
  role: ['role|rolle|ruolo|rol|papel'],
  location: ['location|lagegenauigkeit|certainty'],
  radius: ['radius|radius m|radius in m|umkreis|raggio|rayon|radio|raio|straal'],
  country: [
    'country|country code|countrycode|land|staat|landercode|paese|nazione|stato|pays|pais|kraj|zeme',
    'orszag|страна|країна|χωρα|国家|国|國家|국가|iso2|iso a2|cc',
  ],
  id: ['id|slug|identifier|kennung'],
  gazetteer: ['gazetteer|geonames|geonames id|geonameid|geonames uri|geoname'],
} as const satisfies Record<string, readonly string[]>;

export type Field = keyof typeof USUAL;

/** The author's choice of columns: their names, or numbers from 1. */
export type Columns = Partial<Readonly<Record<Field, string>>> & {
  /** Which of the two numbers of a column of positions comes first. */
  readonly order?: Order;
};

export type Order = 'lonlat' | 'latlon';

/** The order that a word of `--columns` says: "lonlat", "lat lng"; `undefined` if it says none. */
export function orderMeant(word: string): Order | undefined {
  const [, first] = /^(lat|lon|lng)(?:itude|gitude|g)?[ _,-]?l/i.exec(word.trim()) ?? [];
  if (first === undefined || fieldMeant(word) !== 'position') return undefined;
  return first.toLowerCase() === 'lat' ? 'latlon' : 'lonlat';
}

/** The properties that hold each field, best first. */
export type Holders = ReadonlyMap<Field, readonly string[]>;

export const FIELDS = Object.keys(USUAL) as Field[];

/** Each usual name with its field and its rank: the lower, the more surely it is meant. */
const meanings = memoise(() => {
  const known = new Map<string, { readonly field: Field; readonly rank: number }>();
  for (const field of FIELDS) {
    const names = USUAL[field].join('|').split('|');
    names.forEach((name, rank) => {
      const normalised = normalise(name);
      if (!known.has(normalised)) known.set(normalised, { field, rank });
    });
  }
  return known;
});

/** What a column of that name usually holds; in `Latitude (WGS 84)` the brackets do not count. */
function meaningOf(column: string) {
  const inBrackets = /[([{]/.exec(column);
  const short = inBrackets && inBrackets.index > 0 ? column.slice(0, inBrackets.index) : column;
  return meanings().get(normalise(column)) ?? meanings().get(normalise(short));
}

/** The field that a word of `--columns` means: "lat", "Breite"; `undefined` if none. */
export function fieldMeant(word: string): Field | undefined {
  return meanings().get(normalise(word))?.field;
}

/** How many fields have a column among these. */
export function recognisedIn(columns: readonly string[], chosen: Columns): number {
  return holdersIn(columns, chosen).size;
}

/** Finds the holders of each field among the names of columns. */
export function holdersIn(columns: readonly string[], chosen: Columns): Holders {
  const holders = new Map<Field, string[]>();
  const found = columns
    .flatMap((column) => {
      const meaning = meaningOf(column);
      return meaning ? [{ column, ...meaning }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
  for (const { column, field } of found) {
    holders.set(field, [...(holders.get(field) ?? []), column]);
  }
  for (const field of FIELDS) {
    const choice = chosen[field];
    const column = choice === undefined ? undefined : columnMeant(columns, choice);
    if (column === undefined) continue;
    // A column holds one thing.
    for (const [other, names] of holders) {
      holders.set(
        other,
        names.filter((name) => name !== column),
      );
    }
    holders.set(field, [column]);
  }
  return new Map([...holders].filter(([, names]) => names.length > 0));
}

/** The column that an author's word names: exactly, in another case, or by its number from 1. */
export function columnMeant(columns: readonly string[], word: string): string | undefined {
  return (
    columns.find((column) => column === word) ??
    columns.find((column) => normalise(column) === normalise(word) && normalise(word) !== '') ??
    (/^[1-9]\d{0,3}$/.test(word) ? columns[Number(word) - 1] : undefined)
  );
}
