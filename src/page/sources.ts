/** Who made the basemap: names and a licence, which are the same in every language. */
export const SOURCES = 'Natural Earth · GeoNames (CC BY 4.0)';
