import type { Evidence, EvidenceId } from '../../../shared/evaluation/evidence/evidence';
import { EVIDENCE_LIMITS } from '../../../shared/regulation/evidence';
import { ALL_ITEM_IDS } from '../../../shared/regulation/rule-set';
import type { EvidenceEntry } from '../../store/table/evidence-items';
import { EvidenceDuplicate, EvidenceFull } from './refusals';
import { NotFound } from '../frame/refusal';

/** The evidence that stands, by item and then as it came. */
export const evidenceInForce = (entries: readonly EvidenceEntry[]): Evidence[] => {
  const removed = new Set(entries.flatMap(({ step, id }) => (step === 'removed' ? [id] : [])));
  return entries
    .flatMap((entry) => (entry.step === 'added' && !removed.has(entry.id) ? [entry] : []))
    .toSorted((a, b) => ALL_ITEM_IDS.indexOf(a.item) - ALL_ITEM_IDS.indexOf(b.item) || a.sequence - b.sequence);
};

/** One piece of evidence that stands. Throws NotFound. */
export const evidenceById = (entries: readonly EvidenceEntry[], id: EvidenceId): Evidence => {
  const found = evidenceInForce(entries).find((each) => each.id === id);
  if (!found) throw new NotFound('没有这份佐证材料，可能已经移除，请刷新清单。');
  return found;
};

/** Refuses what there is already, or what there is no more room for. Throws EvidenceDuplicate, EvidenceFull. */
export const refuseSurplus = (
  entries: readonly EvidenceEntry[],
  { item, sha256 }: Pick<Evidence, 'item' | 'sha256'>,
): void => {
  const standing = evidenceInForce(entries);
  const same = standing.find((each) => each.item === item && each.sha256 === sha256);
  if (same) throw new EvidenceDuplicate(same);
  if (standing.length >= EVIDENCE_LIMITS.files) throw new EvidenceFull();
};

/** Whether a file's bytes are kept already: shown for another item, or once and taken out again. */
export const isKept = (entries: readonly EvidenceEntry[], { sha256 }: Pick<Evidence, 'sha256'>): boolean =>
  entries.some((entry) => entry.step === 'added' && entry.sha256 === sha256);
