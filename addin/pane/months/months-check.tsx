import { useMemo } from 'react';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import {
  annualDifferences,
  describeDifference,
  differencesTodo,
  monthsToCome,
} from '../../../shared/evaluation/months/annual-differences';
import { MONTHLY_CLAUSE } from '../../../shared/regulation/monthly-figures';
import { monthsText } from '../../../shared/evaluation/months/month';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { FindingRow } from '../filled/finding-row';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { useSession } from '../session/session';
import { PlainList } from '../controls/text/lists';
import { useJump } from '../shell/use-jump';

/** 与月报核对: where a park's figures of the year are not what its months come to. It warns, and stops nothing. Without any month there is nothing to show. */
export const MonthsCheck = ({
  year,
  park,
  reported,
  cells = {},
}: {
  readonly year: Year;
  readonly park: ParkId;
  /** As the sheet has it now; null: what was submitted last. */
  readonly reported: ReportedJson | null;
  /** Where the figures stand in the workbook that is open, to jump there. */
  readonly cells?: WorkbookReading['cells']['figures'];
}) => {
  const { principal } = useSession();
  const loaded = useAnswer('parkMonths', { year, park });
  const own = loaded.value;
  const jump = useJump();
  const differences = useMemo(
    () => (own ? annualDifferences(reported ?? own.submitted ?? {}, own.months, own.missing) : []),
    [own, reported],
  );
  if (own?.months.length === 0) return null;
  const toCome = own ? monthsToCome(own.reported, own.missing) : [];
  return (
    <Section title={`与月报核对${differences.length > 0 ? `：${String(differences.length)} 处不一致` : ''}`}>
      <Loaded of={loaded} label="正在读取月报…" size="tiny" />
      <FailureNotice failure={jump.failure} />
      {own && differences.length === 0 && toCome.length === 0 && <div>与月报（{monthsText(own.reported)}）一致。</div>}
      {own && toCome.length > 0 && (
        <div>
          {differences.length === 0 && `月报（${monthsText(own.reported)}）没有超出全年填报的数据。`}
          {monthsText(toCome)}还没有到上报的时候，报齐后再逐项核对。
        </div>
      )}
      {differences.length > 0 && (
        <div>
          {differencesTodo(principal.role)}（{MONTHLY_CLAUSE}）
        </div>
      )}
      <PlainList>
        {differences.map((difference) => (
          <FindingRow
            key={difference.figure}
            found={{
              severity: 'warning',
              cell: cells[difference.figure] ?? null,
              text: describeDifference(difference, cells[difference.figure]?.sheet),
            }}
            onJump={(cell) => void jump.run(cell)}
            onFix={null}
          />
        ))}
      </PlainList>
    </Section>
  );
};
