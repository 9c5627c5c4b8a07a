import { Button, Spinner } from '@fluentui/react-components';
import { completeFigures } from '../../excel/submission/complete-figures';
import { createScoringSheet } from '../../excel/submission/create-sheet';
import type { Evaluation } from '../../../shared/api/submission';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice, Notice } from '../controls/notice';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import type { LiveSheet } from './use-live-sheet';

export interface SheetSectionProps {
  readonly evaluation: Evaluation;
  readonly plan: Pick<Plan, 'ruleSet' | 'readings'>;
  readonly sheet: LiveSheet;
  /** Why the sheet is not this park's or year's; null when it is. */
  readonly foreign: string | null;
}

/** Which sheet is being worked on, and what to do where there is none. */
export const SheetSection = ({ evaluation, plan, sheet, foreign }: SheetSectionProps) => {
  const announce = useAnnounce();
  const { form } = RULE_SETS[plan.ruleSet];
  const create = useTask(async () => {
    await createScoringSheet(evaluation, plan);
    await sheet.reread();
    announce('评分表已建好，可以开始填写。');
  });
  const complete = useTask(async () => {
    if (!sheet.validation) return;
    await completeFigures(sheet.validation.reading, evaluation, plan);
    await sheet.reread();
    announce(`已补上工作表“${SHEETS.figures}”。`);
  });
  // What was to be made stands there, or was opened meanwhile.
  const failure = sheet.validation ? complete.failure : (create.failure ?? sheet.failure);
  const reread = (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => {
        create.forget();
        complete.forget();
        void sheet.reread();
      }}
    >
      重新读取
    </Button>
  );
  const failed = failure !== null && <FailureNotice failure={failure} actions={reread} />;

  if (!sheet.validation) {
    if (sheet.state === 'reading') return <Spinner label="正在读取工作簿…" />;
    if (sheet.failure !== null) return failed;
    return (
      <Section title="评分表" aside={reread}>
        {failed}
        <div>当前工作簿里没有找到评分表（{form.annex}）。</div>
        <Act appearance="primary" task={create} doing="正在新建…" quiet>
          {evaluation.latest ? '新建评分表（带入已提交内容）' : '新建评分表'}
        </Act>
        <div>已经有自己做的{form.annex}？打开那个工作簿，或切换到那张工作表，再点“重新读取”。</div>
      </Section>
    );
  }
  const { reading, findings } = sheet.validation;
  const missing = findings.filter(({ finding }) => finding.code === 'missing').length;
  return (
    <>
      {failed}
      {foreign !== null && (
        <Notice intent="error" title="不是当前要办理的评分表" actions={reread}>
          {foreign}
        </Notice>
      )}
      {reading.kind === 'familiar' && (
        <Notice
          intent="info"
          title={`已识别您自己的${form.annex}`}
          actions={
            missing > 0 && (
              <Act size="small" appearance="primary" task={complete} doing="正在补全…" quiet>
                补全基础数据
              </Act>
            )
          }
        >
          {missing > 0
            ? `可以直接校验。还有 ${String(missing)} 项数据从表中读不到，补全“${SHEETS.figures}”工作表后即可核算得分并提交；您的表格不会被改动。`
            : '所需数据都已读到，可以直接校验和提交。'}
        </Notice>
      )}
    </>
  );
};
