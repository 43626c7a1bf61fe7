/**
 * What the intake says of a text, in the words of the interface. It says it in English, with the
 * options of the command; here those are buttons.
 */
import type { InterfaceLanguage } from '../language.js';
import { type Rewording, reworded, type Said, say } from '../rewording.js';

const AS_WORD = say(
  'Open it with the program that made it, or with LibreOffice, save it as Word (.docx), and drop that.',
  'Öffnen Sie sie mit dem Programm, das sie gemacht hat, oder mit LibreOffice, speichern Sie sie als Word (.docx), und ziehen Sie diese hierher.',
  'Aprilo con il programma che lo ha fatto, o con LibreOffice, salvalo come Word (.docx) e trascina quello.',
  'Ouvrez-le avec le programme qui l’a fait, ou avec LibreOffice, enregistrez-le en Word (.docx), et déposez celui-ci.',
);
const COPY = say(
  'Open it, select the article, copy it, and paste it here.',
  'Öffnen Sie sie, markieren und kopieren Sie den Artikel, und fügen Sie ihn hier ein.',
  'Aprilo, seleziona e copia l’articolo, e incollalo qui.',
  'Ouvrez-le, sélectionnez et copiez l’article, et collez-le ici.',
);
const SAVE_AGAIN = say(
  'Open it with a word processor, save it again, and drop that.',
  'Öffnen Sie sie mit einer Textverarbeitung, speichern Sie sie neu, und ziehen Sie diese hierher.',
  'Aprilo con un programma di scrittura, salvalo di nuovo e trascina quello.',
  'Ouvrez-le avec un traitement de texte, enregistrez-le à nouveau, et déposez celui-ci.',
);
const AS_UTF_8 = say(
  'Save it again with the encoding UTF-8, or open it and paste its text here.',
  'Speichern Sie sie neu mit der Kodierung UTF-8, oder öffnen Sie sie, und fügen Sie den Text hier ein.',
  'Salvalo di nuovo con la codifica UTF-8, o aprilo e incolla qui il testo.',
  'Enregistrez-le à nouveau avec l’encodage UTF-8, ou ouvrez-le et collez son texte ici.',
);
const UNPACK = say(
  'Unpack it, and drop the file in it that is the article.',
  'Entpacken Sie sie, und ziehen Sie die Datei mit dem Artikel hierher.',
  'Estrailo, e trascina il file con l’articolo.',
  'Décompressez-le, et déposez le fichier de l’article.',
);

function and(first: Said, second: Said): Said {
  const both = (language: InterfaceLanguage) => `${first[language]} ${second[language]}`;
  return { en: both('en'), de: both('de'), it: both('it'), fr: both('fr') };
}

