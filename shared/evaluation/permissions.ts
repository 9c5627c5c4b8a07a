import type { Principal, Role } from '../api/roles';
import type { DistrictId, ParkId } from '../api/ids';

/** How far a role's permission reaches. Anything that is not in the table is refused. */
export type Scope = 'own-park' | 'own-district' | 'all';

/** Everything that the API lets somebody do. */
export const ACTIONS = [
  'plan.read',
  'plan.write',
  'evaluation.read',
  'submission.write',
  'events.read',
  'consolidated.read',
  'grading.read',
  'grading.run',
  'grading.pick',
  'publication.write',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Role × action → scope: the one place that says who may do what (Articles 5, 19, 22). */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Partial<Record<Action, Scope>>>>> = {
  park: {
    'plan.read': 'own-park',
    'evaluation.read': 'own-park',
    'submission.write': 'own-park',
    'events.read': 'own-park',
  },
  district: {
    'plan.read': 'own-district',
    'evaluation.read': 'own-district',
    'events.read': 'own-district',
    'consolidated.read': 'own-district',
  },
  expert: { 'plan.read': 'all' },
  bureau: {
    'plan.read': 'all',
    'plan.write': 'all',
    'evaluation.read': 'all',
    'events.read': 'all',
    'consolidated.read': 'all',
    'grading.read': 'all',
    'grading.run': 'all',
    'publication.write': 'all',
  },
  leader: {
    'plan.read': 'all',
    'evaluation.read': 'all',
    'events.read': 'all',
    'consolidated.read': 'all',
    'grading.read': 'all',
    'grading.pick': 'all',
  },
};

/** The park that an action touches. */
export interface Subject {
  readonly park: ParkId;
  readonly district: DistrictId;
}

/** The scope in which somebody may do something; undefined where they may not at all. */
export const scopeOf = ({ role }: Principal, action: Action): Scope | undefined => PERMISSIONS[role][action];

/** Whether somebody may do something to a park. */
export const mayTouch = (principal: Principal, action: Action, subject: Subject): boolean => {
  const scope = scopeOf(principal, action);
  if (scope === 'all') return true;
  if (scope === 'own-district') return principal.role === 'district' && principal.district === subject.district;
  if (scope === 'own-park') return principal.role === 'park' && principal.park === subject.park;
  return false;
};
