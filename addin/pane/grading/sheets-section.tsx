import { writeGrading } from '../../excel/grading/write';
import { writeNotice } from '../../excel/grading/write-notice';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { noticeOf, type Notice as PublicNotice } from '../../../shared/evaluation/grading/notice';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useRuleSet, useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { SaveDocument } from '../shell/save-document';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';

/** The run as a sheet; once it is public, the notice of it as a sheet and as a Word document. */
export const SheetsSection = ({ run }: { readonly run: GradingRun }) => {
  const { principal, api } = useSession();
  const year = useYear();
  const ruleSet = useRuleSet();
  const announce = useAnnounce();
  const notice = async (): Promise<PublicNotice> => {
    const [{ plan }, trail] = await Promise.all([
      api.call('plan', { path: { year } }),
      scopeOf(principal, 'year-events.read') === undefined ? null : api.call('yearEvents', { path: { year } }),
    ]);
    const publishedAt = trail?.events.findLast(({ kind }) => kind === 'published')?.at ?? null;
    return noticeOf(run, plan.participants, publishedAt, RULE_SETS[plan.ruleSet]);
  };
  const grading = useTask(async () => {
    await writeGrading(run, ruleSet);
    announce(`“${SHEETS.grading}”已写入工作簿。`);
  });
  const sheet = useTask(async () => {
    await writeNotice(await notice());
    announce(`“${SHEETS.notice}”已写入工作簿。`);
  });
  const word = async () => {
    const { noticeDocx, noticeFileName } = await import('../../documents/notice-docx');
    const made = await notice();
    return { file: await noticeDocx(made), name: noticeFileName(made), said: '通报已生成。' };
  };
  return (
    <Section title="表格和文书">
      <Act task={grading} doing="正在写入…">
        生成或刷新“{SHEETS.grading}”
      </Act>
      {run.published && (
        <>
          <Act task={sheet} doing="正在写入…">
            生成“{SHEETS.notice}”工作表
          </Act>
          <SaveDocument make={word}>下载“{SHEETS.notice}”Word 文档</SaveDocument>
        </>
      )}
    </Section>
  );
};