const FAULTS: readonly Rewording[] = [
  [/^the file is empty/, say('It is empty.', 'Sie ist leer.', 'È vuoto.', 'Il est vide.')],
  [
    /^it is nested too deep/,
    and(
      say(
        'It is built in too many layers to be read.',
        'Sie ist zu tief verschachtelt, um gelesen zu werden.',
        'È annidato troppo a fondo per essere letto.',
        'Sa structure est trop profonde pour être lue.',
      ),
      COPY,
    ),
  ],
  [
    /^it has no text below its headline/,
    say(
      'It has a headline and no text below it.',
      'Sie hat eine Überschrift und keinen Text darunter.',
      'Ha un titolo e nessun testo sotto.',
      'Il a un titre et aucun texte en dessous.',
    ),
  ],
  [
    /^it has only a headline, "(.*)": put/s,
    say(
      'There is only a headline, “$1”. Put the text below it. If this is the whole text, write the headline above it.',
      'Es gibt nur eine Überschrift, „$1“. Setzen Sie den Text darunter. Ist das schon der ganze Text, schreiben Sie die Überschrift darüber.',
      'C’è solo un titolo, «$1». Metti il testo sotto. Se questo è tutto il testo, scrivi sopra il titolo.',
      'Il n’y a qu’un titre, « $1 ». Mettez le texte en dessous. Si c’est tout le texte, écrivez le titre au-dessus.',
    ),
  ],
  [
    /^it is not text: it has bytes of zero/,
    and(
      say('It is no text.', 'Sie ist kein Text.', 'Non è un testo.', 'Ce n’est pas un texte.'),
      say(
        'Drop a Word file, a saved web page or a text, or paste the article.',
        'Ziehen Sie eine Word-Datei, eine gespeicherte Webseite oder einen Text hierher, oder fügen Sie den Artikel ein.',
        'Trascina un file di Word, una pagina web salvata o un testo, o incolla l’articolo.',
        'Déposez un fichier Word, une page web enregistrée ou un texte, ou collez l’article.',
      ),
    ),
  ],
  [
    /^it is broken text in|^its bytes are no text in|^it is not text in UTF-8|^it is UTF-8, but not in/,
    and(
      say(
        'Some of its characters cannot be read.',
        'Einige ihrer Zeichen sind nicht lesbar.',
        'Alcuni dei suoi caratteri non si leggono.',
        'Certains de ses caractères sont illisibles.',
      ),
      AS_UTF_8,
    ),
  ],
  [
    /^it is a PDF/,
    and(
      say(
        'It is a PDF, which has no paragraphs.',
        'Sie ist ein PDF, und das hat keine Absätze.',
        'È un PDF, che non ha paragrafi.',
        'C’est un PDF, qui n’a pas de paragraphes.',
      ),
      COPY,
    ),
  ],
  [
    /^it is RTF|^it is a WordPerfect file|^it is an old file of Microsoft|^it is an old Word file/,
    and(
      say(
        'It is of an old kind that is not read.',
        'Sie ist von einer alten Art, die nicht gelesen wird.',
        'È di un vecchio tipo che non si legge.',
        'Il est d’un ancien type qui n’est pas lu.',
      ),
      AS_WORD,
    ),
  ],
  [
    /^it is a page saved by Safari/,
    say(
      'It is an archive of Safari. Save the page as “Page Source”, or copy the article and paste it here.',
      'Sie ist ein Webarchiv von Safari. Sichern Sie die Seite als „Seitenquelle“, oder kopieren Sie den Artikel, und fügen Sie ihn hier ein.',
      'È un archivio di Safari. Salva la pagina come «Sorgente pagina», o copia l’articolo e incollalo qui.',
      'C’est une archive de Safari. Enregistrez la page comme « Source de la page », ou copiez l’article et collez-le ici.',
    ),
  ],
  [
    /^it is a picture/,
    say(
      'It is a picture. Have its words read by a program for that (OCR), or type the article.',
      'Sie ist ein Bild. Lassen Sie die Wörter von einem Programm dafür lesen (OCR), oder tippen Sie den Artikel.',
      'È un’immagine. Fai leggere le parole da un programma apposito (OCR), o scrivi l’articolo.',
      'C’est une image. Faites lire ses mots par un programme prévu pour cela (OCR), ou tapez l’article.',
    ),
  ],
  [
    /^it is packed \((?:gzip|7z|RAR)|^it is a packed folder/,
    and(say('It is packed.', 'Sie ist gepackt.', 'È compresso.', 'Il est compressé.'), UNPACK),
  ],
  [
    /^it is a page or a message with all its parts in one/,
    say(
      'It is a page or a message with all its parts in one file. Open it, copy the article, and paste it here.',
      'Sie ist eine Seite oder Nachricht mit allen Teilen in einer Datei. Öffnen Sie sie, kopieren Sie den Artikel, und fügen Sie ihn hier ein.',
      'È una pagina o un messaggio con tutte le parti in un file. Aprilo, copia l’articolo e incollalo qui.',
      'C’est une page ou un message avec toutes ses parties en un fichier. Ouvrez-le, copiez l’article et collez-le ici.',
    ),
  ],
  [
    /^it is only a pointer to Google Docs/,
    say(
      'It only points to Google Docs. Open it there, take “Download”, “Microsoft Word (.docx)”, and drop that.',
      'Sie verweist nur auf Google Docs. Öffnen Sie sie dort, wählen Sie „Herunterladen“, „Microsoft Word (.docx)“, und ziehen Sie diese hierher.',
      'Rimanda solo a Google Docs. Aprilo lì, scegli «Scarica», «Microsoft Word (.docx)», e trascina quello.',
      'Il ne fait que renvoyer à Google Docs. Ouvrez-le là-bas, prenez « Télécharger », « Microsoft Word (.docx) », et déposez celui-ci.',
    ),
  ],
  [
    /^it is not what its ending says|^it is packed, as word processors do, and broken|^it is a broken Word file|^it is packed as a Word file is|^it is a broken e-book|^it is broken|broken/,
    and(
      say(
        'It is broken, cut off, or not what its name says.',
        'Sie ist beschädigt, unvollständig oder nicht das, was ihr Name sagt.',
        'È rovinato, incompleto o non è ciò che dice il suo nome.',
        'Il est abîmé, incomplet ou n’est pas ce que dit son nom.',
      ),
      SAVE_AGAIN,
    ),
  ],
  [
    /^it unpacks to more than 60 MB/,
    say(
      'It has more than 60 megabytes of text. Make several stories of it.',
      'Sie hat mehr als 60 Megabyte Text. Machen Sie mehrere Geschichten daraus.',
      'Ha più di 60 megabyte di testo. Fanne più storie.',
      'Il a plus de 60 mégaoctets de texte. Faites-en plusieurs histoires.',
    ),
  ],
  [
    /protected by a password/,
    say(
      'It is protected by a password. Open it, remove the password, and save it again.',
      'Sie ist durch ein Kennwort geschützt. Öffnen Sie sie, entfernen Sie das Kennwort, und speichern Sie sie neu.',
      'È protetto da una password. Aprilo, togli la password e salvalo di nuovo.',
      'Il est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe, et enregistrez-le à nouveau.',
    ),
  ],
  [
    /^it is an e-book with copy protection/,
    say(
      'It is an e-book with copy protection, which cannot be read.',
      'Sie ist ein E-Book mit Kopierschutz, das nicht gelesen werden kann.',
      'È un e-book con protezione, che non si può leggere.',
      'C’est un livre numérique protégé contre la copie, qui ne peut être lu.',
    ),
  ],
  [
    /^it is a spreadsheet|^it has places, and no text/,
    say(
      'It is a table, and no text. Begin the story with its article; then “Import” in the open story takes the table’s places.',
      'Sie ist eine Tabelle und kein Text. Beginnen Sie die Geschichte mit ihrem Artikel; danach nimmt „Importieren“ in der offenen Geschichte die Orte der Tabelle.',
      'È una tabella e non un testo. Comincia la storia con il suo articolo; poi «Importa» nella storia aperta prende i luoghi della tabella.',
      'C’est un tableau, et non un texte. Commencez l’histoire par son article ; ensuite « Importer » dans l’histoire ouverte prend les lieux du tableau.',
    ),
  ],
  [
    /^it is a presentation/,
    and(
      say(
        'It is a presentation.',
        'Sie ist eine Präsentation.',
        'È una presentazione.',
        'C’est une présentation.',
      ),
      COPY,
    ),
  ],
  [
    /^it is a Pages document/,
    say(
      'It is a Pages document. In Pages take “Export To”, “Word”, and drop that.',
      'Sie ist ein Pages-Dokument. Wählen Sie in Pages „Exportieren“, „Word“, und ziehen Sie diese hierher.',
      'È un documento di Pages. In Pages scegli «Esporta», «Word», e trascina quello.',
      'C’est un document Pages. Dans Pages, prenez « Exporter vers », « Word », et déposez celui-ci.',
    ),
  ],
  [
    /^it is (LaTeX|AsciiDoc|reStructuredText|Org|the markup of a wiki|XML|subtitles|data), whose marks/,
    say(
      'It is $1, whose marks would stand in the article. Save it as Word or as a web page, or take it as it is.',
      'Sie ist $1, dessen Zeichen im Artikel stünden. Speichern Sie sie als Word oder als Webseite, oder nehmen Sie sie, wie sie ist.',
      'È $1, i cui segni starebbero nell’articolo. Salvalo come Word o come pagina web, o prendilo così com’è.',
      'C’est du $1, dont les signes seraient dans l’article. Enregistrez-le en Word ou en page web, ou prenez-le tel quel.',
    ),
  ],
  [
    /^no article is found in the page|^the page's article has only/,
    say(
      'No article is found in the page, or only the beginning of one: it may be a notice on cookies, or a page for subscribers. Open it in a browser until the article is on the screen, copy the article, and paste it here.',
      'In der Seite ist kein Artikel oder nur sein Anfang: Vielleicht ist sie ein Hinweis auf Cookies oder eine Seite für Abonnenten. Öffnen Sie sie im Browser, bis der Artikel zu sehen ist, kopieren Sie ihn, und fügen Sie ihn hier ein.',
      'Nella pagina non c’è un articolo, o solo il suo inizio: forse è un avviso sui cookie o una pagina per abbonati. Aprila nel browser finché l’articolo è sullo schermo, copialo e incollalo qui.',
      'La page n’a pas d’article, ou seulement son début : c’est peut-être un avis sur les cookies ou une page pour abonnés. Ouvrez-la dans un navigateur jusqu’à ce que l’article soit à l’écran, copiez-le et collez-le ici.',
    ),
  ],
  [
    /^there is no text in it/,
    say(
      'There is no text in it.',
      'Darin ist kein Text.',
      'Non contiene testo.',
      'Il ne contient pas de texte.',
    ),
  ],
];

const REMARKS: readonly Rewording[] = [
  [/^read as utf-8$/i, say('', '', '', '')],
  [/^read as an e-book of \d+ parts?: \d+ paragraphs?$/, say('', '', '', '')],
  [
    /^read as [^;]*(?:; each [^;]*)*; left out: (.*)$/,
    say('Left out: $1.', 'Weggelassen: $1.', 'Tolto: $1.', 'Omis : $1.'),
  ],
  [
    /^read as ([\w-]+)(?:,|$)/,
    say(
      'Its characters are read as $1. Look whether words with accents are right.',
      'Seine Zeichen sind als $1 gelesen. Sehen Sie nach, ob Wörter mit Umlauten stimmen.',
      'I suoi caratteri sono letti come $1. Controlla che le parole accentate siano giuste.',
      'Ses caractères sont lus comme $1. Vérifiez que les mots accentués sont justes.',
    ),
  ],
  [/^read as [^;]*: \d+ paragraphs?(?:; each row of.*)?$/, say('', '', '', '')],
  [
    /^(?:read as HTML|read as Word|read as OpenDocument|read as Markdown|read as an? e-book|read as a web page, its article): \d+ paragraphs?$/,
    say('', '', '', ''),
  ],
  [/^the article has [\d,]+ of the page's [\d,]+ characters; --format/, say('', '', '', '')],
  [
    /^the text's line ends \(CRLF|^line ends that are not those of today|^paragraph separators \(U\+2029/,
    say('', '', '', ''),
  ],
  [/^paragraphs: /, say('', '', '', '')],
  [
    /^all the page's text is taken: /,
    say(
      'All the text of the page is taken. Delete here what is no part of the article, such as menus and comments.',
      'Aller Text der Seite ist übernommen. Löschen Sie hier, was nicht zum Artikel gehört, etwa Menüs und Kommentare.',
      'È stato preso tutto il testo della pagina. Cancella qui ciò che non fa parte dell’articolo, come menu e commenti.',
      'Tout le texte de la page est pris. Effacez ici ce qui ne fait pas partie de l’article, comme les menus et les commentaires.',
    ),
  ],
  [
    /^read as plain text: markup stays as it is written and will show so on the page: ([^.]*)\./,
    say(
      'Some characters look like markup and would show so on the page: $1.',
      'Einige Zeichen sehen nach Auszeichnungen aus und erschienen so auf der Seite: $1.',
      'Alcuni caratteri sembrano marcatura e apparirebbero così nella pagina: $1.',
      'Certains caractères ressemblent à des balises et paraîtraient ainsi sur la page : $1.',
    ),
  ],
  [
    /^control characters, which no page can show, left out: (\d+)/,
    say(
      'Characters that no page can show are left out: $1.',
      'Zeichen, die keine Seite zeigen kann, sind weggelassen: $1.',
      'Caratteri che nessuna pagina può mostrare sono stati tolti: $1.',
      'Des caractères qu’aucune page ne peut afficher sont omis : $1.',
    ),
  ],
  [
    /^warning: words divided at line ends: (\d+), such as "([^"]*)"/,
    say(
      'Words are divided at line ends, such as “$2” ($1 in all). Join them in the text: names among them are not found.',
      'Wörter sind am Zeilenende getrennt, etwa „$2“ (insgesamt $1). Verbinden Sie sie im Text: Namen darunter werden nicht gefunden.',
      'Ci sono parole divise a fine riga, come «$2» ($1 in tutto). Uniscile nel testo: i nomi tra esse non si trovano.',
      'Des mots sont coupés en fin de ligne, comme « $2 » ($1 en tout). Rejoignez-les dans le texte : les noms parmi eux ne sont pas trouvés.',
    ),
  ],
  [
    /^warning: the article has ([\d,]+) of the page's ([\d,]+) characters/,
    say(
      'The article is a small part of the page ($1 of $2 characters). Is it whole?',
      'Der Artikel ist ein kleiner Teil der Seite ($1 von $2 Zeichen). Ist er vollständig?',
      'L’articolo è una piccola parte della pagina ($1 di $2 caratteri). È intero?',
      'L’article est une petite partie de la page ($1 sur $2 caractères). Est-il complet ?',
    ),
  ],
  [
    /^warning: near its end it says ".*": is the text whole|^warning: the page says that its article is for subscribers/s,
    say(
      'The page seems to be for subscribers. Is the text whole?',
      'Die Seite ist wohl für Abonnenten. Ist der Text vollständig?',
      'La pagina sembra per abbonati. Il testo è intero?',
      'La page semble réservée aux abonnés. Le texte est-il complet ?',
    ),
  ],
  [
    /^warning: its last character is cut off/,
    say(
      'The text is cut off at its end, and more may be missing. Take it from its source again.',
      'Der Text ist am Ende abgeschnitten, und es kann mehr fehlen. Holen Sie ihn noch einmal von seiner Quelle.',
      'Il testo è tagliato alla fine, e può mancare altro. Prendilo di nuovo dalla fonte.',
      'Le texte est coupé à la fin, et il peut en manquer davantage. Reprenez-le à sa source.',
    ),
  ],
  [
    /^warning: it was saved in the wrong encoding before it came here: "([^"]*)" stands for "([^"]*)"/,
    say(
      'It was saved wrongly before: “$1” stands for “$2”. Take the text from its source again.',
      'Er wurde vorher falsch gespeichert: „$1“ steht für „$2“. Holen Sie den Text noch einmal von seiner Quelle.',
      'È stato salvato male prima: «$1» sta per «$2». Prendi di nuovo il testo dalla fonte.',
      'Il a été mal enregistré auparavant : « $1 » est mis pour « $2 ». Reprenez le texte à sa source.',
    ),
  ],
  [
    /^warning: .*lost and stands? as/,
    say(
      'Some characters are lost and stand as “�”. Take the text from its source again.',
      'Einige Zeichen sind verloren und stehen als „�“. Holen Sie den Text noch einmal von seiner Quelle.',
      'Alcuni caratteri sono perduti e stanno come «�». Prendi di nuovo il testo dalla fonte.',
      'Certains caractères sont perdus et figurent comme « � ». Reprenez le texte à sa source.',
    ),
  ],
];

