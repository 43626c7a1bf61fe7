/** The words of the list of stories that lie in the browser. */
import { translations } from '../language.js';

export const storiesWords = translations(
  {
    title: 'Your stories',
    lead: 'Put an article and a map side by side: every mark on the map is a quotation. Stories lie in this browser, on this device; nothing of them is sent anywhere.',
    newStory: 'New story',
    openFile: 'Open a downloaded story',
    openHint:
      'A ZIP from “Download story”, or article.md and places.geojson together. You can drop them here, too.',
    dropHere: 'Drop the story here',
    none: 'There is no story in this browser. Begin with an article: paste it, and Dateline proposes the places that it names.',
    changed: (time: string) => `Changed ${time}`,
    download: {
      none: 'Not downloaded yet: it is in this browser only',
      older: 'Changed since it was downloaded',
      same: 'Downloaded',
    },
    edit: 'Edit',
    downloadStory: 'Download',
    deleteStory: 'Delete',
    deletes: (name: string) =>
      `“${name}” is in no download as it is now. Deleted, it can be brought back only until you leave this page.`,
    deleteAllTheSame: 'Delete it',
    keepStory: 'Keep it',
    deleted: (name: string) => `“${name}” is deleted.`,
    undo: 'Undo',
    isBack: (name: string) => `“${name}” is here again.`,
    downloaded: (file: string) => `${file} is in your downloads.`,
    taken: {
      made: (name: string) => `“${name}” is here now.`,
      same: (name: string) => `“${name}” is here already, and the same.`,
      beside: (name: string, slug: string) =>
        `“${name}” is here now as “${slug}”, because another story has its name. That one is unchanged.`,
    },
    notTaken: (name: string, reason: string) => `“${name}” was not taken in: ${reason}.`,
    unread: {
      broken: 'This ZIP is broken, perhaps cut off. Download or copy it again.',
      tooLarge: 'This is too large: a file of a story has at most 32 megabytes.',
      notUtf8: 'This is not text in UTF-8. Save the file anew with that encoding.',
      aPage:
        'This is a finished page, and cannot be changed. To go on, open the ZIP that “Download story” has made.',
      onlyPlaces:
        'These are the places without their article. Choose article.md together with them.',
      noStory:
        'There is no story in this: it takes article.md and places.geojson. If it is an article, begin with “New story”, which reads it.',
    },
    examples: 'Finished stories to look at',
    openCopy: 'Open a copy',
    failed: (reason: string) => `That failed: ${reason}.`,
    whereTitle: 'Where the stories lie',
    room: (used: string, free: string) =>
      `Dateline takes up ${used} in this browser, names and maps of the world included. There is room for ${free} more.`,
    roomShort: (free: string) =>
      `Room is getting short: ${free} are left. Download stories that you no longer edit, then delete them here.`,
    mayClear:
      'When the disk is nearly full, the browser may clear what pages have stored. It does so, too, when you clear “cookies and site data”, and at the end of a private window. What you have downloaded stays.',
    ask: 'Ask the browser to keep the stories',
    isKept:
      'The browser has agreed to keep the stories, even when the disk is nearly full. They still go if you clear “cookies and site data”, or with a private window.',
    isNotKept:
      'The browser has not agreed: it may clear the stories when the disk is nearly full. Download what you want to keep. Some browsers agree once a page is among the bookmarks or has been used for some time.',
    move: 'To go on in another browser or on another device, download the story here and open it there. The two files in the ZIP are the same that Dateline’s commands and Git use.',
    others: (origin: string) =>
      `Whoever uses this browser can open the stories, and so can other pages of ${origin}.`,
    forbidden:
      'This browser stores nothing for this page: a private window or a setting (cookies and site data) forbids it. You can work all the same, but what you make is gone when the window is closed: download it before.',
    unlisted: (reason: string) => `The stories cannot be listed: ${reason}.`,
    again: 'Try again',
  },
  {
    de: {
      title: 'Ihre Geschichten',
      lead: 'Stellen Sie einen Artikel und eine Karte nebeneinander: jede Marke auf der Karte ist ein Zitat. Die Geschichten liegen in diesem Browser, auf diesem Gerät; nichts davon wird irgendwohin geschickt.',
      newStory: 'Neue Geschichte',
      openFile: 'Heruntergeladene Geschichte öffnen',
      openHint:
        'Ein ZIP aus „Geschichte herunterladen“, oder article.md und places.geojson zusammen. Sie können sie auch hier ablegen.',
      dropHere: 'Geschichte hier ablegen',
      none: 'In diesem Browser liegt keine Geschichte. Beginnen Sie mit einem Artikel: fügen Sie ihn ein, und Dateline schlägt die Orte vor, die er nennt.',
      changed: (time) => `Geändert ${time}`,
      download: {
        none: 'Noch nicht heruntergeladen: sie liegt nur in diesem Browser',
        older: 'Seit dem Herunterladen geändert',
        same: 'Heruntergeladen',
      },
      edit: 'Bearbeiten',
      downloadStory: 'Herunterladen',
      deleteStory: 'Löschen',
      deletes: (name) =>
        `„${name}“ ist so, wie sie jetzt ist, nicht heruntergeladen. Gelöscht lässt sie sich nur zurückholen, bis Sie diese Seite verlassen.`,
      deleteAllTheSame: 'Trotzdem löschen',
      keepStory: 'Behalten',
      deleted: (name) => `„${name}“ ist gelöscht.`,
      undo: 'Rückgängig',
      isBack: (name) => `„${name}“ ist wieder da.`,
      downloaded: (file) => `${file} liegt in Ihren Downloads.`,
      taken: {
        made: (name) => `„${name}“ ist jetzt hier.`,
        same: (name) => `„${name}“ ist schon hier, und zwar genau so.`,
        beside: (name, slug) =>
          `„${name}“ ist jetzt als „${slug}“ hier, weil eine andere Geschichte so heißt. Diese ist unverändert.`,
      },
      notTaken: (name, reason) => `„${name}“ wurde nicht übernommen: ${reason}.`,
      unread: {
        broken:
          'Dieses ZIP ist beschädigt, vielleicht abgeschnitten. Laden oder kopieren Sie es noch einmal.',
        tooLarge: 'Das ist zu groß: eine Datei einer Geschichte hat höchstens 32 Megabyte.',
        notUtf8: 'Das ist kein Text in UTF-8. Speichern Sie die Datei mit dieser Kodierung neu.',
        aPage:
          'Das ist eine fertige Seite, sie lässt sich nicht mehr ändern. Öffnen Sie das ZIP, das „Geschichte herunterladen“ gemacht hat.',
        onlyPlaces:
          'Das sind die Orte ohne ihren Artikel. Wählen Sie article.md zusammen mit ihnen aus.',
        noStory:
          'Darin ist keine Geschichte: dazu gehören article.md und places.geojson. Wenn es ein Artikel ist, beginnen Sie mit „Neue Geschichte“, die ihn liest.',
      },
      examples: 'Fertige Geschichten zum Ansehen',
      openCopy: 'Kopie öffnen',
      failed: (reason) => `Das ist misslungen: ${reason}.`,
      whereTitle: 'Wo die Geschichten liegen',
      room: (used, free) =>
        `Dateline belegt in diesem Browser ${used}, Namen und Karten der Welt eingeschlossen. Platz ist noch für ${free}.`,
      roomShort: (free) =>
        `Der Platz wird knapp: es bleiben ${free}. Laden Sie Geschichten herunter, die Sie nicht mehr bearbeiten, und löschen Sie sie dann hier.`,
      mayClear:
        'Ist der Datenträger fast voll, kann der Browser löschen, was Seiten gespeichert haben. Er löscht es auch, wenn Sie „Cookies und Websitedaten“ löschen, und am Ende eines privaten Fensters. Was Sie heruntergeladen haben, bleibt.',
      ask: 'Browser bitten, die Geschichten zu behalten',
      isKept:
        'Der Browser hat zugesagt, die Geschichten zu behalten, auch wenn der Datenträger fast voll ist. Sie verschwinden aber, wenn Sie „Cookies und Websitedaten“ löschen, oder mit einem privaten Fenster.',
      isNotKept:
        'Der Browser hat nicht zugesagt: er kann die Geschichten löschen, wenn der Datenträger fast voll ist. Laden Sie herunter, was bleiben soll. Manche Browser sagen zu, wenn eine Seite unter den Lesezeichen ist oder länger benutzt wurde.',
      move: 'Um in einem anderen Browser oder auf einem anderen Gerät weiterzumachen, laden Sie die Geschichte hier herunter und öffnen Sie sie dort. Die zwei Dateien im ZIP sind dieselben, mit denen Datelines Befehle und Git arbeiten.',
      others: (origin) =>
        `Wer diesen Browser benutzt, kann die Geschichten öffnen, und andere Seiten von ${origin} können es auch.`,
      forbidden:
        'Dieser Browser speichert für diese Seite nichts: ein privates Fenster oder eine Einstellung (Cookies und Websitedaten) verbietet es. Sie können trotzdem arbeiten, aber was Sie machen, ist weg, wenn das Fenster geschlossen wird: laden Sie es vorher herunter.',
      unlisted: (reason) => `Die Geschichten lassen sich nicht auflisten: ${reason}.`,
      again: 'Noch einmal versuchen',
    },
    it: {
      title: 'Le tue storie',
      lead: 'Metti un articolo e una mappa fianco a fianco: ogni segno sulla mappa è una citazione. Le storie stanno in questo browser, su questo dispositivo; niente viene inviato altrove.',
      newStory: 'Nuova storia',
      openFile: 'Apri una storia scaricata',
      openHint:
        'Uno ZIP di «Scarica la storia», oppure article.md e places.geojson insieme. Puoi anche trascinarli qui.',
      dropHere: 'Lascia qui la storia',
      none: 'In questo browser non c’è nessuna storia. Comincia da un articolo: incollalo, e Dateline propone i luoghi che nomina.',
      changed: (time) => `Modificata ${time}`,
      download: {
        none: 'Non ancora scaricata: sta solo in questo browser',
        older: 'Modificata dopo essere stata scaricata',
        same: 'Scaricata',
      },
      edit: 'Modifica',
      downloadStory: 'Scarica',
      deleteStory: 'Elimina',
      deletes: (name) =>
        `«${name}» non è stata scaricata così com’è adesso. Eliminata, si può riprendere solo finché resti in questa pagina.`,
      deleteAllTheSame: 'Elimina comunque',
      keepStory: 'Tienila',
      deleted: (name) => `«${name}» è eliminata.`,
      undo: 'Annulla',
      isBack: (name) => `«${name}» è di nuovo qui.`,
      downloaded: (file) => `${file} è tra i download.`,
      taken: {
        made: (name) => `«${name}» adesso è qui.`,
        same: (name) => `«${name}» è già qui, identica.`,
        beside: (name, slug) =>
          `«${name}» adesso è qui come «${slug}», perché un’altra storia ha il suo nome. Quella non è cambiata.`,
      },
      notTaken: (name, reason) => `«${name}» non è stata presa: ${reason}.`,
      unread: {
        broken: 'Questo ZIP è danneggiato, forse tagliato. Scaricalo o copialo di nuovo.',
        tooLarge: 'È troppo grande: un file di una storia ha al massimo 32 megabyte.',
        notUtf8: 'Non è testo in UTF-8. Salva di nuovo il file con questa codifica.',
        aPage:
          'Questa è una pagina finita, e non si può più modificare. Per continuare, apri lo ZIP creato da «Scarica la storia».',
        onlyPlaces:
          'Questi sono i luoghi senza il loro articolo. Scegli article.md insieme a loro.',
        noStory:
          'Qui non c’è una storia: servono article.md e places.geojson. Se è un articolo, comincia con «Nuova storia», che lo legge.',
      },
      examples: 'Storie finite da guardare',
      openCopy: 'Apri una copia',
      failed: (reason) => `Non è riuscito: ${reason}.`,
      whereTitle: 'Dove stanno le storie',
      room: (used, free) =>
        `Dateline occupa ${used} in questo browser, compresi i nomi e le mappe del mondo. C’è spazio per altri ${free}.`,
      roomShort: (free) =>
        `Lo spazio sta finendo: restano ${free}. Scarica le storie che non modifichi più, poi eliminale qui.`,
      mayClear:
        'Quando il disco è quasi pieno, il browser può cancellare ciò che le pagine hanno salvato. Lo fa anche quando cancelli «cookie e dati dei siti», e alla fine di una finestra privata. Ciò che hai scaricato resta.',
      ask: 'Chiedi al browser di conservare le storie',
      isKept:
        'Il browser ha accettato di conservare le storie, anche quando il disco è quasi pieno. Spariscono comunque se cancelli «cookie e dati dei siti», o con una finestra privata.',
      isNotKept:
        'Il browser non ha accettato: può cancellare le storie quando il disco è quasi pieno. Scarica ciò che vuoi conservare. Alcuni browser accettano quando una pagina è tra i segnalibri o è usata da un po’.',
      move: 'Per continuare in un altro browser o su un altro dispositivo, scarica qui la storia e aprila là. I due file nello ZIP sono gli stessi che usano i comandi di Dateline e Git.',
      others: (origin) =>
        `Chi usa questo browser può aprire le storie, e così le altre pagine di ${origin}.`,
      forbidden:
        'Questo browser non salva niente per questa pagina: lo vieta una finestra privata o un’impostazione (cookie e dati dei siti). Si può lavorare lo stesso, ma ciò che fai sparisce quando la finestra si chiude: scaricalo prima.',
      unlisted: (reason) => `Le storie non si possono elencare: ${reason}.`,
      again: 'Riprova',
    },
    fr: {
      title: 'Vos histoires',
      lead: 'Mettez un article et une carte côte à côte : chaque marque sur la carte est une citation. Les histoires sont dans ce navigateur, sur cet appareil ; rien n’en est envoyé nulle part.',
      newStory: 'Nouvelle histoire',
      openFile: 'Ouvrir une histoire téléchargée',
      openHint:
        'Un ZIP de « Télécharger l’histoire », ou article.md et places.geojson ensemble. Vous pouvez aussi les déposer ici.',
      dropHere: 'Déposez l’histoire ici',
      none: 'Il n’y a pas d’histoire dans ce navigateur. Commencez par un article : collez-le, et Dateline propose les lieux qu’il nomme.',
      changed: (time) => `Modifiée ${time}`,
      download: {
        none: 'Pas encore téléchargée : elle n’est que dans ce navigateur',
        older: 'Modifiée depuis son téléchargement',
        same: 'Téléchargée',
      },
      edit: 'Modifier',
      downloadStory: 'Télécharger',
      deleteStory: 'Supprimer',
      deletes: (name) =>
        `« ${name} » n’a pas été téléchargée telle qu’elle est maintenant. Supprimée, elle ne peut revenir que tant que vous restez sur cette page.`,
      deleteAllTheSame: 'Supprimer quand même',
      keepStory: 'La garder',
      deleted: (name) => `« ${name} » est supprimée.`,
      undo: 'Annuler',
      isBack: (name) => `« ${name} » est de nouveau là.`,
      downloaded: (file) => `${file} est dans vos téléchargements.`,
      taken: {
        made: (name) => `« ${name} » est là maintenant.`,
        same: (name) => `« ${name} » est déjà là, à l’identique.`,
        beside: (name, slug) =>
          `« ${name} » est là maintenant sous le nom « ${slug} », car une autre histoire porte le sien. Celle-ci n’a pas changé.`,
      },
      notTaken: (name, reason) => `« ${name} » n’a pas été reprise : ${reason}.`,
      unread: {
        broken: 'Ce ZIP est endommagé, peut-être tronqué. Téléchargez-le ou copiez-le de nouveau.',
        tooLarge: 'C’est trop grand : un fichier d’une histoire a au plus 32 mégaoctets.',
        notUtf8: 'Ce n’est pas du texte en UTF-8. Enregistrez le fichier à nouveau dans ce codage.',
        aPage:
          'C’est une page terminée, qui ne peut plus être modifiée. Pour continuer, ouvrez le ZIP fait par « Télécharger l’histoire ».',
        onlyPlaces: 'Ce sont les lieux sans leur article. Choisissez article.md avec eux.',
        noStory:
          'Il n’y a pas d’histoire là-dedans : il faut article.md et places.geojson. Si c’est un article, commencez par « Nouvelle histoire », qui le lit.',
      },
      examples: 'Histoires terminées à regarder',
      openCopy: 'Ouvrir une copie',
      failed: (reason) => `Cela n’a pas réussi : ${reason}.`,
      whereTitle: 'Où sont les histoires',
      room: (used, free) =>
        `Dateline occupe ${used} dans ce navigateur, noms et cartes du monde compris. Il reste de la place pour ${free}.`,
      roomShort: (free) =>
        `La place vient à manquer : il reste ${free}. Téléchargez les histoires que vous ne modifiez plus, puis supprimez-les ici.`,
      mayClear:
        'Quand le disque est presque plein, le navigateur peut effacer ce que les pages ont enregistré. Il le fait aussi quand vous effacez les « cookies et données de sites », et à la fin d’une fenêtre privée. Ce que vous avez téléchargé reste.',
      ask: 'Demander au navigateur de garder les histoires',
      isKept:
        'Le navigateur a accepté de garder les histoires, même quand le disque est presque plein. Elles disparaissent tout de même si vous effacez les « cookies et données de sites », ou avec une fenêtre privée.',
      isNotKept:
        'Le navigateur n’a pas accepté : il peut effacer les histoires quand le disque est presque plein. Téléchargez ce que vous voulez garder. Certains navigateurs acceptent quand une page est dans les favoris ou utilisée depuis un certain temps.',
      move: 'Pour continuer dans un autre navigateur ou sur un autre appareil, téléchargez l’histoire ici et ouvrez-la là-bas. Les deux fichiers du ZIP sont ceux que les commandes de Dateline et Git utilisent.',
      others: (origin) =>
        `Quiconque utilise ce navigateur peut ouvrir les histoires, et les autres pages de ${origin} aussi.`,
      forbidden:
        'Ce navigateur n’enregistre rien pour cette page : une fenêtre privée ou un réglage (cookies et données de sites) l’interdit. Vous pouvez travailler quand même, mais ce que vous faites disparaît à la fermeture de la fenêtre : téléchargez-le avant.',
      unlisted: (reason) => `Les histoires ne peuvent pas être listées : ${reason}.`,
      again: 'Réessayer',
    },
  },
);
