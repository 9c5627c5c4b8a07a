import { useEffect, useRef } from 'react';
import { applyFixes } from '../../excel/submission/apply-fixes';
import type { LocatedFinding } from '../../../shared/workbook/reading/workbook-reading';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useJump } from '../shell/use-jump';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { PlainList } from '../controls/text/lists';
import { FindingRow } from './finding-row';

/** A finding of a form: where it is, and the number that a text reads as, which can be put right with one click. */
export type FoundInForm = Pick<LocatedFinding, 'severity' | 'cell' | 'text'> & { readonly reads: number | null };

/** What the check of a form found, in the order given: choosing one goes to its cell. */
export const CheckedSection = ({
  title,
  findings,
  turn,
  onFixed,
}: {
  readonly title: string;
  readonly findings: readonly FoundInForm[];
  /** Counts the checks: each brings the list into view. */
  readonly turn: number;
  readonly onFixed: () => Promise<void>;
}) => {
  const place = useFailurePlace();
  const jump = useJump(place);
  const fix = useTask(
    async ({ cell, reads }: FoundInForm) => {
      if (!cell || reads === null) return;
      await applyFixes([{ cell, value: reads }]);
      await onFixed();
    },
    { place },
  );
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, [turn]);
  return (
    <div ref={top}>
      <Section title={title}>
        <FailureNotice failure={place.failure} />
        {findings.length > 0 && (
          <PlainList>
            {findings.map((found) => (
              <FindingRow
                key={`${found.text.where} ${found.text.what}`}
                found={found}
                onJump={found.cell && ((cell) => void jump.run(cell))}
                onFix={found.reads === null ? null : () => void fix.run(found)}
              />
            ))}
          </PlainList>
        )}
      </Section>
    </div>
  );
};
