import { openProposal } from '../../../shared/evaluation/absence/standing';
import { ABSENCE_CAUSES, ABSENCE_OUTCOMES } from '../../../shared/evaluation/absence/matter';
import type { EvaluationHead } from '../../store/table/items';
import { Refusal } from './refusal';

/** The leading group has still to decide on a park that sends nothing or leaves. */
export class AbsenceOpen extends Refusal {
  constructor(name: string, why: string) {
    super('absence-open', `${name}${why}`);
  }
}

/** What is proposed of a park, in words. */
export const proposedText = ({ absence }: Pick<EvaluationHead, 'absence'>): string | null => {
  const proposal = openProposal(absence);
  return (
    proposal && `已因${ABSENCE_CAUSES[proposal.cause]}提议“${ABSENCE_OUTCOMES[proposal.outcome]}”，尚待领导小组审核`
  );
};

/** Throws AbsenceOpen while a park is proposed to take no part: it is not settled meanwhile. */
export const refuseProposedAbsence = (name: string, before: Pick<EvaluationHead, 'absence'>): void => {
  const proposed = proposedText(before);
  if (proposed !== null) throw new AbsenceOpen(name, `${proposed}，暂不能核定。请先收回提议，或等领导小组审核。`);
};
