import type { Confirmation } from '../../../shared/evaluation/plan/confirmation';
import { awaitsConfirmation } from '../../../shared/evaluation/plan/confirmation';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { digestOfConfirmation } from '../../store/digest-of-confirmation';
import type { YearHead } from '../../store/table/items';
import type { Handler } from '../frame/exchange';
import { meetingOf } from '../frame/meeting';
import { yearStep } from '../frame/year-step';
import { NothingToConfirm, PlanMoved } from './refusals';

/** Which step a confirmation is: of the plan, or of what was amended once it was frozen. */
const stepOf = ({ state }: Pick<YearHead, 'state'>) => (state === 'open' ? 'confirm' : 'confirmAmendment');

/** 领导小组确认评估方案, or what of it was amended. Throws PlanMoved, NothingToConfirm, and what `meetingOf` throws. */
export const confirmPlan: Handler<'confirmPlan'> = yearStep(
  (_, head) => stepOf(head),
  async (head, asked) => {
    const { body, stamp, now } = asked;
    if (head.planVersion !== body.version) throw new PlanMoved(head.planVersion);
    if (!awaitsConfirmation(head)) throw new NothingToConfirm(head.year);
    const { reason } = body;
    const meeting = await meetingOf(YEAR_STEPS[stepOf(head)].name, head.year, body.meeting, asked);
    const confirmation: Confirmation = {
      version: head.planVersion,
      at: now,
      by: stamp.by,
      reason,
      meeting,
      stands: true,
    };
    const { revision } = head;
    return {
      confirmation,
      reason,
      told: { revision, meeting },
      content: digestOfConfirmation({ year: head.year, revision, confirmation }),
    };
  },
);
