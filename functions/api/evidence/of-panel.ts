import type { PanelEntryId, Year } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { Store } from '../../store/store';
import { linkTo } from './list';
import { evidenceById, evidenceInForce } from './in-force';
import { PanelMasked } from './refusals';
import type { Handler } from '../frame/exchange';
import { panelSeat, refuseOutsider, type PanelSeat } from '../panel/seat';
import { isBeforePanel } from '../../store/panel';
import { NotFound } from '../frame/refusal';

/** A seat whose holder may look into what a park attached: declared, not recused, while the park is before the panel. Throws NotFound, Recused, DeclarationNeeded. */
const readingSeat = async (
  store: Store,
  principal: Principal,
  parameters: { readonly year: Year; readonly entry: PanelEntryId },
): Promise<PanelSeat> => {
  const seat = await panelSeat(store, principal, parameters);
  const { head, participant } = seat;
  const evaluation = await store.evaluationHead(head.year, participant.park);
  if (!evaluation || !isBeforePanel(evaluation)) throw new NotFound('该园区现不在专家评审环节，请刷新评审列表。');
  refuseOutsider(seat);
  return seat;
};

/** 佐证材料 as an expert sees them; under a mask without anything that a park wrote. */
export const panelEvidence: Handler<'panelEvidence'> = async ({ principal, parameters, dependencies: { store } }) => {
  const { head, panel, participant } = await readingSeat(store, principal, parameters);
  const entries = await store.evidenceEntries(head.year, participant.park);
  return {
    masked: panel.masked,
    evidence: evidenceInForce(entries).map(({ id, item, kind, type, size, document, number, name }) => ({
      id,
      item,
      kind,
      type,
      size,
      named: panel.masked ? null : { document, number, name },
    })),
  };
};

export const panelEvidenceFile: Handler<'panelEvidenceFile'> = async ({ principal, parameters, now, dependencies }) => {
  const { store } = dependencies;
  const { head, panel, participant } = await readingSeat(store, principal, parameters);
  if (panel.masked) throw new PanelMasked();
  const { year } = head;
  const { park } = participant;
  const found = evidenceById(await store.evidenceEntries(year, park), parameters.evidence);
  return linkTo(dependencies.evidence, year, park, found, now);
};
