import type { RecognitionFact } from '../../../shared/evaluation/recognition/fact';
import { READINGS_BEFORE, type Alternative } from '../../../shared/regulation/readings';
import { yearFiled } from '../../../shared/evaluation/recognition/relaxation-meeting';
import type { Store } from '../../store/store';

/** How 原则上 of Article 8 is read for an application: as the plan of the year has it in which it was filed; where that year has none, only what the article names. */
export const principleOf = async (
  store: Store,
  [first]: readonly RecognitionFact[],
): Promise<Alternative<'R-principle'>> => {
  const head = first && (await store.yearHead(yearFiled(first.at)));
  return head ? head.readings['R-principle'] : READINGS_BEFORE['R-principle'];
};
