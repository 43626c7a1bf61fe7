/** Why a position cannot be read, and how one was read, in the words of the interface. */
import type { InterfaceLanguage } from '../language.js';
import { type Rewording, reworded, say } from '../rewording.js';

const TAKE_DEGREES = say(
  'Take latitude and longitude instead, such as 48.2082, 16.3738.',
  'Nehmen Sie stattdessen Breite und Länge, etwa 48,2082 N 16,3738 O.',
  'Prendi invece latitudine e longitudine, per esempio 48.2082, 16.3738.',
  'Prenez plutôt latitude et longitude, par exemple 48.2082, 16.3738.',
);

/** A sentence before the advice to take degrees. */
function degreesAfter(en: string, de: string, it: string, fr: string) {
  const { en: takeEn, de: takeDe, it: takeIt, fr: takeFr } = TAKE_DEGREES;
  return say(`${en} ${takeEn}`, `${de} ${takeDe}`, `${it} ${takeIt}`, `${fr} ${takeFr}`);
}

const REASONS: readonly Rewording[] = [
  [
    /^it has no numbers/,
    degreesAfter(
      'It has no numbers.',
      'Es sind keine Zahlen darin.',
      'Non contiene numeri.',
      'Il n’y a pas de nombres.',
    ),
  ],
  [
    /^a latitude of (-?[\d.e+]+)°/,
    say(
      'A latitude lies between 90° south and 90° north; $1° is none.',
      'Eine Breite liegt zwischen 90° Süd und 90° Nord; $1° gibt es nicht.',
      'Una latitudine è fra 90° sud e 90° nord; $1° non esiste.',
      'Une latitude est entre 90° sud et 90° nord ; $1° n’existe pas.',
    ),
  ],
  [
    /^a longitude of (-?[\d.e+]+)°/,
    say(
      'A longitude lies between 180° west and 180° east; $1° is none.',
      'Eine Länge liegt zwischen 180° West und 180° Ost; $1° gibt es nicht.',
      'Una longitudine è fra 180° ovest e 180° est; $1° non esiste.',
      'Une longitude est entre 180° ouest et 180° est ; $1° n’existe pas.',
    ),
  ],
  [
    /^it has two (?:latitude|longitude)s/,
    say(
      'Both numbers are said to be the same direction: write N or S behind one, E or W behind the other.',
      'Beide Zahlen haben die gleiche Richtung: Schreiben Sie N oder S hinter die eine, E oder W hinter die andere.',
      'I due numeri hanno la stessa direzione: scrivi N o S dopo l’uno, E o W dopo l’altro.',
      'Les deux nombres ont la même direction : écrivez N ou S après l’un, E ou W après l’autre.',
    ),
  ],
  [
    /^"([^"]*)" has neither N nor S/,
    say(
      'Write N or S behind “$1”.',
      'Schreiben Sie N oder S hinter „$1“.',
      'Scrivi N o S dopo «$1».',
      'Écrivez N ou S après « $1 ».',
    ),
  ],
  [
    /^"([^"]*)" has neither E nor W/,
    say(
      'Write E or W behind “$1”.',
      'Schreiben Sie E (Ost) oder W hinter „$1“.',
      'Scrivi E o W (ovest) dopo «$1».',
      'Écrivez E ou W (ouest) après « $1 ».',
    ),
  ],
  [
    /: write E \(([^()]{1,60})\) or W \(([^()]{1,60})\)$/,
    say(
      '“O” is east in German and west in French and Italian. Write $1 or $2.',
      '„O“ heißt hier Ost, in anderen Sprachen West. Schreiben Sie $1 oder $2.',
      '«O» è ovest in italiano, est in tedesco. Scrivi $1 o $2.',
      '« O » est ouest en français, est en allemand. Écrivez $1 ou $2.',
    ),
  ],
  [
    /^nothing tells which is latitude/,
    say(
      'Nothing tells which number is the latitude: write N or S behind one, E or W behind the other.',
      'Es ist nicht zu erkennen, welche Zahl die Breite ist: Schreiben Sie N oder S hinter die eine, E oder W hinter die andere.',
      'Non si capisce quale numero sia la latitudine: scrivi N o S dopo l’uno, E o W dopo l’altro.',
      'Rien ne dit quel nombre est la latitude : écrivez N ou S après l’un, E ou W après l’autre.',
    ),
  ],
  [
    /^of two plain numbers .* write "([^"]*)"/,
    say(
      'The numbers are too large for longitude and latitude in this order. If latitude came first, write $1.',
      'In dieser Reihenfolge sind die Zahlen zu groß. Wenn die Breite zuerst steht, schreiben Sie $1.',
      'In questo ordine i numeri sono troppo grandi. Se la latitudine è la prima, scrivi $1.',
      'Dans cet ordre les nombres sont trop grands. Si la latitude est la première, écrivez $1.',
    ),
  ],
  [
    /^of two plain numbers/,
    degreesAfter(
      'These numbers are too large to be degrees.',
      'Diese Zahlen sind zu groß, um Grade zu sein.',
      'Questi numeri sono troppo grandi per essere gradi.',
      'Ces nombres sont trop grands pour être des degrés.',
    ),
  ],
  [
    /^that is half of a position/,
    say(
      'That is half of a position: it needs latitude and longitude.',
      'Das ist nur die Hälfte: Eine Position braucht Breite und Länge.',
      'È solo metà: una posizione ha latitudine e longitudine.',
      'Ce n’est que la moitié : une position a une latitude et une longitude.',
    ),
  ],
  [
    /^it has (?:three|\d+) numbers/,
    say(
      'A position has two numbers, latitude and longitude. Leave out the others, such as a height.',
      'Eine Position hat zwei Zahlen, Breite und Länge. Lassen Sie die anderen weg, etwa eine Höhe.',
      'Una posizione ha due numeri, latitudine e longitudine. Togli gli altri, per esempio una quota.',
      'Une position a deux nombres, latitude et longitude. Ôtez les autres, par exemple une altitude.',
    ),
  ],
  [
    /^it has more letters/,
    say(
      'It has more letters for directions than a position needs.',
      'Es stehen mehr Himmelsrichtungen da, als eine Position braucht.',
      'Ci sono più lettere di direzione di quante ne servano.',
      'Il y a plus de lettres de direction qu’il n’en faut.',
    ),
  ],
  [
    /^"([^"]*)" (?:is said to be|has a sign)/,
    say(
      '“$1” says its direction twice, and not the same: leave one of them out.',
      '„$1“ nennt seine Richtung zweimal: Lassen Sie eine davon weg.',
      '«$1» indica la direzione due volte: togline una.',
      '« $1 » donne sa direction deux fois : ôtez-en une.',
    ),
  ],
  [
    /^"([^"]*)" has no degrees/,
    say(
      '“$1” has minutes or seconds, but no degrees.',
      '„$1“ hat Minuten oder Sekunden, aber keine Grade.',
      '«$1» ha minuti o secondi, ma non gradi.',
      '« $1 » a des minutes ou des secondes, mais pas de degrés.',
    ),
  ],
  [
    /^"([^"]*)" in "([^"]*)" has decimals/,
    say(
      'Only the last part of “$2” may have decimals.',
      'Nur der letzte Teil von „$2“ darf Nachkommastellen haben.',
      'Solo l’ultima parte di «$2» può avere decimali.',
      'Seule la dernière partie de « $2 » peut avoir des décimales.',
    ),
  ],
  [
    /^"([^"]*)" in "([^"]*)" is no number of minutes/,
    say(
      'A degree has 60 minutes, a minute 60 seconds: “$1” in “$2” is too many.',
      'Ein Grad hat 60 Minuten, eine Minute 60 Sekunden: „$1“ in „$2“ ist zu viel.',
      'Un grado ha 60 minuti, un minuto 60 secondi: «$1» in «$2» è troppo.',
      'Un degré a 60 minutes, une minute 60 secondes : « $1 » dans « $2 » est trop.',
    ),
  ],
  [
    /^it counts its degrees from/,
    degreesAfter(
      'It counts its degrees from another meridian than Greenwich.',
      'Die Länge zählt nicht von Greenwich, sondern von einem anderen Meridian.',
      'La longitudine non è contata da Greenwich ma da un altro meridiano.',
      'La longitude n’est pas comptée depuis Greenwich mais depuis un autre méridien.',
    ),
  ],
  [
    /^a short address holds no position/,
    say(
      'A short address holds no position. Open it in a browser and copy the long address that appears there.',
      'Eine Kurzadresse enthält keine Position. Öffnen Sie sie im Browser, und kopieren Sie die lange Adresse, die dort erscheint.',
      'Un indirizzo abbreviato non contiene una posizione. Aprilo nel browser e copia l’indirizzo lungo che appare lì.',
      'Une adresse courte ne contient pas de position. Ouvrez-la dans le navigateur et copiez la longue adresse qui y paraît.',
    ),
  ],
  [
    /^a route has more than one/,
    say(
      'A route has more than one position: open the place itself and copy its address.',
      'Eine Route hat mehr als eine Position: Öffnen Sie den Ort selbst, und kopieren Sie dessen Adresse.',
      'Un percorso ha più di una posizione: apri il luogo stesso e copia il suo indirizzo.',
      'Un itinéraire a plus d’une position : ouvrez le lieu même et copiez son adresse.',
    ),
  ],
  [
    /^(?:that address|the address of)/,
    say(
      'This address holds no position. Copy the coordinates that stand on the page itself.',
      'Diese Adresse enthält keine Position. Kopieren Sie die Koordinaten, die auf der Seite selbst stehen.',
      'Questo indirizzo non contiene una posizione. Copia le coordinate che stanno nella pagina.',
      'Cette adresse ne contient pas de position. Copiez les coordonnées qui se trouvent sur la page.',
    ),
  ],
  [
    /^that is a position on the globe "([^"]*)"/,
    say(
      'That is a position on “$1”, not on the Earth.',
      'Das ist eine Position auf „$1“, nicht auf der Erde.',
      'È una posizione su «$1», non sulla Terra.',
      'C’est une position sur « $1 », et non sur la Terre.',
    ),
  ],
  [
    /^what3words/,
    degreesAfter(
      'What3words tells positions only to its own service.',
      'Was what3words meint, weiß nur dessen eigener Dienst.',
      'Le parole di what3words le capisce solo il suo servizio.',
      'Seul le service de what3words comprend ces mots.',
    ),
  ],
  [
    /^those are metres of a grid/,
    degreesAfter(
      'Those are metres of a grid, not degrees.',
      'Das sind Meter eines Gitters, keine Grade.',
      'Sono metri di un reticolo, non gradi.',
      'Ce sont des mètres d’un quadrillage, et non des degrés.',
    ),
  ],
  [
    /^the S of ".*: write "([^"]*)" or "([^"]*)"/,
    say(
      'The S may mean two things. Write $1 or $2.',
      'Das S kann zweierlei heißen. Schreiben Sie $1 oder $2.',
      'La S può voler dire due cose. Scrivi $1 o $2.',
      'Le S peut dire deux choses. Écrivez $1 ou $2.',
    ),
  ],
  [
    /^"([^"]*)" is the end of a Plus Code/,
    say(
      '“$1” is the end of a Plus Code: write the town behind it, such as “$1 Wien”.',
      '„$1“ ist das Ende eines Plus Codes: Schreiben Sie die Stadt dahinter, etwa „$1 Wien“.',
      '«$1» è la fine di un Plus Code: scrivi dopo la città, per esempio «$1 Wien».',
      '« $1 » est la fin d’un Plus Code : écrivez la ville après, par exemple « $1 Wien ».',
    ),
  ],
  [
    /Plus Code|MGRS reference|UTM position|British National Grid/,
    degreesAfter(
      'A character is missing or wrong in it.',
      'Darin fehlt ein Zeichen, oder eines ist falsch.',
      'Manca un carattere, o uno è sbagliato.',
      'Il manque un caractère, ou l’un d’eux est faux.',
    ),
  ],
  [
    /^a distance is above 0/,
    say(
      'Leave out the minus, or name the opposite direction.',
      'Lassen Sie das Minus weg, oder nennen Sie die andere Richtung.',
      'Togli il meno, o indica la direzione opposta.',
      'Ôtez le moins, ou nommez la direction opposée.',
    ),
  ],
  [
    /^it names no place/,
    say(
      'Write the place behind it, such as “10 km north of Linz”.',
      'Schreiben Sie den Ort dahinter, etwa „10 km nördlich von Linz“.',
      'Scrivi dopo il luogo, per esempio «10 km a nord di Linz».',
      'Écrivez le lieu après, par exemple « 10 km au nord de Linz ».',
    ),
  ],
  [
    /^it names one place where there must be two/,
    say(
      'It needs two places: “halfway between A and B”.',
      'Es braucht zwei Orte: „auf halbem Weg zwischen A und B“.',
      'Servono due luoghi: «a metà strada fra A e B».',
      'Il faut deux lieux : « à mi-chemin entre A et B ».',
    ),
  ],
  [
    /^"([^"]*)" is no name: write/,
    say(
      'Write the name of the place that “$1” means.',
      'Schreiben Sie den Namen des Ortes, der mit „$1“ gemeint ist.',
      'Scrivi il nome del luogo che «$1» indica.',
      'Écrivez le nom du lieu que « $1 » désigne.',
    ),
  ],
  [
    /^"([^"]*)" may be ([\d.]+) or ([\d.]+):/,
    say(
      '“$1” may be $2 or $3: write one of them.',
      '„$1“ kann $2 oder $3 sein: Schreiben Sie eines davon.',
      '«$1» può essere $2 o $3: scrivi uno dei due.',
      '« $1 » peut être $2 ou $3 : écrivez l’un des deux.',
    ),
  ],
  [
    /^"([^"]*)" is no number that can be read/,
    say(
      'Write “$1” without separators of thousands.',
      'Schreiben Sie „$1“ ohne Punkte oder Kommas zwischen den Tausendern.',
      'Scrivi «$1» senza separatori delle migliaia.',
      'Écrivez « $1 » sans séparateurs de milliers.',
    ),
  ],
  [
    /^the two places, /,
    say(
      'Both are the same place: name two.',
      'Beides ist derselbe Ort: Nennen Sie zwei.',
      'Sono lo stesso luogo: indicane due.',
      'C’est deux fois le même lieu : nommez-en deux.',
    ),
  ],
  [
    /^(.*) is a point, which has no parts/,
    say(
      '“$1” is a point, which has no parts: name a town.',
      '„$1“ ist ein Punkt und hat keine Teile: Nennen Sie einen Ort.',
      '«$1» è un punto e non ha parti: indica una località.',
      '« $1 » est un point et n’a pas de parties : nommez une localité.',
    ),
  ],
  [
    /a quarter of the way around the Earth|would go beyond it/,
    say(
      'That is too far away. Look at the number and the direction.',
      'Das ist zu weit weg. Prüfen Sie Zahl und Richtung.',
      'È troppo lontano. Guarda il numero e la direzione.',
      'C’est trop loin. Vérifiez le nombre et la direction.',
    ),
  ],
];

