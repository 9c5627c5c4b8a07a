import { readsTrailsWhole, unbound } from '../trail/binding';
import type { RecognitionFact, SeenRecognitionFact } from './fact';
import type { Role } from '../../vocabulary/roles';

/** An entry of an application's trail as somebody may read it: bureau and leading group whole, so that they can verify it; the district without what binds it, and without the names of experts, of those who object and of those who met, nor their minutes. */
export const factAsSeen = (fact: RecognitionFact, role: Role): SeenRecognitionFact => {
  if (readsTrailsWhole(role)) return fact;
  if (fact.kind === 'assessed') return { ...unbound(fact), experts: [] };
  if (fact.kind === 'objection-raised') return { ...unbound(fact), raisedBy: '' };
  if (fact.kind === 'relaxed' && fact.meeting) {
    const { heldOn, document } = fact.meeting;
    return { ...unbound(fact), meeting: { heldOn, document, attendance: [] } };
  }
  return unbound(fact);
};
