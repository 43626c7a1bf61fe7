import type { LanguagePack } from './pack.js';

export const english: LanguagePack = {
  language: 'en',
  dates: {
    within: `in during around about back_in early_in late_in as_early_as by_the_end_of at_the_end_of at_the_beginning_of`,
    attributes: `of`,
    documents: `letter letters law laws act bill decree ruling order report resolution treaty agreement constitution contract statement edition issue census budget movement brigade photograph photo picture map`,
    credits: `published updated posted printed copyright photo photograph modified last_updated last_modified first_published filed`,
    habits: `always usually normally often generally regularly mondays tuesdays wednesdays thursdays fridays saturdays sundays every each`,
    still: `than compared_with compared_to unlike since_then until to_this even still`,
  },
  hasCapitalNouns: false,
  endings: [],
  contracted: {},
  before: {
    places: `in near outside around across throughout within inside into toward towards via beyond off
      downtown northern southern eastern western central north south east west northeast northwest
      southeast southwest northeastern northwestern southeastern southwestern`,
    anything:
      'from to of at for through between over leaving visiting left reached visited entered and or on',
    inside: 'in',
  },
  kinds: `town village city hamlet suburb district neighbourhood neighborhood region province state
    island port capital municipality township settlement borough county parish enclave resort
    community republic kingdom area outskirts towns villages cities suburbs districts regions
    provinces states islands ports counties neighbourhoods neighborhoods municipalities`,
  of: 'of',
  articles: 'the',
  particles: 'of the and at for on upon by',
  directions: `North South East West Northern Southern Eastern Western Central Northeast Northwest
    Southeast Southwest Northeastern Northwestern Southeastern Southwestern Upper Lower Greater Far
    Mid Inner Outer`,
  features: {
    before: 'Lake Mount Mt Cape Fort Ft Camp Gulf Strait River Loch Lough Isle Rue Port Bay',
    after: `Bridge Tunnel River Creek Brook Lake Lakes
      Reservoir Canal Bay Gulf Strait Sound Harbor Harbour Channel Ocean Sea Island Islands Peninsula
      Beach Coast Cape Mountain Mountains Mount Hill Hills Valley Canyon Desert Forest Woods Plateau
      Plain Plains Peak Pass Glacier Falls Park Gardens Airport Station Hospital Infirmary Cathedral
      Church Mosque Temple Synagogue Abbey Castle Palace Museum Library Stadium Arena Cemetery Prison
      Jail Barracks Base Mall Theatre Theater Elementary School Dam Mine Farm Ranch Estate Heights
      Village Township Borough Basin Delta Swamp Refuge Reserve Reservation Trail Pier Wharf Dock Docks
      Quay Zoo Hotel Inn Tower Monastery Center Centre Racecourse`,
    streets: `Street St Road Rd Avenue Ave Boulevard Blvd Drive Lane Square Highway Parkway Freeway
      Turnpike Alley Terrace Crescent Way Plaza`,
    endings: [],
    common: '',
    numbered: 'Highway Route Interstate Motorway Autoroute',
    of: 'Gulf Bay Bight Sea Strait Straits Channel Sound Firth Cape Mount Lake Isle Isthmus Mouth',
  },
  rivers: `Rhine Danube Elbe Oder Weser Ems Moselle Meuse Scheldt Seine Loire Marne Rhône Rhone Saône
      Garonne Dordogne Thames Severn Tyne Mersey Humber Tees Clyde Tweed Spey Shannon Liffey Lagan
      Foyle Po Tiber Arno Adige Piave Isonzo Ebro Tagus Douro Guadalquivir Vistula Neisse Vltava
      Drava Sava Tisza Dnieper Dniester Prut Volga Neva Ob Yenisei Lena Amur Nile Zambezi
      Limpopo Euphrates Tigris Indus Ganges Brahmaputra Yamuna Irrawaddy Mekong Yangtze Hudson
      Potomac Susquehanna Shenandoah Monongahela Allegheny Yukon Mackenzie Orinoco Amazon Paraná
      Murray Waikato`,
  divisions: {
    before: 'County',
    after: `County Co Parish Province Prefecture Governorate District Region Oblast Krai Territory
      Canton Municipality`,
  },
  states: 'Republic Kingdom Principality Sultanate Emirate Commonwealth State',
  adjectivesOfStates: `Democratic People Peoples Federal Federative Islamic Socialist Arab United Bolivarian
    Plurinational Cooperative Co-operative Oriental Hashemite Independent Hellenic Swiss`,
  titles: `MP MLA Mr Mrs Ms Miss Mx Dr Prof Professor President Premier Chancellor Minister Senator Sen Rep
    Congressman Congresswoman Representative Governor Gov Mayor Councillor Councilman Councilwoman
    Councilor Alderman Judge Justice Attorney Sheriff Deputy Officer Detective Det Inspector Constable
    Sergeant Sgt Captain Capt Lieutenant Lt Colonel Col Major Maj General Gen Admiral Adm Commander
    Cmdr Corporal Private Marshal Chief Chairman Chairwoman Director Secretary Ambassador Envoy
    Commissioner Superintendent Supt Spokesman Spokeswoman Coach Captain Rev Reverend Father Sister
    Brother Bishop Archbishop Cardinal Pope Rabbi Imam Sheikh Ayatollah Sir Dame Lord Lady King Queen
    Prince Princess Duke Duchess Earl Baron Baroness Count Countess Emperor Sultan Emir Saint Aunt Uncle
    Editor Producer Singer Actor Actress Author Owner Founder Professor Dean Principal Trooper Cpl Pvt
    Pastor Deacon Tsar Shah Crown`,
  givenNames: `Jordan Chad Israel Georgia Austin Florence Charlotte Victoria Savannah Diego Jenny James John Robert Michael William David Richard Joseph Thomas Charles Christopher
    Daniel Matthew Anthony Mark Donald Steven Steve Paul Andrew Joshua Kenneth Kevin Brian George Edward
    Ronald Timothy Jason Jeffrey Jeff Ryan Jacob Gary Nicholas Nick Eric Jonathan Stephen Larry Justin
    Scott Brandon Benjamin Ben Samuel Sam Gregory Greg Frank Alexander Alex Raymond Patrick Jack Dennis
    Jerry Tyler Aaron Jose Adam Nathan Henry Douglas Zachary Peter Kyle Ethan Walter Noah Jeremy Keith
    Roger Terry Sean Shaun Gerald Carl Harold Dylan Arthur Lawrence Jesse Bryan Billy Bruce Ralph Roy
    Bill Bob Jim Joe Tom Tim Mike Dan Dave Chris Matt Tony Ken Ron Ted Ed Fred Barry Craig Simon Stuart
    Graham Ian Neil Nigel Colin Derek Trevor Gavin Liam Oliver Harry Alan Martin Philip Phil Geoffrey
    Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret
    Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura
    Helen Cynthia Amy Angela Shirley Anna Ruth Brenda Pamela Nicole Katherine Catherine Christine
    Samantha Debra Janet Carolyn Rachel Heather Maria Diane Julie Joyce Evelyn Joan Kelly Christina
    Lauren Martha Judith Cheryl Megan Andrea Ann Anne Alice Jean Kathryn Jane Hannah Emma Kate Kathy
    Claire Fiona Sophie Lucy Chloe Hillary Theresa Rosa Carlos Juan Luis Miguel Pedro Jorge Antonio
    Francisco Manuel Mohammed Mohamed Muhammad Ahmed Ali Hassan Hussein Ibrahim Abdullah Omar Mustafa
    Vladimir Sergei Alexei Dmitry Ivan Mikhail Pierre Jacques Hans Klaus Giuseppe Marco Giovanni`,
  speech: `said says told added asked explained tweeted wrote argued recalled noted replied testified
    insisted admitted joked laughed shouted`,
  organisations: {
    of: 'University College',
    before: 'FC AC AFC',
    after: `University College Institute Academy Times Post Herald Tribune Gazette Chronicle News
      Globe Journal Star Sun Mail Telegraph Guardian Examiner Observer Press Today Magazine Daily Weekly
      Standard Record Review Bulletin Courier Dispatch Mercury Sentinel Independent Free Radio TV
      Television United City FC AFC Rovers Wanderers Rangers Athletic Albion Hotspur Villa Forest
      Bank Airlines Airways Air Group Company Corporation Corp Inc Ltd LLC PLC Limited Holdings
      Foundation Trust Association Society Council Commission Committee Ministry Department Agency
      Authority Board Bureau Office Service Services Party Union League Federation Alliance Army Navy
      Guard Force Forces Police Court Senate Assembly Parliament Congress Accord Agreement Treaty
      Convention Protocol Declaration Summit Conference Festival Marathon Cup Open Games Championship
      Championships Olympics Derby Prix Series Bowl Orchestra Symphony Philharmonic Opera Ballet
      Exchange Index Motors Energy Oil Gas Electric Power Railway Railways Railroad Rail Transit
      Capital Partners Fund Insurance Health Healthcare Systems Technologies Entertainment Pictures
      Records Books Publishing Project Initiative Institution Research Act Bill Law Revolution War
      Wars Massacre Siege Crisis Brigade Regiment Division Battalion Squadron Corps
      Red White Blue Lions Tigers Bears Eagles Giants Cowboys Raiders Bulls Hawks Jets Knicks Yankees
      Dodgers Mets Sox Cubs Lakers Warriors Rockets Spurs Heat Kings Oilers Canucks Raptors Leafs
      Canadiens Senators Flames Saints Falcons Panthers Ravens Steelers Broncos Chargers Dolphins
      Patriots Bills Colts Texans Titans Vikings Packers Chiefs Seahawks Angels Astros Braves Royals
      Pirates Reds Phillies Rays Mariners Twins Celtics Pistons Bucks Hornets Grizzlies Wolves Clippers`,
  },
  codes: 'US USA UK UAE EU DPRK PRC DRC ROK KSA PNG DC',
  codesLikeWords: 'US',
  aliases: {
    'Democratic Republic of Congo': 'Congo-Kinshasa',
    'DR Congo': 'Congo-Kinshasa',
    'D.R. Congo': 'Congo-Kinshasa',
    'Republic of Congo': 'Congo-Brazzaville',
    "Democratic People's Republic of Korea": 'North Korea',
    'East Timor': 'Timor-Leste',
    Britain: 'United Kingdom',
    America: 'United States',
    'Great Britain': 'United Kingdom',
    Holland: 'Netherlands',
    Burma: 'Myanmar',
    'Ivory Coast': "Côte d'Ivoire",
    Czechia: 'Czechia',
    'Czech Republic': 'Czechia',
    DPRK: 'North Korea',
    PRC: 'China',
    'Holy See': 'Vatican City',
    UAE: 'United Arab Emirates',
    EU: 'European Union',
    DC: 'Washington D.C.',
    LA: 'Los Angeles',
    NYC: 'New York City',
    'St Petersburg': 'Saint Petersburg',
    Saigon: 'Ho Chi Minh City',
    Bombay: 'Mumbai',
    Calcutta: 'Kolkata',
    Peking: 'Beijing',
  },
  demonyms: {
    AF: 'Afghan Afghans',
    AL: 'Albanian Albanians',
    DZ: 'Algerian Algerians',
    AO: 'Angolan Angolans',
    AR: 'Argentine Argentines Argentinian Argentinians',
    AM: 'Armenian Armenians',
    AU: 'Australian Australians Aussie Aussies',
    AT: 'Austrian Austrians',
    AZ: 'Azerbaijani Azerbaijanis',
    BS: 'Bahamian Bahamians',
    BH: 'Bahraini Bahrainis',
    BD: 'Bangladeshi Bangladeshis',
    BB: 'Barbadian Barbadians',
    BY: 'Belarusian Belarusians',
    BE: 'Belgian Belgians Flemish Walloon',
    BZ: 'Belizean Belizeans',
    BJ: 'Beninese',
    BT: 'Bhutanese',
    BO: 'Bolivian Bolivians',
    BA: 'Bosnian Bosnians',
    BW: 'Botswanan',
    BR: 'Brazilian Brazilians',
    BN: 'Bruneian',
    BG: 'Bulgarian Bulgarians',
    BF: 'Burkinabe',
    MM: 'Burmese',
    BI: 'Burundian Burundians',
    KH: 'Cambodian Cambodians Khmer',
    CM: 'Cameroonian Cameroonians',
    CA: 'Canadian Canadians',
    CV: 'Cape_Verdean',
    TD: 'Chadian Chadians',
    CL: 'Chilean Chileans',
    CN: 'Chinese',
    CO: 'Colombian Colombians',
    CG: 'Congolese',
    CR: 'Costa_Rican Costa_Ricans',
    HR: 'Croatian Croatians Croat Croats',
    CU: 'Cuban Cubans',
    CY: 'Cypriot Cypriots',
    CZ: 'Czech Czechs',
    DK: 'Danish Dane Danes',
    DJ: 'Djiboutian',
    DO: 'Dominican Dominicans',
    NL: 'Dutch Dutchman Dutchwoman',
    EC: 'Ecuadorian Ecuadorians Ecuadorean Ecuadoreans',
    EG: 'Egyptian Egyptians',
    SV: 'Salvadoran Salvadorans Salvadorean',
    ER: 'Eritrean Eritreans',
    EE: 'Estonian Estonians',
    ET: 'Ethiopian Ethiopians',
    FJ: 'Fijian Fijians',
    FI: 'Finnish Finn Finns',
    FR: 'French Frenchman Frenchwoman Frenchmen',
    GA: 'Gabonese',
    GM: 'Gambian Gambians',
    GE: 'Georgian Georgians',
    DE: 'German Germans',
    GH: 'Ghanaian Ghanaians',
    GR: 'Greek Greeks',
    GT: 'Guatemalan Guatemalans',
    GN: 'Guinean Guineans',
    GY: 'Guyanese',
    HT: 'Haitian Haitians',
    HN: 'Honduran Hondurans',
    HK: 'Hongkonger Hongkongers',
    HU: 'Hungarian Hungarians',
    IS: 'Icelandic Icelander Icelanders',
    IN: 'Indian Indians',
    ID: 'Indonesian Indonesians',
    IR: 'Iranian Iranians Persian Persians',
    IQ: 'Iraqi Iraqis',
    IE: 'Irish Irishman Irishwoman Irishmen',
    IL: 'Israeli Israelis',
    IT: 'Italian Italians',
    CI: 'Ivorian Ivorians',
    JM: 'Jamaican Jamaicans',
    JP: 'Japanese',
    JO: 'Jordanian Jordanians',
    KZ: 'Kazakh Kazakhs Kazakhstani',
    KE: 'Kenyan Kenyans',
    KR: 'South_Korean South_Koreans Korean Koreans',
    KP: 'North_Korean North_Koreans',
    XK: 'Kosovar Kosovars',
    KW: 'Kuwaiti Kuwaitis',
    KG: 'Kyrgyz',
    LA: 'Laotian Laotians',
    LV: 'Latvian Latvians',
    LB: 'Lebanese',
    LS: 'Basotho',
    LR: 'Liberian Liberians',
    LY: 'Libyan Libyans',
    LT: 'Lithuanian Lithuanians',
    LU: 'Luxembourger Luxembourgers',
    MK: 'Macedonian Macedonians',
    MG: 'Malagasy Madagascan',
    MW: 'Malawian Malawians',
    MY: 'Malaysian Malaysians Malay Malays',
    MV: 'Maldivian Maldivians',
    ML: 'Malian Malians',
    MT: 'Maltese',
    MR: 'Mauritanian Mauritanians',
    MU: 'Mauritian Mauritians',
    MX: 'Mexican Mexicans',
    MD: 'Moldovan Moldovans',
    MC: 'Monegasque',
    MN: 'Mongolian Mongolians',
    ME: 'Montenegrin Montenegrins',
    MA: 'Moroccan Moroccans',
    MZ: 'Mozambican Mozambicans',
    NA: 'Namibian Namibians',
    NP: 'Nepali Nepalis Nepalese',
    NZ: 'New_Zealander New_Zealanders Kiwi Kiwis Maori',
    NI: 'Nicaraguan Nicaraguans',
    NE: 'Nigerien Nigeriens',
    NG: 'Nigerian Nigerians',
    NO: 'Norwegian Norwegians',
    OM: 'Omani Omanis',
    PK: 'Pakistani Pakistanis',
    PS: 'Palestinian Palestinians',
    PA: 'Panamanian Panamanians',
    PG: 'Papuan',
    PY: 'Paraguayan Paraguayans',
    PE: 'Peruvian Peruvians',
    PH: 'Filipino Filipinos Philippine',
    PL: 'Polish Pole Poles',
    PT: 'Portuguese',
    PR: 'Puerto_Rican Puerto_Ricans',
    QA: 'Qatari Qataris',
    RO: 'Romanian Romanians',
    RU: 'Russian Russians',
    RW: 'Rwandan Rwandans',
    WS: 'Samoan Samoans',
    SA: 'Saudi Saudis',
    SN: 'Senegalese',
    RS: 'Serbian Serbians Serb Serbs',
    SL: 'Sierra_Leonean',
    SG: 'Singaporean Singaporeans',
    SK: 'Slovak Slovaks Slovakian',
    SI: 'Slovenian Slovenians Slovene Slovenes',
    SO: 'Somali Somalis Somalian',
    ZA: 'South_African South_Africans',
    SS: 'South_Sudanese',
    ES: 'Spanish Spaniard Spaniards Catalan Catalans',
    LK: 'Sri_Lankan Sri_Lankans',
    SD: 'Sudanese',
    SR: 'Surinamese',
    SE: 'Swedish Swede Swedes',
    CH: 'Swiss',
    SY: 'Syrian Syrians',
    TW: 'Taiwanese',
    TJ: 'Tajik Tajiks',
    TZ: 'Tanzanian Tanzanians',
    TH: 'Thai Thais',
    TG: 'Togolese',
    TO: 'Tongan Tongans',
    TT: 'Trinidadian Trinidadians',
    TN: 'Tunisian Tunisians',
    TR: 'Turkish Turk Turks',
    TM: 'Turkmen',
    UG: 'Ugandan Ugandans',
    UA: 'Ukrainian Ukrainians',
    AE: 'Emirati Emiratis',
    GB: 'British Briton Britons English Englishman Scottish Scot Scots Welsh Brit Brits',
    US: 'American Americans',
    UY: 'Uruguayan Uruguayans',
    UZ: 'Uzbek Uzbeks',
    VE: 'Venezuelan Venezuelans',
    VN: 'Vietnamese',
    YE: 'Yemeni Yemenis',
    ZM: 'Zambian Zambians',
    ZW: 'Zimbabwean Zimbabweans',
    'US.TX': 'Texan Texans',
    'US.CA': 'Californian Californians',
    'US.NY': 'New_Yorker New_Yorkers',
    'US.FL': 'Floridian Floridians',
    'GB.SCT': 'Scottish Scot Scots',
    'GB.WLS': 'Welsh',
  },
  never: `Detention Correctional Medical Visitor Research Training Law Catholic Coptic Orthodox
    Presbyterian Methodist Baptist Lutheran Anglican Evangelical Episcopal White_House El_Nino La_Nina Vice High Secondary Primary Public Culture Finance Transportation Train Bus Metro National
    International Regional Federal Local Main American Rescue Fire Shopping Community I Christmas Easter Ramadan Thanksgiving Halloween Christian Christians Muslim Muslims
    Islam Islamic Islamist Jewish Jew Jews Catholic Catholics Protestant Hindu Buddhist Sunni Shia Shiite
    God Bible Koran Quran Internet Facebook Twitter Google Congress Senate Parliament Democrat Democrats
    Democratic Republican Republicans Labour Conservative Tory Liberal European Europeans African
    Africans Asian Asians Arab Arabs Latin Latino Hispanic Western Eastern Northern Southern Nazi Nazis
    Police Court University Army Navy Street Road Avenue Church School County City State House
    Government Union President Minister Council Party Bank Hospital Airport Station Park River Lake
    Island Of The And Sun Moon Earth Mars
    Spring Summer Autumn Fall Winter Today Tomorrow Yesterday Mr Mrs Ms Dr Kurd Kurds Kurdish Chief
    Captain General Major Attorney Sheriff Judge Justice Bishop King Queen Prince Princess Officer Dad Mom
    Mum Sir Madam Photo Video Story News Read More Share Follow Comment Click Image Copyright Reuters AP
    AFP CNN BBC NBC CBS ABC Fox`,
  seldom: `Nice Reading Mobile Bath Of Orange Split Male Best Bar Ham Hull Deal Wells Ware Sale Rugby
    Sandwich Battle Bury Diss Eye Hope Independence Liberty Union Enterprise Commerce Eureka Marathon
    Superior Normal Center Centre Central Police Media Young Bay Hall Long Home Hill Hills Green Brown
    White Black Gray Grey Rose Page Price Grant Gates Bush Clinton Lincoln Jackson Madison Jefferson
    Tyler Kent Chelsea
    Cork Derby Essen Tours Angers Brest Lens Nancy 
    Moore Moss Cook Carter Johnson Wilson Taylor Thompson Anderson Harris Martin Lewis Walker Allen
    Scott Hunter Baker Mitchell Roberts Campbell Parker Evans Edwards Collins Stewart Morris Rogers
    Reed Cooper Ward Watson Wood James Bennett Barnes Ross Henderson Coleman Perry Powell Long
    Patterson Hughes Butler Foster Bryant Russell Griffin Hayes Sterling Spencer
    Warren Stone Dean Mason Marshall Gordon Burke Duncan Franklin Lawrence Douglas Arthur Oliver
    Stanley Wayne Carson Norman Irving Ray Chase Bell Chance Justice Faith Trump Putin Obama Merkel
    Major General Court Bridge March May August Un Pan Ho Li Wang Can Man Buy Bor Most Same Along Are Une
    Mission Progress Opportunity Success Paradise Harmony Concord Friendship Ideal Champion Star Sun
    Globe Times Post Sky Sports Premier League Champions Cup Open Masters Derby Classic Grand Prix`,
};
