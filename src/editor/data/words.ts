/** The words about the world's data. */
import { translations } from '../language.js';

export const dataWords = translations(
  {
    names:
      'The names of the world’s places are loading. Until they are here there are no suggestions and no search by name; everything else works.',
    rest: 'Loading names in other scripts, and what is needed to work without the internet.',
    amount: (come: string, whole: string) => `${come} of ${whole} MB`,
    lacking:
      'The names of the world’s places could not be loaded. There are no suggestions and no search by name; everything else works.',
    again: 'Try again',
  },
  {
    de: {
      names:
        'Die Namen der Orte der Welt werden geladen. Bis sie da sind, gibt es keine Vorschläge und keine Suche nach Namen; alles andere geht.',
      rest: 'Es werden Namen in anderen Schriften geladen, und was zum Arbeiten ohne Internet nötig ist.',
      amount: (come, whole) => `${come} von ${whole} MB`,
      lacking:
        'Die Namen der Orte der Welt konnten nicht geladen werden. Es gibt keine Vorschläge und keine Suche nach Namen; alles andere geht.',
      again: 'Noch einmal versuchen',
    },
    it: {
      names:
        'I nomi dei luoghi del mondo si stanno caricando. Finché non ci sono, mancano i suggerimenti e la ricerca per nome; tutto il resto funziona.',
      rest: 'Si stanno caricando i nomi in altre scritture e ciò che serve per lavorare senza internet.',
      amount: (come, whole) => `${come} di ${whole} MB`,
      lacking:
        'Non è stato possibile caricare i nomi dei luoghi del mondo. Mancano i suggerimenti e la ricerca per nome; tutto il resto funziona.',
      again: 'Riprova',
    },
    fr: {
      names:
        'Les noms des lieux du monde se chargent. D’ici là, il n’y a ni suggestions ni recherche par nom ; tout le reste fonctionne.',
      rest: 'Chargement des noms dans d’autres écritures et de ce qu’il faut pour travailler sans internet.',
      amount: (come, whole) => `${come} sur ${whole} Mo`,
      lacking:
        'Les noms des lieux du monde n’ont pas pu être chargés. Il n’y a ni suggestions ni recherche par nom ; tout le reste fonctionne.',
      again: 'Réessayer',
    },
  },
);
