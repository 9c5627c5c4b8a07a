import { READINGS } from '../../../shared/regulation/readings';
import { ROUTES, type Route } from '../../../shared/api/routes';
import { apiForAll } from '../support/api-for-tests';

describe('the OpenAPI document', () => {
  // The document is a tree of plain JSON that the tests walk.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  let document: any;
  apiForAll(async (api) => {
    const response = await fetch(`${api.url}/v1/openapi.json`);
    expect(response.status).toBe(200);
    document = await response.json();
  });

  test('is OpenAPI 3.1 and asks for a token', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', security: [{ bearer: [] }] });
    expect(document.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  test.each(Object.entries(ROUTES))('describes %s', (name, route: Route) => {
    const operation = document.paths[route.path][route.method.toLowerCase()];
    expect(operation).toMatchObject({ operationId: name, summary: route.summary });
    const named = operation.parameters.filter(({ in: where }: { in: string }) => where === 'path');
    expect(named.map(({ name: parameter }: { name: string }) => `{${parameter}}`)).toEqual(
      route.path.match(/\{\w+\}/g) ?? [],
    );
    const asked = operation.parameters.filter(({ in: where }: { in: string }) => where === 'query');
    expect(asked.map(({ name: parameter }: { name: string }) => parameter)).toEqual(route.query ?? []);
    const key = operation.parameters.find(({ name: header }: { name: string }) => header === 'Idempotency-Key');
    expect(Boolean(key?.required)).toBe(route.method !== 'GET');
    expect(Boolean(operation.requestBody)).toBe(Boolean(route.request));
    const { schema } = operation.responses[200].content['application/json'];
    for (const answer of schema.oneOf ?? [schema]) expect(answer).toMatchObject({ type: 'object' });
  });

  test('says which values a reading can be asked for with', () => {
    const { parameters } = document.paths['/v1/years/{year}/comparison'].get;
    const reading = parameters.find(({ name }: { name: string }) => name === 'R-ceiling');
    expect(reading.schema).toMatchObject({ enum: Object.keys(READINGS['R-ceiling'].alternatives) });
  });

  test('describes nothing else', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(Object(operations)).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.toSorted()).toEqual(
      Object.values(ROUTES)
        .map(({ method, path }) => `${method} ${path}`)
        .toSorted(),
    );
  });

  test('has no dangling reference and a distinct name for each operation', () => {
    const references = JSON.stringify(document).match(/"\$ref":"[^"]+"/g) ?? [];
    expect(new Set(references)).toEqual(new Set(['"$ref":"#/components/schemas/Problem"']));
    expect(document.components.schemas.Problem).toMatchObject({ type: 'object' });
  });
});
