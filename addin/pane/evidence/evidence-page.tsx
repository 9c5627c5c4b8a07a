import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { uploadQueueOf } from '../../evidence/upload-queue';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { possibleParkSteps } from '../../../shared/evaluation/procedure/park-steps';
import { SELF_ASSESSMENT } from '../../../shared/regulation/evidence';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useSession, useYear } from '../session/session';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { Loaded } from '../controls/loaded';
import { ReadAnew } from '../controls/read-anew';
import type { Evaluation } from '../../../shared/api/submission';
import { selfReportOf } from '../../../shared/evaluation/evidence/self-report';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { reportMatter } from '../../submission/report-matter';
import { SaveDocument } from '../shell/save-document';
import { Section } from '../controls/section';
import { AddSection } from './add-section';
import { ListSection } from './list-section';
import { QueueSection } from './queue-section';

const SOURCES = { sheet: '工作簿中填写的数据', submission: '最近一次提交的数据' } as const;

/** 自评报告: drafted from the figures, to be finished in Word. */
export const ReportSection = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { api } = useSession();
  const word = async () => {
    const [{ plan }, { selfReportDocx, selfReportFileName }] = await Promise.all([
      api.call('plan', { path: { year: evaluation.year } }),
      import('../../documents/self-report-docx'),
    ]);
    const { matter, from } = await reportMatter(api, evaluation, RULE_SETS[plan.ruleSet], plan.readings);
    const report = selfReportOf(matter);
    return {
      file: await selfReportDocx(report),
      name: selfReportFileName(report),
      said: `自评报告初稿已生成，依据${SOURCES[from]}。`,
    };
  };
  return (
    <Section title="自评报告">
      <div>
        按填报数据逐项写好得分、依据、与上年相比的变化和距上一档的差距；标黄的〔请补充：…〕由园区在 Word 中补写（
        {SELF_ASSESSMENT.reportClause}）。
      </div>
      <SaveDocument make={word}>下载自评报告初稿（Word）</SaveDocument>
    </Section>
  );
};

/** 佐证: what a park attaches to its self-assessment, and the draft of its report (Article 23). */
export const EvidencePage = () => {
  const { principal } = useSession();
  if (principal.role !== 'park') throw new RangeError('only a park attaches evidence');
  return <OwnEvidence park={principal.park} />;
};

const OwnEvidence = ({ park }: { readonly park: ParkId }) => {
  const { api } = useSession();
  const year = useYear();
  const queue = useMemo(() => uploadQueueOf(api, { year, park }), [api, year, park]);
  const files = useSyncExternalStore(queue.subscribe, queue.files);
  const added = useSyncExternalStore(queue.subscribe, queue.added);
  const load = useCallback(async () => {
    const path = { year, park };
    const [evaluation, list] = await Promise.all([api.call('evaluation', { path }), api.call('evidence', { path })]);
    return { evaluation, ...list };
  }, [api, year, park]);
  const loaded = useLoaded(load);
  const { value, reload } = loaded;
  // What came in since belongs into the list; what is being typed beside it stays.
  const known = useRef(added);
  useEffect(() => {
    if (known.current !== added) reload();
    known.current = added;
  }, [added, reload]);
  const may = value
    ? possibleParkSteps(value.evaluation.stage, value.evaluation.yearState).includes('addEvidence')
    : false;
  return (
    <Page>
      <Loaded of={loaded} label="正在读取佐证材料…" />
      {files.length > 0 && <QueueSection queue={queue} files={files} />}
      {value && (
        <>
          {may ? (
            <AddSection
              park={park}
              queue={queue}
              evidence={value.evidence}
              left={value.limit - value.files}
              until={beijingText(value.evaluation.submissionsClose)}
            />
          ) : (
            <Notice intent="info" title="现在不能增减佐证材料">
              {`提交截止或初审通过后，材料保持不变（${SELF_ASSESSMENT.evidenceClause}）；可以查看和下载。`}
            </Notice>
          )}
          <ReadAnew of={loaded}>
            <ListSection
              evaluation={value.evaluation}
              evidence={value.evidence}
              mayRemove={may}
              onChanged={loaded.reload}
            />
          </ReadAnew>
          <ReportSection evaluation={value.evaluation} />
        </>
      )}
    </Page>
  );
};
