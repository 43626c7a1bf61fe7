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

function abbreviations(suppressions: Suppressions, corrections: Corrections): Abbreviations {
  const not = new Set(words(corrections.not));
  const suppressed = suppressedIn(suppressions).filter((word) => !not.has(word));
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
  leading: 'Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Revd Hon Rt e.g i.e cf viz vs',
  numbering: `No Nos Nr no nos p pp vol vols Vol Vols ch chap Ch Chap fig figs Fig Figs sec sect Sec
    Art art arts para paras l ll n nn pt bk lib Gen Exod Lev Num Deut Josh
    Judg Sam Kgs Ps Pss Prov Isa Jer Ezek Dan Matt Mk Lk Rom Cor Gal Eph Phil Thess Tim Heb Jas Pet`,
  closing: 'etc',
  others: `Gen Gens Lt Lieut Col Cols Maj Capt Cpl Sgt Pvt Pte Brig Adm Cmdr Cdr Comdr Ens Regt Bn Div
    Batt Supt Insp Det Const Sen Sens Rep Reps Gov Govs Pres Amb Cllr Cllrs Ald Atty Asst Assoc
    Fr Sr Jr Br Msgr Mgr Bp Abp Esq St Ste Mt Mts Ft Pt Ave Av Blvd Rd Ln Hwy Pkwy Sq Ct Pl Ter Bldg
    Co Cos Corp Inc Ltd Bros Assn Dept Univ Inst Intl Natl est approx ca ed eds trans dir al MS MSS
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat
    Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore
    Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Hants Berks Bucks Lancs Yorks Notts Wilts Worcs Beds
    Cambs Herts Leics Lincs Northants Staffs`,
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
    ca inkl einschl exkl zzgl abzgl`,
  closing: 'usw usf etc u.s.w u.s.f u.v.m',
  others: `Jh Jhd Jhdt Jhs Nr Nrn Bd Bde Abs Abt Abb Art Kap Ziff Lit Taf Tab Anm Aufl Ausg Hrsg Hg Verf
    Red Übers Bearb Str Pl Hbf Bhf Gebr Fa Co Frhr Frh Gf Hptm Obltn Oblt Olt Lt Ltn Obstlt Oberstlt
    Genlt Gen Maj Kpl Korp Feldw Uffz Fw Rittm Regt Rgt Btl Batl Komp Bttr Div Brig Mag Dipl Ing Med
    Phil Jur Theol med phil jur theol rer nat habil hon Univ Doz Priv Pfr Vik Kard Erzb Bf Msgr Ew Exz
    Jän Febr Mrz Jun Jul Tsd Mill rd Rd Kr Mk Pfg fl kr Stk Stck tgl Einw gef begr gegr verst evang
    prot jüd bes insbes vermutl wahrsch urspr nördl südl östl westl Anf Mitt kais preuß bayer sächs
    franz engl ital dt dtsch Dtsch Bez Ldkr Präs Stv stellv Vors Sekr dgl dergl max mind jun sen`,
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
  leading: `Mme Mmes Mlle Mlles MM Mgr Mgrs Dr Drs Pr Prs Me Vve Cf cf c.-à-d p.ex St Ste Sts Stes S.-Lt`,
  numbering: 'art arts min note',
  closing: 'etc suiv sqq',
  others: `gén Gén gal Gal col Col cap Cap capit cne cdt Cdt lt Lt lieut Lieut adj Adj serg sgt brig maréch
    amir préf dép sén av boul bd Bd bld pl Pl sq imp rte ch fg fbg no nos pp vol tom chap Chap fig éd Éd
    rééd Rééd coll trad Ann ann env Env apr J.-C fév juill Sté Cie Ets Éts Ltd Tél tél arr cant prov Prov
    Univ Inst prof Prof hon Em Ch Ph Th Jos Fr Vte Cte Suét bibl ms mss fol liv Liv éts ets ex`,
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
    Coop coop Univ Ist not Not dep dipl com.te brg app`,
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

/** Languages in which sentence ends are told by all of this, by their code. */
const RULED: Readonly<Record<string, Abbreviations>> = {
  de: abbreviations(german, GERMAN),
  en: abbreviations(english, ENGLISH),
  fr: abbreviations(french, FRENCH),
  it: abbreviations(italian, ITALIAN),
};

/** Languages of which only CLDR's suppressions are known. */
const SUPPRESSED: Readonly<Record<string, ReadonlySet<string>>> = {
  es: new Set(
    suppressedIn(spanish).filter((word) => !words('mar Sol Bien Kit Rol').includes(word)),
  ),
  pt: new Set(suppressedIn(portuguese).filter((word) => !words('mar com mai').includes(word))),
  ru: new Set(suppressedIn(russian)),
};

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
