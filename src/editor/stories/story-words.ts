/** What an open story says of where it lies, if it lies in the browser. */
import { translations } from '../language.js';

export const storyWords = translations(
  {
    download: {
      none: 'not downloaded yet',
      older: 'changed since it was downloaded',
      same: 'downloaded',
    },
    inWindow: 'Only in this window',
    inBrowser: 'It lies in this browser only. “Download story” makes a file that stays.',
    forgets:
      'This browser stores nothing for this page. The story is in this window only: download it before you close it.',
    onlyHere: 'Your changes are in this window only. Download the story before you close it.',
    downloadNow: 'Download story',
    gone: 'The story is no longer in this browser: it was deleted in another tab, or the browser has cleared what pages have stored.',
    putBack: 'Put it back',
    noStory: (slug: string) =>
      `There is no story “${slug}” in this browser: it was deleted, or the browser has cleared what pages have stored. If you have downloaded it, open it in the list.`,
    mayClear:
      'This story lies in this browser. When the disk is nearly full, the browser may clear it, unless it agrees to keep it.',
    ask: 'Ask the browser to keep it',
    isKept: 'The browser has agreed to keep your stories.',
    isNotKept:
      'The browser has not agreed. Download the story from time to time, so that it stays.',
  },
  {
    de: {
      download: {
        none: 'noch nicht heruntergeladen',
        older: 'seit dem Herunterladen geändert',
        same: 'heruntergeladen',
      },
      inWindow: 'Nur in diesem Fenster',
      inBrowser:
        'Sie liegt nur in diesem Browser. „Geschichte herunterladen“ macht eine Datei, die bleibt.',
      forgets:
        'Dieser Browser speichert für diese Seite nichts. Die Geschichte ist nur in diesem Fenster: laden Sie sie herunter, bevor Sie es schließen.',
      onlyHere:
        'Ihre Änderungen sind nur in diesem Fenster. Laden Sie die Geschichte herunter, bevor Sie es schließen.',
      downloadNow: 'Geschichte herunterladen',
      gone: 'Die Geschichte ist nicht mehr in diesem Browser: sie wurde in einem anderen Tab gelöscht, oder der Browser hat gelöscht, was Seiten gespeichert haben.',
      putBack: 'Zurücklegen',
      noStory: (slug) =>
        `In diesem Browser gibt es keine Geschichte „${slug}“: sie wurde gelöscht, oder der Browser hat gelöscht, was Seiten gespeichert haben. Wenn Sie sie heruntergeladen haben, öffnen Sie sie in der Liste.`,
      mayClear:
        'Diese Geschichte liegt in diesem Browser. Ist der Datenträger fast voll, kann der Browser sie löschen, wenn er nicht zusagt, sie zu behalten.',
      ask: 'Browser bitten, sie zu behalten',
      isKept: 'Der Browser hat zugesagt, Ihre Geschichten zu behalten.',
      isNotKept:
        'Der Browser hat nicht zugesagt. Laden Sie die Geschichte von Zeit zu Zeit herunter, damit sie bleibt.',
    },
    it: {
      download: {
        none: 'non ancora scaricata',
        older: 'modificata dopo essere stata scaricata',
        same: 'scaricata',
      },
      inWindow: 'Solo in questa finestra',
      inBrowser: 'Sta solo in questo browser. «Scarica la storia» crea un file che resta.',
      forgets:
        'Questo browser non salva niente per questa pagina. La storia è solo in questa finestra: scaricala prima di chiuderla.',
      onlyHere:
        'Le tue modifiche sono solo in questa finestra. Scarica la storia prima di chiuderla.',
      downloadNow: 'Scarica la storia',
      gone: 'La storia non è più in questo browser: è stata eliminata in un’altra scheda, o il browser ha cancellato ciò che le pagine hanno salvato.',
      putBack: 'Rimettila',
      noStory: (slug) =>
        `In questo browser non c’è una storia «${slug}»: è stata eliminata, o il browser ha cancellato ciò che le pagine hanno salvato. Se l’hai scaricata, aprila dall’elenco.`,
      mayClear:
        'Questa storia sta in questo browser. Quando il disco è quasi pieno, il browser può cancellarla, se non accetta di conservarla.',
      ask: 'Chiedi al browser di conservarla',
      isKept: 'Il browser ha accettato di conservare le tue storie.',
      isNotKept: 'Il browser non ha accettato. Scarica la storia ogni tanto, così resta.',
    },
    fr: {
      download: {
        none: 'pas encore téléchargée',
        older: 'modifiée depuis son téléchargement',
        same: 'téléchargée',
      },
      inWindow: 'Seulement dans cette fenêtre',
      inBrowser:
        'Elle n’est que dans ce navigateur. « Télécharger l’histoire » fait un fichier qui reste.',
      forgets:
        'Ce navigateur n’enregistre rien pour cette page. L’histoire n’est que dans cette fenêtre : téléchargez-la avant de la fermer.',
      onlyHere:
        'Vos modifications ne sont que dans cette fenêtre. Téléchargez l’histoire avant de la fermer.',
      downloadNow: 'Télécharger l’histoire',
      gone: 'L’histoire n’est plus dans ce navigateur : elle a été supprimée dans un autre onglet, ou le navigateur a effacé ce que les pages ont enregistré.',
      putBack: 'La remettre',
      noStory: (slug) =>
        `Il n’y a pas d’histoire « ${slug} » dans ce navigateur : elle a été supprimée, ou le navigateur a effacé ce que les pages ont enregistré. Si vous l’avez téléchargée, ouvrez-la dans la liste.`,
      mayClear:
        'Cette histoire est dans ce navigateur. Quand le disque est presque plein, le navigateur peut l’effacer, s’il n’accepte pas de la garder.',
      ask: 'Demander au navigateur de la garder',
      isKept: 'Le navigateur a accepté de garder vos histoires.',
      isNotKept:
        'Le navigateur n’a pas accepté. Téléchargez l’histoire de temps en temps, pour qu’elle reste.',
    },
  },
);
