/** The words about new versions of the editor. */
import { translations } from '../language.js';

export const offlineWords = translations(
  {
    newVersion: 'There is a new version of the editor.',
    load: 'Load it',
    later: 'Later',
  },
  {
    de: {
      newVersion: 'Es gibt eine neue Version des Editors.',
      load: 'Laden',
      later: 'Später',
    },
    it: {
      newVersion: 'C’è una nuova versione dell’editor.',
      load: 'Caricala',
      later: 'Più tardi',
    },
    fr: {
      newVersion: 'Il y a une nouvelle version de l’éditeur.',
      load: 'La charger',
      later: 'Plus tard',
    },
  },
);
