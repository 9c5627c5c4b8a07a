import { MANNERS } from '../../../workbench/excel/manners/all';
import { JOBS } from './jobs';
import { outcomeOf } from './outcome';

const ROWS = JOBS.map((job) => [job.role, job.name, job] as const);
/** After these there is no Excel any more in which a job could be done. */
const CRASHES = ['name-deletion-crash', 'blank-criteria-crash'];
const ALL_AT_ONCE = MANNERS.map(({ name }) => name).filter((name) => !CRASHES.includes(name));

describe('in an Excel at its best', () => {
  it.each(ROWS)('%s: %s comes out whole, the same each time', async (_role, _name, job) => {
    expect(await outcomeOf(job, [])).toEqual({ kind: 'works', words: '' });
  });
});

describe('in an Excel with all manners at once', () => {
  it.each(ROWS)(
    '%s: %s works, works with words, or is refused in words and leaves what was there',
    async (_role, _name, job) => {
      expect(await outcomeOf(job, ALL_AT_ONCE)).not.toMatchObject({ kind: 'broken' });
    },
  );
});
