import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { PlanFinding } from '../../../shared/workbook/plan/findings';
import { JumpButton } from '../controls/jump-button';
import { FilteredList } from '../controls/filtered-list';
import { FailureNotice } from '../controls/notice';
import { Flagged } from '../controls/text/flagged';
import { useJump } from '../shell/use-jump';

/** What was found in 目标任务, errors first; choosing one goes to its cell. */
export const PlanFindings = ({ findings }: { readonly findings: readonly PlanFinding[] }) => {
  const jump = useJump();
  const sorted = errorsFirst(findings);
  return (
    <>
      <FailureNotice failure={jump.failure} />
      <FilteredList
        rows={sorted}
        label="校验结果"
        keyOf={({ code, cell }) => `${code} ${String(cell.row)} ${String(cell.column)}`}
        textOf={({ text }) => `${text.where}${text.what}`}
      >
        {({ severity, cell, text }) => (
          <Flagged severity={severity}>
            <JumpButton cell={cell} onJump={jump.run}>
              {text.where}
            </JumpButton>
            <div>
              {text.what}
              {text.todo}
              {text.clause !== null && `（${text.clause}）`}
            </div>
          </Flagged>
        )}
      </FilteredList>
    </>
  );
};
