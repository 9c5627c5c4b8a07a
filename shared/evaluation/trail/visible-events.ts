import type { EvaluationEvent, EventKind } from './event';
import type { Role } from '../../vocabulary/roles';

/** From when on somebody finds a kind of event in a trail. */
type From = 'always' | 'publication' | 'never';

/** Who finds which events: what experts do is between them and the bureau, and the park's final scores come with the publication. */
const SIGHT: Readonly<Record<EventKind, Readonly<Record<Exclude<Role, 'bureau' | 'leader'>, From>>>> = {
  submitted: { park: 'always', district: 'always', expert: 'never' },
  'tenants-listed': { park: 'always', district: 'always', expert: 'never' },
  extended: { park: 'always', district: 'always', expert: 'never' },
  returned: { park: 'always', district: 'always', expert: 'never' },
  passed: { park: 'always', district: 'always', expert: 'never' },
  reopened: { park: 'always', district: 'always', expert: 'never' },
  'conflict-declared': { park: 'never', district: 'never', expert: 'never' },
  recused: { park: 'never', district: 'never', expert: 'never' },
  'panel-scored': { park: 'never', district: 'publication', expert: 'never' },
  settled: { park: 'publication', district: 'publication', expert: 'never' },
  'evidence-added': { park: 'always', district: 'always', expert: 'never' },
  'evidence-removed': { park: 'always', district: 'always', expert: 'never' },
  'result-published': { park: 'publication', district: 'publication', expert: 'never' },
};
/** What experts sign. */
const BY_EXPERTS: readonly EventKind[] = ['conflict-declared', 'panel-scored'];

/** A trail as somebody may read it: bureau and leading group whole, so that they can verify it; others without what is not theirs to see, and without experts' accounts. */
export const eventsInSight = (
  events: readonly EvaluationEvent[],
  role: Role,
  isPublished: boolean,
): readonly EvaluationEvent[] => {
  if (role === 'bureau' || role === 'leader') return events;
  return events
    .filter(({ kind }) => {
      const from = SIGHT[kind][role];
      return from === 'always' || (from === 'publication' && isPublished);
    })
    .map((event) => (BY_EXPERTS.includes(event.kind) ? { ...event, by: '' as const } : event));
};
