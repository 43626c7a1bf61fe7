/** The words of importing marks and tables, and of files dropped on an open story. */
import type { LeftMark } from '../../authoring/adopt.js';
import type { Field } from '../../authoring/import-formats/columns.js';
import { translations } from '../language.js';

type Shown = Extract<
  Field,
  'name' | 'latitude' | 'longitude' | 'position' | 'quotation' | 'mention' | 'date' | 'note'
>;
type Words = {
  readonly [Key in Exclude<LeftMark['why'], 'known'>]: string;
};

const english = {
  import: 'Import',
  lead: 'Choose a table or marks from a map, or drop the file on this window. The places that the article names are added.',
  kinds: 'CSV and TSV tables, GeoJSON, KML and KMZ (Google Earth, My Maps), GPX, uMap, TopoJSON',
  chooseFile: 'Choose a file',
  anotherFile: 'Choose another file',
  reading: 'Reading …',
  count: (count: number) => (count === 1 ? 'One row' : `${count} rows`),
  firstRows: 'The first rows',
  whichColumns: 'Which column has what?',
  drawn: 'The positions are drawn in the file.',
  none: 'none',
  fields: {
    name: 'Name',
    latitude: 'Latitude (north–south)',
    longitude: 'Longitude (east–west)',
    position: 'Both in one column',
    quotation: 'Quotation',
    mention: 'Words for the place',
    date: 'Date',
    note: 'Note',
  } as Readonly<Record<Shown, string>>,
  unclear: (one: string, other: string) =>
    `“${one}” and “${other}” hold numbers like positions. Say which is the latitude.`,
  noName: 'Choose the column with the names of the places.',
  add: 'Add the places',
  adding: 'The places are being added …',
  close: 'Close',
  added: (count: number) =>
    count === 0
      ? 'No place was added.'
      : count === 1
        ? 'One place was added:'
        : `${count} places were added:`,
  known: (count: number) =>
    count === 1 ? 'One is on the map already.' : `${count} are on the map already.`,
  left: (count: number) => (count === 1 ? 'One was left out:' : `${count} were left out:`),
  line: (line: number) => `line ${line}`,
  unnamed: (number: number) => `Row ${number}`,
  swapped:
    'Latitude and longitude seem to be swapped in the whole file, so nothing was added. Which is right?',
  swap: 'Swap them',
  asGiven: 'They are right as given',
  neither:
    'This is neither a text nor a table. A story takes a new version of its text (Word, LibreOffice, a web page, Markdown, an e-book, plain text) and marks or tables (CSV, GeoJSON, KML, GPX).',
  notRead: (fault: string) => `This cannot be imported. ${fault}`,
  encoding: 'In which of these do the words look right?',
  why: {
    faulty: 'It is broken.',
    nameless: 'It has no name.',
    unquoted: 'The article does not name it.',
    namesake: 'Another mark has the same name at another position.',
    'several-points': 'It has several points, and a place has one.',
    unplaced: 'It has no position, and the gazetteer does not know it.',
    ambiguous: 'It has no position, and the gazetteer has this for its name:',
    doubtful: 'It is hardly meant to be there.',
    contested: 'Its words in the article mean another place.',
    misquoted: 'Its quotation is not in the article.',
    open: 'Something is missing that only you can say.',
  } as Words,
  ways: {
    candidate: (where: string) => `Take ${where}`,
    point: (where: string) => `Take the point ${where}`,
    given: (where: string) => `Add it as given, ${where}`,
    meant: (where: string) => `Add it ${where}`,
    unquoted: () => 'Add it, and select its words in the article then',
    unplaced: () => 'Add it, and place it then',
    nameless: () => 'Add it, and give it a name then',
  },
};

