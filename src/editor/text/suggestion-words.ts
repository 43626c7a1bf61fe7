/** The words of the list of suggestions. */
import { translations } from '../language.js';

export const suggestionWords = translations(
  {
    suggestions: (count: number) => `Suggestions (${count})`,
    list: 'Suggestions',
    failed: (why: string) =>
      `No suggestions could be made (${why}). Load the page again; your work is saved.`,
    reading: 'Reading the names … The first time this can take a minute.',
    takeSure: (count: number) => `Take all that are sure (${count})`,
    sureMeans: (least: number, right: number) =>
      `Sure means ${least} % or more; when that was measured, ${right} of 100 such places were right.`,
    keys: '↑ ↓ next · Enter takes · 1–9 takes that one · Delete puts aside',
    take: 'Take',
    putAside: 'Put aside',
    addPlace: 'Add a place',
    more: (count: number) => (count === 1 ? 'or 1 other place' : `or ${count} other places`),
    elsewhere: (isChoice: boolean) =>
      isChoice ? 'None of these: I say where it is' : 'Not this one: I say where it is',
    times: (count: number) => `${count} times`,
    needsPosition: 'Needs a position',
    sure: 'sure',
    likely: 'likely',
    perhaps: 'perhaps',
    doubtful: 'doubtful',
    people: (count: string) => `${count} people`,
    kinds: {
      country: 'country',
      'first-order division': 'state, region or province',
      'second-order division': 'county or district',
      settlement: '',
      region: 'region',
      water: 'water',
    },
    reasons: {
      followedBy: (name: string) => `because ${name} follows`,
      near: (names: string) => `near ${names}, which the text names`,
      nearTaken: (names: string) => `near ${names}, which you took`,
      inFull: (name: string) => `because the text also names ${name}`,
      within: (name: string) => `because the text speaks of ${name}`,
      largest: (of: number) => `the largest of ${of} of that name`,
      largestTown: (of: number) => `the largest of ${of} towns of that name`,
      oneOf: (of: number) => `one of ${of} of that name`,
      only: 'the only place of that name',
      onlyPart: 'the only place that is also called so',
      seat: (word: string) => `the town of that name, since there is no “${word} …” in the list`,
      onlyFar: (country: string) =>
        `the only one of that name, in ${country}, far from the other places`,
      onlyUnnamed: (country: string) =>
        `the only one of that name, in ${country}, which the article does not name`,
      country: 'a country',
      river: 'a river: say where on it',
      noEntry: 'the list of the world’s places does not have it',
      noEntryBut: (word: string) =>
        `because of “${word}”; the list of the world’s places does not have it`,
    },
    unknownLanguage:
      'The article is in a language of which only the names of places are known: many of these will be other words. Suggestions know English, German, Italian and French; the article’s language can be changed where its headline is.',
    nothing:
      'Nothing more is suggested. Select words in the text to make them a place, or press “Add a place”.',
    nothingYet:
      'No places were found in the text. Select words in it to make them a place, or press “Add a place”.',
    taken: (name: string, count: number) =>
      count === 0 ? `${name} is taken.` : `${name} is taken; ${count} left.`,
    tookAll: (count: number) => `${count === 1 ? '1 place' : `${count} places`} taken.`,
    tookNone: 'Nothing was taken.',
    notTaken: (name: string, why: string) => `${name} was not taken: ${why}.`,
    held: (names: string) => `its sentences are quoted for ${names}, somewhere else`,
    namesake: (name: string) => `a place elsewhere is called ${name} already`,
    already: (name: string) => `${name} is on the map already and quotes these sentences.`,
    wasPutAside: (name: string, left: number) =>
      left === 0 ? `${name} is put aside.` : `${name} is put aside; ${left} left.`,
    added: (name: string) => `${name} is added. Now say where it is.`,
    aside: (count: number) => `Put aside (${count})`,
    suggestAgain: 'Suggest again',
    suggestedAgain: (name: string) => `${name} is suggested again.`,
  },
  {
    de: {
      suggestions: (count) => `Vorschläge (${count})`,
      list: 'Vorschläge',
      failed: (why) =>
        `Vorschläge konnten nicht gemacht werden (${why}). Laden Sie die Seite neu; Ihre Arbeit ist gespeichert.`,
      reading: 'Die Namen werden gelesen … Beim ersten Mal kann das eine Minute dauern.',
      takeSure: (count) => `Alle sicheren nehmen (${count})`,
      sureMeans: (least, right) =>
        `Sicher heißt ${least} % oder mehr; als das gemessen wurde, waren ${right} von 100 solchen Orten richtig.`,
      keys: '↑ ↓ weiter · Enter nimmt · 1–9 nimmt diesen · Entf legt beiseite',
      take: 'Nehmen',
      putAside: 'Beiseitelegen',
      addPlace: 'Ort hinzufügen',
      more: (count) => (count === 1 ? 'oder 1 anderer Ort' : `oder ${count} andere Orte`),
      elsewhere: (isChoice) =>
        isChoice
          ? 'Keiner davon: selbst angeben, wo er ist'
          : 'Nicht dieser: selbst angeben, wo er ist',
      times: (count) => `${count}-mal`,
      needsPosition: 'Braucht eine Position',
      sure: 'sicher',
      likely: 'wahrscheinlich',
      perhaps: 'vielleicht',
      doubtful: 'zweifelhaft',
      people: (count) => `${count} Einwohner`,
      kinds: {
        country: 'Staat',
        'first-order division': 'Land, Region oder Provinz',
        'second-order division': 'Kreis oder Bezirk',
        settlement: '',
        region: 'Gegend',
        water: 'Gewässer',
      },
      reasons: {
        followedBy: (name) => `weil ${name} folgt`,
        near: (names) => `bei ${names}, im Text genannt`,
        nearTaken: (names) => `bei ${names}, von Ihnen genommen`,
        inFull: (name) => `weil der Text auch ${name} nennt`,
        within: (name) => `weil der Text von ${name} spricht`,
        largest: (of) => `der größte von ${of} Orten dieses Namens`,
        largestTown: (of) => `die größte von ${of} Städten dieses Namens`,
        oneOf: (of) => `einer von ${of} dieses Namens`,
        only: 'der einzige Ort dieses Namens',
        onlyPart: 'der einzige Ort, der auch so heißt',
        seat: (word) => `der Ort dieses Namens, denn „${word} …“ steht nicht im Verzeichnis`,
        onlyFar: (country) =>
          `der einzige dieses Namens, Land: ${country}, weit weg von den anderen Orten`,
        onlyUnnamed: (country) =>
          `der einzige dieses Namens, Land: ${country}, das der Artikel nicht nennt`,
        country: 'ein Staat',
        river: 'ein Fluss: die Stelle fehlt',
        noEntry: 'im Verzeichnis der Orte der Welt nicht vorhanden',
        noEntryBut: (word) => `wegen „${word}“; im Verzeichnis der Orte der Welt nicht vorhanden`,
      },
      unknownLanguage:
        'Von der Sprache des Artikels sind nur Ortsnamen bekannt: Vieles hiervon werden andere Wörter sein. Vorschläge kennen Englisch, Deutsch, Italienisch und Französisch; die Sprache des Artikels lässt sich bei seiner Überschrift ändern.',
      nothing:
        'Mehr wird nicht vorgeschlagen. Markieren Sie Wörter im Text, um einen Ort daraus zu machen, oder drücken Sie „Ort hinzufügen“.',
      nothingYet:
        'Im Text wurden keine Orte gefunden. Markieren Sie Wörter darin, um einen Ort daraus zu machen, oder drücken Sie „Ort hinzufügen“.',
      taken: (name, count) =>
        count === 0 ? `${name} ist übernommen.` : `${name} ist übernommen; noch ${count}.`,
      tookAll: (count) => `${count === 1 ? '1 Ort' : `${count} Orte`} übernommen.`,
      tookNone: 'Nichts wurde übernommen.',
      notTaken: (name, why) => `${name} wurde nicht übernommen: ${why}.`,
      held: (names) => `die Sätze sind für ${names} zitiert, anderswo`,
      namesake: (name) => `ein Ort anderswo heißt schon ${name}`,
      already: (name) => `${name} ist schon auf der Karte und zitiert diese Sätze.`,
      wasPutAside: (name, left) =>
        left === 0 ? `${name} ist beiseitegelegt.` : `${name} ist beiseitegelegt; noch ${left}.`,
      added: (name) => `${name} ist hinzugefügt. Sagen Sie nun, wo es liegt.`,
      aside: (count) => `Beiseitegelegt (${count})`,
      suggestAgain: 'Wieder vorschlagen',
      suggestedAgain: (name) => `${name} wird wieder vorgeschlagen.`,
    },
    it: {
      suggestions: (count) => `Proposte (${count})`,
      list: 'Proposte',
      failed: (why) =>
        `Non è stato possibile fare proposte (${why}). Ricarica la pagina; il lavoro è salvato.`,
      reading: 'Lettura dei nomi … La prima volta può volerci un minuto.',
      takeSure: (count) => `Prendi tutte le sicure (${count})`,
      sureMeans: (least, right) =>
        `Sicura vuol dire ${least} % o più; quando è stato misurato, erano giusti ${right} luoghi su 100.`,
      keys: '↑ ↓ avanti · Invio prende · 1–9 prende quello · Canc da parte',
      take: 'Prendi',
      putAside: 'Metti da parte',
      addPlace: 'Aggiungi un luogo',
      more: (count) => (count === 1 ? 'o 1 altro luogo' : `o ${count} altri luoghi`),
      elsewhere: (isChoice) =>
        isChoice ? 'Nessuno di questi: indico io dov’è' : 'Non questo: indico io dov’è',
      times: (count) => `${count} volte`,
      needsPosition: 'Serve una posizione',
      sure: 'sicura',
      likely: 'probabile',
      perhaps: 'forse',
      doubtful: 'dubbia',
      people: (count) => `${count} abitanti`,
      kinds: {
        country: 'Stato',
        'first-order division': 'stato, regione o provincia',
        'second-order division': 'contea o distretto',
        settlement: '',
        region: 'zona geografica',
        water: 'acque',
      },
      reasons: {
        followedBy: (name) => `perché segue ${name}`,
        near: (names) => `vicino a ${names}, nel testo`,
        nearTaken: (names) => `vicino a ${names}, già sulla mappa`,
        inFull: (name) => `perché il testo nomina anche ${name}`,
        within: (name) => `perché il testo parla di ${name}`,
        largest: (of) => `il più grande di ${of} con questo nome`,
        largestTown: (of) => `la più grande di ${of} città con questo nome`,
        oneOf: (of) => `uno di ${of} con questo nome`,
        only: 'l’unico luogo con questo nome',
        onlyPart: 'l’unico luogo chiamato anche così',
        seat: (word) => `il comune con questo nome, perché «${word} …» non è nell’elenco`,
        onlyFar: (country) =>
          `l’unico con questo nome, Paese: ${country}, lontano dagli altri luoghi`,
        onlyUnnamed: (country) =>
          `l’unico con questo nome, Paese: ${country}, che l’articolo non nomina`,
        country: 'uno Stato',
        river: 'un fiume: manca il punto',
        noEntry: 'l’elenco dei luoghi del mondo non ce l’ha',
        noEntryBut: (word) => `per via di «${word}»; l’elenco dei luoghi del mondo non ce l’ha`,
      },
      unknownLanguage:
        'Della lingua dell’articolo si conoscono solo i nomi di luogo: molte di queste saranno altre parole. Le proposte conoscono inglese, tedesco, italiano e francese; la lingua dell’articolo si cambia dove c’è il titolo.',
      nothing:
        'Non c’è altro da proporre. Seleziona parole nel testo per farne un luogo, o premi «Aggiungi un luogo».',
      nothingYet:
        'Nel testo non si sono trovati luoghi. Seleziona parole per farne un luogo, o premi «Aggiungi un luogo».',
      taken: (name, count) =>
        count === 0 ? `${name}: preso.` : `${name}: preso; ne restano ${count}.`,
      tookAll: (count) => (count === 1 ? '1 luogo preso.' : `${count} luoghi presi.`),
      tookNone: 'Non è stato preso nulla.',
      notTaken: (name, why) => `${name} non è stato preso: ${why}.`,
      held: (names) => `le sue frasi sono citate per ${names}, altrove`,
      namesake: (name) => `un luogo altrove si chiama già ${name}`,
      already: (name) => `${name} è già sulla mappa e cita queste frasi.`,
      wasPutAside: (name, left) =>
        left === 0 ? `${name}: da parte.` : `${name}: da parte; ne restano ${left}.`,
      added: (name) => `${name} è aggiunto. Ora indica dov’è.`,
      aside: (count) => `Messe da parte (${count})`,
      suggestAgain: 'Proponi di nuovo',
      suggestedAgain: (name) => `${name} è di nuovo fra le proposte.`,
    },
    fr: {
      suggestions: (count) => `Propositions (${count})`,
      list: 'Propositions',
      failed: (why) =>
        `Aucune proposition n’a pu être faite (${why}). Rechargez la page ; votre travail est enregistré.`,
      reading: 'Lecture des noms … La première fois, cela peut prendre une minute.',
      takeSure: (count) => `Prendre toutes les sûres (${count})`,
      sureMeans: (least, right) =>
        `Sûre veut dire ${least} % ou plus ; lorsqu’on l’a mesuré, ${right} lieux sur 100 étaient justes.`,
      keys: '↑ ↓ suivante · Entrée prend · 1–9 prend ce lieu · Suppr met de côté',
      take: 'Prendre',
      putAside: 'Mettre de côté',
      addPlace: 'Ajouter un lieu',
      more: (count) => (count === 1 ? 'ou 1 autre lieu' : `ou ${count} autres lieux`),
      elsewhere: (isChoice) =>
        isChoice ? 'Aucun : dire moi-même où il est' : 'Pas celui-ci : dire moi-même où il est',
      times: (count) => `${count} fois`,
      needsPosition: 'A besoin d’une position',
      sure: 'sûre',
      likely: 'probable',
      perhaps: 'peut-être',
      doubtful: 'douteuse',
      people: (count) => `${count} habitants`,
      kinds: {
        country: 'pays',
        'first-order division': 'État, région ou province',
        'second-order division': 'département ou district',
        settlement: '',
        region: 'région géographique',
        water: 'eaux',
      },
      reasons: {
        followedBy: (name) => `parce que ${name} suit`,
        near: (names) => `près de ${names}, dans le texte`,
        nearTaken: (names) => `près de ${names}, déjà sur la carte`,
        inFull: (name) => `parce que le texte nomme aussi ${name}`,
        within: (name) => `parce que le texte parle de ${name}`,
        largest: (of) => `le plus grand de ${of} de ce nom`,
        largestTown: (of) => `la plus grande de ${of} villes de ce nom`,
        oneOf: (of) => `un de ${of} de ce nom`,
        only: 'le seul lieu de ce nom',
        onlyPart: 'le seul lieu appelé aussi ainsi',
        seat: (word) => `la ville de ce nom, car « ${word} … » n’est pas dans la liste`,
        onlyFar: (country) => `le seul de ce nom, pays : ${country}, loin des autres lieux`,
        onlyUnnamed: (country) =>
          `le seul de ce nom, pays : ${country}, que l’article ne nomme pas`,
        country: 'un pays',
        river: 'un cours d’eau : l’endroit reste à dire',
        noEntry: 'absent de la liste des lieux du monde',
        noEntryBut: (word) => `à cause de « ${word} » ; absent de la liste des lieux du monde`,
      },
      unknownLanguage:
        'De la langue de l’article, seuls les noms de lieux sont connus : beaucoup de ceux-ci seront d’autres mots. Les propositions connaissent l’anglais, l’allemand, l’italien et le français ; la langue de l’article se change à côté de son titre.',
      nothing:
        'Rien de plus n’est proposé. Sélectionnez des mots dans le texte pour en faire un lieu, ou appuyez sur « Ajouter un lieu ».',
      nothingYet:
        'Aucun lieu n’a été trouvé dans le texte. Sélectionnez-y des mots pour en faire un lieu, ou appuyez sur « Ajouter un lieu ».',
      taken: (name, count) =>
        count === 0 ? `${name} : pris.` : `${name} : pris ; il en reste ${count}.`,
      tookAll: (count) => (count === 1 ? '1 lieu pris.' : `${count} lieux pris.`),
      tookNone: 'Rien n’a été pris.',
      notTaken: (name, why) => `${name} n’a pas été pris : ${why}.`,
      held: (names) => `ses phrases sont citées pour ${names}, ailleurs`,
      namesake: (name) => `un lieu d’ailleurs s’appelle déjà ${name}`,
      already: (name) => `${name} est déjà sur la carte et cite ces phrases.`,
      wasPutAside: (name, left) =>
        left === 0 ? `${name} : mis de côté.` : `${name} : mis de côté ; il en reste ${left}.`,
      added: (name) => `${name} est ajouté. Dites maintenant où il se trouve.`,
      aside: (count) => `Mises de côté (${count})`,
      suggestAgain: 'Proposer de nouveau',
      suggestedAgain: (name) => `${name} est proposé de nouveau.`,
    },
  },
);
