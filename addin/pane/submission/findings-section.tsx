import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { applyFixes } from '../../excel/submission/apply-fixes';
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { CellRef, LocatedFinding } from '../../../shared/workbook/reading/workbook-reading';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useJump } from '../shell/use-jump';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { PlainList, BulletList } from '../controls/text/lists';
import { findingCountText } from '../../wording/finding-count-text';
import { Disclosure } from '../controls/disclosure';
import { JumpButton } from '../controls/jump-button';
import { FindingRow } from './finding-row';

const useStyles = makeStyles({
  missing: { fontWeight: 600, color: tokens.colorStatusDangerForeground1 },
  clean: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorStatusSuccessForeground1 },
  icon: { fontSize: '20px', flexShrink: 0 },
  sheet: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    color: tokens.colorNeutralForeground3,
  },
});

/** Cells that are simply still empty: said once for all of them, each a jump away. */
const MissingList = ({
  missing,
  onJump,
}: {
  readonly missing: readonly LocatedFinding[];
  readonly onJump: (cell: CellRef) => void;
}) => {
  const styles = useStyles();
  return (
    <Disclosure startsOpen head={<span className={styles.missing}>还没有填写的 {missing.length} 处</span>}>
      <BulletList gap={6}>
        {missing.map(({ finding, cell, text }) => (
          <li key={JSON.stringify(finding.place)}>
            <JumpButton cell={cell} onJump={onJump}>
              {text.where}
            </JumpButton>
          </li>
        ))}
      </BulletList>
    </Disclosure>
  );
};

/** A number typed as text can be put right with one click. */
const fixOf = ({ finding, cell }: LocatedFinding) =>
  finding.code === 'number-as-text' && cell ? { cell, value: finding.reads } : null;

const isEmpty = ({ finding: { code } }: LocatedFinding) => code === 'missing' || code === 'claimed-missing';

const bySheet = (findings: readonly LocatedFinding[]) => {
  const groups = new Map<string, LocatedFinding[]>();
  for (const found of errorsFirst(findings)) {
    const sheet = found.cell?.sheet ?? '没有对应单元格';
    groups.set(sheet, [...(groups.get(sheet) ?? []), found]);
  }
  return [...groups];
};

/** What the last check found, grouped by sheet: where, what, what to do; choosing one goes to its cell. */
export const FindingsSection = ({
  findings,
  turn,
  onFixed,
}: {
  readonly findings: readonly LocatedFinding[];
  /** Counts the checks: each brings the list into view. */
  readonly turn: number;
  readonly onFixed: () => Promise<void>;
}) => {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, [turn]);
  const styles = useStyles();
  const place = useFailurePlace();
  const jump = useJump(place);
  const fix = useTask(
    async (fixes: readonly { cell: CellRef; value: number }[]) => {
      await applyFixes(fixes);
      await onFixed();
    },
    { place },
  );
  const fixes = findings.map(fixOf).filter((each) => each !== null);
  return (
    <div ref={top}>
      <Section title={findings.length === 0 ? '校验结果' : `校验结果：${findingCountText(findings)}`}>
        {findings.length === 0 && (
          <div className={styles.clean}>
            <CheckmarkCircleFilled className={styles.icon} />
            没有发现问题，可以提交。
          </div>
        )}
        <FailureNotice failure={place.failure} />
        {fixes.length > 1 && (
          <Act size="small" task={fix} onClick={() => fix.run(fixes)} quiet>
            一键修正全部文本数字（{fixes.length} 处）
          </Act>
        )}
        {bySheet(findings).map(([sheet, found]) => (
          <div key={sheet}>
            <h3 className={styles.sheet}>{sheet}</h3>
            {found.some(isEmpty) && (
              <MissingList missing={found.filter(isEmpty)} onJump={(cell) => void jump.run(cell)} />
            )}
            <PlainList>
              {found
                .filter((each) => !isEmpty(each))
                .map((each) => {
                  const one = fixOf(each);
                  return (
                    <FindingRow
                      key={`${each.finding.code} ${JSON.stringify(each.finding.place)}`}
                      found={each}
                      onJump={each.cell && ((cell) => void jump.run(cell))}
                      onFix={one && (() => void fix.run([one]))}
                    />
                  );
                })}
            </PlainList>
          </div>
        ))}
      </Section>
    </div>
  );
};
