import type { Approval } from '../../../shared/evaluation/grading/grading-run';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { digestOf } from '../../trail/chain';
import type { RunItem } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Handler } from '../frame/exchange';
import { TiesUndecided } from './refusals';
import { runAsSeen } from './run';
import { ReasonNeeded } from '../frame/step-refusals';
import { meetingOf } from '../frame/meeting';
import { yearStep } from '../frame/year-step';

const refuseTies = async (store: Store, { year, run, undecided }: RunItem) => {
  if (undecided.length === 0) return;
  const results = await store.resultsOf(year, run, undecided);
  throw new TiesUndecided(results.map(({ name }) => name).toSorted());
};

export const approve: Handler<'approve'> = yearStep(
  ({ body }) => (body.decision === 'approve' ? 'approve' : 'sendBack'),
  async (head, asked) => {
    const { body, stamp, now, dependencies } = asked;
    const { store } = dependencies;
    const { decision, reason } = body;
    const run = await runAsSeen(store, head, body.run);
    if (decision === 'approve') await refuseTies(store, run);
    else if (reason === '') throw new ReasonNeeded('退回市人力社保局');
    const { name } = YEAR_STEPS[decision === 'approve' ? 'approve' : 'sendBack'];
    const meeting = await meetingOf(name, head.year, body.meeting, asked);
    const written = await store.writtenRun(head.year, run.run);
    const approval: Approval = { decision, at: now, by: stamp.by, reason, meeting };
    return {
      approval: { ...approval, run: run.run },
      reason,
      told: { run: run.run, meeting },
      content: digestOf({ run: written, approval }),
    };
  },
);
