import type { AccountId, PanelEntryId, Year } from '../../../shared/vocabulary/ids';
import type { PanelScores } from '../../../shared/api/panel';
import type { PanelStanding } from '../../../shared/evaluation/panel/standing';
import type { PanelPlan, Participant } from '../../../shared/evaluation/plan/plan';
import type { Principal } from '../../../shared/vocabulary/roles';
import { sumsInForce } from '../../../shared/evaluation/settlement/final-scores';
import { ALL_ITEM_IDS } from '../../../shared/regulation/rule-set';
import { SCHEMA, type EvaluationHead, type PanelItem, type YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { NotFound } from '../frame/refusal';
import { yearOf } from '../frame/visible-parks';

/** A year with its panel, for one of the panel's members. Throws YearHasNoPlan, NotFound for anybody else. */
export const panelFor = async (
  store: Store,
  { account }: Pick<Principal, 'account'>,
  year: Year,
): Promise<{ readonly head: YearHead; readonly panel: PanelPlan }> => {
  const head = await yearOf(store, year);
  const { panel } = head;
  if (!panel?.members.some((member) => member.account === account)) {
    throw new NotFound(`您不在${year}年度的专家评审组中；如有疑问，请联系市人力社保局。`);
  }
  return { head, panel };
};

/** What an expert and a park have to do with each other. */
export interface PanelSeat {
  readonly head: YearHead;
  readonly panel: PanelPlan;
  readonly participant: Participant;
  /** null where nothing has been heard. */
  readonly mine: PanelItem | null;
}

/** The park behind the number under which an expert sees it. Throws NotFound. */
export const panelSeat = async (
  store: Store,
  principal: Principal,
  { year, entry }: { readonly year: Year; readonly entry: PanelEntryId },
): Promise<PanelSeat> => {
  const { head, panel } = await panelFor(store, principal, year);
  const park = await store.panelEntry(year, entry);
  if (!park) throw new NotFound();
  const [participant, mine] = await Promise.all([
    store.participant(head, park),
    store.panelMember(year, principal.account, park),
  ]);
  if (!participant) throw new NotFound();
  return { head, panel, participant, mine };
};

/** The panel's sums of a park as they count: those over the items that the plan asks for now. */
export const panelInForce = ({ panel }: YearHead, evaluation: Pick<EvaluationHead, 'panel'>): EvaluationHead['panel'] =>
  sumsInForce(evaluation.panel, panel?.items ?? []);

/** Whether a park is before the panel, or was: passed by the district and not sent back since. */
export const isBeforePanel = ({ stage }: Pick<EvaluationHead, 'stage'>): boolean =>
  stage === 'passed' || stage === 'settled';

/** The scores of an expert, while they count: given since the district passed the park, for the items that the plan asks for now. */
export const scoresInForce = (
  { panel }: YearHead,
  evaluation: Pick<EvaluationHead, 'review' | 'stage'>,
  item: PanelItem | null | undefined,
): PanelScores | null => {
  const scores = item?.scores;
  if (!panel || !scores || item.recused) return null;
  if (!isBeforePanel(evaluation) || scores.round !== evaluation.review?.sequence) return null;
  const asked = new Set(panel.items);
  return ALL_ITEM_IDS.every((id) => asked.has(id) === (scores.scores[id] !== undefined)) ? scores : null;
};

/** Where an expert stands with a park. */
export const standingOf = (
  head: YearHead,
  evaluation: Pick<EvaluationHead, 'review' | 'stage'>,
  item: PanelItem | null | undefined,
): PanelStanding => {
  if (item?.recused) return 'recused';
  if (scoresInForce(head, evaluation, item)) return 'scored';
  return item?.declaredAt ? 'declared' : 'undeclared';
};

/** Somebody of whom the panel has not heard yet. */
export const emptySeat = ({ park }: Participant, account: AccountId): PanelItem => ({
  schema: SCHEMA,
  park,
  account,
  declaredAt: null,
  recused: null,
  scores: null,
});
