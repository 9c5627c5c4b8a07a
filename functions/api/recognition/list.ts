import type { ApplicationRow } from '../../../shared/evaluation/recognition/application-row';
import type { Principal } from '../../../shared/vocabulary/roles';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { factAsSeen } from '../../../shared/evaluation/recognition/visible-applications';
import { caseOf } from '../../../shared/evaluation/recognition/case';
import type { Store } from '../../store/store';
import { applicationOf } from './step';
import type { Handler } from '../frame/exchange';
import { NotFound } from '../frame/refusal';

/** The applications that somebody may see, newest first. */
export const applicationsInSight = async (store: Store, principal: Principal): Promise<ApplicationRow[]> => {
  const scope = scopeOf(principal, 'recognition.read');
  const heads = scope === undefined ? [] : await store.applicationHeads();
  const mine = heads.filter(
    ({ district }) => scope === 'all' || (principal.role === 'district' && principal.district === district),
  );
  return mine
    .map(({ schema: _schema, chain: _chain, ...row }) => row)
    .toSorted((a, b) => (a.appliedAt < b.appliedAt ? 1 : -1));
};

export const applications: Handler<'applications'> = async ({ principal, now, dependencies: { store } }) => ({
  readAt: now,
  applications: await applicationsInSight(store, principal),
});

/** An application as it stands and its trail, as far as whoever asks may know the names in it. */
export const application: Handler<'application'> = async ({ principal, parameters, dependencies: { store } }) => {
  const { facts, principle } = await applicationOf(store, principal, 'recognition.read', parameters.application);
  const seen = facts.map((fact) => factAsSeen(fact, principal.role));
  const standing = caseOf(seen, principle);
  if (!standing) throw new NotFound();
  return { ...standing, facts: seen };
};
