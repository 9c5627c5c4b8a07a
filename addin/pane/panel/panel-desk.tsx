import { Badge } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PanelSheet } from '../../../shared/api/panel';
import type { Year } from '../../../shared/vocabulary/ids';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import { fillBlankScores } from '../../excel/review/fill-blank-scores';
import {
  NO_ENTRIES,
  remarksByItem,
  type FormEntries,
  type ItemForm,
} from '../../../shared/workbook/review/form-content';
import { scoreText } from '../../wording/number-text';
import { useRuleSet, useYear } from '../session/session';
import { PanelEvidence } from '../evidence/panel-evidence';
import { FormFindings } from '../review/form-findings';
import { FormSection } from '../review/form-section';
import { useItemForm } from '../review/use-item-form';
import { BackButton } from '../controls/back-button';
import { Facts } from '../controls/text/facts';
import { FailureNotice } from '../controls/notice';
import { Page } from '../shell/page';
import { PaneDialog } from '../controls/pane-dialog';
import { Section } from '../controls/section';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { ScoresDialog } from './scores-dialog';
import { ScoredSection } from './scored-section';
import { useScores } from './use-scores';

/** What an expert scores from, as a form of the workbook. Under masking nothing in it says which park it is. */
const formOf = (sheet: PanelSheet, year: Year, ruleSet: RuleSet): ItemForm => ({
  kind: 'panel',
  year,
  ruleSet,
  subject: sheet.entry,
  label: sheet.label,
  version: sheet.version,
  reported: sheet.reported,
  before: null,
  claimed: null,
  computed: sheet.computed,
  district: remarksByItem(sheet.districtRemarks),
  items: sheet.items,
  entries: NO_ENTRIES,
});

/** One park before an expert who is free of conflict: the scoring form, and once the own scores are in, what the others gave. */
export const PanelDesk = ({
  sheet,
  onBack,
  onScored,
}: {
  readonly sheet: PanelSheet;
  readonly onBack: () => void;
  readonly onScored: () => void;
}) => {
  const year = useYear();
  const ruleSet = useRuleSet();
  const form = useMemo(() => formOf(sheet, year, ruleSet), [sheet, year, ruleSet]);
  const live = useItemForm(form);
  const [sending, setSending] = useState<FormEntries | null>(null);
  const send = useScores(form, () => {
    setSending(null);
    onScored();
  });
  const place = useFailurePlace();
  const submit = useTask(
    async () => {
      const checked = await live.check();
      if (!checked || checked.findings.length > 0) return;
      send.forget();
      setSending(checked.entries);
    },
    { place },
  );
  const fill = useTask(
    async () => {
      if (!live.standing) return;
      await fillBlankScores(live.standing, form);
      await live.reread();
    },
    { place },
  );
  const toScore = sheet.mine === null && sheet.open;
  const blank = live.checked ? sheet.items.filter((id) => live.checked?.entries.scores[id] === undefined).length : 0;
  return (
    <>
      <Page
        topic={`${sheet.entry} ${String(toScore)}`}
        footer={
          toScore && (
            <Act appearance="primary" task={submit} disabled={!live.checked} quiet>
              {live.checked ? '提交评分' : '先打开评分表，再提交评分'}
            </Act>
          )
        }
      >
        <BackButton onBack={onBack}>返回列表</BackButton>
        {toScore && <FailureNotice failure={place.failure} />}
        <Section
          title={sheet.label}
          aside={
            <Badge appearance="tint" color={toScore ? 'warning' : 'success'}>
              {toScore ? '待评分' : '已评分'}
            </Badge>
          }
        >
          <Facts
            facts={[
              ['填报版本', `第 ${String(sheet.version)} 版`],
              ['核算总分', `${scoreText(sheet.total)} 分`],
              ['评分项目', sheet.items.join('、')],
              ['区县意见', sheet.districtOpinion === '' ? null : sheet.districtOpinion],
            ]}
          />
        </Section>
        {toScore && (
          <FormSection
            live={live}
            blank={NO_ENTRIES}
            hint="在工作表中逐项打分，填报数据、核算得分和区县意见都列在旁边。没有提交前可以随时关闭，填好的内容留在工作簿里。"
          />
        )}
        {toScore && live.checked && (
          <Section title="填写进度">
            <div>{blank === 0 ? '全部打分完毕，可以提交。' : `还有 ${String(blank)} 项没有打分。`}</div>
            {blank > 0 && (
              <Act size="small" task={fill} quiet>
                没有打分的按核算得分填入
              </Act>
            )}
          </Section>
        )}
        {toScore && live.checks > 0 && live.checked && (
          <FormFindings findings={live.checked.findings} turn={live.checks} onFixed={live.reread} />
        )}
        <PanelEvidence entry={sheet.entry} />
        {sheet.mine && <ScoredSection title="我的评分" scores={sheet.mine} />}
        {sheet.mine && sheet.others.length === 0 && <div>还没有其他专家提交评分。</div>}
        {sheet.others.map((scores, index) => (
          <ScoredSection
            key={`${scores.at} ${String(index)}`}
            title={`其他专家评分（${String(index + 1)}）`}
            scores={scores}
          />
        ))}
      </Page>
      <PaneDialog open={sending !== null && toScore} locked={send.busy} onClose={() => setSending(null)}>
        {sending && <ScoresDialog form={form} entries={sending} send={send} onCancel={() => setSending(null)} />}
      </PaneDialog>
    </>
  );
};
