/**
 * Landscapes, islands and mountains that articles name and GeoNames' settlements and divisions do
 * not have: written for this repository. Positions are about the middle, within some kilometres
 * for the small ones; thousands of people roughly, for comparison with other places of a name: those of a mountain as if
 * it were a landscape.
 */

/** Country, longitude, latitude, thousands of people, name, other names. */
export const LANDSCAPES = `
DE 7.3 52.75 320 Emsland
DE 7.5 53.45 470 East Frisia|Ostfriesland|Frisia orientale|Frise-Orientale
DE 8.95 54.6 160 Nordfriesland|North Frisia|Frisia settentrionale|Frise-du-Nord
DE 9.1 54.15 130 Dithmarschen
DE 9 54.33 20 Eiderstedt
DE 10.9 54.25 130 Ostholstein
DE 10 54 2000 Holstein
DE 9.9 53.05 200 Lüneburg Heath|Lüneburger Heide|Landa di Luneburgo|Landes de Lunebourg
DE 11.1 53 50 Wendland
DE 9.6 53.5 150 Altes Land
DE 10.62 51.8 200 Harz|Harz Mountains
DE 10.6155 51.7991 300 Brocken
DE 11.2 52.7 200 Altmark
DE 12.3 53.05 80 Prignitz
DE 13.6 53.25 120 Uckermark
DE 12.5 52.2 30 Fläming
DE 12.6 52.7 40 Havelland
DE 14.1 52.4 100 Oderland
DE 14.3 52.6 60 Oderbruch
DE 14 51.85 50 Spreewald|Spree Forest
DE 14.5 51.6 1000 Lusatia|Lausitz|Lusazia|Lusace
DE 14.7 51.15 550 Upper Lusatia|Oberlausitz|Alta Lusazia|Haute-Lusace
DE 14.2 51.75 400 Lower Lusatia|Niederlausitz|Bassa Lusazia|Basse-Lusace
DE 14.15 50.93 50 Saxon Switzerland|Sächsische Schweiz|Svizzera Sassone|Suisse saxonne
DE 13 50.6 800 Ore Mountains|Erzgebirge|Monti Metalliferi|Monts Métallifères
DE 12.2 50.5 220 Vogtland
DE 10.7 50.65 300 Thuringian Forest|Thüringer Wald|Foresta Turingia|Forêt de Thuringe
DE 9.3 50.5 100 Vogelsberg
DE 9.9 50.45 150 Rhön
DE 9.4 50 100 Spessart
DE 8.8 49.6 200 Odenwald
DE 8.45 50.25 300 Taunus
DE 8.1 50.65 250 Westerwald
DE 7.3 49.95 250 Hunsrück
DE 6.7 50.3 300 Eifel
DE 8.2 51.2 280 Sauerland
DE 8.2 50.9 270 Siegerland
DE 7.2 51.15 600 Bergisches Land
DE 7.6 51.95 1500 Münsterland
DE 8 51.8 8000 Westphalia|Westfalen|Vestfalia|Westfalia|Westphalie
DE 7 51.2 9500 Rhineland|Rheinland|Renania|Rhénanie
DE 6.3 51.6 600 Lower Rhine|Niederrhein|Basso Reno
DE 8.9 51.9 350 Lippe
DE 8.7 52 2000 Ostwestfalen|East Westphalia
DE 8.2 49.4 1400 Palatinate|Pfalz|Palatinato|Palatinat
DE 7.8 49.3 200 Palatinate Forest|Pfälzerwald|Pfälzer Wald
DE 8.25 49.85 350 Rheinhessen|Rhenish Hesse
DE 8.1 48.3 1000 Black Forest|Schwarzwald|Foresta Nera|Forêt-Noire
DE 7.65 48.1 50 Kaiserstuhl
DE 9.4 48.45 800 Swabian Jura|Swabian Alps|Schwäbische Alb|Giura Svevo|Jura souabe
DE 9.2 48.7 6000 Württemberg|Wurttemberg|Wurtemberg
DE 9.6 47.95 600 Oberschwaben|Upper Swabia
DE 10.3 47.65 500 Allgäu|Algovia
DE 10.8 49.7 4100 Franconia|Franken|Franconie|Franconia
DE 11.3 49.8 200 Fränkische Schweiz|Franconian Switzerland
DE 11.8 50.05 150 Fichtelgebirge
DE 13.2 49 300 Bavarian Forest|Bayerischer Wald|Foresta bavarese|Forêt de Bavière
DE 11.5 48.6 300 Hallertau
DE 12.4 47.85 150 Chiemgau
DE 13 47.65 100 Berchtesgadener Land
DE 10.985 47.421 300 Zugspitze
DE 12.9183 47.5556 1 Watzmann
DE 8.32 54.9 18 Sylt
DE 8.5 54.72 8 Föhr
DE 8.33 54.65 2 Amrum
DE 8.65 54.5 2 Pellworm
DE 11.1 54.45 13 Fehmarn
DE 13.4 54.45 63 Rügen
DE 13.1 54.55 1 Hiddensee
DE 14 53.95 75 Usedom
DE 12.5 54.4 20 Darß|Fischland
DE 8 53.71 2 Wangerooge
DE 7.15 53.71 6 Norderney
DE 6.7 53.6 5 Borkum
DE 7.3 54.18 300 Heligoland|Helgoland|Héligoland
DE 13 53.9 1500 Western Pomerania|Vorpommern|Pomerania Anteriore|Poméranie-Occidentale
DE 12.2 53.7 1200 Mecklenburg|Meclemburgo|Mecklembourg
PL 21.5 53.8 500 Masuria|Masuren|Masuria|Mazurie
PL 18.5 50.4 3000 Upper Silesia|Oberschlesien|Alta Slesia|Haute-Silésie
- 15.5 50.75 200 Giant Mountains|Riesengebirge|Krkonoše|Karkonosze|Monti dei Giganti|Monts des Géants
- 20 49.2 300 Tatra Mountains|High Tatras|Tatra|Tatras|Hohe Tatra|Monti Tatra
CZ 14 50.7 800 Sudetenland|Sudeti|Sudètes
CZ 13.3 49 200 Bohemian Forest|Böhmerwald|Šumava|Selva Boema
- 21 45.6 2000 Banat|Banato
RO 25 44.4 8000 Wallachia|Walachei|Walachey|Valacchia|Valachie
RO 28.2 44.2 900 Dobruja|Dobrudscha|Dobrugia|Dobroudja
- 25.5 48 1500 Bukovina|Bukowina|Bucovina|Bucovine
- 29 46.8 4000 Bessarabia|Bessarabien|Bessarabie
- 19.5 45.8 1000 Batschka|Bačka
HR 17.5 45.4 800 Slavonia|Slawonien|Slavonie
HR 16.5 43.5 850 Dalmatia|Dalmatien|Dalmazia|Dalmatie
HR 14.4 45 20 Krk
HR 16.6 43.3 14 Brač
HR 16.6 43.15 11 Hvar
UA 23.5 48.5 1200 Transcarpathia|Transkarpatien|Transcarpazia|Transcarpatie
UA 26 50.5 2500 Volhynia|Wolhynien|Volinia|Volhynie
HU 20 47 4000 Great Hungarian Plain|Puszta|Große Ungarische Tiefebene
- 25.5 57.4 200 Livonia|Livland|Livonie
LV 22 57 300 Courland|Kurland|Curlandia|Courlande
EE 22.5 58.4 31 Saaremaa|Ösel
SE 16.7 56.8 25 Öland
DK 14.9 55.15 40 Bornholm
DK 9.3 56 2500 Jutland|Jütland
DK 11.7 55.5 2500 Zealand|Seeland|Sjælland
DK 10.4 55.3 460 Funen|Fünen|Fyn|Fionia|Fionie
NO 14 68.2 25 Lofoten
- 24 68.5 400 Lapland|Lappland|Lapponia|Laponie
AT 13.7 47.7 100 Salzkammergut
AT 15.5 48.35 60 Wachau
AT 15 48.6 220 Waldviertel
AT 16.4 48.6 350 Weinviertel
AT 15.7 48.05 250 Mostviertel
AT 14.3 48.5 270 Mühlviertel
AT 13.4 48.2 220 Innviertel
AT 10.9 46.95 20 Ötztal|Oetztal
AT 11.85 47.2 35 Zillertal
AT 11.25 47.05 10 Stubaital
AT 10.2 47.13 5 Arlberg
AT 9.9 47.1 20 Montafon
AT 9.9 47.4 32 Bregenzerwald
AT 12.4 47.45 40 Wilder Kaiser
AT 12.75 46.85 50 Osttirol|East Tyrol|Tirolo orientale|Tyrol oriental
AT 12.6939 47.0742 300 Grossglockner|Großglockner
AT 13.6 47.2 20 Lungau
AT 12.8 47.3 85 Pinzgau
AT 13.2 47.3 78 Pongau
CH 8 46.55 50 Bernese Oberland|Berner Oberland|Oberland bernese|Oberland bernois
CH 9.9 46.5 18 Engadine|Engadin|Engadina
CH 10.3 46.75 9 Lower Engadine|Unterengadin|Bassa Engadina|Basse-Engadine
CH 9.85 46.5 17 Upper Engadine|Oberengadin|Alta Engadina|Haute-Engadine
CH 7.6 46.95 5000 Mittelland|Swiss Plateau|Plateau suisse|Altopiano svizzero
CH 9.4 47.3 70 Appenzell
CH 8.8 46.3 8 Val Verzasca|Verzasca
CH 8.95 46.5 5 Val di Blenio|Bleniotal
CH 9.2 46.3 8 Mesolcina|Misox
CH 10.1 46.35 5 Val Poschiavo|Puschlav
CH 9.55 46.3 2 Val Bregaglia|Bergell|Bregaglia
CH 7.6586 45.9766 300 Matterhorn|Monte Cervino|Cervino|Mont Cervin|Cervin
CH 8.005 46.577 300 Eiger
CH 7.9625 46.5367 300 Jungfrau
CH 8.5676 46.5556 300 Gotthard|San Gottardo|Gottardo|Gothard|Saint-Gothard|Sankt Gotthard
CH 8.0303 46.2503 300 Simplon|Sempione
- 7.17 45.87 1 Great St Bernard|Grosser Sankt Bernhard|Gran San Bernardo|Grand-Saint-Bernard
- 11.507 47.007 300 Brenner Pass|Brennerpass|Passo del Brennero|Col du Brenner
- 6.9 46.8 700 Jura Mountains
- 6.8652 45.8326 300 Mont Blanc|Monte Bianco
- 7.8672 45.9369 300 Monte Rosa
IT 11.9 46.55 20 Val Gardena|Gröden|Grödnertal
IT 11.9 46.8 80 Puster Valley|Pustertal|Val Pusteria|Pusteria
IT 10.7 46.65 35 Vinschgau|Val Venosta|Venosta
IT 11.45 46.9 15 Eisacktal|Valle Isarco
IT 11.4 46.3 20 Val di Fiemme|Fleimstal
IT 11.7 46.45 10 Val di Fassa|Fassatal
IT 11 46.35 40 Val di Non|Nonsberg
IT 10.85 46.33 15 Val di Sole
IT 10.9 46 50 Giudicarie
IT 10.1 46.17 180 Valtellina|Veltlin|Valteline
IT 9.4 46.3 25 Valchiavenna
IT 10.3 46 100 Val Camonica|Valcamonica
IT 9.75 45.85 120 Val Seriana
IT 9.65 45.85 45 Val Brembana
IT 9.3 45.75 1200 Brianza
IT 8.75 45.25 180 Lomellina
IT 9.15 44.95 120 Oltrepò Pavese|Oltrepò
IT 8.2 45.35 170 Vercellese
IT 8.2 44.8 300 Monferrato
IT 8 44.6 250 Langhe
IT 8 44.75 70 Roero
IT 7.7 44.85 600 Canavese
IT 7.1 45.1 90 Val di Susa|Val Susa
IT 8.1 45.8 40 Valsesia
IT 8.3 46.1 60 Val d'Ossola|Ossola
IT 9.7 44.12 4 Cinque Terre
IT 10 44.3 60 Lunigiana
IT 10.4 44.1 60 Garfagnana
IT 10.4 43.95 160 Versilia
IT 11.4 43.9 60 Mugello
IT 11.3 43.5 50 Chianti
IT 11.8 43.75 50 Casentino
IT 10.9 42.7 220 Maremma
IT 11.5 42.9 10 Monte Amiata|Amiata
IT 11.9 44.3 1100 Romagna
IT 12.2 44.95 60 Polesine
IT 12.3 44.95 20 Po Delta|Delta del Po|Podelta|Delta du Pô
IT 11.5 45.35 80 Colli Euganei|Euganean Hills
IT 11.5 45.9 20 Asiago Plateau|Altopiano di Asiago
IT 12.1 46.3 30 Agordino
IT 12.3 46.4 40 Cadore
IT 13 46.45 38 Carnia|Karnien|Carnie
IT 13.8 45.65 50 Karst|Carso|Carst
IT 12.2 42.1 300 Tuscia
IT 13.3 41.6 400 Ciociaria
IT 13.5 42.45 300 Gran Sasso|Gran Sasso d'Italia
IT 13.6 42.1 130 Marsica
IT 14.1 42.05 10 Majella|Maiella
IT 15.8 41.8 200 Gargano
IT 15.6 41.45 300 Capitanata|Tavoliere
IT 16.5 40.85 500 Murge|Murgia
IT 18.1 40.2 800 Salento
IT 14.9 41 400 Irpinia
IT 14.7 41.2 250 Sannio
IT 15.2 40.25 250 Cilento
IT 14.35 40.65 200 Sorrento Peninsula|Penisola sorrentina
IT 14.6 40.63 50 Amalfi Coast|Amalfiküste|Costiera amalfitana|Côte amalfitaine
IT 14.1 40.83 500 Campi Flegrei|Phlegraean Fields|Phlegräische Felder|Champs Phlégréens
IT 14.426 40.8217 300 Vesuvius|Mount Vesuvius|Vesuv|Vesuvio|Vésuve
IT 14.9934 37.751 300 Etna|Mount Etna|Ätna|Aetna
IT 16.19 39.9 300 Pollino
IT 16.5 39.35 60 Sila
IT 15.95 38.15 30 Aspromonte
IT 13.9 37.9 20 Madonie
IT 14.6 37.95 30 Nebrodi
IT 12.45 37.85 400 Val di Mazara
IT 9.2 40.1 200 Barbagia
IT 8.7 39.4 120 Sulcis
IT 9.2 40.9 150 Gallura
IT 9.5 41.1 20 Costa Smeralda
IT 14.25 40.55 14 Capri
IT 13.9 40.73 60 Ischia
IT 14.02 40.76 10 Procida
IT 12.95 40.9 3 Ponza
IT 10.3 42.78 32 Elba|Isola d'Elba|Île d'Elbe|Insel Elba
IT 10.9 42.35 1 Giglio|Isola del Giglio
IT 14.95 38.48 12 Aeolian Islands|Liparische Inseln|Isole Eolie|Eolie|Îles Éoliennes
IT 15.06 38.64 1 Panarea
IT 15.21 38.79 300 Stromboli
IT 14.96 38.4 1 Vulcano
IT 14.85 38.56 2 Salina
IT 12.3 37.95 4 Aegadian Islands|Isole Egadi|Egadi
IT 12 36.8 8 Pantelleria
IT 12.6 35.5 6 Lampedusa
IT 9.4 41.22 11 La Maddalena
MT 14.25 36.05 37 Gozo
FR 7 48 300 Vosges Mountains|Vogesen|Vosgi
FR 7.163 48.513 1 Donon
FR 7.1 47.9 1 Ballon d'Alsace|Grand Ballon
FR 7.3 47.5 70 Sundgau
FR 5 48.8 200 Argonne|Argonnen
- 5.5 49.9 300 Ardennes|Ardennen|Ardenne
FR 0.7 47.3 1000 Touraine
FR -0.5 47.3 800 Anjou
FR 0.2 46.6 900 Poitou
FR 0.2 45.7 350 Angoumois
FR -0.7 45.8 400 Saintonge
FR 0.7 45 400 Périgord
FR 1.3 45.8 700 Limousin
FR 3 45.7 1300 Auvergne
FR 2.9 46.5 300 Bourbonnais
FR 2 47.6 100 Sologne
FR 1.5 48.3 300 Beauce
FR 0.3 48.5 300 Perche
FR 4.1 47.2 50 Morvan
FR 6 47.2 1200 Franche-Comté|Franca Contea
FR 5 46 200 Dombes
FR 5.2 46.2 500 Bresse
FR 5.7 45.2 1200 Dauphiné|Delfinato
FR 5.4 44.9 30 Vercors
FR 5.9 45.35 30 Chartreuse
FR 6.4 44.9 20 Oisans
FR 6.4 44.4 20 Ubaye
FR 5.8 43.8 40 Luberon
FR 5.28 44.17 300 Mont Ventoux|Ventoux
FR 4.5 43.5 10 Camargue
FR 3.5 44.2 200 Cévennes|Cevennen|Cevenne
FR 3.5 44.7 40 Gévaudan
FR 3.2 43.6 2500 Languedoc|Linguadoca
FR 2.6 42.6 450 Roussillon
FR 0.5 43.7 300 Gascony|Gascogne|Guascogna
FR -0.9 44.2 400 Landes de Gascogne
FR -0.5 43.3 400 Béarn
FR -1.1 43.3 300 French Basque Country|Pays basque français
FR 6.9 43.5 2000 French Riviera|Côte d'Azur|Cote d'Azur|Costa Azzurra
FR -0.8 44.9 100 Médoc
FR -4 48 300 Cornouaille
FR -1.6 49.5 200 Cotentin
FR 0.8 49.7 300 Pays de Caux
FR 2 50.5 1400 Artois
FR 2.3 50.9 1500 French Flanders|Französisch-Flandern|Flandre française
FR -5.1 48.46 1 Ushant|Ouessant
FR -3.2 47.33 5 Belle-Île|Belle-Île-en-Mer
FR -3.45 47.64 2 Île de Groix|Groix
FR -2.2 47 10 Noirmoutier|Île de Noirmoutier
FR -1.4 46.2 17 Île de Ré
FR -1.3 45.95 22 Île d'Oléron|Oléron
FR -1.51 48.636 300 Mont-Saint-Michel|Mont Saint-Michel
FR 6.2 43 4 Porquerolles
BE 6.2 50.4 80 East Belgium|Ostbelgien|Belgio orientale|Ostkantone|Cantons de l'Est
GB -6.2 57.3 10 Isle of Skye|Skye
GB -7 57.7 27 Outer Hebrides|Western Isles|Äußere Hebriden
GB -6.5 57 45 Hebrides|Hebriden|Ebridi|Hébrides
GB -3 54.45 40 Lake District
GB -1.7 53.3 40 Peak District
GB -1.7 51.9 150 Cotswolds
GB 1 52.6 6000 East Anglia
GB -4 50.57 30 Dartmoor
GB -3.6 51.15 10 Exmoor
GB -3.9 53.07 25 Snowdonia|Eryri
GB -0.9 54.4 25 North York Moors
GB -1.9 52.5 6000 Midlands
ES 2.9 39.6 920 Mallorca|Majorca|Maiorca|Majorque
ES 1.4 38.98 150 Ibiza|Eivissa
ES 4.1 39.95 95 Menorca|Minorca|Minorque
ES -16.5 28.27 950 Tenerife|Teneriffa|Ténérife
ES -15.6 27.95 860 Gran Canaria|Grande Canarie
ES -14 28.4 120 Fuerteventura
ES -13.6 29.05 155 Lanzarote
ES -17.85 28.67 85 La Palma
ES -3 37 300 Alpujarras
ES -2.5 39.5 800 La Mancha
ES -4 36.6 1500 Costa del Sol
ES 3 41.8 500 Costa Brava
PT -8 37.2 450 Algarve
PT -8 38.5 700 Alentejo
GR 27.95 36.2 120 Rhodes|Rhodos|Rodi
GR 19.85 39.6 100 Corfu|Korfu|Corfù|Corfou
GR 26.3 39.1 86 Lesbos|Lesbo
GR 26.05 38.4 52 Chios
GR 26.8 37.75 33 Samos
GR 27.1 36.8 33 Kos
GR 25.43 36.4 15 Santorini|Thira|Santorin
GR 25.37 37.45 10 Mykonos|Mikonos
GR 25.5 37.05 18 Naxos|Nasso
GR 20.55 38.2 36 Kefalonia|Kefallonia|Cefalonia|Céphalonie
GR 20.8 37.8 41 Zakynthos|Zante
GR 24.3 38.6 200 Euboea|Euböa|Eubea|Eubée
GR 22.35 40.09 1 Mount Olympus
GR 25.2 37.1 120 Cyclades|Kykladen|Cicladi
TR 34.8 38.6 300 Cappadocia|Kappadokien|Cappadocia|Cappadoce
TR 44.3 39.7 1 Mount Ararat|Ararat
RU 43.5 43 3000 North Caucasus|Nordkaukasus|Caucaso settentrionale|Caucase du Nord
RU 38 67.5 700 Kola Peninsula|Halbinsel Kola|Penisola di Kola|Péninsule de Kola
- 147.5 45 20 Kuril Islands|Kurilen|Curili|Îles Kouriles
- 46.8 39.8 150 Nagorno-Karabakh|Bergkarabach|Berg-Karabach|Nagorno Karabakh|Haut-Karabakh
GE 44 42.3 50 South Ossetia|Südossetien|Ossezia del Sud|Ossétie du Sud
UA 37.5 48 6000 Donets Basin|Donezbecken
JP 138.73 35.36 300 Mount Fuji|Fudschijama|Monte Fuji|Mont Fuji
JP 131 33 12700 Kyushu|Kyūshū|Kyushu
JP 133.5 33.7 3700 Shikoku
CN 88 42 25000 East Turkestan|Ostturkestan|Turkestan orientale
CN 125 45 100000 Manchuria|Mandschurei|Manciuria|Mandchourie
NP 86.925 27.988 300 Mount Everest|Everest
PK 76.51 35.88 300 K2
AF 62 34 2000 Khorasan
TZ 37.35 -3.07 300 Kilimanjaro|Mount Kilimanjaro|Kilimandscharo|Kilimangiaro|Kilimandjaro
TZ 39.3 -6.1 1800 Zanzibar|Sansibar
SD 30 12.5 2000 Kordofan
LY 22 32 2000 Cyrenaica|Kyrenaika|Cyrenaika|Cirenaica|Cyrénaïque
LY 13 32 4000 Tripolitania|Tripolitanien|Tripolitaine
LY 14 26.5 400 Fezzan
SN -16 12.8 1900 Casamance
MA -4.5 34.9 2000 Rif
MA -6 31.5 3000 High Atlas|Hoher Atlas|Alto Atlante|Haut Atlas
- 0 33 10000 Atlas Mountains|Atlasgebirge|Monti dell'Atlante
DZ 4.3 36.6 5000 Kabylia|Kabylei|Cabilia|Kabylie
CD 29 -1.5 7000 Kivu
US -155.5 19.6 200 Big Island
US -157.9 21.45 1000 Oahu
US -156.3 20.8 160 Maui
US -159.5 22.05 73 Kauai
US -72.9 40.8 8000 Long Island
US -122.1 37.4 3000 Silicon Valley
US -122.2 37.7 7700 Bay Area|San Francisco Bay Area
US -80.8 25.3 30 Everglades
US -81 24.7 80 Florida Keys
US -70.2 41.7 220 Cape Cod
US -70.6 41.39 20 Martha's Vineyard
US -70.07 41.28 14 Nantucket
US -110.5 44.6 10 Yellowstone
US -119.5 37.75 5 Yosemite
US -112.1 36.1 5 Grand Canyon
US -120.04 39.09 60 Lake Tahoe|Tahoe
US -90 32 20000 Deep South
US -122.3 38.5 140 Napa Valley
US -119.8 36.6 6500 Central Valley
US -83.5 35.6 50 Great Smoky Mountains
US -74.2 44.1 130 Adirondacks
US -74.3 42.1 50 Catskills
CA -63 46.4 150 Cape Breton
CA -125.5 49.6 860 Vancouver Island|Vancouverinsel|Île de Vancouver
CA -65 48.7 140 Gaspé Peninsula|Gaspésie
CA -75 61 14 Nunavik
MX -89 20.5 4500 Yucatan Peninsula|Yucatán-Halbinsel
AR -64 -36 3000 Pampas
- -68 -54 150 Tierra del Fuego|Feuerland|Terra del Fuoco|Terre de Feu
AU 147 -18 50 Great Barrier Reef
AU 131.035 -25.345 1 Uluru|Ayers Rock
NZ 170.5 -44 1150 South Island
NZ 175.7 -38.7 3800 North Island
`;
