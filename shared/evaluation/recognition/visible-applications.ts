import type { RecognitionFact } from './fact';
import type { Role } from '../../vocabulary/roles';

/** The trail of an application as somebody may read it: bureau and leading group whole, so that they can verify it; the district without the names of experts and of those who object. */
export const factsInSight = (facts: readonly RecognitionFact[], role: Role): readonly RecognitionFact[] => {
  if (role === 'bureau' || role === 'leader') return facts;
  return facts.map((fact) => {
    if (fact.kind === 'assessed') return { ...fact, experts: [] };
    if (fact.kind === 'objection-raised') return { ...fact, raisedBy: '' };
    return fact;
  });
};
