import { CHINA } from '../support/deployments';
import { resourcesOf } from '../support/resources';
import { templatesOf, type Template } from '../support/synthesise';

const NAME = 'yuanping-restored';
const STREAM_LABEL = '2026-11-25T08:30:00.123';

describe('a deployment that names a restored table', () => {
  let templates: Readonly<Record<string, Template>>;
  beforeAll(() => {
    const restored = { name: NAME, streamLabel: STREAM_LABEL };
    templates = templatesOf({ deployments: [{ ...CHINA, table: { ...CHINA.table, restored } }] });
  });
  const stack = (concern: string) => templates[`yuanping-${CHINA.name}-${concern}`];
  const text = (concern: string) => JSON.stringify(stack(concern));

  test('has its functions work on that one, and on no other', () => {
    const environments = resourcesOf([stack('api')], 'AWS::Lambda::Function').map(
      ({ Properties }) => Properties['Environment'] ?? {},
    );
    const tables = environments.flatMap(({ Variables }) => Variables?.TABLE_NAME ?? []);
    expect(tables).toEqual([NAME]);
    expect(text('api')).toContain(`:table/${NAME}"`);
    expect(text('api')).toContain(`:table/${NAME}/stream/${STREAM_LABEL}"`);
    expect(text('api')).not.toMatch(/ExportsOutput\w*Table/);
  });

  test('watches that one and backs it up', () => {
    expect(text('observability')).toContain(`"${NAME}"`);
    expect(JSON.stringify(resourcesOf([stack('data')], 'AWS::Backup::BackupSelection'))).toContain(`:table/${NAME}"`);
  });

  test('keeps the table that it was restored from', () => {
    expect(resourcesOf([stack('data')], 'AWS::DynamoDB::GlobalTable')).toMatchObject([{ DeletionPolicy: 'Retain' }]);
  });
});
