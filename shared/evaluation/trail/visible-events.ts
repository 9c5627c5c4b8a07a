import type { EvaluationEvent, EventKind, SeenEvent } from './event';
import type { AbsenceMatter } from '../absence/matter';
import { readsTrailsWhole } from './binding';
import type { Principal, Role } from '../../vocabulary/roles';

/** From when on somebody finds a kind of event in a trail. */
type From = 'always' | 'publication' | 'never';

/** Who finds which events: what experts do is between them and the bureau, and the park's final scores come with the publication. */
const SIGHT: Readonly<Record<EventKind, Readonly<Record<Exclude<Role, 'bureau' | 'leader'>, From>>>> = {
  submitted: { park: 'always', district: 'always', expert: 'never' },
  'tenants-listed': { park: 'always', district: 'always', expert: 'never' },
  extended: { park: 'always', district: 'always', expert: 'never' },
  'review-extended': { park: 'always', district: 'always', expert: 'never' },
  'panel-extended': { park: 'always', district: 'always', expert: 'never' },
  returned: { park: 'always', district: 'always', expert: 'never' },
  passed: { park: 'always', district: 'always', expert: 'never' },
  reopened: { park: 'always', district: 'always', expert: 'never' },
  // A proposal is between the bureau and the leading group, as proposed grades are.
  'absence-proposed': { park: 'never', district: 'never', expert: 'never' },
  'absence-taken-back': { park: 'never', district: 'never', expert: 'never' },
  'absence-sent-back': { park: 'never', district: 'never', expert: 'never' },
  'absence-approved': { park: 'always', district: 'always', expert: 'never' },
  'absence-revoked': { park: 'always', district: 'always', expert: 'never' },
  'conflict-declared': { park: 'never', district: 'never', expert: 'never' },
  recused: { park: 'never', district: 'never', expert: 'never' },
  'panel-scored': { park: 'never', district: 'publication', expert: 'never' },
  'scores-taken-back': { park: 'never', district: 'publication', expert: 'never' },
  'scores-returned': { park: 'never', district: 'publication', expert: 'never' },
  settled: { park: 'publication', district: 'publication', expert: 'never' },
  'evidence-added': { park: 'always', district: 'always', expert: 'never' },
  'evidence-removed': { park: 'always', district: 'always', expert: 'never' },
  'result-published': { park: 'publication', district: 'publication', expert: 'never' },
  // The park answers to each, whoever found it.
  'district-verified': { park: 'always', district: 'always', expert: 'never' },
  'expert-verified': { park: 'always', district: 'always', expert: 'never' },
  'bureau-verified': { park: 'always', district: 'always', expert: 'never' },
  'district-withdrew': { park: 'always', district: 'always', expert: 'never' },
  'expert-withdrew': { park: 'always', district: 'always', expert: 'never' },
  'bureau-withdrew': { park: 'always', district: 'always', expert: 'never' },
  'figure-answered': { park: 'always', district: 'always', expert: 'never' },
};
/** Who besides bureau and leading group is told which sheet something was read from: whoever it was sent to. A title may say whose the sheet is. */
const TOLD_OF_SHEET: Partial<Readonly<Record<EventKind, readonly Role[]>>> = {
  submitted: ['park', 'district'],
  'tenants-listed': ['park', 'district'],
  returned: ['district'],
  passed: ['district'],
};
/** What park and district are told of a decision on a park that takes no part: without the number of an entry of the trail, and nothing that is not named here. */
const toldOfAbsence = ({ cause, outcome, document, ground }: AbsenceMatter): AbsenceMatter => ({
  cause,
  outcome,
  document,
  ground,
});
/** What experts sign. */
const BY_EXPERTS: readonly EventKind[] = [
  'conflict-declared',
  'panel-scored',
  'scores-taken-back',
  'expert-verified',
  'expert-withdrew',
];

/** An entry as somebody may read it who may read it at all: bureau and leading group whole, others without what binds it and without experts' accounts but their own. */
export const eventAsSeen = (
  event: EvaluationEvent,
  { role, account }: Pick<Principal, 'role' | 'account'>,
): SeenEvent => {
  if (readsTrailsWhole(role)) return event;
  const { at, by, kind, version, reason, changes, until, sheet, absence } = event;
  const isTold = TOLD_OF_SHEET[kind]?.includes(role) === true;
  const isExperts = BY_EXPERTS.includes(kind) && by !== account;
  return {
    at,
    by: isExperts ? '' : by,
    kind,
    version,
    reason,
    changes,
    ...(until && { until }),
    ...(isTold && sheet && { sheet }),
    ...(absence && { absence: toldOfAbsence(absence) }),
  };
};

/** A trail as somebody may read it: others than bureau and leading group without what is not theirs to see. */
export const eventsInSight = (
  events: readonly EvaluationEvent[],
  principal: Pick<Principal, 'role' | 'account'>,
  isPublished: boolean,
): readonly SeenEvent[] => {
  const { role } = principal;
  const inSight = readsTrailsWhole(role)
    ? events
    : events.filter(({ kind }) => {
        const from = SIGHT[kind][role];
        return from === 'always' || (from === 'publication' && isPublished);
      });
  return inSight.map((event) => eventAsSeen(event, principal));
};
