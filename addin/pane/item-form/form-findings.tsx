import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { applyFixes } from '../../excel/apply-fixes';
import { jumpTo } from '../../excel/jump-to';
import type { FormFinding } from '../../../shared/workbook/item-form-check';
import { FindingRow } from '../filling/finding-row';
import { FailureNotice } from '../shell/notice';
import { Section } from '../shell/section';
import { useTask } from '../shell/use-task';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

/** What the check of an item form found: where, what, what to do; choosing one goes to its cell. */
export const FormFindings = ({
  findings,
  turn,
  onFixed,
}: {
  readonly findings: readonly FormFinding[];
  /** Counts the checks: each brings the list into view. */
  readonly turn: number;
  readonly onFixed: () => Promise<void>;
}) => {
  const styles = useStyles();
  const jump = useTask(jumpTo);
  const fix = useTask(async ({ cell, reads }: FormFinding) => {
    if (!cell || reads === null) return;
    await applyFixes([{ cell, value: reads }]);
    await onFixed();
  });
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, [turn]);
  const failure = jump.failure ?? fix.failure;
  if (findings.length === 0) return null;
  return (
    <div ref={top}>
      <Section title={`校验结果：${String(findings.length)} 处要改`}>
        {failure !== null && <FailureNotice failure={failure} />}
        <ul className={styles.list}>
          {findings.map((found) => (
            <FindingRow
              key={`${found.text.where} ${found.text.what}`}
              found={found}
              onJump={found.cell && ((cell) => void jump.run(cell))}
              onFix={found.reads === null ? null : () => void fix.run(found)}
            />
          ))}
        </ul>
      </Section>
    </div>
  );
};
