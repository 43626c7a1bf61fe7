/**
 * Abbreviations and words by which a sentence's end is told, by language. The Unicode CLDR's
 * sentence break suppressions are the base; what is added here was missing in the marked texts of
 * `tests/support/sentences/`, and what is left out made mistakes in them.
 */
import german from 'cldr-segments-full/segments/de/suppressions.json' with { type: 'json' };
import english from 'cldr-segments-full/segments/en/suppressions.json' with { type: 'json' };
import spanish from 'cldr-segments-full/segments/es/suppressions.json' with { type: 'json' };
import french from 'cldr-segments-full/segments/fr/suppressions.json' with { type: 'json' };
import italian from 'cldr-segments-full/segments/it/suppressions.json' with { type: 'json' };
import portuguese from 'cldr-segments-full/segments/pt/suppressions.json' with { type: 'json' };
import russian from 'cldr-segments-full/segments/ru/suppressions.json' with { type: 'json' };

/** A language's abbreviations, without the last full stop and without spaces. */
export interface Abbreviations {
  /** What follows belongs to them: titles, and words such as "e.g." */
  readonly leading: ReadonlySet<string>;
  /** They belong to the number that follows, and are words or something else without one. */
  readonly numbering: ReadonlySet<string>;
  /** They mostly end what they are in: a capital after them begins a sentence. */
  readonly closing: ReadonlySet<string>;
  /** All others: they end a sentence only if a word follows that begins one. */
  readonly others: ReadonlySet<string>;
  /** Words with a capital that seldom have one within a sentence. */
  readonly beginnings: ReadonlySet<string>;
  /** Those of them that also begin surnames, as in "J. La Salle". */
  readonly particles: ReadonlySet<string>;
  /** Whether a full stop makes a number an ordinal number, and nouns have capitals. */
  readonly hasOrdinals: boolean;
}

interface Suppressions {
  readonly segments: {
    readonly segmentations: {
      readonly SentenceBreak: { readonly standard: readonly { readonly suppression: string }[] };
    };
  };
}

function suppressedIn({ segments }: Suppressions): string[] {
  return segments.segmentations.SentenceBreak.standard.map(({ suppression }) =>
    suppression.replace(/\s/g, '').replace(/\.$/, ''),
  );
}

function words(list = ''): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

interface Corrections {
  readonly leading?: string;
  readonly numbering?: string;
  readonly closing?: string;
  readonly others?: string;
  /** Suppressions that are ordinary words. */
  readonly not?: string;
  readonly beginnings?: string;
  readonly particles?: string;
  readonly hasOrdinals?: boolean;
}

function abbreviations(
  suppressions: Suppressions | undefined,
  corrections: Corrections,
): Abbreviations {
  const not = new Set(words(corrections.not));
  const suppressed = (suppressions ? suppressedIn(suppressions) : []).filter(
    (word) => !not.has(word),
  );
  return {
    leading: new Set(words(corrections.leading)),
    numbering: new Set(words(corrections.numbering)),
    closing: new Set(words(corrections.closing)),
    others: new Set([...suppressed, ...words(corrections.others)]),
    beginnings: new Set(words(corrections.beginnings)),
    particles: new Set(words(corrections.particles)),
    hasOrdinals: corrections.hasOrdinals ?? false,
  };
}

