import { Badge } from '@fluentui/react-components';
import type { Evaluation } from '../../../shared/api/evaluation';
import { beijingText } from '../../../shared/workbook/beijing-time';
import { Facts } from '../shell/facts';
import { Section } from '../shell/section';
import { Mono } from '../shell/mono';
import { remainingText } from '../../wording/remaining-text';
import { scoreText } from '../../wording/number-text';
import { useNow } from '../shell/use-now';

const COLOURS = { 未提交: 'warning', 已提交: 'success', 已公布: 'brand' } as const;

/** Where the evaluation of the park stands: state, deadline, the version that is in. */
export const StatusSection = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { state, year, participant, latest, submissionsClose } = evaluation;
  const now = useNow();
  return (
    <Section
      title={`${String(year)} 年度绩效评估`}
      aside={
        <Badge appearance="tint" color={COLOURS[state]}>
          {state}
        </Badge>
      }
    >
      <Facts
        facts={[
          ['园区', participant.name],
          [
            '自评截止',
            <>
              {beijingText(submissionsClose)}
              {state !== '已公布' && `（${remainingText(submissionsClose, now)}）`}
            </>,
          ],
          ['已提交', latest && `第 ${String(latest.version)} 版，${beijingText(latest.submittedAt)}`],
          ['核算总分', latest && `${scoreText(latest.total)} 分`],
          ['校验码', latest && <Mono text={latest.hash.slice(0, 16)} full={latest.hash} />],
        ]}
      />
    </Section>
  );
};
