/**
 * Reads JSON-LD as a processor of linked data does, without a network. The contexts are ours: of
 * the terms that Dateline writes, what the Web Annotation Vocabulary and the Linked Places Format
 * say they mean. An unknown member is an error.
 */
import jsonld from 'jsonld';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const LPO = 'http://linkedpasts.org/ontology/lpo_latest.ttl#';
const GEOJSON = 'https://purl.org/geojson/vocab#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const VALUE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';

const iri = (id: string) => ({ '@id': id, '@type': '@id' });

const CONTEXTS: Readonly<Record<string, object>> = {
  'http://www.w3.org/ns/anno.jsonld': {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    AnnotationCollection: `${AS}OrderedCollection`,
    SpecificResource: `${OA}SpecificResource`,
    TextualBody: `${OA}TextualBody`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    identifying: `${OA}identifying`,
    tagging: `${OA}tagging`,
    classifying: `${OA}classifying`,
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    body: iri(`${OA}hasBody`),
    target: iri(`${OA}hasTarget`),
    source: iri(`${OA}hasSource`),
    selector: iri(`${OA}hasSelector`),
    items: { ...iri(`${AS}items`), '@container': '@list' },
    partOf: iri(`${AS}partOf`),
    first: iri(`${AS}first`),
    last: iri(`${AS}last`),
    total: `${AS}totalItems`,
    startIndex: `${AS}startIndex`,
    label: `${RDFS}label`,
    format: 'http://purl.org/dc/elements/1.1/format',
    value: VALUE,
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    rights: { '@id': 'http://purl.org/dc/terms/rights', '@type': '@id' },
    suffix: `${OA}suffix`,
    start: `${OA}start`,
    end: `${OA}end`,
  },
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld':
    {
      type: '@type',
      FeatureCollection: `${GEOJSON}FeatureCollection`,
      Feature: `${GEOJSON}Feature`,
      aat: 'http://vocab.getty.edu/aat/',
      Point: `${GEOJSON}Point`,
      LineString: `${GEOJSON}LineString`,
      MultiLineString: `${GEOJSON}MultiLineString`,
      Polygon: `${GEOJSON}Polygon`,
      MultiPoint: `${GEOJSON}MultiPoint`,
      MultiPolygon: `${GEOJSON}MultiPolygon`,
      features: { '@id': `${LPO}hasFeature`, '@container': '@set' },
      properties: `${GEOJSON}properties`,
      title: 'http://purl.org/dc/terms/title',
      // Of the format since its version 1.3, but in no context of its own.
      fclasses: 'http://www.geonames.org/ontology#featureClass',
      geometry: 'https://github.com/kgeographer/geojson-t/geometry',
      coordinates: { '@id': `${GEOJSON}coordinates`, '@container': '@list' },
      certainty: `${LPO}has_certainty`,
      when: `${LPO}when`,
      timespans: { '@id': `${LPO}timespan`, '@container': '@set' },
      start: `${LPO}has_start`,
      end: `${LPO}has_end`,
      in: `${LPO}in`,
      earliest: `${LPO}earliest`,
      latest: `${LPO}latest`,
      names: { '@id': `${LPO}name_attestation`, '@container': '@set' },
      toponym: `${LPO}toponym`,
      lang: 'http://purl.org/dc/terms/language',
      citations: iri('http://purl.org/spar/cito#cites'),
      label: `${RDFS}label`,
      types: { '@id': `${LPO}type_attestation`, '@container': '@set' },
      sourceLabels: `${LPO}source_label`,
      identifier: 'http://purl.org/dc/terms/identifier',
      links: { '@id': `${LPO}link_attestation`, '@container': '@set' },
      exactMatch: `${SKOS}exactMatch`,
      closeMatch: `${SKOS}closeMatch`,
      descriptions: { ...iri('http://purl.org/dc/terms/description'), '@container': '@set' },
      value: VALUE,
    },
};

/** A node of the graph: what IRIs say of it. */
export type Node = Readonly<Record<string, readonly Value[]>>;
type Value = { readonly '@id'?: string; readonly '@value'?: unknown; readonly '@list'?: Node[] };

/** All nodes of a document that was read at `base`, flat. */
export async function readLinkedData(text: string, base: string): Promise<readonly Node[]> {
  const flat: unknown = await jsonld.flatten(JSON.parse(text), undefined, {
    base,
    safe: true,
    documentLoader: async (url: string) => {
      const context = CONTEXTS[url];
      if (!context) throw new Error(`${url} would be asked for.`);
      return { documentUrl: url, document: { '@context': context } };
    },
  } as object);
  if (!Array.isArray(flat)) throw new Error('Flattened JSON-LD is a list of nodes.');
  return flat;
}

/** Of all nodes, what they have for `property`: texts, numbers, or the ids of other nodes. */
export function valuesOf(nodes: readonly Node[], property: string): unknown[] {
  return nodes.flatMap((node) =>
    (node[property] ?? []).map((value) => value['@value'] ?? value['@id'] ?? value['@list']),
  );
}

export const terms = { OA, LPO, SKOS, VALUE } as const;