const ENGLISH: Corrections = {
  leading: 'Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Revd Hon Rt e.g i.e cf viz vs a.k.a',
  numbering: `No Nos Nr no nos p pp vol vols Vol Vols ch chap Ch Chap fig figs Fig Figs sec sect Sec
    Art art arts para paras l ll n nn pt bk lib Gen Exod Lev Num Deut Josh
    Judg Sam Kgs Ps Pss Prov Isa Jer Ezek Dan Matt Mk Lk Rom Cor Gal Eph Phil Thess Tim Heb Jas Pet`,
  closing: 'etc',
  others: `Gen Gens Lt Lieut Col Cols Maj Capt Cpl Sgt Pvt Pte Brig Adm Cmdr Cdr Comdr Ens Regt Bn Div
    Batt Supt Insp Det Const Sen Sens Rep Reps Gov Govs Pres Secy Sec Treas Amb Cllr Cllrs Ald Atty Asst Assoc
    Fr Sr Jr Br Msgr Mgr Bp Abp Esq St Ste Mt Mts Ft Pt Ave Av Blvd Rd Ln Hwy Pkwy Sq Ct Pl Ter Bldg
    Co Cos Corp Inc Ltd Bros Assn Dept Univ Inst Intl Natl est approx ca ed eds trans dir al MS MSS
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat
    Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore
    Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Hants Berks Bucks Lancs Yorks Notts Wilts Worcs Beds
    Cambs Herts Leics Lincs Northants Staffs
    esp incl excl orig usu lat Lat Ir Gk Gda Gdaí Comdt Upr Lwr Lr Gt App inst ult prox Cttee Hosp Sch
    Coll Geo Jas Wm Thos Chas Jos Edw Robt Saml Benj Alex Fredk Danl Patk Michl Bart Visc Ld`,
  not: `In To On Do Go Is As By Up Or Ok OK All Link Job Joe Hat Act Pro Long Card Cap Mart Ex Id PC
    Cont Lib Lev`,
  beginnings: `A An The This That These Those He She It They We You I His Her Its Our My Your Their
    Who What When Where Why How Which There Here Then Now In On At By For From With Without After
    Afterwards Before Since Until Till While As If When Although Though Because But And Or Nor So Yet
    Not No Nobody Nothing None Neither Both Each Every Everyone Everybody Everything Some Someone
    Somebody Something Many Most Few Several Others Another One Once Twice Such Even Just Only Also
    Still Soon Later Earlier Meanwhile However Therefore Thus Instead Perhaps Maybe Never Always Often
    Sometimes Suddenly Finally Eventually Today Yesterday Tomorrow Tonight Under Over Between Among
    During Through Across Against Inside Outside Near Behind Beyond Despite Unlike Like About Above
    Below Upon Within To Of Did Do Does Is Are Was Were Has Have Had Can Could Would Should Let
    According Other Any Anyone Whoever Whatever Whether Yes All Two Three`,
};

