/** Tables as spreadsheets write them, with places that the small story names. */

/** Excel in German: semicolons, decimal commas, a byte order mark, a quoted line break. */
export const GERMAN_CSV = `\ufeffNr.;Ort;Breite;Länge;Anmerkung;Zitat\r
1;Rostock;54,0887;12,14049;"zwei\r
Zeilen";\r
2;Dänemark;56;9,5;;The captain was born in Denmark, where she still lives.\r
3;Warnemünde;54.178.012;12,08;;\r
`;

/** As a database writes them: tabs, WKT. */
export const TSV = `place\tgeom
Rostock\tPOINT (12.14049 54.0887)
Warnemünde\tPOINT Z (12.08 54.178 3)
`;

/** Google Sheets in English: a title above the head, positions as copied from Google Maps. */
export const TITLED_CSV = `Ferry trips,,
,,
City,Coordinates,Quote
Rostock,"54.0887, 12.14049",
Warnemünde,"54.178, 12.08","It had lain off Warnemünde since dawn, waiting for a pilot from Rostock."
`;
