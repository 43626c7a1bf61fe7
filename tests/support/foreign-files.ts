/** Small files as other tools write them, with one place that the small story names. */

/** QGIS 3 (GDAL): `name`, `crs`, `fid`, heights, fifteen decimals. */
export const QGIS = `{
"type": "FeatureCollection",
"name": "harbour",
"crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:OGC:1.3:CRS84" } },
"features": [
{ "type": "Feature", "properties": { "fid": 1, "name": "Rostock" }, "geometry": { "type": "Point", "coordinates": [ 12.140491234567891, 54.088712345678902, 0.0 ] } },
{ "type": "Feature", "properties": { "fid": 2, "name": "Denmark" }, "geometry": { "type": "MultiPolygon", "coordinates": [ [ [ [ 8.1, 55.0 ], [ 10.6, 57.7 ], [ 12.6, 55.7 ], [ 9.4, 54.8 ], [ 8.1, 55.0 ] ] ] ] } }
]
}
`;

/** geojson.io: no ids; the style in the properties. */
export const GEOJSON_IO = `{
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "properties": { "marker-color": "#7e7e7e", "marker-size": "medium", "name": "Rostock" },
      "geometry": { "coordinates": [12.14049123456789, 54.08874321], "type": "Point" }
    },
    {
      "type": "Feature",
      "properties": {},
      "geometry": { "coordinates": [[11.93, 54.57], [12.09, 54.18]], "type": "LineString" }
    }
  ]
}
`;

/** uMap's backup: layers in one file. */
export const UMAP = JSON.stringify({
  type: 'umap',
  uri: 'https://umap.openstreetmap.fr/en/map/ferry_1',
  properties: { name: 'Ferry', zoom: 8 },
  geometry: { type: 'Point', coordinates: [12.1, 54.1] },
  layers: [
    {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'Rostock', description: 'port', _umap_options: { color: 'Red' } },
          geometry: { type: 'Point', coordinates: [12.14049, 54.0887] },
        },
      ],
      _umap_options: { displayOnLoad: true, name: 'Layer 1' },
    },
    { type: 'FeatureCollection', features: [], _umap_options: { name: 'Layer 2' } },
  ],
});

/** Google My Maps, "Export as KML instead of KMZ". */
export const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
  <Document>
    <name>Ferry</name>
    <description/>
    <Style id="icon-1899-0288D1-normal"><IconStyle><color>ffd18802</color></IconStyle></Style>
    <Folder>
      <name>Untitled layer</name>
      <Placemark>
        <name>Rostock</name>
        <description><![CDATA[the <b>port</b>]]></description>
        <styleUrl>#icon-1899-0288D1</styleUrl>
        <Point>
          <coordinates>
            12.14049,54.0887,0
          </coordinates>
        </Point>
      </Placemark>
      <Placemark>
        <name>Petersdorf</name>
        <styleUrl>#icon-1899-0288D1</styleUrl>
        <Point><coordinates>12.2,54.15,0</coordinates></Point>
      </Placemark>
    </Folder>
  </Document>
</kml>
`;

/** "Keep data up to date with network link KML": the places stay with Google. */
export const LINKED_KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Ferry</name>
<NetworkLink><name>Ferry</name><Link><href>http://example.org/kml</href></Link></NetworkLink>
</Document></kml>
`;