const GERMAN: Corrections = {
  leading: `Dr Prof Hr Hrn Fr Frl Hl hl Hll hll St v z.B z.T d.h d.i bzw vgl Vgl sog ggf Ggf evtl Evtl
    ca inkl einschl exkl zzgl abzgl
    Se Sr Mlle Mad Mons Mme Demois`,
  numbering: 'Nro No Num Fol fol pag',
  closing: 'usw usf etc u.s.w u.s.f u.v.m',
  others: `Jh Jhd Jhdt Jhs Nr Nrn Bd Bde Abs Abt Abb Art Kap Ziff Lit Taf Tab Anm Aufl Ausg Hrsg Hg Verf
    Red Übers Bearb Str Pl Hbf Bhf Gebr Fa Co Frhr Frh Gf Hptm Obltn Oblt Olt Lt Ltn Obstlt Oberstlt
    Genlt Gen Maj Kpl Korp Feldw Uffz Fw Rittm Regt Rgt Btl Batl Komp Bttr Div Brig Mag Dipl Ing Med
    Phil Jur Theol med phil jur theol rer nat habil hon Univ Doz Priv Pfr Vik Kard Erzb Bf Msgr Ew Exz
    Jän Febr Mrz Jun Jul Tsd Mill rd Rd Kr Mk Pfg fl kr Stk Stck tgl Einw gef begr gegr verst evang
    prot jüd bes insbes vermutl wahrsch urspr nördl südl östl westl Anf Mitt kais preuß bayer sächs
    franz engl ital dt dtsch Dtsch Bez Ldkr Präs Stv stellv Vors Sekr dgl dergl max mind jun sen
    Kapellm Hofr Hofk Bürgerm Schulm Bauinsp Insp Kamm Sekret Kön Königl kön königl Kais Kaiserl kaiserl
    Kgl kgl Churf churf Kurf kurf Fürstl fürstl Gräfl gräfl Herzogl herzogl Erzherz Erzh Großh großh
    Apost apost Röm röm Hochw hochw Hochgeb Wohlgeb Gnäd gnäd Allerh allerh Löbl löbl gold Durchl Majest
    Excell Exzell Joh Jos Ludw Friedr Fried Heinr Wilh Frz Ant Mich Nik Nic Andr Matth Matthä
    Mart Sebast Seb Christ Gottfr Gottl Alb Albr Barth Casp Kasp Leop Ferd Ign Xav Magd Kath
    Elis Barb Theres Ther Vinc Vinz Wenz Steph Thom Rud Bernh Benj Alex Adalb Konr Conr Dav Jac Jak
    Laur Lor Herm Eberh Gerh Reinh Aug Val`,
  not: 'So Alt am Max Test Best PIN Port Mod Ben led b r z Int Rel Trans',
  beginnings: `Der Die Das Den Dem Des Ein Eine Einer Einem Einen Eines Er Sie Es Wir Ihr Ich Du Man Sein
    Seine Seinen Seinem Seiner Ihre Ihren Ihrem Ihrer Mein Meine Unser Unsere Dieser Diese Dieses Diesem
    Diesen Jener Jene Jenes Jeder Jede Jedes Alle Alles Viele Manche Einige Mehrere Wenige Beide Niemand
    Nichts Keiner Keine Kein Jemand Etwas Wer Was Wo Wann Warum Wie Wieso Woher Wohin Welche Welcher
    Welches Da Dort Hier Dann Danach Davor Darauf Damals Dabei Daher Darum Deshalb Deswegen Dadurch
    Damit Dazu Dennoch Trotzdem Jedoch Doch Aber Und Oder Denn Sondern Weil Wenn Als Ob Dass Daß Obwohl
    Nachdem Bevor Während Seit Seitdem Bis Nach Vor In Im Ins Am An Auf Aus Bei Beim Mit Von Vom Zu Zum
    Zur Über Unter Um Für Gegen Ohne Durch Zwischen Hinter Neben Trotz Wegen Nur Auch Noch Schon Erst
    Bald Später Früher Zuerst Zuletzt Schließlich Endlich Plötzlich Heute Gestern Jetzt Nun Immer Oft
    Manchmal Nie Niemals So Solche Selbst Sogar Zwar Vielleicht Leider Insgesamt Allerdings Außerdem
    Inzwischen Mittlerweile Gleichzeitig Anschließend Dagegen Hingegen Ja Nein Nicht Wieder Weiter
    Weitere Andere Zwei Drei War Waren Ist Sind Hat Haben Hatte Oben Unten Links Rechts Draußen Überall
    Dessen Deren`,
  particles: 'Von Vom Zu Zum Zur',
  hasOrdinals: true,
};

