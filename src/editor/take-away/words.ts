/** The words of taking a story away. */
import { translations } from '../language.js';

export const takeAwayWords = translations(
  {
    download: 'Download',
    page: 'Download page',
    pageHint: 'One file that works without the internet.',
    site: 'Download site',
    siteHint: 'All files for your own website, packed as a ZIP.',
    story: 'Download story',
    storyHint: 'A ZIP with the article and its places, to go on elsewhere.',
    making: { page: 'The page is being made …', site: 'The site is being made …' },
    done: (name: string) => `${name} is in your downloads.`,
    errors: (count: number) =>
      count === 1
        ? 'One thing must be put right before the page can be made:'
        : `${count} things must be put right before the page can be made:`,
    unsaved: 'The last change is not saved yet. Wait until it says “Saved”, then try again.',
    failed: (reason: string) => `It could not be made: ${reason}.`,
  },
  {
    de: {
      download: 'Herunterladen',
      page: 'Seite herunterladen',
      pageHint: 'Eine Datei, die ohne Internet funktioniert.',
      site: 'Website herunterladen',
      siteHint: 'Alle Dateien für Ihre eigene Website, als ZIP gepackt.',
      story: 'Geschichte herunterladen',
      storyHint: 'Ein ZIP mit dem Artikel und seinen Orten, um anderswo weiterzumachen.',
      making: { page: 'Die Seite wird gemacht …', site: 'Die Website wird gemacht …' },
      done: (name) => `${name} liegt in Ihren Downloads.`,
      errors: (count) =>
        count === 1
          ? 'Eines ist noch zu berichtigen, bevor die Seite gemacht werden kann:'
          : `${count} Dinge sind noch zu berichtigen, bevor die Seite gemacht werden kann:`,
      unsaved:
        'Die letzte Änderung ist noch nicht gespeichert. Warten Sie, bis „Gespeichert“ dasteht, und versuchen Sie es noch einmal.',
      failed: (reason) => `Das ist misslungen: ${reason}.`,
    },
    it: {
      download: 'Scarica',
      page: 'Scarica la pagina',
      pageHint: 'Un file che funziona senza internet.',
      site: 'Scarica il sito',
      siteHint: 'Tutti i file per il tuo sito, in uno ZIP.',
      story: 'Scarica la storia',
      storyHint: 'Uno ZIP con l’articolo e i suoi luoghi, per continuare altrove.',
      making: { page: 'La pagina viene creata …', site: 'Il sito viene creato …' },
      done: (name) => `${name} è tra i download.`,
      errors: (count) =>
        count === 1
          ? 'C’è una cosa da correggere prima di creare la pagina:'
          : `Ci sono ${count} cose da correggere prima di creare la pagina:`,
      unsaved:
        'L’ultima modifica non è ancora salvata. Aspetta che ci sia scritto «Salvato», poi riprova.',
      failed: (reason) => `Non è riuscito: ${reason}.`,
    },
    fr: {
      download: 'Télécharger',
      page: 'Télécharger la page',
      pageHint: 'Un fichier qui fonctionne sans internet.',
      site: 'Télécharger le site',
      siteHint: 'Tous les fichiers pour votre propre site, dans un ZIP.',
      story: 'Télécharger l’histoire',
      storyHint: 'Un ZIP avec l’article et ses lieux, pour continuer ailleurs.',
      making: { page: 'La page est en préparation …', site: 'Le site est en préparation …' },
      done: (name) => `${name} est dans vos téléchargements.`,
      errors: (count) =>
        count === 1
          ? 'Une chose est à corriger avant que la page puisse être faite :'
          : `${count} choses sont à corriger avant que la page puisse être faite :`,
      unsaved:
        'La dernière modification n’est pas encore enregistrée. Attendez qu’« Enregistré » s’affiche, puis réessayez.',
      failed: (reason) => `Cela n’a pas réussi : ${reason}.`,
    },
  },
);
