import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { MonthSheetFinding } from '../../../shared/workbook/months/read-sheet';
import { findingCountText } from '../../wording/finding-count-text';
import { FindingRow } from '../submission/finding-row';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { PlainList } from '../controls/text/lists';
import { useJump } from '../shell/use-jump';

/** So many are shown: the sheet itself shows all. */
const SHOWN = 50;

/** What was found in 月报, errors first; choosing one goes to its cell. */
export const MonthFindings = ({
  findings,
  parks,
}: {
  readonly findings: readonly MonthSheetFinding[];
  readonly parks: number;
}) => {
  const jump = useJump();
  const sorted = errorsFirst(findings);
  return (
    <Section title={`校验结果：${findingCountText(findings)}`}>
      {findings.length === 0 && <div role="status">{`${String(parks)} 个园区都填好了，可以报送。`}</div>}
      <FailureNotice failure={jump.failure} />
      <PlainList>
        {sorted.slice(0, SHOWN).map((each) => (
          <FindingRow
            key={`${each.code} ${String(each.cell.row)} ${String(each.cell.column)}`}
            found={each}
            onJump={(cell) => void jump.run(cell)}
            onFix={null}
          />
        ))}
      </PlainList>
      {sorted.length > SHOWN && <div>还有 {sorted.length - SHOWN} 处，见表中“校验”列。</div>}
    </Section>
  );
};
