import type { PanelEntryId, Year } from '../../../shared/vocabulary/ids';
import type { PanelPlan, Participant } from '../../../shared/evaluation/plan/plan';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { PanelItem, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { NotFound } from '../frame/refusal';
import { yearOf } from '../frame/visible-parks';
import { DeclarationNeeded, Recused } from './refusals';

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

/** An expert sees and scores a park only once declared free of conflict, and not recused. Throws Recused, DeclarationNeeded. */
export const refuseOutsider: (seat: PanelSeat) => asserts seat is PanelSeat & { readonly mine: PanelItem } = ({
  mine,
}) => {
  if (mine?.recused) throw new Recused(mine.recused.at);
  if (!mine?.declaredAt) throw new DeclarationNeeded();
};