const FRENCH: Corrections = {
  leading: `Mme Mmes Mlle Mlles MM Mgr Mgrs Dr Drs Pr Prs Me Vve Cf cf c.-à-d p.ex St Ste Sts Stes S.-Lt
    Mes`,
  numbering: 'art arts min note',
  closing: 'etc suiv sqq',
  others: `gén Gén gal Gal col Col cap Cap capit cne cdt Cdt lt Lt lieut Lieut adj Adj serg sgt brig maréch
    amir préf dép sén av boul bd Bd bld pl Pl sq imp rte ch fg fbg no nos pp vol tom chap Chap fig éd Éd
    rééd Rééd coll trad Ann ann env Env apr J.-C fév juill Sté Cie Ets Éts Ltd Tél tél arr cant prov Prov
    Univ Inst prof Prof hon Em Ch Ph Th Jos Fr Vte Cte Suét bibl ms mss fol liv Liv éts ets ex
    Av Boul boulev Exc Ém Emin prés Prés Min Dir dir secr Secr insp Insp proc Proc dim lun mar mer
    jeu ven sam faub Faub chem Chem rés bât Bât hab esp`,
  not: 'mer jeu quart cam C DC dest graph',
  beginnings: `Le La Les L' Un Une Des Du De D' Ce Cet Cette Ces C' Il Elle Ils Elles On Nous Vous Je J' Tu
    Qui Que Qu' Quoi Quand Où Comment Pourquoi Si S' Se Mais Ou Et Donc Or Ni Car Puis Ensuite Alors
    Après Avant Pendant Depuis Dans En À A Au Aux Avec Sans Sous Sur Par Pour Vers Chez Entre Contre
    Malgré Selon Son Sa Ses Leur Leurs Mon Ma Mes Notre Votre Tout Toute Tous Toutes Chaque Aucun Aucune
    Personne Rien Nul Plusieurs Certains Certaines Quelques Beaucoup Peu Plus Moins Trop Ne N' Pas Non Oui
    Ici Là Y Ainsi Aussi Enfin Bientôt Déjà Encore Toujours Jamais Souvent Parfois Hier Aujourd' Demain
    Maintenant Lorsque Lorsqu' Quoique Bien Comme Parce Puisque Tandis Cela Ceci Ça Celui Celle Ceux Celles
    Voilà Voici Dès Même Seul Seule Deux Trois Autre Cependant Pourtant Toutefois Néanmoins Tel Telle Était
    Jusqu' Soudain`,
  particles: "Le La Les L' De Du Des D'",
};

const ITALIAN: Corrections = {
  leading: `Sig Sigg Sig.ra Sig.na Sig.ri sig sigg sig.ra sig.na sig.ri dott Dott dott.ssa Dott.ssa dr Dr
    prof Prof prof.ssa Prof.ssa proff avv Avv ing Ing geom Geom rag Rag arch Arch on On sen Sen mons Mons
    Mgr Egr egr Gent Gent.mo Spett Ill.mo Rev cfr Cfr p.es ad.es es`,
  numbering: 'n nr art artt cap capp vol voll fig figg tav tavv par sec sez p pp pag pagg tab',
  closing: 'ecc etc',
  others: `gen Gen col Col magg Magg cap Cap ten Ten s.ten serg Serg cpl maresc brig amm Amm comm Comm cav
    Cav card Card sac Sac rev P SS sec Sec pagg pp nn nr art artt capp voll figg tavv par cc ed edd trad ca
    c.ca genn febb febbr apr giu lug ago sett ott nov dic tel Tel vic loc fraz Em prov Prov com Com soc Soc
    Coop coop Univ Ist not Not dep dipl com.te brg app
    lun mar mer gio giov ven sab dom Lun Mart Merc Giov Ven Sab Dom mart merc Vic Fraz Loc Dir dir Pres
    pres Min min Plen plen Segr segr Cons cons Amb amb Isp isp Ispett Uff uff Sottosegr Intend Commiss
    Deput Dep March march Princ princ Ecc Rev Mons Vesc vesc Arciv P.za p.za P.zza p.zza V.le v.le C.so
    c.so Str str`,
  not: 'on ver int all ag DC Mod',
  beginnings: `Il Lo La I Gli Le L' Un Uno Una Un' Questo Questa Questi Queste Quel Quello Quella Quei Quegli
    Quelle Quell' Esso Essa Essi Egli Ella Lui Lei Loro Noi Voi Io Tu Si Ci Ne Non Nessuno Nessuna Nulla
    Niente Tutto Tutti Tutta Tutte Ogni Ognuno Qualcuno Alcuni Alcune Molti Molte Pochi Altri Altre Chi Che
    Cosa Come Quando Dove Perché Qui Qua Là Lì Poi Dopo Prima Allora Adesso Ora Oggi Ieri Domani Subito
    Infine Intanto Mentre Ma E Ed O Oppure Però Anche Ancora Solo Così Dunque Quindi Tuttavia Inoltre Invece
    Se Sebbene Benché Nel Nella Nello Nei Negli Nelle Nell' In Al Alla Allo Ai Agli Alle All' A Ad Da Dal
    Dalla Dallo Dai Dagli Dalle Dall' Di Del Della Dello Dei Degli Delle Dell' Con Per Tra Fra Su Sul Sulla
    Sotto Sopra Secondo Senza Era Erano Fu Furono È Sono Ha Hanno Aveva Avevano Nacque Morì Visse Suo Sua
    Suoi Sue Mio Mia Nostro Ecco Sì No C' Mai Sempre Più Due Tre`,
  particles: "Lo La Le Li De Di Del Della Dello Dei Degli Delle Dell' Da Dal Dalla Dall' L' D'",
};

