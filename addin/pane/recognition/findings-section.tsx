import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { applyFixes } from '../../excel/apply-fixes';
import { jumpTo } from '../../excel/jump-to';
import type { ApplicationFinding } from '../../../shared/workbook/application-form-check';
import { FindingRow } from '../filling/finding-row';
import { FailureNotice } from '../shell/notice';
import { Section } from '../shell/section';
import { useTask } from '../shell/use-task';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

/** How many errors and warnings there are, in words. */
export const findingWords = (findings: readonly ApplicationFinding[]): string => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const said = [errors > 0 ? `${String(errors)} 处要改` : '', warnings > 0 ? `${String(warnings)} 项条件没有具备` : ''];
  return said.filter((part) => part !== '').join('，') || '没有发现问题';
};

/** What the check of 认定申报 found, what has to be put right first; choosing one goes to its cell. */
export const FindingsSection = ({
  findings,
  turn,
  onFixed,
}: {
  readonly findings: readonly ApplicationFinding[];
  /** Counts the checks: each brings the list into view. */
  readonly turn: number;
  readonly onFixed: () => Promise<void>;
}) => {
  const styles = useStyles();
  const jump = useTask(jumpTo);
  const fix = useTask(async ({ cell, reads }: ApplicationFinding) => {
    if (!cell || reads === null) return;
    await applyFixes([{ cell, value: reads }]);
    await onFixed();
  });
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, [turn]);
  const failure = jump.failure ?? fix.failure;
  const sorted = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return (
    <div ref={top}>
      <Section title={`校验结果：${findingWords(findings)}`}>
        {failure !== null && <FailureNotice failure={failure} />}
        {findings.length > 0 && (
          <ul className={styles.list}>
            {sorted.map((found) => (
              <FindingRow
                key={`${found.field} ${found.text.what}`}
                found={found}
                onJump={found.cell && ((cell) => void jump.run(cell))}
                onFix={found.reads === null ? null : () => void fix.run(found)}
              />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
};
