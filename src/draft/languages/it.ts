import type { LanguagePack } from './pack.js';

const names = {
  directions: `Nord Sud Est Ovest Alto Alta Basso Bassa Superiore Inferiore Centrale`,
  states: 'Repubblica Regno Principato Granducato',
  adjectivesOfStates: `Democratica Popolare Federale Federativa Islamica Socialista Araba Unita Bolivariana
    Plurinazionale Cooperativa Orientale Democratico Islamico Unito Hascemita`,
  codes: 'USA US UK UE EAU',
};

export const italian: LanguagePack = {
  language: 'it',
  ...names,
  dates: {
    within: `nel nell’ nell negli durante verso intorno_al circa già_nel fin_dal alla_fine_del
      all’inizio_del`,
    attributes: `di del dello della dell dei degli delle`,
    documents: `lettera lettere legge leggi decreto sentenza ordinanza trattato accordo
      costituzione contratto edizione rapporto relazione bilancio numero mappa foto fotografia
      movimento brigata delibera`,
    credits: `pubblicato aggiornato stampato foto copyright modificato ultimo_aggiornamento
      ultima_modifica`,
    habits: `sempre solito normalmente solitamente abitualmente spesso generalmente ogni tutti
      tutte`,
    still: `rispetto_a rispetto_al rispetto fino_a fino ancora tuttora a_differenza_di`,
  },
  hasCapitalNouns: false,
  endings: [],
  contracted: {
    del: 'il',
    dello: 'lo',
    della: 'la',
    dell: 'l',
    dei: 'i',
    degli: 'gli',
    delle: 'le',
    dal: 'il',
    dallo: 'lo',
    dalla: 'la',
    dall: 'l',
    dai: 'i',
    dagli: 'gli',
    dalle: 'le',
    al: 'il',
    allo: 'lo',
    alla: 'la',
    all: 'l',
    ai: 'i',
    agli: 'gli',
    alle: 'le',
    nel: 'il',
    nello: 'lo',
    nella: 'la',
    nell: 'l',
    nei: 'i',
    negli: 'gli',
    nelle: 'le',
    sul: 'il',
    sullo: 'lo',
    sulla: 'la',
    sull: 'l',
    sui: 'i',
    sugli: 'gli',
    sulle: 'le',
  },
  before: {
    places: `a ad in nel nello nella nell nei negli nelle presso vicino verso oltre attraverso
      attorno intorno lungo sopra sotto tra fra fuori dentro`,
    anything: `da dal dallo dalla dall dai dagli dalle di del dello della dell dei degli delle
      al allo alla all ai agli alle su sul sullo sulla sull sui sugli sulle per con e ed o il lo
      la l i gli le fino`,
    inside: 'in nel nella nello nell',
  },
  kinds: `città cittadina capoluogo capitale comune paese paesino borgo frazione villaggio
    località contrada quartiere rione sestiere provincia regione cantone stato repubblica regno
    isola penisola valle valli territorio zona porto dipartimento contea distretto principato
    ducato municipio sindaco sindaca prefetto questore vescovo ospedale carabinieri procura
    tribunale questura abitanti cittadini scuole periferia centro duomo aeroporto stazione
    diocesi`,
  of: 'di del della dello dell dei degli delle d',
  articles: 'il lo la l i gli le',
  particles:
    "di del della dello dell dei degli delle d' d in sul sulla su la lo il l le i e al alla a ai",
  features: {
    before: `Via Viale Vicolo Piazza Piazzale Piazzetta Corso Largo Strada Lungomare Lungarno
      Lungotevere Ponte Fiume Torrente Rio Lago Laghetto Monte Monti Mar Mare Golfo Capo Punta
      Passo Colle Val Valle Valli Isola Isole Stretto Canale Baia Porta Rifugio Aeroporto Stazione
      via viale vicolo piazza piazzale corso largo ponte fiume torrente lago monte monti
      golfo mar mare baia capo passo colle isola isole stretto canale`,
    after: '',
    streets: '',
    endings: [],
    common: '',
    numbered: 'statale provinciale autostrada superstrada',
    of: 'Golfo Mar Mare Stretto Baia Capo Canale golfo mar mare stretto baia capo canale',
  },
  rivers: `Po Tevere Arno Adige Ticino Adda Oglio Mincio Tanaro Sesia Trebbia Taro Secchia Panaro Reno
      Piave Brenta Bacchiglione Tagliamento Isonzo Livenza Natisone Dora Scrivia
      Bormida Stura Toce Serio Brembo Lambro Olona Chiese Mella Sarca Isarco Rienza Noce Avisio
      Sinni Basento Bradano Agri Crati Neto Ofanto Volturno Garigliano Liri Sele Calore Aniene
      Velino Nera Chiascio Topino Ombrone Serchio Magra Sieve Bisenzio Cecina Metauro Foglia Esino
      Chienti Tronto Pescara Sangro Biferno Fortore Simeto Alcantara Salso Platani Belice Tirso
      Flumendosa Coghinas Vermenagna Roja Danubio Rodano Senna Loira Garonna Mosella
      Tamigi Ebro Tago Vistola Oder Sava Drava Tibisco Moldava Volga Dnepr Don Nilo
      Zambesi Eufrate Tigri Giordano Indo Gange Mekong Mississippi`,
  divisions: {
    before: 'Provincia Cantone Canton Contea Regione Dipartimento Distretto',
    after: '',
  },
  titles: `Signor Signora Signorina Sig Don Donna Dottor Dottoressa Dott Prof Professor
    Professoressa Avvocato Avvocata Avv Ingegner Ing Architetto Onorevole On Ministro Ministra
    Presidente Premier Sindaco Sindaca Assessore Assessora Senatore Senatrice Deputato Deputata
    Consigliere Consigliera Prefetto Questore Procuratore Giudice Magistrato Commissario Ispettore
    Maresciallo Capitano Colonnello Generale Comandante Tenente Brigadiere Appuntato Padre Suor
    Frate Fra Vescovo Arcivescovo Cardinale Papa Parroco Re Regina Principe Principessa Duca
    Duchessa Conte Contessa Marchese Barone Imperatore Zar Monsignor Mons Maestro Maestra Armatore
    Allenatore`,
  givenNames: `Mario Giuseppe Giovanni Antonio Francesco Luigi Angelo Vincenzo Pietro Salvatore
    Carlo Franco Domenico Bruno Paolo Michele Giorgio Aldo Sergio Luciano Roberto Alberto Enrico
    Marco Andrea Luca Matteo Alessandro Stefano Davide Simone Lorenzo Riccardo Federico Fabio
    Claudio Maurizio Massimo Daniele Alfredo Renato Renzo Gino Guido Umberto Vittorio Ugo Tommaso
    Filippo Giacomo Raffaele Gennaro Ciro Efisio Nicola Emilio Silvio Maria Anna Giuseppina Rosa
    Angela Lucia Teresa Giovanna Carla Bruna Paola Francesca Laura Elena Giulia Chiara Sara
    Martina Silvia Elisa Alessandra Valentina Federica Barbara Monica Daniela Claudia Cristina
    Roberta Simona Patrizia Antonella Caterina Margherita Marta Elisabetta Luisa Rita Norman
    Mohamed Ahmed`,
  speech: `ha disse dice spiega spiegato racconta raccontato ricorda ricordato aggiunge sostiene
    afferma dichiara commenta risposto risponde osserva`,
  organisations: {
    small: 'università',
    before: `Università Politecnico Istituto Banca Banco Cassa Credito Fondazione Teatro
      Tribunale Corte Procura Questura Prefettura Gazzetta Corriere Giornale Eco Messaggero
      Mattino Resto Stampa Unione Radio Fiera Ospedale Policlinico Accademia Ordine Associazione
      Compagnia Camera FC AC Ferrovie Trattato Accordo Festival Gran`,
    after: 'Calcio Sera FC Basket Volley Spa Srl Airport',
  },
  aliases: {
    'Repubblica Democratica del Congo': 'Congo-Kinshasa',
    'RD Congo': 'Congo-Kinshasa',
    RDC: 'Congo-Kinshasa',
    'Repubblica del Congo': 'Congo-Brazzaville',
    'Repubblica Popolare Democratica di Corea': 'North Korea',
    'Repubblica Democratica Popolare di Corea': 'North Korea',
    'Repubblica di Corea': 'South Korea',
    'Repubblica Ceca': 'Czechia',
    'Repubblica Slovacca': 'Slovakia',
    'Repubblica Popolare Cinese': 'China',
    'Repubblica Federale Tedesca': 'Germany',
    America: 'United States',
    'Stati Uniti d’America': 'United States',
    Puglie: 'Apulia',
    Emilia: 'Emilia-Romagna',
    Romagna: 'Emilia-Romagna',
    Renania: 'Rheinland-Pfalz',
    Azzorre: 'Azores',
    Creta: 'Crete',
    Peloponneso: 'Peloponnese',
    Tessaglia: 'Thessaly',
    Cecenia: 'Chechnya',
    Carelia: 'Karelia',
  },
  demonyms: {
    AF: 'afghano afghana afghani afghane',
    AL: 'albanese albanesi',
    AR: 'argentino argentina argentini argentine',
    AT: 'austriaco austriaca austriaci austriache',
    AU: 'australiano australiana australiani australiane',
    BA: 'bosniaco bosniaca bosniaci bosniache',
    BE: 'belga belgi belghe fiammingo fiamminga fiamminghi vallone valloni',
    BG: 'bulgaro bulgara bulgari bulgare',
    BR: 'brasiliano brasiliana brasiliani brasiliane',
    CA: 'canadese canadesi',
    CH: 'svizzero svizzera svizzeri svizzere elvetico elvetica elvetici',
    'CH.TI': 'ticinese ticinesi',
    CN: 'cinese cinesi',
    CO: 'colombiano colombiana colombiani colombiane',
    CZ: 'ceco ceca cechi ceche',
    DE: 'tedesco tedesca tedeschi tedesche bavarese bavaresi',
    DK: 'danese danesi',
    DZ: 'algerino algerina algerini algerine',
    EG: 'egiziano egiziana egiziani egiziane',
    ES: 'spagnolo spagnola spagnoli spagnole catalano catalana catalani',
    FI: 'finlandese finlandesi',
    FR: 'francese francesi corso corsi bretone bretoni',
    GB: 'britannico britannica britannici inglese inglesi scozzese scozzesi gallese gallesi',
    GR: 'greco greca greci greche',
    HR: 'croato croata croati croate',
    HU: 'ungherese ungheresi',
    IE: 'irlandese irlandesi',
    IL: 'israeliano israeliana israeliani israeliane',
    IN: 'indiano indiana indiani indiane',
    IQ: 'iracheno irachena iracheni',
    IR: 'iraniano iraniana iraniani iraniane',
    IT: 'italiano italiana italiani italiane',
    'IT.15': 'siciliano siciliana siciliani siciliane',
    'IT.14': 'sardo sarda sardi sarde',
    'IT.09': 'lombardo lombarda lombardi lombarde',
    'IT.20': 'veneto veneta veneti venete',
    'IT.06': 'friulano friulana friulani friulane',
    'IT.16': 'toscano toscana toscani toscane',
    'IT.12': 'piemontese piemontesi',
    'IT.13': 'pugliese pugliesi',
    'IT.03': 'calabrese calabresi',
    'IT.02': 'lucano lucana lucani lucane',
    JP: 'giapponese giapponesi',
    KR: 'sudcoreano sudcoreana sudcoreani coreano coreana',
    LB: 'libanese libanesi',
    LY: 'libico libica libici libiche',
    MA: 'marocchino marocchina marocchini marocchine',
    MD: 'moldavo moldava moldavi moldave',
    MT: 'maltese maltesi',
    MX: 'messicano messicana messicani messicane',
    NG: 'nigeriano nigeriana nigeriani nigeriane',
    NL: 'olandese olandesi neerlandese neerlandesi',
    NO: 'norvegese norvegesi',
    PE: 'peruviano peruviana peruviani peruviane',
    PK: 'pachistano pachistana pachistani pakistano pakistana pakistani',
    PL: 'polacco polacca polacchi polacche',
    PT: 'portoghese portoghesi',
    RO: 'rumeno rumena rumeni rumene romeno romena romeni romene',
    RS: 'serbo serba serbi serbe',
    RU: 'russo russa russi russe',
    SE: 'svedese svedesi',
    SI: 'sloveno slovena sloveni slovene',
    SK: 'slovacco slovacca slovacchi slovacche',
    SN: 'senegalese senegalesi',
    SY: 'siriano siriana siriani siriane',
    TN: 'tunisino tunisina tunisini tunisine',
    TR: 'turco turca turchi turche',
    UA: 'ucraino ucraina ucraini ucraine',
    US: 'americano americana americani americane statunitense statunitensi',
  },
  never: `Natale Pasqua Ferragosto Capodanno Dio Bibbia Internet Facebook Google Europa Unione
    Governo Parlamento Senato Costituzione Consiglio Giunta Ministero Polizia Carabinieri Esercito
    Guardia Duomo Canadair Croce Nord Sud Est Ovest Il Lo La Gli Le Un Una Uno Ma Non Nel Nella
    Nei Per Con Da Di Del Della Dei Al Alla Ai Tra Fra Anche Secondo Diversa Contrari Due Tre
    Qualche Molti Pochi Spinte Votare Sulla Sul Vivono Conoscono Signor Signora Signorina Sindaco
    Presidente Ministro`,
  seldom: `Mira Sala Campi Villa Borgo Ponte Castello Valle Monte Monti Lago Capo Rocca Torre
    Pieve Corte Bova Cave Casale Ora Sale Ne None Re Sora Rosa Maria Marina Anna Lucia Rosario
    Carmen Santa Santo San Pace Vita Salve Scala Scena Grazie Stella Luna Sole Riva Serra Costa
    Mori Moro Marino Mele Milo Polo Sesto Terzo Quarto Grassi Rossi Russo Ferrari Bianchi Romano
    Colombo Ricci Greco Gallo Conti Mancini Lombardi Moretti Fontana Santoro Mariani Rinaldi
    Caruso Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Coppola Parisi Conte
    Ferraro Fabbri Bianco Marini Grasso Valentini Gatti Pellegrini Palumbo Sanna Farina Rizzi
    Cattaneo Morelli Amato Silvestri Mazza Testa Pellegrino Carbone Giuliani Benedetti Barone
    Rossetti Caputo Montanari Guerra Palmieri Bernardi Martino Fiore Ferretti Bellini Basile
    Donati Piras Vitali Battaglia Sartori Neri Costantini Milani Pagano Ruggiero Sorrentino
    Orlando Damico Negri`,
};
