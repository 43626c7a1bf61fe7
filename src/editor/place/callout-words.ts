/** The words of an event's words on the map. */
import { translations } from '../language.js';

export const calloutWords = translations(
  {
    label: 'Words on the map',
    hint: 'Three or four words of the article that say what happened. They stand below the name, after the date. Without them there is the date alone.',
    hintPlace: 'Only events have words on the map. Make it an event, or take them out.',
    count: (length: number, most: number) => `${length} of ${most} characters`,
    offered: 'From the sentences:',
    choose: 'Choose words from the sentences',
    select: 'Select the words that are to stand on the map',
    foreign: (words: string) =>
      `No quoted sentence has “${words}”. Readers are to see which words are yours.`,
    bracket: 'Put them into square brackets',
    clear: 'Take the words out',
    taken: (words: string) => `On the map: ${words}`,
  },
  {
    de: {
      label: 'Wörter auf der Karte',
      hint: 'Drei oder vier Wörter des Artikels, die sagen, was geschah. Sie stehen unter dem Namen, nach dem Datum. Ohne sie steht dort nur das Datum.',
      hintPlace:
        'Nur Ereignisse haben Wörter auf der Karte. Machen Sie ein Ereignis daraus, oder nehmen Sie sie heraus.',
      count: (length, most) => `${length} von ${most} Zeichen`,
      offered: 'Aus den Sätzen:',
      choose: 'Wörter aus den Sätzen wählen',
      select: 'Markieren Sie die Wörter, die auf der Karte stehen sollen',
      foreign: (words) =>
        `Kein zitierter Satz hat „${words}“. Leser sollen sehen, welche Wörter von Ihnen sind.`,
      bracket: 'In eckige Klammern setzen',
      clear: 'Wörter entfernen',
      taken: (words) => `Auf der Karte: ${words}`,
    },
    it: {
      label: 'Parole sulla mappa',
      hint: 'Tre o quattro parole dell’articolo che dicono che cosa è accaduto. Stanno sotto il nome, dopo la data. Senza, c’è solo la data.',
      hintPlace: 'Solo gli eventi hanno parole sulla mappa. Fanne un evento, oppure toglile.',
      count: (length, most) => `${length} di ${most} caratteri`,
      offered: 'Dalle frasi:',
      choose: 'Scegli parole dalle frasi',
      select: 'Seleziona le parole che devono stare sulla mappa',
      foreign: (words) =>
        `Nessuna frase citata ha «${words}». I lettori devono vedere quali parole sono tue.`,
      bracket: 'Mettile tra parentesi quadre',
      clear: 'Togli le parole',
      taken: (words) => `Sulla mappa: ${words}`,
    },
    fr: {
      label: 'Mots sur la carte',
      hint: 'Trois ou quatre mots de l’article qui disent ce qui s’est passé. Ils figurent sous le nom, après la date. Sans eux, il n’y a que la date.',
      hintPlace:
        'Seuls les événements ont des mots sur la carte. Faites-en un événement, ou retirez-les.',
      count: (length, most) => `${length} caractères sur ${most}`,
      offered: 'Tirés des phrases :',
      choose: 'Choisir des mots des phrases',
      select: 'Sélectionnez les mots qui doivent figurer sur la carte',
      foreign: (words) =>
        `Aucune phrase citée n’a « ${words} ». Les lecteurs doivent voir quels mots sont de vous.`,
      bracket: 'Les mettre entre crochets',
      clear: 'Retirer les mots',
      taken: (words) => `Sur la carte : ${words}`,
    },
  },
);
