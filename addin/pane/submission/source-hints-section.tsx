import type { Validation } from '../../excel/submission/validate';
import type { Evaluation } from '../../../shared/api/submission';
import { numbersNotKept, SOURCE_LIMIT } from '../../../shared/evaluation/evidence/sources';
import type { FigureId } from '../../../shared/regulation/figures';
import { figureOf, type RuleSet } from '../../../shared/regulation/rule-set';
import { FIGURE_HEADERS } from '../../../shared/workbook/submission/figure-rows';
import { JumpButton } from '../controls/jump-button';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { BulletList } from '../controls/text/lists';
import { useAnswer } from '../hooks/use-answer';
import { useJump } from '../shell/use-jump';

/** What of 数据来源、佐证材料编号 names no document of the list, or cannot be sent as it stands: hints, each a jump away; nothing is wrong in the sheet. */
export const SourceHintsSection = ({
  evaluation: { year, park },
  validation: { reading },
  ruleSet,
}: {
  readonly evaluation: Pick<Evaluation, 'year' | 'park'>;
  readonly validation: Validation;
  readonly ruleSet: RuleSet;
}) => {
  const { value } = useAnswer('evidence', { year, park });
  const jump = useJump();
  const { taken, left } = reading.sources;
  // Where the list cannot be read no number is missing for certain.
  const lacking = value ? numbersNotKept(taken, value.evidence, ruleSet) : [];
  if (lacking.length + left.length === 0) return null;
  const jumpTo = (id: FigureId) => (
    <JumpButton cell={reading.cells.figures[id]} onJump={jump.run}>
      {`${figureOf(ruleSet, id).item} ${figureOf(ruleSet, id).label}`}
    </JumpButton>
  );
  return (
    <Section title={`${FIGURE_HEADERS.evidence}（提醒，${String(lacking.length + left.length)} 处）`}>
      <div>不影响提交，审核的人会看到。</div>
      <FailureNotice failure={jump.failure} />
      <BulletList gap={6}>
        {lacking.map(({ figure, numbers }) => (
          <li key={figure}>
            {jumpTo(figure)}
            <div>佐证材料清单中没有编号为“{numbers.join('”“')}”的材料。写错的请改正；材料没有上传的，可以补传。</div>
          </li>
        ))}
        {left.map((figure) => (
          <li key={figure}>
            {jumpTo(figure)}
            <div>
              这一格的内容没有带上：被划掉、看不见，或超过 {SOURCE_LIMIT} 字。需要审核的人看到的，请改好再提交。
            </div>
          </li>
        ))}
      </BulletList>
    </Section>
  );
};
