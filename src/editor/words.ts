/** The words of the editor's frame. */
import { translations } from './language.js';

export const frameWords = translations(
  {
    editor: 'Editor',
    stories: 'All stories',
    undo: 'Undo',
    redo: 'Redo',
    preview: 'Preview',
    parts: { text: 'Text', map: 'Map', place: 'Place' },
    saved: (time: string) => `Saved ${time}`,
    saving: 'Saving …',
    failed: (reason: string) => `Not saved: ${reason}. It is tried again.`,
    unreadFiles: (reason: string) => `The files cannot be read any more: ${reason}.`,
    notesFailed: (reason: string) => `The story is saved, but not what can be undone: ${reason}.`,
    keptHere: 'Until then, your changes are kept in this browser.',
    gone: 'The story’s folder is no longer there: it was renamed, moved or deleted.',
    makeAnew: 'Make it again',
    saveNow: 'Try now',
    conflict:
      'Another program or tab has changed this story, and so have you. Nothing is lost: what you do not choose comes back with Undo.',
    keepMine: 'Keep my version',
    takeTheirs: 'Take the other version',
    notices: {
      kept: 'Your changes that were not saved when this page was last closed are here again.',
      elsewhere:
        'Another program or tab has changed this story; you see its changes. Undo takes them back.',
      noHistory: 'What could be undone does not fit the files any more.',
    },
    otherTab: 'This story is open in another tab too. Both show what is changed in either.',
    dismiss: 'Close this message',
    undoes: (step: string) => `Undo: ${step}`,
    redoes: (step: string) => `Redo: ${step}`,
    someStep: 'last change',
    noStory: (slug: string) => `There is no story "${slug}".`,
    language: 'Language',
    loading: 'Loading …',
    notLoaded:
      'A part of the editor could not be loaded. Load this page again when there is a network.',
    unreadable: 'places.geojson cannot be read. Undo, or mend the file in a text editor.',
  },
  {
    de: {
      editor: 'Editor',
      stories: 'Alle Geschichten',
      undo: 'Rückgängig',
      redo: 'Wiederholen',
      preview: 'Vorschau',
      parts: { text: 'Text', map: 'Karte', place: 'Ort' },
      saved: (time) => `Gespeichert ${time}`,
      saving: 'Wird gespeichert …',
      failed: (reason) => `Nicht gespeichert: ${reason}. Es wird erneut versucht.`,
      unreadFiles: (reason) => `Die Dateien sind nicht mehr lesbar: ${reason}.`,
      notesFailed: (reason) =>
        `Die Geschichte ist gespeichert, aber nicht, was rückgängig zu machen ist: ${reason}.`,
      keptHere: 'Bis dahin liegen Ihre Änderungen in diesem Browser.',
      gone: 'Der Ordner der Geschichte ist nicht mehr da: er wurde umbenannt, verschoben oder gelöscht.',
      makeAnew: 'Neu anlegen',
      saveNow: 'Jetzt versuchen',
      conflict:
        'Ein anderes Programm oder ein anderer Tab hat diese Geschichte geändert, und Sie auch. Nichts geht verloren: was Sie nicht wählen, kommt mit „Rückgängig“ wieder.',
      keepMine: 'Meine Fassung behalten',
      takeTheirs: 'Die andere Fassung nehmen',
      notices: {
        kept: 'Ihre Änderungen, die beim letzten Schließen dieser Seite nicht gespeichert waren, sind wieder da.',
        elsewhere:
          'Ein anderes Programm oder ein anderer Tab hat diese Geschichte geändert; Sie sehen die Änderungen. „Rückgängig“ nimmt sie zurück.',
        noHistory: 'Was rückgängig zu machen war, passt nicht mehr zu den Dateien.',
      },
      otherTab:
        'Diese Geschichte ist noch in einem anderen Tab offen. Beide zeigen, was in einem geändert wird.',
      dismiss: 'Meldung schließen',
      undoes: (step) => `Rückgängig: ${step}`,
      redoes: (step) => `Wiederholen: ${step}`,
      someStep: 'letzte Änderung',
      noStory: (slug) => `Es gibt keine Geschichte „${slug}“.`,
      language: 'Sprache',
      loading: 'Wird geladen …',
      notLoaded:
        'Ein Teil des Editors konnte nicht geladen werden. Laden Sie diese Seite neu, wenn es ein Netz gibt.',
      unreadable:
        'places.geojson ist nicht lesbar. Machen Sie die letzte Änderung rückgängig, oder berichtigen Sie die Datei in einem Texteditor.',
    },
    it: {
      editor: 'Editor',
      stories: 'Tutte le storie',
      undo: 'Annulla',
      redo: 'Ripeti',
      preview: 'Anteprima',
      parts: { text: 'Testo', map: 'Mappa', place: 'Luogo' },
      saved: (time) => `Salvato ${time}`,
      saving: 'Salvataggio …',
      failed: (reason) => `Non salvato: ${reason}. Si riprova.`,
      unreadFiles: (reason) => `I file non sono più leggibili: ${reason}.`,
      notesFailed: (reason) => `La storia è salvata, ma non ciò che si può annullare: ${reason}.`,
      keptHere: 'Fino ad allora le modifiche restano in questo browser.',
      gone: 'La cartella della storia non c’è più: è stata rinominata, spostata o eliminata.',
      makeAnew: 'Creala di nuovo',
      saveNow: 'Riprova ora',
      conflict:
        'Un altro programma o un’altra scheda ha modificato questa storia, e anche tu. Niente va perso: ciò che non scegli torna con «Annulla».',
      keepMine: 'Tieni la mia versione',
      takeTheirs: 'Prendi l’altra versione',
      notices: {
        kept: 'Le modifiche che non erano salvate quando questa pagina è stata chiusa sono di nuovo qui.',
        elsewhere:
          'Un altro programma o un’altra scheda ha modificato questa storia; vedi le modifiche. «Annulla» le toglie.',
        noHistory: 'Ciò che si poteva annullare non corrisponde più ai file.',
      },
      otherTab:
        'Questa storia è aperta anche in un’altra scheda. Tutte e due mostrano ciò che si modifica in una.',
      dismiss: 'Chiudi il messaggio',
      undoes: (step) => `Annulla: ${step}`,
      redoes: (step) => `Ripeti: ${step}`,
      someStep: 'ultima modifica',
      noStory: (slug) => `Non c’è una storia «${slug}».`,
      language: 'Lingua',
      loading: 'Caricamento …',
      notLoaded: 'Una parte dell’editor non si è caricata. Ricarica questa pagina quando c’è rete.',
      unreadable:
        'places.geojson non è leggibile. Annulla l’ultima modifica, o correggi il file in un editor di testo.',
    },
    fr: {
      editor: 'Éditeur',
      stories: 'Toutes les histoires',
      undo: 'Annuler',
      redo: 'Rétablir',
      preview: 'Aperçu',
      parts: { text: 'Texte', map: 'Carte', place: 'Lieu' },
      saved: (time) => `Enregistré ${time}`,
      saving: 'Enregistrement …',
      failed: (reason) => `Non enregistré : ${reason}. Un nouvel essai suit.`,
      unreadFiles: (reason) => `Les fichiers ne sont plus lisibles : ${reason}.`,
      notesFailed: (reason) =>
        `L’histoire est enregistrée, mais pas ce qui peut être annulé : ${reason}.`,
      keptHere: 'D’ici là, vos modifications restent dans ce navigateur.',
      gone: 'Le dossier de l’histoire n’est plus là : il a été renommé, déplacé ou supprimé.',
      makeAnew: 'Le recréer',
      saveNow: 'Réessayer',
      conflict:
        'Un autre programme ou un autre onglet a modifié cette histoire, et vous aussi. Rien n’est perdu : ce que vous ne choisissez pas revient avec « Annuler ».',
      keepMine: 'Garder ma version',
      takeTheirs: 'Prendre l’autre version',
      notices: {
        kept: 'Vos modifications qui n’étaient pas enregistrées à la fermeture de cette page sont de retour.',
        elsewhere:
          'Un autre programme ou un autre onglet a modifié cette histoire ; vous voyez ses modifications. « Annuler » les retire.',
        noHistory: 'Ce qui pouvait être annulé ne correspond plus aux fichiers.',
      },
      otherTab:
        'Cette histoire est ouverte aussi dans un autre onglet. Les deux montrent ce qui est modifié dans l’un.',
      dismiss: 'Fermer ce message',
      undoes: (step) => `Annuler : ${step}`,
      redoes: (step) => `Rétablir : ${step}`,
      someStep: 'dernière modification',
      noStory: (slug) => `Il n’y a pas d’histoire « ${slug} ».`,
      language: 'Langue',
      loading: 'Chargement …',
      notLoaded:
        'Une partie de l’éditeur n’a pas pu être chargée. Rechargez cette page quand il y a un réseau.',
      unreadable:
        'places.geojson est illisible. Annulez la dernière modification, ou corrigez le fichier dans un éditeur de texte.',
    },
  },
);