const SPANISH: Corrections = {
  leading: `Sr Sra Srta Sres Sras Srtas Dr Dra Drs Dras Prof Profa Ud Uds Vd Vds Dña Excmo Excma Ilmo Ilma Rvdo
    Rvda Mons Fr Sto Sta sr sra dr dra ud uds p.ej vid cf cfr`,
  numbering: 'art arts núm núms n nº págs pág pp p cap caps vol vols fig figs tít',
  closing: 'etc',
  others: `Av Avda Ctra Pza Pl C Gral gral Cnel cnel Tte tte Cap cap Cdte Sgto Lic Ing Arq Pte pte Jr Cía Cia Ltda
    EE EE.UU UU FF FF.CC CC a.C d.C a.m p.m aprox ca ed eds trad fol tel Tel dpto depto prov Prov s ss séc Hnos hnos Bto`,
  not: 'mar Sol Bien Kit Rol All Da Var may dom',
  beginnings: `El La Los Las Lo Un Una Unos Unas Este Esta Estos Estas Ese Esa Eso Esto Aquel Aquella Él Ella Ellos
    Ellas Yo Tú Usted Ustedes Nosotros Se Me Le Les Su Sus Mi Mis Nuestro Nuestra Que Qué Quien Quién Quienes
    Cuando Cuándo Donde Dónde Como Cómo Cuánto Por Porque Para Pero Y E O Ni Sino Si Sí No Nadie Nada Ningún
    Ninguno Ninguna Nunca Jamás Todo Toda Todos Todas Cada Muchos Muchas Pocos Otros Otras Otro Otra Algunos
    Algunas Alguien Algo En De Del Al A Con Sin Sobre Bajo Entre Desde Hasta Hacia Según Contra Durante Tras
    Ante Después Antes Luego Entonces Ahora Hoy Ayer Mañana Aquí Allí Ahí También Tampoco Además Aunque
    Mientras Así Ya Aún Todavía Solo Sólo Más Menos Muy Tan Tal Había Hay Era Eran Fue Fueron Es Son Está
    Murió Nació Dos Tres Sin`,
  particles: 'De Del La Las Los',
};

