import { Version } from '../../../shared/vocabulary/ids';
import { TenantVersion, type TenantSent } from '../../../shared/api/tenants';
import { checkTenants, type TenantRow } from '../../../shared/evaluation/tenants/check';
import { digestOf } from '../../trail/chain';
import { DanglingPointer } from '../../store/table/failures';
import { RevisionId } from '../../store/table/items';
import type { Exchange, Handler } from '../frame/exchange';
import { parkWrite, type OpenStep, type ParkDecision } from '../frame/park-step';
import { InvalidTenants, TenantsMoved } from './refusals';

/** Decimal text is how an API may send an exact amount; in a cell of a sheet it would be a mistake. */
const DECIMAL = /^\d{1,8}(\.\d{1,6})?$/;
const amount = (sent: number | string) => (typeof sent === 'string' && DECIMAL.test(sent) ? Number(sent) : sent);
const rowOf = (sent: TenantSent, index: number): TenantRow => ({
  row: index + 1,
  cells: { ...sent, revenue: amount(sent.revenue), tax: amount(sent.tax) },
});

const accept = async (
  _: OpenStep,
  { principal, parameters, body, now, dependencies }: Exchange<'listTenants'>,
): Promise<ParkDecision & { readonly answer: TenantVersion }> => {
  const { store, newId } = dependencies;
  const { year, park } = parameters;
  const current = (await store.tenantsHead(year, park))?.version ?? 0;
  if (body.basedOn !== current) throw new TenantsMoved(body.basedOn, current);
  const { tenants, totals, findings } = checkTenants(body.tenants.map(rowOf));
  if (!tenants || !totals || tenants.length === 0) throw new InvalidTenants(findings);
  const version = Version.parse(current + 1);
  const revision = RevisionId.parse(newId());
  const digest = digestOf({ version, tenants });
  const written = { park, year, version, submittedAt: now, submittedBy: principal.account, totals, digest, revision };
  await store.putTenants(year, park, revision, tenants);
  return {
    version,
    content: digest,
    items: store.tenantsItems(written),
    recorded: { kind: 'tenants', year, park, version },
    answer: TenantVersion.parse(written),
  };
};

export const listTenants: Handler<'listTenants'> = parkWrite('listTenants', accept, async (recorded, store) => {
  if (recorded.kind !== 'tenants') throw new DanglingPointer('The answer to a list of tenants');
  return TenantVersion.parse(await store.tenantsVersion(recorded.year, recorded.park, recorded.version));
});
