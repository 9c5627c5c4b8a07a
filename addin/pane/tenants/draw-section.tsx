import { useState } from 'react';
import { SheetExists } from '../../excel/workbook/sheet-exists';
import { drawTenantsSheet } from '../../excel/tenants/draw';
import type { Evaluation } from '../../../shared/api/submission';
import type { Tenant } from '../../../shared/evaluation/tenants/tenant';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useSession } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice } from '../controls/notice';
import { ReplaceSheetDialog } from '../controls/replace-sheet-dialog';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { TenantFindings } from './tenant-findings';
import { tenantsSummary, type TenantsSheetControl } from './use-tenants-sheet';

/** The list in the workbook: drawn from the one that counts, or empty; read and checked. */
export const DrawSection = ({
  evaluation: { year, participant },
  hasList,
  sheet,
  onStart,
}: {
  readonly evaluation: Evaluation;
  /** Whether there is a list that the sheet can start from. */
  readonly hasList: boolean;
  readonly sheet: TenantsSheetControl;
  /** Something else is done with the list than sending it. */
  readonly onStart: () => void;
}) => {
  const { api } = useSession();
  const announce = useAnnounce();
  const [replacing, setReplacing] = useState<readonly Tenant[] | null>(null);
  const drawn = () => {
    setReplacing(null);
    sheet.forget();
    announce(`“${SHEETS.tenants}”已生成。`);
  };
  const { reading, place } = sheet;
  const draw = useTask(
    async () => {
      onStart();
      const { park } = participant;
      const tenants = hasList ? (await api.call('tenants', { path: { year, park } })).tenants : [];
      try {
        await drawTenantsSheet(year, participant, tenants, { replace: false });
        drawn();
      } catch (failure) {
        if (!(failure instanceof SheetExists)) throw failure;
        setReplacing(tenants);
      }
    },
    { place },
  );
  const replace = useTask(async (tenants: readonly Tenant[]) => {
    await drawTenantsSheet(year, participant, tenants, { replace: true });
    drawn();
  });
  const check = useTask(
    () => {
      onStart();
      return sheet.check();
    },
    { place },
  );
  return (
    <Section title="工作表">
      <div>一行一家企业，可以从自己的名单整块粘贴；也可以直接打开自己的名单来读取，列的次序不限。</div>
      <Act task={draw} doing="正在生成…" quiet>
        生成“{SHEETS.tenants}”工作表{hasList ? '（带入已提交的名录）' : ''}
      </Act>
      <Act task={check} doing="正在读取…" quiet>
        读取并校验
      </Act>
      <FailureNotice failure={place.failure} />
      {reading && <div role="status">{tenantsSummary(reading)}</div>}
      {reading && reading.findings.length > 0 && (
        <TenantFindings key={reading.findings.length} reading={reading} onFixed={sheet.check} />
      )}
      <ReplaceSheetDialog
        sheet={SHEETS.tenants}
        open={replacing !== null}
        replace={replace}
        onReplace={() => replacing && void replace.run(replacing)}
        onKeep={() => setReplacing(null)}
      >
        工作簿里已有“{SHEETS.tenants}”工作表。重新生成会覆盖表中现有内容，包括还没有提交的修改。
      </ReplaceSheetDialog>
    </Section>
  );
};