/** @param reason a phrase of the folders that read positions, in English */
export function sayUnread(reason: string, language: InterfaceLanguage): string {
  return reworded(reason, REASONS, language) ?? TAKE_DEGREES[language];
}

const REMARKS: readonly Rewording[] = [
  [
    /^the middle of the map/,
    say(
      'The middle of the map that the address shows.',
      'Die Mitte der Karte, die diese Adresse zeigt.',
      'Il centro della mappa che l’indirizzo mostra.',
      'Le milieu de la carte que l’adresse montre.',
    ),
  ],
  [
    /^the middle of a square of (.*)/,
    say(
      'The middle of a square of $1.',
      'Die Mitte eines Quadrats von $1.',
      'Il centro di un quadrato di $1.',
      'Le milieu d’un carré de $1.',
    ),
  ],
  [
    /^the address says that it is uncertain by (\S+) m/,
    say(
      'The address says that it is uncertain by $1 m.',
      'Die Adresse sagt, dass sie auf $1 m ungewiss ist.',
      'L’indirizzo dice che è incerta di $1 m.',
      'L’adresse dit qu’elle est incertaine de $1 m.',
    ),
  ],
];

/** How a position was read; nothing where that is for the commands only. */
export function sayHowRead(remark: string, language: InterfaceLanguage): string | undefined {
  return reworded(remark, REMARKS, language);
}
