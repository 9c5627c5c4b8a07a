import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { writeResult } from '../../excel/write-result';
import type { ParkResult } from '../../../shared/api/result';
import type { Submission } from '../../../shared/api/submission';
import { SHEETS } from '../../../shared/workbook/names';
import { beijingText } from '../../../shared/workbook/beijing-time';
import { useAnnounce } from '../shell/announcer';
import { Disclosure } from '../shell/disclosure';
import { Facts } from '../shell/facts';
import { FailureNotice } from '../shell/notice';
import { Section } from '../shell/section';
import { useTask } from '../shell/use-task';
import { scoreText, wanText } from '../../wording/number-text';
import { GradeBadge } from '../grading/grade-badge';

const useStyles = makeStyles({
  total: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: 600 },
  list: { margin: 0, paddingLeft: '18px' },
});

/** 评估结果, once it is published: score, grade, rank, money, and into the workbook with it. */
export const ResultSection = ({
  result,
  submission,
}: {
  readonly result: ParkResult;
  readonly submission: Submission | null;
}) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const write = useTask(async () => {
    if (!submission) throw new RangeError('a published result has its submission');
    await writeResult(result, submission);
    announce(`评估结果已写入工作表“${SHEETS.result}”。`);
    return true;
  });
  const { subsidy } = result;
  return (
    <Section title="评估结果" aside={<GradeBadge grade={result.grade} />}>
      <div>
        <span className={styles.total}>{scoreText(result.total)}</span> 分
      </div>
      <Facts
        facts={[
          ['名次', `第 ${String(result.rank)} 名（共 ${String(result.outOf)} 家）`],
          ['补助资金', `${wanText(subsidy.total)}（${subsidy.state}）`],
          ['公布时间', beijingText(result.publishedAt)],
        ]}
      />
      <Disclosure head="补助资金是怎么算的">
        <ul className={styles.list}>
          {subsidy.explanation.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
      {write.failure !== null && <FailureNotice failure={write.failure} />}
      <Button appearance="primary" disabledFocusable={write.busy || !submission} onClick={() => void write.run()}>
        {write.busy ? '正在写入…' : '写入评估结果'}
      </Button>
    </Section>
  );
};
