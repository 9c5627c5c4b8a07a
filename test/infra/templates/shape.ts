import { KEPT } from '../support/deployments';
import { templatesFor } from '../support/templates';

/** How many resources of each type every stack has. What they are is for the other tests; that one came or went is seen here. */
test('the shape of both deployments', () => {
  const shape = Object.entries(templatesFor(KEPT)).map(([name, { Resources }]) => {
    const counts: Record<string, number> = {};
    for (const { Type } of Object.values(Resources)) counts[Type] = (counts[Type] ?? 0) + 1;
    return [name, Object.fromEntries(Object.entries(counts).toSorted())];
  });
  expect(Object.fromEntries(shape)).toMatchSnapshot();
});
