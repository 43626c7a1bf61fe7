/** The words of the map. */
import { DIRECTIONS } from '../directions.js';
import { translations } from '../language.js';

export const mapWords = translations(
  {
    map: 'Map',
    loading: 'The map is loading …',
    tools: 'Tools of the map',
    place: 'Place by a click',
    line: 'Draw a line',
    area: 'Draw an area',
    correct: 'Correct the outline',
    move: 'Move by keys',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    all: 'All places',
    streets: 'Streets',
    showStreets: 'Show streets',
    streetsTell: (host: string) => `Loads from ${host}, which then learns of your visit.`,
    radius: 'Radius of the circle',
    pin: (number: string, name: string) => `${number} ${name}`,
    clusterPin: (count: string, names: string) => `${count} places: ${names}`,
    suggestionPin: (name: string) => `Suggestion: ${name}`,
    candidatePin: (number: string, name: string) => `Candidate ${number}: ${name}`,
    foundPin: (number: string, name: string) => `Found ${number}: ${name}`,
    hints: {
      none: 'Click a number to choose its place.',
      empty: 'Places that you take from the text appear here.',
      unplaced: (name: string) =>
        `Click on the map where “${name}” is. A click on a number chooses that place instead.`,
      place: (name: string) =>
        `Click where “${name}” is. By keys: move the map under the cross with the arrow keys, then Enter.`,
      placed: (name: string) => `Drag the number to move “${name}”.`,
      circle: (name: string) =>
        `Drag the number to move “${name}”. From near, drag the handle at the circle’s edge to change its size.`,
      anchor: (name: string) => `Drag the number to where the pin of “${name}” is to stand.`,
      candidates: 'Click a blue number to take that place, as in the list.',
      found: 'Click a blue number to take that place.',
      vertices: 'Drag a corner, or the dot between two corners. Right-click takes a corner away.',
      line: 'Click along the line. Double-click or Enter ends it, Backspace takes back the last point, Escape gives it up. By keys: arrow keys, Space for a point.',
      area: 'Click the corners of the area. Double-click or Enter closes it, Backspace takes back the last corner, Escape gives it up. By keys: arrow keys, Space for a corner.',
      moving:
        'Move the number with the arrow keys (with Shift farther). Enter puts it there, Escape puts it back.',
    },
    toHand: (name: string) =>
      `The outline of “${name}” is Natural Earth’s. If you correct it, it becomes one drawn by hand.`,
    toHandYes: 'Correct it by hand',
    cancel: 'Cancel',
    simplify: (name: string, count: string) =>
      `The outline of “${name}” has ${count} corners. To be corrected by hand it keeps those that matter most.`,
    drawn: (name: string, where: string) => `${name} is drawn; its number stands ${where}.`,
    numberAt: (name: string, where: string) => `The number of ${name} is now ${where}.`,
    outside: 'The number of an area stands in it.',
    movedTo: (name: string, where: string) => `${name} is now ${where}.`,
    taken: (name: string) => `${name} is taken.`,
    putBack: (name: string) => `${name} is back where it was.`,
    size: (name: string, size: string) => `${name}: radius ${size}.`,
    here: (where: string) => `The cross is ${where}.`,
    in: (town: string) => `in ${town}`,
    near: (distance: string, direction: string, town: string) =>
      `${distance} ${direction} of ${town}`,
    directions: DIRECTIONS.en,
  },
  {
    de: {
      map: 'Karte',
      loading: 'Die Karte wird geladen …',
      tools: 'Werkzeuge der Karte',
      place: 'Durch Klick setzen',
      line: 'Linie zeichnen',
      area: 'Fläche zeichnen',
      correct: 'Umriss berichtigen',
      move: 'Mit Tasten verschieben',
      zoomIn: 'Vergrößern',
      zoomOut: 'Verkleinern',
      all: 'Alle Orte',
      streets: 'Straßen',
      showStreets: 'Straßen zeigen',
      streetsTell: (host) => `Lädt von ${host}; dort erfährt man dann von Ihrem Besuch.`,
      radius: 'Radius des Kreises',
      pin: (number, name) => `${number} ${name}`,
      clusterPin: (count, names) => `${count} Orte: ${names}`,
      suggestionPin: (name) => `Vorschlag: ${name}`,
      candidatePin: (number, name) => `Möglichkeit ${number}: ${name}`,
      foundPin: (number, name) => `Fund ${number}: ${name}`,
      hints: {
        none: 'Klicken Sie auf eine Nummer, um ihren Ort zu wählen.',
        empty: 'Orte, die Sie aus dem Text übernehmen, erscheinen hier.',
        unplaced: (name) =>
          `Klicken Sie auf der Karte dorthin, wo „${name}“ liegt. Ein Klick auf eine Nummer wählt stattdessen deren Ort.`,
        place: (name) =>
          `Klicken Sie dorthin, wo „${name}“ liegt. Mit Tasten: die Karte mit den Pfeiltasten unter das Kreuz schieben, dann Eingabetaste.`,
        placed: (name) => `Ziehen Sie die Nummer, um „${name}“ zu verschieben.`,
        circle: (name) =>
          `Ziehen Sie die Nummer, um „${name}“ zu verschieben. Aus der Nähe hat der Kreis am Rand einen Griff, der seine Größe ändert.`,
        anchor: (name) => `Ziehen Sie die Nummer dorthin, wo die Nadel von „${name}“ stehen soll.`,
        candidates:
          'Klicken Sie auf eine blaue Nummer, um diesen Ort zu übernehmen, wie in der Liste.',
        found: 'Klicken Sie auf eine blaue Nummer, um diesen Ort zu übernehmen.',
        vertices:
          'Ziehen Sie eine Ecke oder den Punkt zwischen zwei Ecken. Ein Rechtsklick entfernt eine Ecke.',
        line: 'Klicken Sie die Linie entlang. Doppelklick oder Eingabetaste beendet sie, Rücktaste nimmt den letzten Punkt zurück, Escape verwirft sie. Mit Tasten: Pfeiltasten, Leertaste für einen Punkt.',
        area: 'Klicken Sie die Ecken der Fläche an. Doppelklick oder Eingabetaste schließt sie, Rücktaste nimmt die letzte Ecke zurück, Escape verwirft sie. Mit Tasten: Pfeiltasten, Leertaste für eine Ecke.',
        moving:
          'Verschieben Sie die Nummer mit den Pfeiltasten (mit Umschalttaste weiter). Eingabetaste setzt sie, Escape stellt sie zurück.',
      },
      toHand: (name) =>
        `Der Umriss von „${name}“ ist der von Natural Earth. Wenn Sie ihn berichtigen, wird er ein von Hand gezeichneter.`,
      toHandYes: 'Von Hand berichtigen',
      cancel: 'Abbrechen',
      simplify: (name, count) =>
        `Der Umriss von „${name}“ hat ${count} Ecken. Damit er von Hand berichtigt werden kann, behält er die wichtigsten.`,
      drawn: (name, where) => `${name} ist gezeichnet; die Nummer steht ${where}.`,
      numberAt: (name, where) => `Die Nummer von ${name} steht jetzt ${where}.`,
      outside: 'Die Nummer einer Fläche steht in ihr.',
      movedTo: (name, where) => `${name} liegt jetzt ${where}.`,
      taken: (name) => `${name} ist übernommen.`,
      putBack: (name) => `${name} ist wieder, wo es war.`,
      size: (name, size) => `${name}: Radius ${size}.`,
      here: (where) => `Das Kreuz steht ${where}.`,
      in: (town) => `in ${town}`,
      near: (distance, direction, town) => `${distance} ${direction} von ${town}`,
      directions: DIRECTIONS.de,
    },
    it: {
      map: 'Mappa',
      loading: 'La mappa si sta caricando …',
      tools: 'Strumenti della mappa',
      place: 'Colloca con un clic',
      line: 'Disegna una linea',
      area: 'Disegna un’area',
      correct: 'Correggi il contorno',
      move: 'Sposta con i tasti',
      zoomIn: 'Ingrandisci',
      zoomOut: 'Riduci',
      all: 'Tutti i luoghi',
      streets: 'Strade',
      showStreets: 'Mostra le strade',
      streetsTell: (host) => `Si caricano da ${host}, che così viene a sapere della tua visita.`,
      radius: 'Raggio del cerchio',
      pin: (number, name) => `${number} ${name}`,
      clusterPin: (count, names) => `${count} luoghi: ${names}`,
      suggestionPin: (name) => `Proposta: ${name}`,
      candidatePin: (number, name) => `Candidato ${number}: ${name}`,
      foundPin: (number, name) => `Risultato ${number}: ${name}`,
      hints: {
        none: 'Fai clic su un numero per scegliere il suo luogo.',
        empty: 'I luoghi che prendi dal testo appaiono qui.',
        unplaced: (name) =>
          `Fai clic sulla mappa dove si trova «${name}». Un clic su un numero sceglie invece il suo luogo.`,
        place: (name) =>
          `Fai clic dove si trova «${name}». Con i tasti: sposta la mappa sotto la croce con le frecce, poi Invio.`,
        placed: (name) => `Trascina il numero per spostare «${name}».`,
        circle: (name) =>
          `Trascina il numero per spostare «${name}». Da vicino, trascina la maniglia sul bordo del cerchio per cambiarne la misura.`,
        anchor: (name) => `Trascina il numero dove deve stare il segno di «${name}».`,
        candidates: 'Fai clic su un numero blu per prendere quel luogo, come nell’elenco.',
        found: 'Fai clic su un numero blu per prendere quel luogo.',
        vertices:
          'Trascina un vertice, o il punto tra due vertici. Un clic destro toglie un vertice.',
        line: 'Fai clic lungo la linea. Doppio clic o Invio la finisce, Backspace toglie l’ultimo punto, Esc la annulla. Con i tasti: frecce, Spazio per un punto.',
        area: 'Fai clic sui vertici dell’area. Doppio clic o Invio la chiude, Backspace toglie l’ultimo vertice, Esc la annulla. Con i tasti: frecce, Spazio per un vertice.',
        moving:
          'Sposta il numero con le frecce (con Maiusc di più). Invio lo lascia lì, Esc lo rimette a posto.',
      },
      toHand: (name) =>
        `Il contorno di «${name}» è di Natural Earth. Se lo correggi, diventa disegnato a mano.`,
      toHandYes: 'Correggi a mano',
      cancel: 'Annulla',
      simplify: (name, count) =>
        `Il contorno di «${name}» ha ${count} vertici. Per correggerlo a mano ne restano i più importanti.`,
      drawn: (name, where) => `${name} è disegnato; il suo numero si trova ${where}.`,
      numberAt: (name, where) => `Il numero di ${name} ora si trova ${where}.`,
      outside: 'Il numero di un’area sta al suo interno.',
      movedTo: (name, where) => `${name} ora si trova ${where}.`,
      taken: (name) => `${name}: preso.`,
      putBack: (name) => `${name} è di nuovo dov’era.`,
      size: (name, size) => `${name}: raggio ${size}.`,
      here: (where) => `La croce si trova ${where}.`,
      in: (town) => `a ${town}`,
      near: (distance, direction, town) => `${distance} ${direction} di ${town}`,
      directions: DIRECTIONS.it,
    },
    fr: {
      map: 'Carte',
      loading: 'La carte se charge …',
      tools: 'Outils de la carte',
      place: 'Placer d’un clic',
      line: 'Tracer une ligne',
      area: 'Tracer une surface',
      correct: 'Corriger le contour',
      move: 'Déplacer au clavier',
      zoomIn: 'Agrandir',
      zoomOut: 'Réduire',
      all: 'Tous les lieux',
      streets: 'Rues',
      showStreets: 'Afficher les rues',
      streetsTell: (host) => `Se charge depuis ${host}, qui apprend ainsi votre visite.`,
      radius: 'Rayon du cercle',
      pin: (number, name) => `${number} ${name}`,
      clusterPin: (count, names) => `${count} lieux : ${names}`,
      suggestionPin: (name) => `Suggestion : ${name}`,
      candidatePin: (number, name) => `Candidat ${number} : ${name}`,
      foundPin: (number, name) => `Résultat ${number} : ${name}`,
      hints: {
        none: 'Cliquez sur un numéro pour choisir son lieu.',
        empty: 'Les lieux que vous prenez du texte apparaissent ici.',
        unplaced: (name) =>
          `Cliquez sur la carte là où se trouve « ${name} ». Un clic sur un numéro choisit plutôt son lieu.`,
        place: (name) =>
          `Cliquez là où se trouve « ${name} ». Au clavier : déplacez la carte sous la croix avec les flèches, puis Entrée.`,
        placed: (name) => `Faites glisser le numéro pour déplacer « ${name} ».`,
        circle: (name) =>
          `Faites glisser le numéro pour déplacer « ${name} ». De près, la poignée au bord du cercle change sa taille.`,
        anchor: (name) =>
          `Faites glisser le numéro là où le repère de « ${name} » doit se trouver.`,
        candidates: 'Cliquez sur un numéro bleu pour prendre ce lieu, comme dans la liste.',
        found: 'Cliquez sur un numéro bleu pour prendre ce lieu.',
        vertices:
          'Faites glisser un sommet, ou le point entre deux sommets. Un clic droit enlève un sommet.',
        line: 'Cliquez le long de la ligne. Un double clic ou Entrée la termine, Retour arrière reprend le dernier point, Échap l’abandonne. Au clavier : flèches, Espace pour un point.',
        area: 'Cliquez sur les sommets de la surface. Un double clic ou Entrée la ferme, Retour arrière reprend le dernier sommet, Échap l’abandonne. Au clavier : flèches, Espace pour un sommet.',
        moving:
          'Déplacez le numéro avec les flèches (avec Maj, plus loin). Entrée le pose, Échap le remet en place.',
      },
      toHand: (name) =>
        `Le contour de « ${name} » est celui de Natural Earth. Si vous le corrigez, il devient un tracé à la main.`,
      toHandYes: 'Corriger à la main',
      cancel: 'Annuler',
      simplify: (name, count) =>
        `Le contour de « ${name} » a ${count} sommets. Pour être corrigé à la main, il garde les plus importants.`,
      drawn: (name, where) => `${name} est tracé ; son numéro se trouve ${where}.`,
      numberAt: (name, where) => `Le numéro de ${name} se trouve maintenant ${where}.`,
      outside: 'Le numéro d’une surface se trouve à l’intérieur.',
      movedTo: (name, where) => `${name} se trouve maintenant ${where}.`,
      taken: (name) => `${name} : pris.`,
      putBack: (name) => `${name} est de nouveau à sa place.`,
      size: (name, size) => `${name} : rayon ${size}.`,
      here: (where) => `La croix se trouve ${where}.`,
      in: (town) => `à ${town}`,
      near: (distance, direction, town) => `${distance} ${direction} de ${town}`,
      directions: DIRECTIONS.fr,
    },
  },
);

/** Metres as people say them: "500 m", "1.2 km". */
export function wordMetres(metres: number, language: string): string {
  const isShort = metres < 950;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isShort ? 'meter' : 'kilometer',
    maximumSignificantDigits: isShort && metres < 100 ? 2 : metres < 10_000 ? 2 : 3,
  }).format(isShort ? metres : metres / 1000);
}
