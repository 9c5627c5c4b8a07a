import { Badge } from '@fluentui/react-components';
import type { Evaluation } from '../../../shared/api/submission';
import { possibleParkSteps } from '../../../shared/evaluation/procedure/park-steps';
import { STAGE_WORDS, type Stage } from '../../../shared/vocabulary/stages';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';
import { Mono } from '../controls/text/mono';
import { remainingText } from '../../wording/remaining-text';
import { pointsText } from '../../wording/number-text';
import { useNow } from '../hooks/use-now';

const COLOURS: Readonly<Record<Stage, 'warning' | 'success' | 'brand'>> = {
  'not-submitted': 'warning',
  submitted: 'success',
  returned: 'warning',
  passed: 'success',
  settled: 'success',
  absent: 'warning',
  published: 'brand',
};

/** Where the evaluation of the park stands: stage, deadline, the version that is in. */
export const StatusSection = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { stage, yearState, year, participant, latest, submissionsOpen, submissionsClose, extension } = evaluation;
  const now = useNow();
  const open = possibleParkSteps(stage, yearState).includes('submit');
  const early = submissionsOpen !== null && Date.parse(submissionsOpen) > now;
  return (
    <Section
      title={`${String(year)} 年度绩效评估`}
      aside={
        <Badge appearance="tint" color={COLOURS[stage]}>
          {STAGE_WORDS[stage]}
        </Badge>
      }
    >
      <Facts
        facts={[
          ['园区', participant.name],
          ['自评开始', submissionsOpen && early && open ? beijingText(submissionsOpen) : null],
          [
            '自评截止',
            <>
              {beijingText(submissionsClose)}
              {open && `（${remainingText(submissionsClose, now)}）`}
            </>,
          ],
          ['延期理由', open && extension ? extension.reason : null],
          ['已提交', latest && `第 ${String(latest.version)} 版，${beijingText(latest.submittedAt)}`],
          ['核算总分', latest && pointsText(latest.total)],
          ['校验码', latest && <Mono text={latest.hash.slice(0, 16)} full={latest.hash} />],
        ]}
      />
    </Section>
  );
};