/** Why a text cannot be taken: sentences. */
export function sayFault(fault: string, language: InterfaceLanguage): string {
  return reworded(fault, FAULTS, language, inWords) ?? sentence(withoutOptions(fault));
}

/** What was done with a text; empty where nobody needs to know it who sees the text. */
export function sayRemark(remark: string, language: InterfaceLanguage): string {
  const known = reworded(remark, REMARKS, language, inWords);
  return known ?? sentence(withoutOptions(remark.replace(/^warning: /, '')));
}

/** Things that are left out of a text, as the intake names them, and how others do. */
const THINGS: readonly Rewording[] = [
  [/\b(\d+) pictures?\b/, say('pictures ($1)', 'Bilder ($1)', 'immagini ($1)', 'images ($1)')],
  [
    /\b(\d+) note marks?\b/,
    say('note marks ($1)', 'Fußnotenzeichen ($1)', 'rimandi di nota ($1)', 'appels de note ($1)'),
  ],
  [
    /\b(\d+) comments?\b/,
    say('comments ($1)', 'Kommentare ($1)', 'commenti ($1)', 'commentaires ($1)'),
  ],
  [
    /\b(\d+) (?:passage of )?struck-out words\b/,
    say(
      'struck-out words ($1)',
      'durchgestrichene Wörter ($1)',
      'parole barrate ($1)',
      'mots barrés ($1)',
    ),
  ],
  [
    /\b(\d+) passages? of hidden text\b/,
    say('hidden text ($1)', 'verborgener Text ($1)', 'testo nascosto ($1)', 'texte masqué ($1)'),
  ],
  [
    /\b(\d+) (?:piece of )?embedded media\b/,
    say(
      'embedded media ($1)',
      'eingebettete Medien ($1)',
      'media incorporati ($1)',
      'médias intégrés ($1)',
    ),
  ],
  [/\bimages\b(?! \()/, say('images', 'Bilder', 'immagini', 'images')],
  [/\blinks\b/, say('links', 'Links', 'link', 'liens')],
  [/\bemphasis\b/, say('emphasis', 'Hervorhebungen', 'enfasi', 'mises en relief')],
  [/\bheadings\b/, say('headings', 'Überschriften', 'titoli', 'titres')],
  [/\blists\b/, say('lists', 'Listen', 'elenchi', 'listes')],
  [/\bquoted blocks\b/, say('quoted blocks', 'Zitatblöcke', 'blocchi citati', 'blocs cités')],
  [
    /\b(\d+) (?:form fields?|forms)\b/,
    say(
      'form fields ($1)',
      'Formularfelder ($1)',
      'campi di modulo ($1)',
      'champs de formulaire ($1)',
    ),
  ],
];

function inWords(text: string, language: InterfaceLanguage): string {
  return THINGS.reduce((after, [pattern, said]) => after.replace(pattern, said[language]), text);
}

/** Without the parts of a sentence that name the command's options. */
export function withoutOptions(text: string): string {
  return text
    .split(/(?<=[.;:])\s+/)
    .filter((part) => !/--\w|npm run|article\.md/.test(part))
    .join(' ')
    .replace(/[;:,]$/, '');
}

function sentence(text: string): string {
  if (text === '') return '';
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!…]["'”’»)]*$/.test(first) ? first : `${first}.`;
}

/** The ways in which a text can be taken otherwise that the intake names. */
export function waysIn(said: string): ('plain' | 'markdown' | 'whole-page')[] {
  if (/--format plain/.test(said)) return ['plain'];
  if (/--format markdown/.test(said)) return ['markdown'];
  return /--format whole-page takes all the/.test(said) ? ['whole-page'] : [];
}
