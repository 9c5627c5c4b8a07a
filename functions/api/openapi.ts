import * as z from 'zod';
import { IdempotencyKey } from '../../shared/vocabulary/ids';
import { Problem } from '../../shared/api/problem';
import { ROUTES, type Route } from '../../shared/api/routes';
import { parametersOf, PARAMETERS, queryParameter } from './frame/exchange';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: dialect, ...body } = z.toJSONSchema(schema, { io });
  return dialect === 'https://json-schema.org/draft/2020-12/schema' ? body : { ...body, $schema: dialect };
};
const json = (schema: z.ZodType, io: 'input' | 'output', type = 'application/json') => ({
  content: { [type]: { schema: schemaOf(schema, io) } },
});

const operation = ([name, route]: [string, Route]) => ({
  operationId: name,
  summary: route.summary,
  parameters: [
    ...parametersOf(route.path).map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: schemaOf(PARAMETERS[name], 'output'),
    })),
    ...(route.query ?? []).map((name) => ({
      name,
      in: 'query',
      required: false,
      schema: schemaOf(queryParameter(name), 'input'),
    })),
    ...(route.method === 'GET'
      ? []
      : [{ name: 'Idempotency-Key', in: 'header', required: true, schema: schemaOf(IdempotencyKey, 'output') }]),
  ],
  ...(route.request ? { requestBody: { required: true, ...json(route.request, 'input') } } : {}),
  responses: {
    200: { description: route.summary, ...json(route.answer, 'output') },
    default: {
      description: '办理不成：RFC 9457 问题说明',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
});

const build = () => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const entry of Object.entries(ROUTES)) {
    const [, { path, method }] = entry;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(entry) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '园评 API', version: '1' },
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};
let document: ReturnType<typeof build> | undefined;

/** The OpenAPI 3.1 document, made from the routes and their schemas. */
export const openApi = () => (document ??= build());
