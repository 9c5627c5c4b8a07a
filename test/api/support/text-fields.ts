import * as fc from 'fast-check';
import * as z from 'zod';

/** The part of JSON Schema that schemas of the wire come to. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
}

/** A place of a body in which a text stands: its path, whether any words may stand there, and the body with a text in it. */
export interface TextField {
  readonly path: string;
  readonly isFree: boolean;
  readonly bodyWith: (text: string) => unknown;
}

const alternativesOf = ({ anyOf, oneOf }: Shape): readonly Shape[] => anyOf ?? oneOf ?? [];
const isOpen = (extra: Shape['additionalProperties']): extra is Shape => typeof extra === 'object';
const isText = ({ type, enum: options, const: only }: Shape) =>
  type === 'string' && options === undefined && only === undefined;
const namesOf = ({ propertyNames }: Shape): string => String(propertyNames?.enum?.[0] ?? 'name');

/** A text that fits: of the pattern where there is one. */
const textOf = ({ format, pattern, minLength = 1 }: Shape): string =>
  format === 'date-time'
    ? '2026-03-20T00:00:00.000Z'
    : pattern === undefined
      ? '字'.repeat(Math.max(1, minLength))
      : (fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0] ?? '');

/** A value that a schema takes. */
const sampleOf = (shape: Shape): unknown => {
  const [first] = alternativesOf(shape);
  if (first) return sampleOf(first);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  switch (shape.type) {
    case 'string':
      return textOf(shape);
    case 'number':
    case 'integer':
      return Math.max(1, shape.minimum ?? 1);
    case 'boolean':
      return true;
    case 'array':
      return shape.items ? [sampleOf(shape.items)] : [];
    case 'object':
      return Object.fromEntries([
        ...Object.entries(shape.properties ?? {}).map(([key, value]) => [key, sampleOf(value)]),
        // Of names that are known one is said: a record may have to say something.
        ...(isOpen(shape.additionalProperties) && shape.propertyNames?.enum
          ? [[namesOf(shape), sampleOf(shape.additionalProperties)]]
          : []),
      ]);
    default:
      return null;
  }
};

const within = (field: TextField, step: string, wrap: (inner: unknown) => unknown): TextField => ({
  ...field,
  path: field.path === '' ? step : `${step}.${field.path}`,
  bodyWith: (text) => wrap(field.bodyWith(text)),
});

const fieldsIn = (shape: Shape): readonly TextField[] => {
  const alternatives = alternativesOf(shape);
  if (alternatives.length > 0) return alternatives.flatMap(fieldsIn);
  if (isText(shape))
    return [{ path: '', isFree: shape.pattern === undefined && shape.format === undefined, bodyWith: (text) => text }];
  if (shape.type === 'array' && shape.items)
    return fieldsIn(shape.items).map((field) => within(field, '0', (inner) => [inner]));
  if (shape.type !== 'object') return [];
  const whole = sampleOf(shape) as Record<string, unknown>; // an object's sample is an object
  const known = Object.entries(shape.properties ?? {}).flatMap(([key, value]) =>
    fieldsIn(value).map((field) => within(field, key, (inner) => ({ ...whole, [key]: inner }))),
  );
  const { additionalProperties: extra } = shape;
  if (!isOpen(extra)) return known;
  const name = namesOf(shape);
  const values = fieldsIn(extra).map((field) => within(field, name, (inner) => ({ ...whole, [name]: inner })));
  const isNamedFreely = shape.propertyNames?.enum === undefined;
  const names: TextField = {
    path: '(name)',
    isFree: false,
    bodyWith: (text) => ({ ...whole, [text]: sampleOf(extra) }),
  };
  return [...known, ...values, ...(isNamedFreely ? [names] : [])];
};

/** Every place of a schema's bodies in which a text may stand, the names of open records among them. Of the schema itself: a new field is among them. */
export const textFieldsOf = (schema: z.ZodType): readonly TextField[] =>
  fieldsIn(z.toJSONSchema(schema, { io: 'input' }) as Shape);

/** A body that a schema takes. */
export const bodyOf = (schema: z.ZodType): unknown => sampleOf(z.toJSONSchema(schema, { io: 'input' }) as Shape);
