import { EvidenceRemoval } from '../../../shared/evaluation/evidence/evidence';
import { digestOf } from '../../trail/chain';
import type { EvidenceEntry } from '../../store/table/evidence-items';
import { DanglingPointer } from '../../store/table/failures';
import { KINDS } from '../../store/table/kinds';
import { evidenceById } from './in-force';
import type { Exchange, Handler } from '../frame/exchange';
import { parkWrite, type OpenStep, type ParkDecision } from '../frame/park-step';
import { ReasonNeeded } from '../frame/step-refusals';

const decide = async (
  { before }: OpenStep,
  { principal, parameters, body, now, dependencies: { store } }: Exchange<'removeEvidence'>,
): Promise<ParkDecision & { readonly answer: EvidenceRemoval }> => {
  const { year, park } = parameters;
  const { reason } = body;
  const { id, item, document, name } = evidenceById(await store.evidenceEntries(year, park), parameters.evidence);
  if (reason === '') throw new ReasonNeeded('移除佐证材料');
  const sequence = before.chain.sequence + 1;
  const entry: EvidenceEntry = { step: 'removed', id, sequence, reason, at: now, by: principal.account };
  return {
    reason,
    changes: [{ item, from: null, to: null, reason: `${document}，${name}` }],
    content: digestOf(entry),
    items: [{ key: KINDS.evidence.key(year, park, sequence), item: entry, isNew: true }],
    answer: EvidenceRemoval.parse(entry),
  };
};

/** Takes a piece of evidence out of the list. The file and both entries of the trail stay. */
export const removeEvidence: Handler<'removeEvidence'> = parkWrite(
  'removeEvidence',
  decide,
  async (recorded, store) => {
    const entry =
      recorded.kind === 'event' && (await store.evidenceEntry(recorded.year, recorded.park, recorded.sequence));
    if (!entry || entry.step !== 'removed') throw new DanglingPointer('The answer to a removal');
    return EvidenceRemoval.parse(entry);
  },
);
