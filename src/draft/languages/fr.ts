import type { LanguagePack } from './pack.js';

const names = {
  directions: `Nord Sud Est Ouest Haut Haute Bas Basse Grand Grande Vieux Nouveau Nouvelle`,
  states: 'République Royaume Principauté Grand-Duché',
  adjectivesOfStates: `Démocratique Populaire Fédérale Fédérative Islamique Socialiste Arabe Unie Bolivarienne
    Plurinationale Coopérative Orientale Uni Hachémite`,
  codes: 'USA US UK UE EAU',
};

export const french: LanguagePack = {
  language: 'fr',
  ...names,
  dates: {
    within: `en vers durant pendant dans autour_de dès à_la_fin_de courant fin début`,
    attributes: `de du d des`,
    documents: `lettre lettres loi lois décret arrêt arrêté ordonnance jugement traité accord
      constitution contrat édition rapport procès-verbal budget numéro carte photo photographie
      mouvement brigade délibération circulaire`,
    credits: `publié mis_à_jour mise_à_jour dernière_mise_à_jour imprimé photo copyright modifié
      crédit`,
    habits: `toujours habitude habituellement normalement souvent généralement régulièrement
      chaque tous toutes`,
    still: `par_rapport_à par_rapport_au jusqu_à jusqu encore que_celui contrairement_à`,
  },
  hasCapitalNouns: false,
  endings: [],
  contracted: { du: 'le', au: 'le', des: 'les', aux: 'les' },
  before: {
    places: `à en dans vers près chez hors devant depuis outre traversant via jusqu jusque`,
    anything: `de du des d au aux la le les l par pour sur sous entre et ou avec contre`,
    inside: 'en au aux dans',
  },
  kinds: `ville bourg bourgade village hameau commune capitale préfecture municipalité localité
    quartier faubourg arrondissement canton département province région pays état royaume
    république île presqu péninsule vallée territoire secteur port station comté duché district
    principauté banlieue métropole agglomération réserve communauté paroisse lieu-dit provinces
    maire mairie mairesse préfet évêque hôpital gendarmes pompiers habitants banlieues gare
    aéroport centre-ville environs hauteur large sortie entrée diocèse`,
  of: "de du des d de la d'",
  articles: 'le la les l',
  particles: "de du des d d' la le les l l' sur sous en lès les au aux et à",
  features: {
    before: `Rue Avenue Boulevard Place Quai Chemin Allée Impasse Square Route Pont Lac Étang
      Rivière Fleuve Mont Monts Mer Golfe Cap Pointe Col Pic Aiguille Île Îles Baie Détroit Canal
      Val Forêt Gare Aéroport Porte rue avenue boulevard place quai chemin allée impasse square
      lac étang rivière fleuve mont monts mer golfe cap pointe col pic aiguille île îles baie
      détroit canal forêt`,
    after: '',
    streets: '',
    endings: [],
    common: '',
    numbered: 'nationale départementale autoroute',
    of: 'Golfe Mer Détroit Baie Cap Canal golfe mer détroit baie cap canal',
  },
  rivers: `Seine Loire Rhône Garonne Rhin Moselle Meuse Marne Saône Oise Aisne Somme Dordogne Lot Tarn
      Allier Cher Vienne Creuse Indre Mayenne Sarthe Loir Vilaine Charente Adour Isère Drôme
      Ardèche Durance Verdon Var Hérault Aude Orb Gard Gardon Ain Arve Doubs Ognon Yonne Aube Eure
      Risle Orne Vire Rance Aven Odet Blavet Lys Escaut Sambre Vesdre Ourthe Amblève Semois Lesse
      Hoyoux Ahr Sarre Meurthe Ill Zorn Bruche Lauter Neckar Danube Elbe Oder Weser Inn Aar Reuss
      Tamise Èbre Tage Douro Pô Tibre Arno Adige Vistule Save Drave Tisza Volga Don Dniepr Dniestr
      Nil Gambie Zambèze Limpopo Oubangui Chari Euphrate Tigre Jourdain Indus
      Gange Mékong Mississippi Missouri Saint-Laurent Saint-Maurice Outaouais Saguenay Richelieu
      Amazone Orénoque`,
  divisions: { before: 'Département Province Comté Canton District Région', after: '' },
  titles: `M MM Mme Mlle Monsieur Madame Mademoiselle Messieurs Mesdames Dr Docteur Docteure Pr
    Professeur Professeure Me Maître Ministre Président Présidente Sénateur Sénatrice Député
    Députée Maire Mairesse Préfet Préfète Procureur Procureure Juge Commissaire Inspecteur
    Capitaine Commandant Commandante Colonel Colonelle Général Générale Lieutenant Adjudant
    Sergent Amiral Père Mère Sœur Frère Abbé Curé Évêque Archevêque Cardinal Pape Roi Reine Prince
    Princesse Duc Duchesse Comte Comtesse Marquis Marquise Baron Baronne Empereur Tsar Sultan
    Guide Chef Cheffe Gouverneur Chancelier Chancelière`,
  givenNames: `Jean Pierre Paul Jacques Michel Louis André Marcel René Henri Yves Alain Bernard
    Claude Daniel Philippe Patrick Christian François Françoise Nicolas Laurent Olivier Éric
    Thierry Pascal Stéphane Christophe David Julien Sébastien Frédéric Guillaume Antoine Alexandre
    Thomas Maxime Vincent Luc Marc Mathieu Matthieu Denis Didier Dominique Gérard Georges Robert
    Roger Raymond Richard Albert Charles Gilles Guy Hervé Hugo Lucas Arthur Jules Emmanuel Benoît
    Bruno Franck Fabrice Jérôme Yann Loïc Marie Jeanne Anne Catherine Nathalie Isabelle Sylvie
    Martine Christine Monique Jacqueline Hélène Sophie Claire Julie Camille Élise Alice Emma Léa
    Manon Sarah Céline Valérie Véronique Sandrine Brigitte Chantal Nicole Denise Odile Lucie
    Juliette Marion Pauline Charlotte Mohamed Ahmed Karim Fatima`,
  speech: `dit déclaré raconte explique rappelle ajoute affirme souligne précise estime assure
    résume confie réclame témoigne reconnaît répond répondu`,
  organisations: {
    small: 'université',
    before: `Nouvelles Dépêche Voix Progrès Républicain Courrier Télégramme Indépendant Université Institut École Banque Crédit Caisse Fondation Théâtre Tribunal Cour
      Hôpital CHU Stade Olympique FC AS Racing Standard Canadiens Association Société Compagnie
      Chambre Gazette Journal Figaro Parisien Radio Libre Opéra Orchestre Centre Académie Conseil
      Collège Lycée Parti Festival Accord Traité`,
    after: 'FC Football Club Matin Libération Presse Métropole Habitat',
  },
  aliases: {
    'République démocratique du Congo': 'Congo-Kinshasa',
    'RD Congo': 'Congo-Kinshasa',
    RDC: 'Congo-Kinshasa',
    'République du Congo': 'Congo-Brazzaville',
    'République populaire démocratique de Corée': 'North Korea',
    'République de Corée': 'South Korea',
    'République tchèque': 'Czechia',
    'République slovaque': 'Slovakia',
    'République populaire de Chine': 'China',
    Amérique: 'United States',
    'Franche-Comté': 'Bourgogne-Franche-Comté',
    Auvergne: 'Auvergne-Rhône-Alpes',
    'Rhône-Alpes': 'Auvergne-Rhône-Alpes',
    Aquitaine: 'New Aquitaine',
    Flandres: 'Flanders',
    Hainaut: 'Province du Hainaut',
    'Brabant wallon': 'Province du Brabant Wallon',
    'Terre-Neuve-et-Labrador': 'Newfoundland and Labrador',
    Frioul: 'Friuli Venezia Giulia',
    Açores: 'Azores',
    Thessalie: 'Thessaly',
    Mazovie: 'Mazovia',
    Tchétchénie: 'Chechnya',
    Carélie: 'Karelia',
  },
  demonyms: {
    AF: 'afghan afghane afghans afghanes',
    AL: 'albanais albanaise albanaises',
    AM: 'arménien arménienne arméniens arméniennes',
    AR: 'argentin argentine argentins argentines',
    AT: 'autrichien autrichienne autrichiens autrichiennes',
    AU: 'australien australienne australiens australiennes',
    BA: 'bosnien bosnienne bosniens bosniaque bosniaques',
    BE: 'belge belges flamand flamande flamands flamandes wallon wallonne wallons wallonnes',
    BF: 'burkinabè burkinabés',
    BG: 'bulgare bulgares',
    BJ: 'béninois béninoise béninoises',
    BR: 'brésilien brésilienne brésiliens brésiliennes',
    CA: 'canadien canadienne canadiens canadiennes',
    'CA.10': 'québécois québécoise québécoises',
    CD: 'congolais congolaise congolaises',
    CH: 'suisse suisses valaisan valaisanne vaudois vaudoise genevois genevoise',
    CI: 'ivoirien ivoirienne ivoiriens ivoiriennes',
    CM: 'camerounais camerounaise camerounaises',
    CN: 'chinois chinoise chinoises',
    CO: 'colombien colombienne colombiens colombiennes',
    CZ: 'tchèque tchèques',
    DE: 'allemand allemande allemands allemandes bavarois bavaroise',
    DK: 'danois danoise danoises',
    DZ: 'algérien algérienne algériens algériennes',
    EG: 'égyptien égyptienne égyptiens égyptiennes',
    ES: 'espagnol espagnole espagnols espagnoles catalan catalane catalans basque basques',
    FI: 'finlandais finlandaise finlandaises',
    FR: 'français française françaises',
    'FR.53': 'breton bretonne bretons bretonnes rennais',
    'FR.28': 'normand normande normands normandes',
    'FR.94': 'corse corses',
    GB: 'britannique britanniques anglais anglaise anglaises écossais écossaise gallois galloise',
    GR: 'grec grecque grecs grecques',
    HR: 'croate croates',
    HT: 'haïtien haïtienne haïtiens haïtiennes',
    HU: 'hongrois hongroise hongroises',
    IE: 'irlandais irlandaise irlandaises',
    IL: 'israélien israélienne israéliens israéliennes',
    IN: 'indien indienne indiens indiennes',
    IQ: 'irakien irakienne irakiens irakiennes',
    IR: 'iranien iranienne iraniens iraniennes',
    IT: 'italien italienne italiens italiennes sicilien sicilienne sarde sardes',
    JP: 'japonais japonaise japonaises',
    KR: 'sud-coréen sud-coréenne coréen coréenne',
    LB: 'libanais libanaise libanaises',
    LU: 'luxembourgeois luxembourgeoise',
    LY: 'libyen libyenne libyens libyennes',
    MA: 'marocain marocaine marocains marocaines',
    MG: 'malgache malgaches',
    ML: 'malien malienne maliens maliennes',
    MX: 'mexicain mexicaine mexicains mexicaines',
    NE: 'nigérien nigérienne nigériens',
    NG: 'nigérian nigériane nigérians',
    NL: 'néerlandais néerlandaise néerlandaises hollandais hollandaise',
    NO: 'norvégien norvégienne norvégiens norvégiennes',
    PL: 'polonais polonaise polonaises',
    PS: 'palestinien palestinienne palestiniens palestiniennes',
    PT: 'portugais portugaise portugaises',
    RO: 'roumain roumaine roumains roumaines',
    RS: 'serbe serbes',
    RU: 'russe russes',
    SE: 'suédois suédoise suédoises',
    SI: 'slovène slovènes',
    SK: 'slovaque slovaques',
    SN: 'sénégalais sénégalaise sénégalaises',
    SY: 'syrien syrienne syriens syriennes',
    TD: 'tchadien tchadienne tchadiens',
    TG: 'togolais togolaise',
    TN: 'tunisien tunisienne tunisiens tunisiennes',
    TR: 'turc turque turcs turques',
    UA: 'ukrainien ukrainienne ukrainiens ukrainiennes',
    US: 'américain américaine américains américaines états-unien',
    VN: 'vietnamien vietnamienne vietnamiens vietnamiennes',
  },
  never: `Noël Pâques Pentecôte Toussaint Dieu Bible Internet Facebook Google Europe Union
    Gouvernement Parlement Sénat Assemblée Conseil Mairie Ministère Police Gendarmerie Armée
    Église Cathédrale Croix-Rouge Croix Rouge Nord Sud Est Ouest Le La Les Un Une Des Du De Au Aux
    Il Elle Ils Elles On Nous Vous Je Mais Et Ou Donc Car Ce Cet Cette Ces Son Sa Ses Leur Leurs
    Dans En Sur Sous Par Pour Avec Sans Selon Vers Depuis Pendant Après Avant Parmi Plus Tous Tout
    Toute Toutes Deux Trois Quatre Cinq Rien Monsieur Madame Maire Ministre Président Présidente
    Pourquoi Quand Comment`,
  seldom: `Die Eu Ré Sens Chambre Ville Villars Villers Bourg Bois Roche Fontaine Fontaines
    Marche Mer Pont Ponts Port Salles Santé Vallée Sainte Saint Été Homme Hommes Barre Bar Bas
    Chat Champs Croix Église Grand Grande Haute Long Lune Martin Bernard Thomas Petit Robert
    Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel
    Fournier Girard Bonnet Dupont Lambert Rousseau Vincent Muller Lefèvre Faure André Mercier
    Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Perrin Robin Clément Morin
    Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël
    Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud
    Gérard Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud
    Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq
    Guillaume Lecomte Jean Dupuy Guillot Hubert Berger Carpentier Dupuis Moulin Louis Deschamps
    Huet Vasseur Boucher Fleury Royer Klein Jacquet Adam Poirier Marty Aubry Guyot Carré Charles
    Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Collet Léger Bouvier
    Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy Pelletier
    Lévêque Perrier Leblanc Barré Lebrun Marchal Weber`,
};
