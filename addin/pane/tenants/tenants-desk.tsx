import { Button, Badge } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { fixList } from '../../excel/filled/fix-list';
import { sentSheet } from '../../../shared/vocabulary/sheet-title';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useSession } from '../session/session';
import { FilledSection } from '../filled/filled-section';
import { FoundSection } from '../filled/found-section';
import { useFilledSheet } from '../filled/use-filled-sheet';
import type { Evaluation } from '../../../shared/api/submission';
import type { TenantSummary, TenantVersion } from '../../../shared/api/tenants';
import { PARK_STEPS, possibleParkSteps } from '../../../shared/evaluation/procedure/park-steps';
import { STAGE_WORDS, YEAR_STATE_WORDS } from '../../../shared/vocabulary/stages';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { findingCountText } from '../../wording/finding-count-text';
import { countText } from '../../wording/number-text';
import { useAnnounce } from '../shell/announcer';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';
import { Act } from '../controls/act';
import { reconcileTenants } from '../../../shared/evaluation/tenants/reconcile';
import { TENANTS_CLAUSE } from '../../../shared/evaluation/tenants/labels';
import { Section } from '../controls/section';
import { tenantsFilled, tenantsSummary } from './tenants-sheet';
import { TenantDifferences } from './tenant-differences';
import { TenantFacts } from './tenant-facts';

/** The list that counts: version, totals, and how it agrees with the figures that the park submitted. */
const KeptSection = ({
  kept,
  submission,
}: {
  readonly kept: TenantVersion | null;
  readonly submission: Evaluation['latest'];
}) => (
  <Section
    title="入驻企业名录"
    aside={
      <Badge appearance="tint" color={kept ? 'success' : 'warning'}>
        {kept ? '已提交' : '未提交'}
      </Badge>
    }
  >
    {!kept && <div>自评材料应包括园区入驻企业名录（{TENANTS_CLAUSE}）。还没有提交过名录。</div>}
    {kept && <TenantFacts version={kept} />}
    {kept && submission && <TenantDifferences differences={reconcileTenants(kept.totals, submission.reported)} />}
    {kept && !submission && <div>提交自评后，这里会与填报数据核对。</div>}
  </Section>
);

/** Everything that a park does with its list: draw, paste, check, submit. */
export const TenantsDesk = ({
  evaluation,
  summary: { latest },
  onChanged,
}: {
  readonly evaluation: Evaluation;
  readonly summary: TenantSummary;
  readonly onChanged: () => void;
}) => {
  const announce = useAnnounce();
  const { park, participant, year, stage, yearState } = evaluation;
  const { api } = useSession();
  const sheet = useFilledSheet(useMemo(() => tenantsFilled(participant, year), [participant, year]));
  const { reading } = sheet;
  const list = useWrite('listTenants');
  const [done, setDone] = useState<string | null>(null);
  const may = possibleParkSteps(stage, yearState).includes('listTenants');
  const submit = useTask(
    async () => {
      setDone(null);
      // What is sent is what stands there now, whatever was checked before.
      const found = await sheet.check();
      if (!found?.tenants) return;
      const body = { tenants: [...found.tenants], basedOn: latest?.version ?? 0, ...sentSheet(found.sheet) };
      const { version, submittedAt, totals } = await list({ path: { year, park }, body });
      const sentence = `第 ${String(version)} 版已提交，共 ${countText(totals.tenants)} 家，${beijingText(submittedAt)}。`;
      setDone(`${sentence}${found.readFrom}`);
      announce(sentence);
      onChanged();
    },
    { place: sheet.place },
  );
  const start = async () =>
    latest === null ? [] : (await api.call('tenants', { path: { year, park: participant.park } })).tenants;
  return (
    <Page
      footer={
        may && (
          <Act appearance="primary" task={submit} doing="正在校验并提交…" quiet>
            {PARK_STEPS.listTenants.name}
          </Act>
        )
      }
    >
      {done !== null && (
        <Notice intent="success" title="名录已提交">
          {done}
        </Notice>
      )}
      <KeptSection kept={latest} submission={evaluation.latest} />
      {may ? (
        <>
          <FilledSection
            sheet={sheet}
            name="工作表"
            intro={<div>一行一家企业，可以从自己的名单整块粘贴；也可以直接打开自己的名单来读取，列的次序不限。</div>}
            offer={{
              text: `生成“${SHEETS.tenants}”工作表${latest === null ? '' : '（带入已提交的名录）'}`,
              content: start,
            }}
            reads
            standing={`工作簿里已有“${SHEETS.tenants}”工作表，里面有填写的内容。`}
          >
            {reading && <div role="status">{tenantsSummary(reading)}</div>}
            {sheet.failure !== null && (
              <Button size="small" onClick={onChanged}>
                重新读取
              </Button>
            )}
          </FilledSection>
          {reading && reading.findings.length > 0 && (
            <FoundSection
              sheet={sheet}
              title={`校验结果：${findingCountText(reading.findings)}`}
              findings={reading.findings}
              fix={(found) => fixList(reading, found)}
            />
          )}
        </>
      ) : (
        <Notice intent="info" title="现在不能改动名录">
          {yearState === 'open' || yearState === 'frozen'
            ? `园区现为“${STAGE_WORDS[stage]}”。确需改动的，请联系区县人力社保局退回修改。`
            : `年度现为“${YEAR_STATE_WORDS[yearState]}”。`}
        </Notice>
      )}
    </Page>
  );
};
