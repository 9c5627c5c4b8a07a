import { caseOf } from '../../../shared/evaluation/recognition/case';
import { unmetOf } from '../../../shared/evaluation/recognition/requirements';
import { canStep, RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { ApplicationHead } from '../../store/table/recognition-items';
import type { Store } from '../../store/store';
import { principleOf } from './principle';

/** The open applications with a condition that is not met and that only the leading group may relax (Article 8, R-principle), for those who do. */
export const relaxationsWaiting = async (store: Store, principal: Principal): Promise<readonly ApplicationHead[]> => {
  if (scopeOf(principal, RECOGNITION_STEPS.relaxByGroup.action) === undefined) return [];
  const open = (await store.applicationHeads()).filter(
    ({ state, unmet }) => unmet > 0 && canStep('relaxByGroup', state),
  );
  const waiting = await Promise.all(
    open.map(async (head) => {
      const facts = await store.applicationFacts(head.application);
      const standing = caseOf(facts, await principleOf(store, facts));
      return standing && unmetOf(standing.requirements).some(({ ground }) => ground === 'reasoned') ? [head] : [];
    }),
  );
  return waiting.flat();
};
