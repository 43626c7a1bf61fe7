import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placesJsonSchema, placesSchema } from '../../../src/story/schema.js';
import { PLACES } from '../../support/small-story.js';

const FILE = new URL('../../../data/places.schema.json', import.meta.url);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly [keyword: string]: unknown;
}

const schema: Schema = JSON.parse(placesJsonSchema());

/** The part of the schema below a path of keywords and members. */
function at(...path: readonly (string | number)[]): Schema {
  return path.reduce<Schema>((part, key) => {
    const next = Object(part)[key];
    if (next === undefined) throw new Error(`The schema has no ${path.join('.')}.`);
    return next;
  }, schema);
}

const feature = () => at('properties', 'features', 'items');
const members = () => at('properties', 'features', 'items', 'properties', 'properties');

test('data/places.schema.json is what the schema in src/story says (npm run schema)', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(placesJsonSchema());
});

describe("the JSON Schema, for editors' text editors,", () => {
  test('is of draft 2020-12', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['type', 'features'],
    });
  });

  test('has every member', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(
      expect.arrayContaining(['datelineFormat', 'type', 'features', 'unmapped', 'view']),
    );
    expect(Object.keys(feature().properties ?? {})).toEqual(
      expect.arrayContaining(['type', 'id', 'geometry', 'properties']),
    );
    expect(Object.keys(members().properties ?? {}).toSorted()).toEqual(
      [
        ...['name', 'role', 'quotes', 'when', 'location', 'note', 'radius', 'gazetteer', 'anchor'],
        'callout',
        // The source of a geometry.
        'shape',
      ].toSorted(),
    );
    const quote = members().properties?.quotes?.items;
    expect(Object.keys(Object(quote).properties).toSorted()).toEqual([
      'exact',
      'mention',
      'prefix',
      'suffix',
    ]);
  });

  test('has every member that the small story uses', () => {
    const used = JSON.parse(PLACES).features.flatMap((one: { properties: object }) =>
      Object.keys(one.properties),
    );
    expect(Object.keys(members().properties ?? {})).toEqual(expect.arrayContaining(used));
  });

  test('requires what every place must have', () => {
    expect(feature().required).toEqual(['type', 'id', 'geometry', 'properties']);
    expect(members().required).toEqual(['name', 'role', 'location', 'quotes']);
  });

  test('requires when of an event, and a note unless the location is stated', () => {
    expect(members().allOf).toEqual([
      {
        if: { properties: { role: { const: 'event' } }, required: ['role'] },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
        then: { required: ['when'] },
      },
      {
        if: {
          properties: { location: { enum: ['narrowed', 'somewhere'] } },
          required: ['location'],
        },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
        then: { required: ['note'] },
      },
    ]);
  });

  test('offers the roles and the kinds of location', () => {
    expect(members().properties?.role?.enum).toEqual(['event', 'place', 'area', 'border', 'line']);
    expect(members().properties?.location?.enum).toEqual(['stated', 'narrowed', 'somewhere']);
  });

  test('allows no other members', () => {
    const open: string[] = [];
    const walk = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      if ('type' in part && part.type === 'object' && 'properties' in part) {
        if (!('additionalProperties' in part) || part.additionalProperties !== false)
          open.push(path);
      }
      for (const [key, value] of Object.entries(part)) walk(value, `${path}/${key}`);
    };
    walk(schema, '');
    expect(open).toEqual([]);
  });

  test('describes every member of a place', () => {
    for (const name of ['name', 'role', 'location', 'note', 'radius', 'gazetteer', 'anchor']) {
      expect(members().properties?.[name]?.description).toMatch(/\w/);
    }
  });
});

test('a file may name its schema', () => {
  const places = JSON.parse(PLACES);
  expect(placesSchema.safeParse({ $schema: '../places.schema.json', ...places }).success).toBe(
    true,
  );
  expect(placesSchema.safeParse({ schema: '../places.schema.json', ...places }).success).toBe(
    false,
  );
});
