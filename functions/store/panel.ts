import type { AccountId, PanelEntryId, ParkId, Year } from '../../shared/vocabulary/ids';
import type { PanelScores } from '../../shared/api/panel';
import type { PanelStanding } from '../../shared/evaluation/panel/standing';
import type { Participant } from '../../shared/evaluation/plan/plan';
import { tallyInForce } from '../../shared/evaluation/panel/tally';
import { ALL_ITEM_IDS } from '../../shared/regulation/rule-set';
import type { Database } from './table/database';
import { SCHEMA, type EvaluationHead, type PanelItem, type YearHead } from './table/items';
import { KINDS, panelPartition } from './table/kinds';

/** Where experts stand with parks. Written as part of the steps on a park: see `recordStep`. */
export const panelStore = (database: Database) => ({
  /** The park behind the number under which experts see it, or null. */
  async panelEntry(year: Year, entry: PanelEntryId): Promise<ParkId | null> {
    const item = await database.get(KINDS.panelEntry.key(year, entry));
    return item ? KINDS.panelEntry.read(item).park : null;
  },

  /** Where an expert stands with a park; null where nothing has been heard. */
  async panelMember(year: Year, account: AccountId, park: ParkId): Promise<PanelItem | null> {
    return database.find(KINDS.panelMember, year, account, park);
  },

  /** Where some experts stand with a park, in no order. */
  async panelMembers(year: Year, accounts: readonly AccountId[], park: ParkId): Promise<PanelItem[]> {
    return database.findAll(
      KINDS.panelMember,
      accounts.map((account) => KINDS.panelMember.key(year, account, park)),
    );
  },

  /** Everything that an expert has declared or scored in a year, by park. */
  async panelOf(year: Year, account: AccountId): Promise<PanelItem[]> {
    return database.list(KINDS.panelMember, { pk: panelPartition(year, account) });
  },
});

/** The panel's sums of a park as they count: those over the items that the plan asks for now. */
export const panelInForce = ({ panel }: YearHead, evaluation: Pick<EvaluationHead, 'panel'>): EvaluationHead['panel'] =>
  tallyInForce(evaluation.panel, panel?.items ?? []);

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

type Back = NonNullable<PanelItem['back']>;
/** The scores of an expert that were in since the district passed the park, and are taken back or returned; null where there are none. */
export const backOf = (
  evaluation: Pick<EvaluationHead, 'review' | 'stage'>,
  item: PanelItem | null | undefined,
): Back | null => {
  const back = item?.back;
  if (!back || item.recused || item.scores || !isBeforePanel(evaluation)) return null;
  return back.given.round === evaluation.review?.sequence ? back : null;
};

/** The same as it is answered: whether the bureau returned them, and why. */
export const backAsSeen = (back: Back | null, account: AccountId) =>
  back ? { at: back.at, returned: back.by !== account, reason: back.reason } : null;

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
