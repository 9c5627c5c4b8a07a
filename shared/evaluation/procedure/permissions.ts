import type { Principal, Role } from '../../vocabulary/roles';
import type { DistrictId, ParkId } from '../../vocabulary/ids';

/** How far a role's permission reaches. Anything that is not in the table is refused. `own-panel`: parks that the plan's panel scores, for its members. */
export type Scope = 'own-park' | 'own-district' | 'own-panel' | 'all';

/** Everything that the API lets somebody do. */
export const ACTIONS = [
  'plan.read',
  'plan.write',
  'plan.confirm',
  'comparison.read',
  'earlier-money.read',
  'evaluation.read',
  'submission.write',
  'extension.write',
  'review.write',
  'events.read',
  'year-events.read',
  'panel.score',
  'panel.read',
  'recusal.write',
  'scores-return.write',
  'settlement.read',
  'settlement.write',
  'consolidated.read',
  'absence.read',
  'absence.propose',
  'absence.decide',
  'grading.read',
  'grading.run',
  'grading.pick',
  'grading.approve',
  'publication.write',
  'closure.write',
  'rectification.write',
  'adjustment.write',
  'spending.write',
  'spendings.read',
  'support.write',
  'ledger.read',
  'subsidies.read',
  'recognition.apply',
  'recognition.read',
  'recognition.decide',
  'roster.read',
  'figure.answer',
  'evidence.read',
  'evidence.write',
  'minutes.read',
  'minutes.write',
  'tenants.read',
  'tenants.write',
  'tenant-duplicates.read',
  'report.write',
  'report.read',
  'park-months.read',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Role × action → scope: the one place that says who may do what (Articles 5, 9, 12, 13, 16, 18, 19, 22, 23, 25). */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Partial<Record<Action, Scope>>>>> = {
  park: {
    'plan.read': 'own-park',
    'evaluation.read': 'own-park',
    'submission.write': 'own-park',
    'figure.answer': 'own-park',
    'events.read': 'own-park',
    'spending.write': 'own-park',
    'spendings.read': 'own-park',
    'ledger.read': 'own-park',
    'roster.read': 'all',
    'evidence.read': 'own-park',
    'evidence.write': 'own-park',
    'tenants.read': 'own-park',
    'tenants.write': 'own-park',
    'park-months.read': 'own-park',
  },
  district: {
    'plan.read': 'own-district',
    'evaluation.read': 'own-district',
    'review.write': 'own-district',
    'events.read': 'own-district',
    'consolidated.read': 'own-district',
    'ledger.read': 'own-district',
    'spendings.read': 'own-district',
    'support.write': 'own-district',
    'subsidies.read': 'own-district',
    'recognition.apply': 'own-district',
    'recognition.read': 'own-district',
    'roster.read': 'own-district',
    'evidence.read': 'own-district',
    'tenants.read': 'own-district',
    'tenant-duplicates.read': 'own-district',
    'report.write': 'own-district',
    'report.read': 'own-district',
    'park-months.read': 'own-district',
  },
  expert: { 'panel.score': 'own-panel' },
  bureau: {
    'plan.read': 'all',
    'plan.write': 'all',
    'comparison.read': 'all',
    'earlier-money.read': 'all',
    'evaluation.read': 'all',
    'extension.write': 'all',
    'events.read': 'all',
    'year-events.read': 'all',
    'panel.read': 'all',
    'recusal.write': 'all',
    'scores-return.write': 'all',
    'settlement.read': 'all',
    'settlement.write': 'all',
    'consolidated.read': 'all',
    'absence.read': 'all',
    'absence.propose': 'all',
    'grading.read': 'all',
    'grading.run': 'all',
    'publication.write': 'all',
    'closure.write': 'all',
    'rectification.write': 'all',
    'adjustment.write': 'all',
    'ledger.read': 'all',
    'spendings.read': 'all',
    'subsidies.read': 'all',
    'recognition.read': 'all',
    'recognition.decide': 'all',
    'roster.read': 'all',
    'evidence.read': 'all',
    'minutes.read': 'all',
    'tenants.read': 'all',
    'tenant-duplicates.read': 'all',
    'report.read': 'all',
    'park-months.read': 'all',
  },
  leader: {
    'plan.read': 'all',
    'plan.confirm': 'all',
    'earlier-money.read': 'all',
    'evaluation.read': 'all',
    'events.read': 'all',
    'year-events.read': 'all',
    'panel.read': 'all',
    'settlement.read': 'all',
    'consolidated.read': 'all',
    'absence.read': 'all',
    'absence.decide': 'all',
    'grading.read': 'all',
    'grading.pick': 'all',
    'grading.approve': 'all',
    'ledger.read': 'all',
    'spendings.read': 'all',
    'subsidies.read': 'all',
    'recognition.read': 'all',
    'roster.read': 'all',
    'evidence.read': 'all',
    'minutes.read': 'all',
    'minutes.write': 'all',
    'tenants.read': 'all',
    'report.read': 'all',
    'park-months.read': 'all',
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
