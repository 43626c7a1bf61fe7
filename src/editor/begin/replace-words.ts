/** The words of replacing an article's text, and of quotations that no longer fit it. */
import { translations } from '../language.js';

export const replaceWords = translations(
  {
    article: 'Article',
    replace: 'Replace the text',
    paste: 'Paste the new version of the article, choose a file, or drop one on this window.',
    newText: 'New text',
    isSame: 'This is the text that the story has already.',
    will: (paragraphs: number, before: number) =>
      `The story will have ${paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`}; it has ${before} now.`,
    fit: (fitting: number, all: number) =>
      fitting === all
        ? all === 1
          ? 'Its quotation still fits.'
          : `All ${all} quotations still fit.`
        : `${fitting} of ${all} quotations still fit. For the others the nearest sentence is shown afterwards.`,
    noQuotations: 'There are no quotations yet that it could change.',
    headlineToo: (headline: string) => `Take its headline too: “${headline}”`,
    undoable: 'Undo brings the old text back.',
    take: 'Replace',
    cancel: 'Cancel',
    replaced: 'The text is replaced.',
    misfits: (count: number) =>
      count === 1
        ? 'One quotation does not fit the text'
        : `${count} quotations do not fit the text`,
    was: 'The quotation was:',
    nearest: 'The nearest sentence now:',
    noneNear: 'No sentence of the text is like it.',
    takeThis: 'Take this sentence',
    takeWith: (mention: string) => `Take it with “${mention}”`,
    takeClear: (count: number) => `Take the ${count} that are clear`,
    drop: 'Drop the quotation',
    taken: 'The quotation fits.',
    otherNames: 'Names that the text no longer has',
    nameGone: (name: string) =>
      `The text does not have “${name}” any more. What is the place called now?`,
    rename: (name: string) => `Call it “${name}”`,
    keepName: (name: string) => `Keep “${name}”`,
    whichWords: (before: string) =>
      before === ''
        ? 'Which of its words mean the place? Click the first and the last.'
        : `It does not have “${before}”. Which of its words mean the place? Click the first and the last.`,
    cannotBeEmpty: 'A story cannot be without this; the last one is kept.',
  },
  {
    de: {
      article: 'Artikel',
      replace: 'Text ersetzen',
      paste:
        'Fügen Sie die neue Fassung des Artikels ein, wählen Sie eine Datei, oder ziehen Sie eine in dieses Fenster.',
      newText: 'Neuer Text',
      isSame: 'Das ist der Text, den die Geschichte schon hat.',
      will: (paragraphs, before) =>
        `Die Geschichte wird ${paragraphs === 1 ? '1 Absatz' : `${paragraphs} Absätze`} haben; jetzt hat sie ${before}.`,
      fit: (fitting, all) =>
        fitting === all
          ? all === 1
            ? 'Ihr Zitat passt weiterhin.'
            : `Alle ${all} Zitate passen weiterhin.`
          : `${fitting} von ${all} Zitaten passen weiterhin. Zu den anderen wird danach der nächstliegende Satz gezeigt.`,
      noQuotations: 'Es gibt noch keine Zitate, die sich ändern könnten.',
      headlineToo: (headline) => `Auch die Überschrift übernehmen: „${headline}“`,
      undoable: '„Rückgängig“ holt den alten Text zurück.',
      take: 'Ersetzen',
      cancel: 'Abbrechen',
      replaced: 'Der Text ist ersetzt.',
      misfits: (count) =>
        count === 1 ? 'Ein Zitat passt nicht zum Text' : `${count} Zitate passen nicht zum Text`,
      was: 'Das Zitat war:',
      nearest: 'Der nächstliegende Satz jetzt:',
      noneNear: 'Kein Satz des Textes gleicht ihm.',
      takeThis: 'Diesen Satz nehmen',
      takeWith: (mention) => `Mit „${mention}“ nehmen`,
      takeClear: (count) => `Die ${count} eindeutigen nehmen`,
      drop: 'Zitat streichen',
      taken: 'Das Zitat passt.',
      otherNames: 'Namen, die der Text nicht mehr hat',
      nameGone: (name) => `„${name}“ steht nicht mehr im Text. Wie heißt der Ort nun?`,
      rename: (name) => `„${name}“ nennen`,
      keepName: (name) => `„${name}“ behalten`,
      whichWords: (before) =>
        before === ''
          ? 'Welche seiner Wörter meinen den Ort? Klicken Sie auf das erste und das letzte.'
          : `Er hat „${before}“ nicht. Welche seiner Wörter meinen den Ort? Klicken Sie auf das erste und das letzte.`,
      cannotBeEmpty: 'Das braucht eine Geschichte; die letzte Angabe bleibt.',
    },
    it: {
      article: 'Articolo',
      replace: 'Sostituisci il testo',
      paste:
        'Incolla la nuova versione dell’articolo, scegli un file, o trascinane uno in questa finestra.',
      newText: 'Nuovo testo',
      isSame: 'È il testo che la storia ha già.',
      will: (paragraphs, before) =>
        `La storia avrà ${paragraphs === 1 ? '1 paragrafo' : `${paragraphs} paragrafi`}; ora ne ha ${before}.`,
      fit: (fitting, all) =>
        fitting === all
          ? all === 1
            ? 'La sua citazione corrisponde ancora.'
            : `Tutte le ${all} citazioni corrispondono ancora.`
          : `${fitting} di ${all} citazioni corrispondono ancora. Per le altre si mostra poi la frase più vicina.`,
      noQuotations: 'Non ci sono ancora citazioni che possano cambiare.',
      headlineToo: (headline) => `Prendi anche il titolo: «${headline}»`,
      undoable: '«Annulla» riporta il vecchio testo.',
      take: 'Sostituisci',
      cancel: 'Lascia com’è',
      replaced: 'Il testo è sostituito.',
      misfits: (count) =>
        count === 1
          ? 'Una citazione non corrisponde al testo'
          : `${count} citazioni non corrispondono al testo`,
      was: 'La citazione era:',
      nearest: 'La frase più vicina ora:',
      noneNear: 'Nessuna frase del testo le somiglia.',
      takeThis: 'Prendi questa frase',
      takeWith: (mention) => `Prendila con «${mention}»`,
      takeClear: (count) => `Prendi le ${count} chiare`,
      drop: 'Togli la citazione',
      taken: 'La citazione corrisponde.',
      otherNames: 'Nomi che il testo non ha più',
      nameGone: (name) => `Il testo non ha più «${name}». Come si chiama ora il luogo?`,
      rename: (name) => `Chiamalo «${name}»`,
      keepName: (name) => `Lascia «${name}»`,
      whichWords: (before) =>
        before === ''
          ? 'Quali delle sue parole indicano il luogo? Fai clic sulla prima e sull’ultima.'
          : `Non ha «${before}». Quali delle sue parole indicano il luogo? Fai clic sulla prima e sull’ultima.`,
      cannotBeEmpty: 'Una storia non può farne a meno; resta l’ultimo valore.',
    },
    fr: {
      article: 'Article',
      replace: 'Remplacer le texte',
      paste:
        'Collez la nouvelle version de l’article, choisissez un fichier, ou déposez-en un dans cette fenêtre.',
      newText: 'Nouveau texte',
      isSame: 'C’est le texte que l’histoire a déjà.',
      will: (paragraphs, before) =>
        `L’histoire aura ${paragraphs === 1 ? '1 paragraphe' : `${paragraphs} paragraphes`} ; elle en a ${before} maintenant.`,
      fit: (fitting, all) =>
        fitting === all
          ? all === 1
            ? 'Sa citation convient toujours.'
            : `Les ${all} citations conviennent toujours.`
          : `${fitting} citations sur ${all} conviennent toujours. Pour les autres, la phrase la plus proche est montrée ensuite.`,
      noQuotations: 'Il n’y a pas encore de citations qui pourraient changer.',
      headlineToo: (headline) => `Prendre aussi son titre : « ${headline} »`,
      undoable: '« Annuler » rétablit l’ancien texte.',
      take: 'Remplacer',
      cancel: 'Laisser tel quel',
      replaced: 'Le texte est remplacé.',
      misfits: (count) =>
        count === 1
          ? 'Une citation ne convient pas au texte'
          : `${count} citations ne conviennent pas au texte`,
      was: 'La citation était :',
      nearest: 'La phrase la plus proche maintenant :',
      noneNear: 'Aucune phrase du texte ne lui ressemble.',
      takeThis: 'Prendre cette phrase',
      takeWith: (mention) => `La prendre avec « ${mention} »`,
      takeClear: (count) => `Prendre les ${count} qui sont claires`,
      drop: 'Retirer la citation',
      taken: 'La citation convient.',
      otherNames: 'Noms que le texte n’a plus',
      nameGone: (name) => `Le texte n’a plus « ${name} ». Comment s’appelle le lieu maintenant ?`,
      rename: (name) => `Le nommer « ${name} »`,
      keepName: (name) => `Garder « ${name} »`,
      whichWords: (before) =>
        before === ''
          ? 'Lesquels de ses mots désignent le lieu ? Cliquez sur le premier et le dernier.'
          : `Elle n’a pas « ${before} ». Lesquels de ses mots désignent le lieu ? Cliquez sur le premier et le dernier.`,
      cannotBeEmpty: 'Une histoire ne peut s’en passer ; la dernière valeur reste.',
    },
  },
);
