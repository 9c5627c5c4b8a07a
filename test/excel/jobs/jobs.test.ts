import { MANNERS } from '../../../workbench/excel/manners/all';
import { worstDocumented } from './documented-outcomes';
import { JOBS } from './jobs';
import { outcomeOf } from './outcome';

const ROWS = JOBS.map((job) => [job.role, job.name, job] as const);
/** After these there is no Excel any more in which a job could be done; and one that does the opposite of another: with it, nothing waits for the end of an edit. */
const NOT_WITH_THE_OTHERS = ['name-deletion-crash', 'blank-criteria-crash', 'typed-value-wins'];
const ALL_AT_ONCE = MANNERS.map(({ name }) => name).filter((name) => !NOT_WITH_THE_OTHERS.includes(name));

describe('in an Excel at its best', () => {
  it.each(ROWS)('%s: %s comes out whole, the same each time', async (_role, _name, job) => {
    expect(await outcomeOf(job, [])).toEqual({ kind: 'works', words: '' });
  });
});

describe('in an Excel with all manners at once', () => {
  it.each(ROWS)(
    '%s: %s comes to what docs/excel.md says of the worst of them: it works with words, or is refused in words and leaves what was there',
    async (_role, _name, job) => {
      expect(await outcomeOf(job, ALL_AT_ONCE)).toMatchObject({ kind: worstDocumented(job.name) });
    },
  );
});
