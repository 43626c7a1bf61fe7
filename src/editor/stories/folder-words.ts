/** The words of stories in a folder on the disk. */
import { translations } from '../language.js';

export const folderWords = translations(
  {
    title: 'Stories in a folder on the disk',
    open: 'Open a folder',
    hint: 'A folder with stories, or that of one story, as Dateline’s commands and Git have it. What you change is written there.',
    cannot:
      'This browser opens no folders of the disk; Chrome and Edge do. Here, open the files of a story and download it when you have finished.',
    again: (name: string) => `Open “${name}” again`,
    isClosed: (name: string) =>
      `The folder “${name}” was open here. The browser asks anew whether it may be read and written.`,
    refused: (name: string) => `The browser may not read and write “${name}”.`,
    other: 'Open another folder',
    within: (name: string) => `In the folder “${name}”`,
    none: 'There is no story in this folder yet.',
    newStory: 'New story in this folder',
    close: 'Close the folder',
    failed: (reason: string) => `The folder cannot be read: ${reason}.`,
    noFolder: 'No folder is open. Open the one that the story is in.',
    allow: 'Allow it again',
  },
  {
    de: {
      title: 'Geschichten in einem Ordner auf dem Datenträger',
      open: 'Ordner öffnen',
      hint: 'Ein Ordner mit Geschichten oder der einer Geschichte, wie ihn Datelines Befehle und Git haben. Was Sie ändern, wird dort geschrieben.',
      cannot:
        'Dieser Browser öffnet keine Ordner des Datenträgers; Chrome und Edge tun es. Öffnen Sie hier die Dateien einer Geschichte, und laden Sie sie herunter, wenn Sie fertig sind.',
      again: (name) => `„${name}“ wieder öffnen`,
      isClosed: (name) =>
        `Der Ordner „${name}“ war hier offen. Der Browser fragt neu, ob darin gelesen und geschrieben werden darf.`,
      refused: (name) => `Der Browser darf in „${name}“ nicht lesen und schreiben.`,
      other: 'Anderen Ordner öffnen',
      within: (name) => `Im Ordner „${name}“`,
      none: 'In diesem Ordner liegt noch keine Geschichte.',
      newStory: 'Neue Geschichte in diesem Ordner',
      close: 'Ordner schließen',
      failed: (reason) => `Der Ordner ist nicht lesbar: ${reason}.`,
      noFolder: 'Es ist kein Ordner offen. Öffnen Sie den, in dem die Geschichte liegt.',
      allow: 'Wieder erlauben',
    },
    it: {
      title: 'Storie in una cartella sul disco',
      open: 'Apri una cartella',
      hint: 'Una cartella con storie, o quella di una storia, come la usano i comandi di Dateline e Git. Ciò che modifichi viene scritto lì.',
      cannot:
        'Questo browser non apre cartelle del disco; Chrome ed Edge sì. Qui apri i file di una storia, e scaricala quando hai finito.',
      again: (name) => `Apri di nuovo «${name}»`,
      isClosed: (name) =>
        `La cartella «${name}» era aperta qui. Il browser chiede di nuovo se può essere letta e scritta.`,
      refused: (name) => `Il browser non può leggere e scrivere in «${name}».`,
      other: 'Apri un’altra cartella',
      within: (name) => `Nella cartella «${name}»`,
      none: 'In questa cartella non c’è ancora nessuna storia.',
      newStory: 'Nuova storia in questa cartella',
      close: 'Chiudi la cartella',
      failed: (reason) => `La cartella non si può leggere: ${reason}.`,
      noFolder: 'Nessuna cartella è aperta. Apri quella in cui sta la storia.',
      allow: 'Permetti di nuovo',
    },
    fr: {
      title: 'Histoires dans un dossier du disque',
      open: 'Ouvrir un dossier',
      hint: 'Un dossier d’histoires, ou celui d’une histoire, tel que les commandes de Dateline et Git l’utilisent. Ce que vous modifiez y est écrit.',
      cannot:
        'Ce navigateur n’ouvre pas de dossiers du disque ; Chrome et Edge le font. Ici, ouvrez les fichiers d’une histoire, et téléchargez-la quand vous avez fini.',
      again: (name) => `Ouvrir « ${name} » de nouveau`,
      isClosed: (name) =>
        `Le dossier « ${name} » était ouvert ici. Le navigateur demande de nouveau s’il peut y lire et y écrire.`,
      refused: (name) => `Le navigateur ne peut pas lire et écrire dans « ${name} ».`,
      other: 'Ouvrir un autre dossier',
      within: (name) => `Dans le dossier « ${name} »`,
      none: 'Il n’y a pas encore d’histoire dans ce dossier.',
      newStory: 'Nouvelle histoire dans ce dossier',
      close: 'Fermer le dossier',
      failed: (reason) => `Le dossier est illisible : ${reason}.`,
      noFolder: 'Aucun dossier n’est ouvert. Ouvrez celui où se trouve l’histoire.',
      allow: 'Autoriser de nouveau',
    },
  },
);
