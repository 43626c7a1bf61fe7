import type { LanguagePack } from './pack.js';

const names = {
  directions: `Nord Süd Ost West Nordost Nordwest Südost Südwest Mitte Ober Unter Neu Alt Groß
    Klein`,
  states: 'Republik Königreich Bundesrepublik Volksrepublik Fürstentum Großherzogtum',
  adjectivesOfStates: `Demokratische Demokratischen Demokratischer
    Föderale Föderalen Föderaler
    Föderative Föderativen Föderativer
    Islamische Islamischen Islamischer
    Sozialistische Sozialistischen Sozialistischer
    Arabische Arabischen Arabischer
    Vereinigte Vereinigten Vereinigter
    Bolivarische Bolivarischen Bolivarischer
    Plurinationale Plurinationalen Plurinationaler
    Kooperative Kooperativen Kooperativer
    Haschemitische Haschemitischen Haschemitischer`,
  codes: 'USA US UK EU VAE',
};

export const german: LanguagePack = {
  language: 'de',
  ...names,
  dates: {
    within: `in im im_jahr im_jahre um gegen etwa anno während anfang mitte ende in_den
      zu_beginn_des_jahres`,
    attributes: `von vom des aus`,
    documents: `brief briefe briefes schreiben gesetz gesetzes verordnung erlass dekret urteil
      beschluss vertrag vertrages abkommen verfassung ausgabe ausgaben bericht protokoll bewegung
      karte foto bild haushalt zeitung fassung`,
    credits: `stand aktualisiert zuletzt_aktualisiert zuletzt_geändert veröffentlicht erschienen
      foto gedruckt abgerufen quelle copyright erstveröffentlicht`,
    habits: `immer stets sonst gewöhnlich normalerweise üblicherweise regelmäßig jeweils meist
      meistens jeden jede jedes montags dienstags mittwochs donnerstags freitags samstags
      sonnabends sonntags`,
    still: `gegenüber verglichen_mit im_vergleich_zu bis noch seit anders_als selbst`,
  },
  hasCapitalNouns: true,
  endings: ['s', 'es'],
  contracted: { im: 'der', am: 'der', zum: 'der', vom: 'der', beim: 'der', zur: 'die', ins: 'das' },
  before: {
    places: `in im nach bei bey nahe nördlich südlich östlich westlich nordöstlich nordwestlich
      südöstlich südwestlich unweit oberhalb unterhalb jenseits diesseits richtung innerhalb
      außerhalb zu zwischen ganz aus`,
    anything: `von vom zum zur über durch um bis ab an am auf gegen für und oder sowie ins die
      der den dem des`,
    inside: 'in im',
  },
  kinds: `stadt städtchen kleinstadt großstadt hauptstadt landeshauptstadt kreisstadt hafenstadt
    gemeinde marktgemeinde ort ortsteil ortschaft dorf bergdorf stadtteil bezirk viertel vorort
    weiler markt flecken festung raum region gegend provinz bundesland land freistaat kanton insel
    halbinsel republik königreich grafschaft fürstentum herzogtum departement komitat hafen
    grenzort kurort badeort wallfahrtsort nachbarort nachbarland nachbarstadt großraum umland
    inselstaat bundesstaat landschaft tal`,
  of: 'von der',
  articles: 'der die das den dem des',
  particles: 'an am auf bei der den dem des im in ob und unter vor zu zum zur',
  features: {
    before: 'Lake Mount Via Rue Avenue Kap Mont Monte Piz Platz',
    after: 'Brücke See Fluss Ache Bach Kanal Berg Wald Heide Tal Pass Tor',
    streets: 'Straße Strasse Str Gasse Weg Allee Platz Ring Damm Ufer Chaussee',
    endings: `straße strasse gasse platz allee weg chaussee ufer damm ring brücke bach`.split(' '),
    common: `Seitenstraße Nebenstraße Einbahnstraße Durchgangsstraße Umgehungsstraße Zufahrtsstraße
      Zugangsstraße Fernstraße Schnellstraße Uferstraße Küstenstraße Passstraße Bergstraße Wohnstraße
      Spielstraße Fahrradstraße Einkaufsstraße Bundesstraße Landstraße Landesstraße Kreisstraße
      Staatsstraße Ausfallstraße Verbindungsstraße Sackgasse Rettungsgasse Seitengasse Arbeitsplatz
      Parkplatz Spielplatz Sportplatz Fußballplatz Tennisplatz Golfplatz Campingplatz Zeltplatz
      Stellplatz Sitzplatz Stehplatz Schlafplatz Studienplatz Ausbildungsplatz Kitaplatz
      Kindergartenplatz Heimplatz Therapieplatz Rastplatz Lagerplatz Bauplatz Startplatz Landeplatz
      Flugplatz Übungsplatz Truppenübungsplatz Podestplatz Tabellenplatz Stammplatz Schießplatz
      Grillplatz Abstiegsplatz Medaillenplatz Listenplatz Vorplatz Wendeplatz Liegeplatz Handelsplatz
      Finanzplatz Börsenplatz Tatort Schauplatz Kinderspielplatz Bolzplatz`,
    numbered: `Bundesstraße Landstraße Landesstraße Kreisstraße Staatsstraße Europastraße Autobahn
      Bundesautobahn Reichsstraße`,
    of: 'Golf Bucht Meerenge Straße Kap Isthmus Landenge',
  },
  rivers: `Rhein Donau Elbe Oder Weser Ems Main Neckar Mosel Saar Saale Havel Spree Neiße       Isar Inn Lech Iller Altmühl Naab Vils Salzach Enns Traun Mur Drau Save Theiß Maros
      Moldau Eger Thaya Leitha Raab Aller Oker Ruhr Lippe Wupper Lahn Ahr Erft
      Wied Kinzig Nidda Fulda Werra Unstrut Diemel Eder Hunte Jümme Leda Oste Eider Trave
      Schlei Treene Warnow Peene Recknitz Uecker Schwentine Alster Bille Ilmenau Jeetzel Dosse
      Rednitz Pegnitz Regnitz Tauber Jagst Enz Murg Rems Würm Amper Loisach Ammer Wertach
      Aare Reuss Limmat Thur Rhone Saône Seine Loire Marne Somme Maas Schelde Garonne Dordogne Po
      Etsch Eisack Tiber Arno Piave Isonzo Tagliamento Themse Weichsel Warthe Pregel Memel
      Düna Dnjepr Dnister Dnjestr Don Wolga Ural Prut Pruth Sereth Olt Bug Njemen Newa       Jenissei Lena Amur Nil Sambesi Euphrat Tigris Jordan Indus Ganges Brahmaputra Mekong
      Jangtse Mississippi Missouri Hudson Amazonas Orinoco Ebro Tajo Duero Guadalquivir`,
  divisions: {
    before: 'Landkreis Kreis Bezirk Provinz Regierungsbezirk Kanton Gespanschaft Woiwodschaft',
    after: '',
  },
  titles: `Herr Herrn Frau Fräulein Familie Eheleute Dr Prof Professor Professorin Doktor
    Bürgermeister Bürgermeisterin Oberbürgermeister Oberbürgermeisterin Minister Ministerin
    Ministerpräsident Ministerpräsidentin Innenminister Innenministerin Präsident Präsidentin
    Kanzler Kanzlerin Bundeskanzler Bundeskanzlerin Landeshauptmann Landeshauptfrau Landrat
    Landrätin Stadtrat Stadträtin Abgeordneter Abgeordnete Senator Senatorin Staatsanwalt
    Staatsanwältin Richter Richterin Anwalt Anwältin Einsatzleiter Einsatzleiterin Sprecher
    Sprecherin Vereinssprecher Pfarrer Pfarrerin Pastor Pastorin Bischof Kardinal Papst Pater
    Schwester Bruder General Oberst Major Hauptmann Leutnant Feldmarschall Kommissar Kommissarin
    Trainer Trainerin Lehrer Lehrerin Bauer Bäuerin Landwirt Landwirtin Nachbar Nachbarin Witwe
    Witwer Kaufmann Meister Freiherr Graf Gräfin Baron Baronin Fürst Fürstin Herzog Herzogin Prinz
    Prinzessin König Königin Kaiser Kaiserin Zar Sultan Sir Lord Lady Madame Monsieur Signor
    Signora Mister Mrs Mr`,
  givenNames: `Anton Heinrich Johann Johannes Friedrich Wilhelm Karl Carl Georg Ludwig Franz
    Josef Joseph Hans Peter Paul Thomas Michael Andreas Stefan Stephan Christian Martin Klaus
    Jürgen Uwe Bernd Wolfgang Matthias Markus Daniel Jan Alexander Max Otto Ernst Hermann Walter
    Werner Günter Günther Helmut Gerhard Manfred Frank Jens Sven Ralf Olaf Dieter Horst Rolf Kurt
    Fritz Erich Tobias Sebastian Florian Philipp Lukas Felix Jonas Jakob Simon David Robert
    Richard Rudolf Maria Anna Andrea Sabine Susanne Petra Monika Ursula Renate Katharina Claudia
    Julia Christine Christina Elisabeth Martina Birgit Barbara Angela Ingrid Helga Karin Nicole
    Sandra Lena Laura Sophie Eva Margarete Brigitte Gisela Ute Heike Silke Anja Katja Stefanie
    Theresa Hanna Johanna Lisa Ahmed Mohammed Mehmet Ali Ayşe Fatma`,
  speech: `sagte sagt erklärte erklärt betonte betont berichtete berichtet erzählte erzählt
    meinte meint kritisierte forderte fordert versprach warnte verwies schätzt rechnet namens
    sprach schrieb bestätigte`,
  organisations: {
    before: `Universität Hochschule Fachhochschule Landgericht Amtsgericht Oberlandesgericht
      Verwaltungsgericht Sozialgericht Sparkasse Volksbank Bank FC SC SV TSV VfL VfB TSG FSV RB
      Eintracht Borussia Fortuna Dynamo Hertha Werder Bayer Bergrettung Polizeidirektion Direktion
      Polizeipräsidium Hilfswerk Klinikum Theater Messe Staatsanwaltschaft Verein Erzbistum Bistum
      Handwerkskammer Handelskammer Stadtwerke Verkehrsbetriebe Philharmonie Zoo`,
    after: `Zeitung Tageszeitung Tagblatt Tageblatt Nachrichten Anzeiger Kurier Bote Rundschau
      Allgemeine Morgenpost Abendblatt Universität SV SC FC Philharmoniker Symphoniker Bank Verlag
      Hochschule Messe Volksbank Versicherung Institut Akademie Bund`,
  },
  aliases: {
    'Demokratische Republik Kongo': 'Congo-Kinshasa',
    'Demokratische Volksrepublik Korea': 'North Korea',
    'Tschechische Republik': 'Czechia',
    'Slowakische Republik': 'Slovakia',
    'Dominikanische Republik': 'Dominican Republic',
    'Zentralafrikanische Republik': 'Central African Republic',
    'Demokratischen Republik Kongo': 'Congo-Kinshasa',
    'Demokratischen Volksrepublik Korea': 'North Korea',
    'Tschechischen Republik': 'Czechia',
    'Slowakischen Republik': 'Slovakia',
    'Dominikanischen Republik': 'Dominican Republic',
    'Zentralafrikanischen Republik': 'Central African Republic',
    'Demokratischer Republik Kongo': 'Congo-Kinshasa',
    'Demokratischer Volksrepublik Korea': 'North Korea',
    'Tschechischer Republik': 'Czechia',
    'Slowakischer Republik': 'Slovakia',
    'Dominikanischer Republik': 'Dominican Republic',
    'Zentralafrikanischer Republik': 'Central African Republic',
    'DR Kongo': 'Congo-Kinshasa',
    'Republik Kongo': 'Congo-Brazzaville',
    'Republik Korea': 'South Korea',
    Osttimor: 'Timor-Leste',
    Amerika: 'United States',
    'Vereinigten Staaten': 'United States',
    Tschechei: 'Czechia',
    Weißrussland: 'Belarus',
    Aquitanien: 'New Aquitaine',
    Galicien: 'Galicia',
    Azoren: 'Azores',
    Kreta: 'Crete',
    Peloponnes: 'Peloponnese',
    Attika: 'Attica',
    Thessalien: 'Thessaly',
    Südmähren: 'South Moravian',
    Südböhmen: 'South Bohemian Region',
    Mittelböhmen: 'Central Bohemia',
    Neubraunschweig: 'New Brunswick',
    Tschetschenien: 'Chechnya',
    Karelien: 'Karelia',
    Niederlanden: 'Netherlands',
    Ofen: 'Budapest',
    Pesth: 'Budapest',
  },
  demonyms: {
    ...inflected({
      AF: 'afghanisch',
      AL: 'albanisch',
      AM: 'armenisch',
      AR: 'argentinisch',
      AT: 'österreichisch tirolerisch',
      AU: 'australisch',
      BA: 'bosnisch',
      BE: 'belgisch flämisch wallonisch',
      BG: 'bulgarisch',
      BR: 'brasilianisch',
      BY: 'belarussisch weißrussisch',
      CA: 'kanadisch',
      CH: 'schweizerisch',
      CL: 'chilenisch',
      CN: 'chinesisch',
      CO: 'kolumbianisch',
      CU: 'kubanisch',
      CZ: 'tschechisch böhmisch mährisch',
      DE: 'deutsch',
      'DE.02': 'bayerisch bayrisch',
      'DE.13': 'sächsisch',
      DK: 'dänisch',
      DZ: 'algerisch',
      EE: 'estnisch',
      EG: 'ägyptisch',
      ES: 'spanisch katalanisch andalusisch',
      ET: 'äthiopisch',
      FI: 'finnisch',
      FR: 'französisch bretonisch korsisch',
      GB: 'britisch englisch schottisch walisisch',
      GE: 'georgisch',
      GR: 'griechisch',
      HR: 'kroatisch',
      HU: 'ungarisch',
      ID: 'indonesisch',
      IE: 'irisch',
      IL: 'israelisch',
      IN: 'indisch',
      IQ: 'irakisch',
      IR: 'iranisch persisch',
      IS: 'isländisch',
      IT: 'italienisch sizilianisch sardisch',
      JO: 'jordanisch',
      JP: 'japanisch',
      KE: 'kenianisch',
      KP: 'nordkoreanisch',
      KR: 'südkoreanisch koreanisch',
      KZ: 'kasachisch',
      LB: 'libanesisch',
      LT: 'litauisch',
      LU: 'luxemburgisch',
      LV: 'lettisch',
      LY: 'libysch',
      MA: 'marokkanisch',
      MD: 'moldauisch',
      ME: 'montenegrinisch',
      MK: 'mazedonisch',
      ML: 'malisch',
      MX: 'mexikanisch',
      NG: 'nigerianisch',
      NL: 'niederländisch holländisch',
      NO: 'norwegisch',
      NP: 'nepalesisch',
      NZ: 'neuseeländisch',
      PE: 'peruanisch',
      PH: 'philippinisch',
      PK: 'pakistanisch',
      PL: 'polnisch schlesisch',
      PS: 'palästinensisch',
      PT: 'portugiesisch',
      RO: 'rumänisch',
      RS: 'serbisch',
      RU: 'russisch',
      SA: 'saudisch',
      SD: 'sudanesisch',
      SE: 'schwedisch',
      SI: 'slowenisch',
      SK: 'slowakisch',
      SN: 'senegalesisch',
      SO: 'somalisch',
      SY: 'syrisch',
      TH: 'thailändisch',
      TN: 'tunesisch',
      TR: 'türkisch osmanisch',
      UA: 'ukrainisch',
      US: 'amerikanisch US-amerikanisch',
      VE: 'venezolanisch',
      VN: 'vietnamesisch',
      XK: 'kosovarisch',
      YE: 'jemenitisch',
      ZA: 'südafrikanisch',
    }),
  },
  never: `Pole Polin Europäer Europäische Europäischen Europäischer Afrikaner Asiaten Araber Türken Russen
    Franzosen Franzose Französin Briten Brite Engländer Schotten Iren Spanier Italiener
    Italienerin Österreicher Österreicherin Schweizer Schweizerin Holländer Niederländer Belgier
    Dänen Däne Schweden Norweger Finnen Tschechen Tscheche Slowaken Slowake Kroaten Serben Bosnier
    Rumänen Rumäne Bulgaren Griechen Griechin Amerikaner Amerikanerin Kanadier Mexikaner Chinesen
    Japaner Inder Syrer Iraker Iraner Afghanen Ukrainer Juden Jude Christen Muslime Katholiken
    Protestanten Bürger Bürgermeister Minister Präsident Kanzler Herr Frau Herrn Kinder Mann
    Männer Frauen Polizei Feuerwehr Rathaus Kirche Schule Bahnhof Krankenhaus Gericht Regierung
    Landtag Bundestag Nationalrat Union Partei Berg Wald Feld Haus Hof Markt Tor Burg Schloss
    Brücke Ufer Damm Grenze Norden Süden Osten Westen Nordwesten Nordosten Südwesten Südosten
    Mitte Frühjahr Frühling Sommer Herbst Winter Morgen Abend Nacht Mittag Woche Monat Jahr Jahren
    Tag Tage Uhr Stunde Stunden Minuten Meter Kilometer Euro Mark Gulden Taler Prozent Ostern
    Pfingsten Weihnachten Silvester Neujahr Gott Zeitung Anfang Ende Thore Jenner Hornung März May
    August Regen Schnee Sturm Wasser Brand Feuer Essen Leben Haft Not Ernte Rosen Linden`,
  seldom: `Zug Grad Gold Lage Mut Rede Rest Dame Hang Halle Essen Regen Brand Buch Weil Au Rot Haag Mark Singen Sulz Wald Berg Feld Linden Weiden
    Waren Sand Kern Rain Grund Stein Horn Leer Norden Bergen Werder Burg Much Plan Ar Bar Male Sur
    Alle Haus Bach Zell Kirchen Winter Sommer Markt Dorf Kreuz Bad Post Hohe Weg Ende Tal Ruhe
    Bauer Meyer Mayer Müller Schmidt Schneider Fischer Weber Becker Wagner Hoffmann Koch Richter
    Klein Wolf Schwarz Zimmermann Braun Krüger Hartmann Lange Krause Lehmann Maier Köhler Herrmann
    König Walter Kaiser Fuchs Scholz Möller Weiß Jung Hahn Vogel Keller Günther Frank Berger
    Winkler Lorenz Baumann Albrecht Schuster Simon Böhm Kraus Martin Schumacher Krämer Vogt Otto
    Jäger Groß Brandt Haas Heinrich Schreiber Schulte Dietrich Ziegler Kuhn Pohl Engel Busch
    Bergmann Thomas Voigt Sauer Arnold Pfeiffer`,
};

/** The forms of adjectives, of which "-isch" and "deutsch" have all the same endings. */
function inflected(stems: Readonly<Record<string, string>>): Record<string, string> {
  const endings = ['', 'e', 'en', 'er', 'es', 'em'];
  return Object.fromEntries(
    Object.entries(stems).map(([code, words]) => [
      code,
      words
        .split(' ')
        .flatMap((stem) => endings.map((ending) => stem + ending))
        .join(' '),
    ]),
  );
}
