import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { writeNewResult, writeResult } from '../../excel/grading/write-result';
import { foreignSheet } from '../../excel/submission/validate';
import { absentText } from '../../../shared/evaluation/absence/matter';
import { isScored, type ParkResult } from '../../../shared/evaluation/grading/result';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import type { Assessed } from '../../../shared/workbook/submission/assessment';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { useAnnounce } from '../shell/announcer';
import { Disclosure } from '../controls/disclosure';
import { Facts } from '../controls/text/facts';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { BulletList } from '../controls/text/lists';
import { scoreText, wanText } from '../../wording/number-text';
import { GradeBadge } from '../grading/grade-badge';
import { ResultReasons } from './result-reasons';

const useStyles = makeStyles({
  total: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: 600 },
});

/** 评估结果, once it is published: score, grade, rank, money and why, and into the park's own workbook with it. */
export const ResultSection = ({
  result,
  submission,
  ruleSet,
  sheet,
}: {
  readonly result: ParkResult;
  readonly submission: Assessed | null;
  /** The one of the year's plan. */
  readonly ruleSet: RuleSet;
  /** The scoring sheet of the workbook that is open. */
  readonly sheet: WorkbookReading | null;
}) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const said = `评估结果已写入工作表“${SHEETS.result}”。`;
  const place = useFailurePlace();
  const write = useTask(
    async () => {
      await writeResult(result, submission, ruleSet);
      announce(said);
      return true;
    },
    { place },
  );
  const writeNew = useTask(
    async () => {
      const written = await writeNewResult(result, submission, ruleSet);
      if (written) announce(said);
      return written;
    },
    { place },
  );
  // A familiar sheet does not say whose it is: nothing is written into that workbook unasked.
  const isOwn = sheet?.kind === 'ours' && foreignSheet(sheet, result.park, result.year) === null;
  // Scores are written with what they were given for.
  const isReady = submission !== null || !isScored(result);
  const seen = useRef<ParkResult | null>(null);
  const { run: runNew } = writeNew;
  useEffect(() => {
    if (!isOwn || !isReady || seen.current === result) return;
    seen.current = result;
    void runNew();
  }, [isOwn, isReady, result, runNew]);
  const { subsidy } = result;
  const facts = useMemo(
    () =>
      [
        ['名次', result.rank === null ? null : `第 ${String(result.rank)} 名（共 ${String(result.outOf)} 家）`],
        ['补助资金', `${wanText(subsidy.total)}（${subsidy.state}）`],
        ['公布时间', beijingText(result.publishedAt)],
      ] as const,
    [result, subsidy],
  );
  return (
    <Section title="评估结果" aside={result.grade && <GradeBadge grade={result.grade} />}>
      <div>
        {result.absence ? (
          `${absentText(result.absence)}，不评分、不排名。`
        ) : (
          <>
            <span className={styles.total}>{scoreText(result.total ?? 0)}</span> 分
          </>
        )}
      </div>
      <Facts facts={facts} />
      {submission && isScored(result) && (
        <Disclosure head="每一项的得分是怎么来的">
          <ResultReasons result={result} submission={submission} ruleSet={ruleSet} />
        </Disclosure>
      )}
      {/* What is not simply paid says why without being asked. */}
      <Disclosure head="补助资金是怎么算的" startsOpen={subsidy.state !== '应拨付'}>
        <BulletList gap={0}>
          {subsidy.explanation.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </BulletList>
      </Disclosure>
      <FailureNotice failure={place.failure} />
      <Act appearance="primary" task={write} doing="正在写入…" disabled={!isReady} quiet>
        写入评估结果
      </Act>
    </Section>
  );
};
