import { EvidenceRemoval } from '../../../shared/evaluation/evidence/evidence';
import { digestOf } from '../../trail/digest';
import type { EvidenceEntry } from '../../store/table/evidence-items';
import { DanglingPointer } from '../../store/table/failures';
import { evidenceKey } from '../../store/table/keys';
import { evidenceById } from './in-force';
import type { Exchange, Handler } from '../frame/exchange';
import { once } from '../frame/once';
import { openStepOn } from '../frame/park-step';
import { parkOf } from '../frame/visible-parks';
import { ReasonNeeded } from '../frame/step-refusals';

const decide = async ({ principal, parameters, body, stamp, now, dependencies }: Exchange<'removeEvidence'>) => {
  const { store } = dependencies;
  const { year, park } = parameters;
  const { reason } = body;
  const { head, before, stage } = await openStepOn(store, principal, 'removeEvidence', parameters, now);
  const { id, item, document, name } = evidenceById(await store.evidenceEntries(year, park), parameters.evidence);
  if (reason === '') throw new ReasonNeeded('移除佐证材料');
  const sequence = before.chain.sequence + 1;
  const entry: EvidenceEntry = { step: 'removed', id, sequence, reason, at: now, by: principal.account };
  await store.recordStep(stamp, {
    year: head,
    before,
    after: { ...before, stage },
    event: {
      kind: 'evidence-removed',
      version: before.latest?.version ?? 0,
      reason,
      changes: [{ item, from: null, to: null, reason: `${document}，${name}` }],
      content: digestOf(entry),
    },
    bearing: 'none',
    items: [{ key: evidenceKey(year, park, sequence), item: entry, isNew: true }],
  });
  return EvidenceRemoval.parse(entry);
};

/** Takes a piece of evidence out of the list. The file and both entries of the trail stay. */
export const removeEvidence: Handler<'removeEvidence'> = async (exchange) => {
  const { principal, parameters, stamp, dependencies } = exchange;
  const { store } = dependencies;
  await parkOf(store, principal, 'evidence.write', parameters.year, parameters.park);
  return once(
    store,
    stamp,
    () => decide(exchange),
    async (recorded) => {
      const entry =
        recorded.kind === 'event' && (await store.evidenceEntry(recorded.year, recorded.park, recorded.sequence));
      if (!entry || entry.step !== 'removed') throw new DanglingPointer('The answer to a removal');
      return EvidenceRemoval.parse(entry);
    },
  );
};
