import type { Evaluation } from '../../../shared/api/submission';
import { selfReportOf } from '../../../shared/evaluation/evidence/self-report';
import { SELF_ASSESSMENT } from '../../../shared/regulation/evidence';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { reportMatter } from '../../submission/report-matter';
import { download } from '../controls/download';
import { useSession } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';

const SOURCES = { sheet: '工作簿中填写的数据', submission: '最近一次提交的数据' } as const;

/** 自评报告: drafted from the figures, to be finished in Word. */
export const ReportSection = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { api } = useSession();
  const announce = useAnnounce();
  const word = useTask(async () => {
    const [{ plan }, { selfReportDocx, selfReportFileName }] = await Promise.all([
      api.call('plan', { path: { year: evaluation.year } }),
      import('../../documents/self-report-docx'),
    ]);
    const { matter, from } = await reportMatter(api, evaluation, RULE_SETS[plan.ruleSet], plan.readings);
    const report = selfReportOf(matter);
    download(await selfReportDocx(report), selfReportFileName(report));
    announce(`自评报告初稿已生成，依据${SOURCES[from]}。`);
  });
  return (
    <Section title="自评报告">
      <div>
        按填报数据逐项写好得分、依据、与上年相比的变化和距上一档的差距；标黄的〔请补充：…〕由园区在 Word 中补写（
        {SELF_ASSESSMENT.reportClause}）。
      </div>
      <Act task={word} doing="正在生成…">
        下载自评报告初稿（Word）
      </Act>
    </Section>
  );
};
