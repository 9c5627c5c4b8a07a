import { Button } from '@fluentui/react-components';
import { completeFigures } from '../../excel/submission/complete-figures';
import type { Evaluation } from '../../../shared/api/submission';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { openQuestions } from '../../../shared/workbook/reading/question';
import { countFindings } from '../../wording/finding-count-text';
import { Act } from '../controls/act';
import { Notice } from '../controls/notice';
import { FilledSection } from '../filled/filled-section';
import { useTask } from '../hooks/use-task';
import { useAnnounce } from '../shell/announcer';
import type { LiveScoring } from './scoring-sheet';

export interface SheetSectionProps {
  readonly evaluation: Evaluation;
  readonly plan: Pick<Plan, 'ruleSet' | 'readings'>;
  readonly sheet: LiveScoring;
  /** Why the sheet is not this park's or year's; null when it is. */
  readonly foreign: string | null;
}

/** Which sheet is being worked on, and what to do where there is none. */
export const SheetSection = ({ evaluation, plan, sheet, foreign }: SheetSectionProps) => {
  const announce = useAnnounce();
  const { form } = RULE_SETS[plan.ruleSet];
  const { reading, reread, place } = sheet;
  const validation = reading?.validation ?? null;
  const asked = openQuestions({ questions: sheet.questions }).length;
  const complete = useTask(
    async () => {
      if (!validation) return;
      await completeFigures(validation.reading, evaluation, plan);
      await reread();
      announce(`已补上工作表“${SHEETS.figures}”。`);
    },
    { place },
  );
  const again = (
    <Button size="small" appearance="subtle" onClick={() => void reread()}>
      重新读取
    </Button>
  );
  const missing = validation?.findings.filter(({ finding }) => finding.code === 'missing').length ?? 0;
  return (
    <FilledSection
      sheet={sheet}
      aside={reading && !validation && again}
      intro={
        reading?.nothing && (
          <>
            {/* Where it is asked which one is meant, there is one. */}
            {asked === 0 && <div>当前工作簿里没有找到评分表（{form.annex}）。</div>}
            <div>{reading.nothing.what}</div>
          </>
        )
      }
      offer={
        validation
          ? null
          : {
              text: evaluation.latest ? '新建评分表（带入已提交内容）' : '新建评分表',
              doing: '正在新建…',
              isMain: asked === 0,
              content: () => null,
            }
      }
      standing={`工作簿里已有“${SHEETS.scoring}”或“${SHEETS.figures}”工作表，里面有填写的内容。`}
    >
      {reading?.nothing && <div>已经有自己做的{form.annex}？打开那个工作簿，或切换到那张工作表，再点“重新读取”。</div>}
      {foreign !== null && (
        <Notice intent="error" title="不是当前要办理的评分表" actions={again}>
          {foreign}
        </Notice>
      )}
      {validation?.reading.kind === 'familiar' && (
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
            : asked > 0
              ? '有的内容不止一种读法，请先在上面选择。'
              : countFindings(validation.findings).errors > 0
                ? '所需数据都在表里，有的要改：请先校验。'
                : '所需数据都已读到，可以直接校验和提交。'}
        </Notice>
      )}
    </FilledSection>
  );
};
