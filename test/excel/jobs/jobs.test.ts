import { JOBS } from './jobs';
import { outcomeOf } from './outcome';

describe('in an Excel at its best', () => {
  it.each(JOBS.map((job) => [job.role, job.name, job] as const))(
    '%s: %s comes out whole, the same each time',
    async (_role, _name, job) => {
      expect(await outcomeOf(job, [])).toEqual({ kind: 'works', words: '' });
    },
  );
});
