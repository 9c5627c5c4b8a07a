import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { applyFixes } from '../../excel/submission/apply-fixes';
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import { openQuestions } from '../../../shared/workbook/reading/question';
import type { CellFix } from '../../../shared/workbook/reading/cell-fix';
import type { LocatedFinding } from '../../../shared/workbook/reading/workbook-reading';
import { countText } from '../../wording/number-text';
import { Act } from '../controls/act';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { Muted } from '../controls/text/muted';
import { PlainList } from '../controls/text/lists';
import { useSearch } from '../controls/use-search';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { useJump } from '../shell/use-jump';
import { BlankList } from './blank-list';
import { FindingRow } from './finding-row';
import { useBroughtIntoView } from './use-brought-into-view';
import type { LiveSheet } from './use-filled-sheet';

/** Something that was found on a sheet: where it is, and what puts it right with one click. */
export type Found = Pick<LocatedFinding, 'severity' | 'cell' | 'text'> & {
  readonly fixes?: readonly CellFix[];
  /** Of a list, where it is what the one cell of the finding is to hold. */
  readonly fix?: number | string | null;
  /** Of a form, whether it is merely still empty: such are said once, and quietly. */
  readonly isBlank?: boolean;
};

/** As many as somebody works through at a time; of thousands most have one cause. */
const AT_A_TIME = 30;

/** What of what was found on a sheet somebody looks for. */
export const useFoundSearch = <Each extends Pick<Found, 'text'>>(sheet: string, findings: readonly Each[]) =>
  useSearch(findings, {
    label: '校验结果',
    of: `${sheet} 校验结果`,
    textOf: ({ text: { where, what } }) => `${where}${what}`,
  });

/** What a check found, errors first: choosing one goes to its cell. What was evidently meant is put right with one click, one by one or all together. */
export const FoundSection = <Each extends Found>({
  title,
  sheet,
  findings,
  fix: apply = (found) => applyFixes(found.flatMap(({ fixes = [] }) => fixes)),
  children,
}: {
  readonly title: string;
  /** What was checked: each check brings the list into view, unless something is to be chosen first, which stands above. */
  readonly sheet: Pick<LiveSheet<unknown, unknown>, 'title' | 'questions' | 'checks' | 'isLive' | 'reread' | 'check'>;
  readonly findings: readonly Each[];
  /** Puts findings right that have fixes; cell by cell where it is left out. */
  readonly fix?: (findings: readonly Each[]) => Promise<void>;
  /** What is said above the list. */
  readonly children?: ReactNode;
}) => {
  const place = useFailurePlace();
  const jump = useJump(place);
  const fix = useTask(
    async (found: readonly Each[]) => {
      await apply(found);
      await (sheet.isLive ? sheet.reread() : sheet.check());
    },
    { place },
  );
  const top = useBroughtIntoView(sheet.checks, openQuestions(sheet).length);
  const { found: searched, field } = useFoundSearch(sheet.title, findings);
  const [shown, setShown] = useState(AT_A_TIME);
  const blanks = searched.filter(({ isBlank = false }) => isBlank);
  const wrong = searched.filter(({ isBlank = false }) => !isBlank);
  const left = wrong.length - shown;
  const isFixable = ({ fixes = [], fix: one = null }: Found): boolean => fixes.length > 0 || one !== null;
  const fixable = searched.filter(isFixable);
  return (
    <div ref={top}>
      <Section title={title}>
        {children}
        <FailureNotice failure={place.failure} />
        {fixable.length > 1 && (
          <Act size="small" task={fix} onClick={() => fix.run(fixable)} doing="正在修正…" quiet>
            一键修正全部（{countText(fixable.length)} 处）
          </Act>
        )}
        {field}
        <BlankList blanks={blanks} onJump={(cell) => void jump.run(cell)} />
        {wrong.length > 0 && (
          <PlainList label="校验结果">
            {errorsFirst(wrong)
              .slice(0, shown)
              .map((found) => (
                <FindingRow
                  key={`${found.text.where} ${found.text.what} ${String(found.cell?.row)} ${String(found.cell?.column)}`}
                  found={found}
                  onJump={found.cell && ((cell) => void jump.run(cell))}
                  onFix={isFixable(found) ? () => void fix.run([found]) : null}
                />
              ))}
          </PlainList>
        )}
        {searched.length < findings.length && (
          <Muted>
            共 {countText(findings.length)} 处，查到 {countText(searched.length)} 处。
          </Muted>
        )}
        {left > 0 && (
          <Button size="small" onClick={() => setShown(shown + AT_A_TIME)}>
            还有 {countText(left)} 处，再看 {Math.min(AT_A_TIME, left)} 处
          </Button>
        )}
      </Section>
    </div>
  );
};
