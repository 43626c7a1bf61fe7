import { LOCATIONS, ROLES } from '../../src/story/kinds.js';
import type { Help } from './help.js';

export const PLACE_HELP: Help = {
  command: 'place',
  usage: `npm run place -- <story> "<name>" [options]        looks a name up and adds the place
npm run place -- <story> --border DE [options]      adds a country's land border
npm run place -- <story> --from <file>              adds those of a table, or another tool's file
npm run place -- <story> "<id or name>" [options]   changes a place that is there
npm run place -- <story> "<id or name>" --remove    takes it off the map
npm run place -- <story> --undo                     takes the story's last change back`,
  does: `Adds to data/<story>/places.geojson a place with every sentence of the article that names it, or
changes one that is there, and leaves the rest of the file as it is. It shows what was and what is.
Where there is a choice it asks, or says how to tell it.
It sends nothing anywhere: the gazetteer is on this machine.`,
  options: `  --country IT       only what lies in that country
  --pick 1           the number of the candidate
  --at "45.54 N, 9.24 E"  not from the gazetteer but here: degrees in any notation (plain
                     numbers are longitude,latitude), the address of a place on a map's
                     web page, a Plus Code, MGRS, UTM; or "10 km north of Cavan", "halfway
                     between A and B", in English, German, Italian or French: then it is
                     narrowed, with a radius and a note; --pick and --country tell which Cavan
  --sure             the position is right although it seems swapped or far away
  --border DE        a country's land border; --except "San Marino" leaves a neighbour out
  --as "words"       the article's words for the place, where they are not its name
  --sentences 1,3    which sentences mean it, where their words may mean another place too
  --name, --id       what the map calls it, and its address
  --role             ${ROLES.join(', ')}
  --when 2016-12-23  an event's date (EDTF: also 1799, 1799-21 for spring, 1799~ for about, -0043
                     for 44 BC, 1799/1803), and --words "on Friday": the article's for it
  --when "on Friday" the article's words: proposes the date, counted from the day of publication
  --location         ${LOCATIONS.join(', ')}
  --radius 500       metres; --note "why here": for what is narrowed or somewhere

Of the file that --from reads (CSV, TSV, GeoJSON, KML, KMZ, GPX), where it does not say it itself:
  --columns name=Ort,lat=Y,lon=X  which columns hold what, by their names or numbers
  --name-from Ort    short for --columns name=Ort
  --encoding windows-1252

A place that is there, called by its id, or by its name if it is the only one of that name:
  --at, --radius, --note, --location, --name, --role, --when, --words   change it;
                     --note "" and --when "" take the note and the date out
  --as "words"       adds the sentences with those words to its quotations
  --quotes           lists its quotations with their numbers, then sentences that could be added
  --drop-quotes 2,3  takes those out; --keep-quotes 1,4 all but those; --add-quotes 5 adds one
  --remove           takes the place out of the file
  --id <new id>      adds another place of that name instead; so do --pick and --country
  --undo             takes back the last change of the story by any command; again: does it again`,
  examples: `npm run place -- river-walk "Linz"                    the only Linz, or a list of them
npm run place -- river-walk "Linz" --pick 2           the second of that list
npm run place -- river-walk "the mill" --at 14.29,48.31 --location narrowed --radius 500 --note "…"
npm run place -- river-walk "the mill" --at "5 km south-west of Linz, AT"
npm run place -- river-walk --from ~/drawn.geojson    what was drawn in another tool
npm run place -- river-walk --from ~/places.csv --columns name=Village,lat=N,lon=E
npm run place -- river-walk the-mill --radius 800     the mill is known less exactly
npm run place -- river-walk linz --drop-quotes 2      without its second quotation`,
  codes: `  3    of --from: some places were added, others left out, which are named`,
};
