import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allTemplates } from '../support/templates';

const runbook = readFileSync(path.resolve(__dirname, '../../../docs/runbook.md'), 'utf8');

/** The alarms of every kind of deployment, by the names that CDK puts its hash behind. */
const alarms = new Set(
  Object.values(allTemplates())
    .flatMap(({ Resources }) => Object.entries(Resources))
    .filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm')
    .map(([id]) => id.replace(/[0-9A-F]{8}$/, '')),
);

test('the runbook has a section for every alarm, and for no other', () => {
  const [, section = ''] = /^## Alarms$(.*?)^## /ms.exec(runbook) ?? [];
  const headings = [...section.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  expect(headings.toSorted()).toEqual([...alarms].toSorted());
});
