/** The whole of Leaflet. In this project `leaflet` is what the reader's page needs of it. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
