import { translations } from '../language.js';

export const previewWords = translations(
  {
    preview: 'Preview',
    page: 'The page as readers will see it',
    width: 'Width',
    phone: 'Phone',
    wide: 'Wide',
    making: 'The page is being made …',
    old: (errors: number) =>
      errors === 1
        ? 'There is a mistake: this is the page as it was before it.'
        : `There are ${errors} mistakes: this is the page as it was before them.`,
    none: (errors: number) =>
      errors === 1
        ? 'The page appears here when the mistake in the story is put right.'
        : `The page appears here when the ${errors} mistakes in the story are put right.`,
    show: (errors: number) => (errors === 1 ? 'Show the mistake' : 'Show the mistakes'),
    failed: 'The page could not be made. It is tried again at the next change.',
  },
  {
    de: {
      preview: 'Vorschau',
      page: 'Die Seite, wie Leserinnen und Leser sie sehen werden',
      width: 'Breite',
      phone: 'Telefon',
      wide: 'Breit',
      making: 'Die Seite wird erstellt …',
      old: (errors) =>
        errors === 1
          ? 'Es gibt einen Fehler: Das ist die Seite, wie sie vorher war.'
          : `Es gibt ${errors} Fehler: Das ist die Seite, wie sie vorher war.`,
      none: (errors) =>
        errors === 1
          ? 'Die Seite erscheint hier, sobald der Fehler in der Geschichte behoben ist.'
          : `Die Seite erscheint hier, sobald die ${errors} Fehler in der Geschichte behoben sind.`,
      show: () => 'Fehler zeigen',
      failed:
        'Die Seite konnte nicht erstellt werden. Bei der nächsten Änderung wird es erneut versucht.',
    },
    it: {
      preview: 'Anteprima',
      page: 'La pagina come la vedrà chi legge',
      width: 'Larghezza',
      phone: 'Telefono',
      wide: 'Largo',
      making: 'La pagina è in preparazione …',
      old: (errors) =>
        errors === 1
          ? 'C’è un errore: questa è la pagina com’era prima.'
          : `Ci sono ${errors} errori: questa è la pagina com’era prima.`,
      none: (errors) =>
        errors === 1
          ? 'La pagina appare qui quando l’errore nella storia è corretto.'
          : `La pagina appare qui quando i ${errors} errori nella storia sono corretti.`,
      show: (errors) => (errors === 1 ? 'Mostra l’errore' : 'Mostra gli errori'),
      failed: 'Non è stato possibile preparare la pagina. Si riprova alla prossima modifica.',
    },
    fr: {
      preview: 'Aperçu',
      page: 'La page telle que les lecteurs la verront',
      width: 'Largeur',
      phone: 'Téléphone',
      wide: 'Large',
      making: 'La page est en préparation …',
      old: (errors) =>
        errors === 1
          ? 'Il y a une erreur : voici la page telle qu’elle était avant.'
          : `Il y a ${errors} erreurs : voici la page telle qu’elle était avant.`,
      none: (errors) =>
        errors === 1
          ? 'La page apparaîtra ici quand l’erreur dans l’histoire sera corrigée.'
          : `La page apparaîtra ici quand les ${errors} erreurs dans l’histoire seront corrigées.`,
      show: (errors) => (errors === 1 ? 'Montrer l’erreur' : 'Montrer les erreurs'),
      failed: 'La page n’a pas pu être préparée. Un nouvel essai suivra au prochain changement.',
    },
  },
);