const PORTUGUESE: Corrections = {
  leading: `Sr Sra Srs Sras Dr Dra Drs Dras Prof Profa Exmo Exma Ilmo Ilma Pe D Sto Sta St sr sra dr dra p.ex cf`,
  numbering: 'art arts núm n nº págs pág pp p cap caps vol vols fig figs séc',
  closing: 'etc',
  others: `Av R Pç Lg Gen gen Cel cel Cap cap Maj maj Ten ten Sgt Eng eng Jr Cia Ltda EUA a.C d.C a.m p.m
    aprox ca ed eds trad fl tel Tel`,
  not: 'mar com mai port pal set out des',
  beginnings: `O A Os As Um Uma Uns Umas Este Esta Estes Estas Esse Essa Isso Isto Aquele Aquela Ele Ela Eles Elas Eu
    Tu Você Vocês Nós Se Me Lhe Seu Sua Seus Suas Meu Minha Nosso Nossa Que Quem Quando Onde Como Quanto Por
    Porque Para Mas E Ou Nem Se Sim Não Ninguém Nada Nenhum Nenhuma Nunca Jamais Tudo Todo Toda Todos Todas
    Cada Muitos Muitas Poucos Outros Outras Outro Outra Alguns Algumas Alguém Algo Em No Na Nos Nas De Do Da
    Dos Das Ao À Aos Às Com Sem Sobre Sob Entre Desde Até Segundo Contra Durante Após Depois Antes Então Agora
    Hoje Ontem Amanhã Aqui Ali Lá Também Além Embora Enquanto Assim Já Ainda Só Mais Menos Muito Tão Tal Havia
    Há Era Eram Foi Foram É São Está Morreu Nasceu Dois Duas Três`,
  particles: 'De Do Da Dos Das',
};

const DUTCH: Corrections = {
  leading: `Dr Drs Prof Dhr Mevr Mej Mw Ir Ing Mr Ds St H dr drs prof dhr mevr mej mw ir ing mr ds bijv o.a m.a.w
    d.w.z vgl zgn m.n t.w a.d`,
  numbering: 'nr nrs art blz p pp dl hfst fig',
  closing: 'enz etc e.d',
  others: `Nr gen kol kapt lt sgt Jr Sr v.Chr n.Chr jl ca ged red vert uitg jan feb mrt apr jun jul aug sept sep
    okt nov dec str Str`,
  beginnings: `De Het Een Dit Dat Deze Die Hij Zij Ze Wij We Ik Je Jij U Men Er Daar Hier Dan Toen Daarna Nu Waar
    Wanneer Wat Wie Welke Hoe Waarom Maar En Of Want Omdat Als Terwijl Hoewel Nadat Voordat Sinds Tot Na Voor In
    Op Aan Uit Bij Met Van Naar Door Over Onder Om Tegen Zonder Tussen Tijdens Volgens Niemand Niets Geen Alle
    Alles Veel Vele Sommige Enkele Zijn Haar Hun Mijn Ons Onze Ook Nog Al Pas Alleen Zo Toch Echter Daarom
    Vandaag Gisteren Morgen Later Eerst Was Is Waren Twee Drie Niet Ja Nee`,
  particles: 'De Van Den Der Ter Ten',
};

/** Languages in which sentence ends are told by all of this, by their code. */
const RULED: Readonly<Record<string, Abbreviations>> = {
  de: abbreviations(german, GERMAN),
  en: abbreviations(english, ENGLISH),
  es: abbreviations(spanish, SPANISH),
  fr: abbreviations(french, FRENCH),
  it: abbreviations(italian, ITALIAN),
  nl: abbreviations(undefined, DUTCH),
  pt: abbreviations(portuguese, PORTUGUESE),
};

/** Languages of which only CLDR's suppressions are known. */
const SUPPRESSED: Readonly<Record<string, ReadonlySet<string>>> = {
  ru: new Set(suppressedIn(russian)),
};

/** Languages in which hardly a word has no vowel, and what has none is an abbreviation. */
const VOWELLED = new Set(
  'af ca cy da et eu fi ga gl hu is lb lt lv nb nn no pl ro sq sv'.split(' '),
);

const NONE: ReadonlySet<string> = new Set();

/** The primary subtag of a language: "de" of "de-AT". */
function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

export function abbreviationsOf(language: string): Abbreviations | undefined {
  return RULED[primary(language)];
}

export function suppressionsOf(language: string): ReadonlySet<string> {
  return SUPPRESSED[primary(language)] ?? NONE;
}

/** Whether a language's words have vowels: not so in Czech, which has "smrt". */
export function hasVowels(language: string): boolean {
  return VOWELLED.has(primary(language));
}
