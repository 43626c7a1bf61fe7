/** Why something was not read or written, in sentences without their full stops. */
import type { FaultKind, StoreFault } from '../dev/store-protocol.js';
import { type InterfaceLanguage, translations } from './language.js';

/** The file stands before it, with a colon, where it is about one. */
const words = translations<Record<FaultKind, string>>(
  {
    away: 'Dateline does not answer (the window in which it was started must stay open)',
    token: 'Dateline was started anew: load this page again',
    elsewhere: 'stories are edited only in a browser on the machine on which Dateline runs',
    gone: 'the story is no longer there',
    taken: 'there is a story of this name',
    name: 'a story cannot have this name: small letters, digits and single hyphens make one',
    full: 'the disk is full',
    denied: 'permission is denied',
    readOnly: 'the disk can only be read',
    busy: 'another program is using it',
    disk: 'the disk is broken or gone',
    link: 'it is a symbolic link, and these are not followed: put the file or folder itself there',
    notFile: 'it is not a file',
    encoding: 'it is not text in UTF-8: save it anew with that encoding',
    size: 'it is too large',
    differs: 'read back, it is not what was written',
    quota:
      'the browser gives Dateline no more room: delete stories that you have downloaded, or make room on the disk',
    forbidden:
      'this browser stores nothing for this page: a private window or a setting (cookies and site data) forbids it',
    newer: 'another tab has a newer version of Dateline open: load this page again',
    permission: 'the browser must be allowed anew to write in the folder',
    other: 'it failed for an unknown reason',
  },
  {
    de: {
      away: 'Dateline antwortet nicht (das Fenster, in dem es gestartet wurde, muss offen bleiben)',
      token: 'Dateline wurde neu gestartet: laden Sie diese Seite neu',
      elsewhere:
        'Geschichten werden nur in einem Browser auf dem Rechner bearbeitet, auf dem Dateline läuft',
      gone: 'die Geschichte ist nicht mehr da',
      taken: 'es gibt schon eine Geschichte dieses Namens',
      name: 'so kann eine Geschichte nicht heißen: erlaubt sind Kleinbuchstaben, Ziffern und einzelne Bindestriche',
      full: 'der Datenträger ist voll',
      denied: 'der Zugriff ist verweigert',
      readOnly: 'der Datenträger ist schreibgeschützt',
      busy: 'ein anderes Programm benutzt sie gerade',
      disk: 'der Datenträger ist defekt oder nicht mehr da',
      link: 'sie ist ein symbolischer Link, und diesen wird nicht gefolgt: legen Sie die Datei oder den Ordner selbst dorthin',
      notFile: 'das ist keine Datei',
      encoding: 'sie ist kein Text in UTF-8: speichern Sie sie mit dieser Kodierung neu',
      size: 'sie ist zu groß',
      differs: 'zurückgelesen ist es nicht, was geschrieben wurde',
      quota:
        'der Browser gibt Dateline keinen Platz mehr: löschen Sie Geschichten, die Sie heruntergeladen haben, oder schaffen Sie Platz auf dem Datenträger',
      forbidden:
        'dieser Browser speichert für diese Seite nichts: ein privates Fenster oder eine Einstellung (Cookies und Websitedaten) verbietet es',
      permission: 'der Browser braucht eine neue Erlaubnis, in den Ordner zu schreiben',
      newer:
        'in einem anderen Tab ist eine neuere Version von Dateline offen: laden Sie diese Seite neu',
      other: 'es ist aus unbekanntem Grund misslungen',
    },
    it: {
      away: 'Dateline non risponde (la finestra in cui è stato avviato deve restare aperta)',
      token: 'Dateline è stato riavviato: ricarica questa pagina',
      elsewhere: 'le storie si modificano solo in un browser sul computer su cui gira Dateline',
      gone: 'la storia non c’è più',
      taken: 'c’è già una storia con questo nome',
      name: 'una storia non può chiamarsi così: servono lettere minuscole, cifre e trattini singoli',
      full: 'il disco è pieno',
      denied: 'l’accesso è negato',
      readOnly: 'il disco è in sola lettura',
      busy: 'lo sta usando un altro programma',
      disk: 'il disco è guasto o non c’è più',
      link: 'è un collegamento simbolico, che non viene seguito: metti lì il file o la cartella stessa',
      notFile: 'non è un file',
      encoding: 'non è testo in UTF-8: salvalo di nuovo con questa codifica',
      size: 'è troppo grande',
      differs: 'riletto, non è ciò che è stato scritto',
      quota:
        'il browser non dà più spazio a Dateline: elimina storie che hai scaricato, o libera spazio sul disco',
      forbidden:
        'questo browser non salva niente per questa pagina: lo vieta una finestra privata o un’impostazione (cookie e dati dei siti)',
      permission: 'il browser ha di nuovo bisogno del permesso di scrivere nella cartella',
      newer:
        'in un’altra scheda è aperta una versione più recente di Dateline: ricarica questa pagina',
      other: 'non è riuscito per un motivo sconosciuto',
    },
    fr: {
      away: 'Dateline ne répond pas (la fenêtre où il a été lancé doit rester ouverte)',
      token: 'Dateline a été redémarré : rechargez cette page',
      elsewhere:
        'les histoires ne se modifient que dans un navigateur de l’ordinateur où tourne Dateline',
      gone: 'l’histoire n’est plus là',
      taken: 'il y a déjà une histoire de ce nom',
      name: 'une histoire ne peut pas porter ce nom : il faut des minuscules, des chiffres et des traits d’union simples',
      full: 'le disque est plein',
      denied: 'l’accès est refusé',
      readOnly: 'le disque est en lecture seule',
      busy: 'un autre programme l’utilise',
      disk: 'le disque est défectueux ou absent',
      link: 'c’est un lien symbolique, qui n’est pas suivi : mettez-y le fichier ou le dossier lui-même',
      notFile: 'ce n’est pas un fichier',
      encoding: 'ce n’est pas du texte en UTF-8 : enregistrez-le à nouveau dans ce codage',
      size: 'c’est trop grand',
      differs: 'relu, ce n’est pas ce qui a été écrit',
      quota:
        'le navigateur ne donne plus de place à Dateline : supprimez des histoires que vous avez téléchargées, ou libérez de la place sur le disque',
      forbidden:
        'ce navigateur n’enregistre rien pour cette page : une fenêtre privée ou un réglage (cookies et données de sites) l’interdit',
      permission: 'il faut autoriser de nouveau le navigateur à écrire dans le dossier',
      newer:
        'une version plus récente de Dateline est ouverte dans un autre onglet : rechargez cette page',
      other: 'cela a échoué pour une raison inconnue',
    },
  },
);

/**
 * Such as "places.geojson: permission is denied".
 *
 * @param isWithin whether other words stand before it
 */
export function wordsForFault(
  { kind, file, detail }: StoreFault,
  language: InterfaceLanguage,
  isWithin = false,
): string {
  const sentence = words[language][kind] ?? words[language].other;
  const whole = kind === 'other' && detail !== undefined ? `${sentence} (${detail})` : sentence;
  if (file !== undefined) return `${file}: ${whole}`;
  return isWithin ? whole : capital(whole);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
