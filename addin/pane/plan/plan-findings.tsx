import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { PlanFinding } from '../../../shared/workbook/plan/findings';
import { JumpButton } from '../controls/jump-button';
import { FilteredList } from '../controls/filtered-list';
import { FailureNotice } from '../controls/notice';
import { useJump } from '../shell/use-jump';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px' },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  words: { minWidth: 0 },
});

/** What was found in 目标任务, errors first; choosing one goes to its cell. */
export const PlanFindings = ({ findings }: { readonly findings: readonly PlanFinding[] }) => {
  const styles = useStyles();
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
        {({ severity, cell, text }) => {
          const [Icon, word] = severity === 'error' ? [ErrorCircleFilled, '错误'] : [WarningFilled, '提醒'];
          return (
            <div className={styles.row}>
              <Icon className={mergeClasses(styles.icon, styles[severity])} aria-label={word} />
              <div className={styles.words}>
                <JumpButton cell={cell} onJump={(to) => void jump.run(to)}>
                  {text.where}
                </JumpButton>
                <div>
                  {text.what}
                  {text.todo}
                  {text.clause !== null && `（${text.clause}）`}
                </div>
              </div>
            </div>
          );
        }}
      </FilteredList>
    </>
  );
};
