import { useCallback, useState } from 'react';
import { writeTenantList } from '../../excel/tenants/write';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { reconcileTenants } from '../../../shared/evaluation/tenants/reconcile';
import { TENANTS_CLAUSE } from '../../../shared/evaluation/tenants/labels';
import { tenantListSheetName } from '../../../shared/workbook/tenants/list-table';
import { countText } from '../../wording/number-text';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { useLoaded } from '../hooks/use-loaded';
import { useTask } from '../hooks/use-task';
import { Loaded } from '../controls/loaded';
import { Act } from '../controls/act';
import { TenantDifferences } from './tenant-differences';
import { TenantFacts } from './tenant-facts';

/** A park's list for those who look it over: version and totals, differences from what the park reported, and the list itself as a sheet. */
export const ParkTenants = ({
  park,
  reported,
}: {
  readonly park: ParkId;
  /** What it is held against; what the park submitted last is asked for where it is left out. */
  readonly reported?: ReportedJson;
}) => {
  const { api } = useSession();
  const year = useYear();
  const announce = useAnnounce();
  const load = useCallback(async () => {
    const path = { year, park };
    const [{ latest }, submitted] = await Promise.all([
      api.call('tenantSummary', { path }),
      reported ?? api.call('evaluation', { path }).then((evaluation) => evaluation.latest?.reported ?? null),
    ]);
    return { latest, submitted };
  }, [api, year, park, reported]);
  const loaded = useLoaded(load);
  const [done, setDone] = useState<string | null>(null);
  const open = useTask(async () => {
    setDone(null);
    const { name, latest, tenants } = await api.call('tenants', { path: { year, park } });
    if (!latest) return;
    await writeTenantList(name, latest, tenants);
    const sentence = `“${tenantListSheetName(name)}”已生成，共 ${countText(tenants.length)} 家。`;
    setDone(sentence);
    announce(sentence);
  });
  if (!loaded.value) return <Loaded of={loaded} label="正在读取名录…" size="tiny" />;
  const { latest, submitted } = loaded.value;
  if (!latest) return <div>园区还没有提交入驻企业名录（{TENANTS_CLAUSE}）。</div>;
  return (
    <>
      <TenantFacts version={latest} />
      {submitted && <TenantDifferences differences={reconcileTenants(latest.totals, submitted)} />}
      <Act task={open} doing="正在打开…">
        打开名录工作表
      </Act>
      {done !== null && <div>{done}</div>}
    </>
  );
};