export const importWords = translations(english, {
  de: {
    import: 'Importieren',
    lead: 'Wählen Sie eine Tabelle oder Markierungen einer Karte, oder ziehen Sie die Datei in dieses Fenster. Die Orte, die der Artikel nennt, werden hinzugefügt.',
    kinds:
      'Tabellen in CSV und TSV, GeoJSON, KML und KMZ (Google Earth, My Maps), GPX, uMap, TopoJSON',
    chooseFile: 'Datei wählen',
    anotherFile: 'Andere Datei wählen',
    reading: 'Wird gelesen …',
    count: (count) => (count === 1 ? 'Eine Zeile' : `${count} Zeilen`),
    firstRows: 'Die ersten Zeilen',
    whichColumns: 'Welche Spalte enthält was?',
    drawn: 'Die Positionen sind in der Datei gezeichnet.',
    none: 'keine',
    fields: {
      name: 'Name',
      latitude: 'Breite (Nord–Süd)',
      longitude: 'Länge (Ost–West)',
      position: 'Beides in einer Spalte',
      quotation: 'Zitat',
      mention: 'Wörter für den Ort',
      date: 'Datum',
      note: 'Anmerkung',
    },
    unclear: (one, other) =>
      `„${one}“ und „${other}“ enthalten Zahlen wie Positionen. Geben Sie an, welche die Breite ist.`,
    noName: 'Wählen Sie die Spalte mit den Namen der Orte.',
    add: 'Orte hinzufügen',
    adding: 'Die Orte werden hinzugefügt …',
    close: 'Schließen',
    added: (count) =>
      count === 0
        ? 'Kein Ort wurde hinzugefügt.'
        : count === 1
          ? 'Ein Ort wurde hinzugefügt:'
          : `${count} Orte wurden hinzugefügt:`,
    known: (count) =>
      count === 1 ? 'Einer ist schon auf der Karte.' : `${count} sind schon auf der Karte.`,
    left: (count) => (count === 1 ? 'Einer wurde ausgelassen:' : `${count} wurden ausgelassen:`),
    line: (line) => `Zeile ${line}`,
    unnamed: (number) => `Zeile ${number}`,
    swapped:
      'Breite und Länge sind wohl in der ganzen Datei vertauscht, darum wurde nichts hinzugefügt. Was ist richtig?',
    swap: 'Vertauschen',
    asGiven: 'Sie stimmen so',
    neither:
      'Das ist weder ein Text noch eine Tabelle. Eine Geschichte nimmt eine neue Fassung ihres Textes (Word, LibreOffice, Webseite, Markdown, E-Book, einfacher Text) und Markierungen oder Tabellen (CSV, GeoJSON, KML, GPX).',
    notRead: (fault) => `Das lässt sich nicht importieren. ${fault}`,
    encoding: 'Wo sehen die Wörter richtig aus?',
    why: {
      faulty: 'Sie ist fehlerhaft.',
      nameless: 'Sie hat keinen Namen.',
      unquoted: 'Der Artikel nennt den Ort nicht.',
      namesake: 'Eine andere Zeile hat denselben Namen an anderer Stelle.',
      'several-points': 'Sie hat mehrere Punkte, und ein Ort hat einen.',
      unplaced: 'Sie hat keine Position, und das Ortsverzeichnis kennt sie nicht.',
      ambiguous: 'Sie hat keine Position, und das Ortsverzeichnis hat für ihren Namen:',
      doubtful: 'Dort ist der Ort wohl nicht gemeint.',
      contested: 'Die Wörter des Artikels meinen einen anderen Ort.',
      misquoted: 'Ihr Zitat steht nicht im Artikel.',
      open: 'Es fehlt etwas, das nur Sie sagen können.',
    },
    ways: {
      candidate: (where) => `${where} nehmen`,
      point: (where) => `Den Punkt ${where} nehmen`,
      given: (where) => `So hinzufügen, wie angegeben: ${where}`,
      meant: (where) => `Hinzufügen: ${where}`,
      unquoted: () => 'Hinzufügen und danach die Wörter im Artikel markieren',
      unplaced: () => 'Hinzufügen und danach auf die Karte setzen',
      nameless: () => 'Hinzufügen und danach benennen',
    },
  },
  it: {
    import: 'Importa',
    lead: 'Scegli una tabella o i segni di una mappa, o trascina il file in questa finestra. Si aggiungono i luoghi che l’articolo nomina.',
    kinds: 'Tabelle CSV e TSV, GeoJSON, KML e KMZ (Google Earth, My Maps), GPX, uMap, TopoJSON',
    chooseFile: 'Scegli un file',
    anotherFile: 'Scegli un altro file',
    reading: 'Lettura …',
    count: (count) => (count === 1 ? 'Una riga' : `${count} righe`),
    firstRows: 'Le prime righe',
    whichColumns: 'Quale colonna ha che cosa?',
    drawn: 'Le posizioni sono disegnate nel file.',
    none: 'nessuna',
    fields: {
      name: 'Nome',
      latitude: 'Latitudine (nord–sud)',
      longitude: 'Longitudine (est–ovest)',
      position: 'Entrambe in una colonna',
      quotation: 'Citazione',
      mention: 'Parole per il luogo',
      date: 'Data',
      note: 'Nota',
    },
    unclear: (one, other) =>
      `«${one}» e «${other}» hanno numeri come posizioni. Indica quale è la latitudine.`,
    noName: 'Scegli la colonna con i nomi dei luoghi.',
    add: 'Aggiungi i luoghi',
    adding: 'I luoghi vengono aggiunti …',
    close: 'Chiudi',
    added: (count) =>
      count === 0
        ? 'Nessun luogo aggiunto.'
        : count === 1
          ? 'Un luogo aggiunto:'
          : `${count} luoghi aggiunti:`,
    known: (count) => (count === 1 ? 'Uno è già sulla mappa.' : `${count} sono già sulla mappa.`),
    left: (count) => (count === 1 ? 'Uno è stato lasciato fuori:' : `${count} lasciati fuori:`),
    line: (line) => `riga ${line}`,
    unnamed: (number) => `Riga ${number}`,
    swapped:
      'Latitudine e longitudine sembrano scambiate in tutto il file, perciò nulla è stato aggiunto. Che cosa è giusto?',
    swap: 'Scambiale',
    asGiven: 'Sono giuste così',
    neither:
      'Non è né un testo né una tabella. Una storia prende una nuova versione del testo (Word, LibreOffice, pagina web, Markdown, e-book, testo semplice) e segni o tabelle (CSV, GeoJSON, KML, GPX).',
    notRead: (fault) => `Non si può importare. ${fault}`,
    encoding: 'In quale di queste le parole sono giuste?',
    why: {
      faulty: 'È difettoso.',
      nameless: 'Non ha un nome.',
      unquoted: 'L’articolo non lo nomina.',
      namesake: 'Un altro segno ha lo stesso nome in un’altra posizione.',
      'several-points': 'Ha più punti, e un luogo ne ha uno.',
      unplaced: 'Non ha una posizione, e il repertorio non lo conosce.',
      ambiguous: 'Non ha una posizione, e il repertorio ha questo per il suo nome:',
      doubtful: 'Difficilmente si intende lì.',
      contested: 'Le sue parole nell’articolo indicano un altro luogo.',
      misquoted: 'La sua citazione non è nell’articolo.',
      open: 'Manca qualcosa che solo tu puoi dire.',
    },
    ways: {
      candidate: (where) => `Prendi ${where}`,
      point: (where) => `Prendi il punto ${where}`,
      given: (where) => `Aggiungilo com’è dato, ${where}`,
      meant: (where) => `Aggiungilo ${where}`,
      unquoted: () => 'Aggiungilo, e poi seleziona le sue parole nell’articolo',
      unplaced: () => 'Aggiungilo, e poi mettilo sulla mappa',
      nameless: () => 'Aggiungilo, e poi dagli un nome',
    },
  },
  fr: {
    import: 'Importer',
    lead: 'Choisissez un tableau ou les repères d’une carte, ou déposez le fichier dans cette fenêtre. Les lieux que l’article nomme sont ajoutés.',
    kinds: 'Tableaux CSV et TSV, GeoJSON, KML et KMZ (Google Earth, My Maps), GPX, uMap, TopoJSON',
    chooseFile: 'Choisir un fichier',
    anotherFile: 'Choisir un autre fichier',
    reading: 'Lecture …',
    count: (count) => (count === 1 ? 'Une ligne' : `${count} lignes`),
    firstRows: 'Les premières lignes',
    whichColumns: 'Quelle colonne contient quoi ?',
    drawn: 'Les positions sont dessinées dans le fichier.',
    none: 'aucune',
    fields: {
      name: 'Nom',
      latitude: 'Latitude (nord–sud)',
      longitude: 'Longitude (est–ouest)',
      position: 'Les deux dans une colonne',
      quotation: 'Citation',
      mention: 'Mots pour le lieu',
      date: 'Date',
      note: 'Note',
    },
    unclear: (one, other) =>
      `« ${one} » et « ${other} » contiennent des nombres comme des positions. Indiquez laquelle est la latitude.`,
    noName: 'Choisissez la colonne avec les noms des lieux.',
    add: 'Ajouter les lieux',
    adding: 'Les lieux sont ajoutés …',
    close: 'Fermer',
    added: (count) =>
      count === 0
        ? 'Aucun lieu n’a été ajouté.'
        : count === 1
          ? 'Un lieu a été ajouté :'
          : `${count} lieux ont été ajoutés :`,
    known: (count) =>
      count === 1 ? 'Un est déjà sur la carte.' : `${count} sont déjà sur la carte.`,
    left: (count) => (count === 1 ? 'Un a été laissé de côté :' : `${count} laissés de côté :`),
    line: (line) => `ligne ${line}`,
    unnamed: (number) => `Ligne ${number}`,
    swapped:
      'Latitude et longitude semblent échangées dans tout le fichier : rien n’a été ajouté. Qu’est-ce qui est juste ?',
    swap: 'Les échanger',
    asGiven: 'Elles sont justes ainsi',
    neither:
      'Ce n’est ni un texte ni un tableau. Une histoire prend une nouvelle version de son texte (Word, LibreOffice, page web, Markdown, livre numérique, texte) et des repères ou tableaux (CSV, GeoJSON, KML, GPX).',
    notRead: (fault) => `Cela ne peut être importé. ${fault}`,
    encoding: 'Où les mots sont-ils justes ?',
    why: {
      faulty: 'Il est défectueux.',
      nameless: 'Il n’a pas de nom.',
      unquoted: 'L’article ne le nomme pas.',
      namesake: 'Un autre repère a le même nom à une autre position.',
      'several-points': 'Il a plusieurs points, et un lieu en a un.',
      unplaced: 'Il n’a pas de position, et le répertoire ne le connaît pas.',
      ambiguous: 'Il n’a pas de position, et le répertoire a ceci pour son nom :',
      doubtful: 'Il n’est sans doute pas là.',
      contested: 'Ses mots dans l’article désignent un autre lieu.',
      misquoted: 'Sa citation n’est pas dans l’article.',
      open: 'Il manque quelque chose que vous seul pouvez dire.',
    },
    ways: {
      candidate: (where) => `Prendre ${where}`,
      point: (where) => `Prendre le point ${where}`,
      given: (where) => `L’ajouter tel quel, ${where}`,
      meant: (where) => `L’ajouter ${where}`,
      unquoted: () => 'L’ajouter, puis sélectionner ses mots dans l’article',
      unplaced: () => 'L’ajouter, puis le placer',
      nameless: () => 'L’ajouter, puis lui donner un nom',
    },
  },
});
