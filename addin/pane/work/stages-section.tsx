import { ToggleButton, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { ABSENCE_OUTCOMES, absentText } from '../../../shared/evaluation/absence/matter';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { STAGES, STAGE_WORDS, type Stage } from '../../../shared/vocabulary/stages';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Disclosure } from '../controls/disclosure';
import { Facts } from '../controls/text/facts';
import { FilteredList } from '../controls/filtered-list';
import { Section } from '../controls/section';
import { useNow } from '../hooks/use-now';
import { Refresh } from '../controls/refresh';
import { Muted } from '../controls/text/muted';
import { countText } from '../../wording/number-text';
import { sentFromText } from '../../wording/sheet-text';
import { remainingText } from '../../wording/remaining-text';
import { datesInForce } from './dates-in-force';
import { EXTENDABLE_AT, extendedText } from '../../wording/extended-text';
import { ParkDesk } from './park-desk';
import type { YearProgress } from './year-progress';

const useStyles = makeStyles({
  stages: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** The date that parks of a stage have to keep by the plan, where there is one. */
const deadlineOf = (stage: Stage, { plan }: YearProgress) => {
  const of = stage === 'returned' ? undefined : EXTENDABLE_AT[stage];
  return of ? datesInForce(plan, {})[of] : null;
};

const detail = (
  { districtName, version, submittedAt, sheet, scored, stage, extended, absence, proposed }: ConsolidatedRow,
  members: number,
) =>
  [
    districtName,
    absence && absentText(absence),
    proposed && `已提议“${ABSENCE_OUTCOMES[proposed]}”，待领导小组审核`,
    extendedText(stage, extended),
    submittedAt && `第 ${String(version)} 版，${beijingText(submittedAt)}`,
    sentFromText(sheet, SHEETS.scoring) || null,
    members > 0 && scored > 0 && `已有 ${String(scored)} 位专家评分`,
  ]
    .filter((part) => typeof part === 'string')
    .join(' · ');

/** The parks by stage: how many stand where, and those of one stage, each with what can be done for it. */
export const StagesSection = ({
  progress,
  onChanged,
}: {
  readonly progress: YearProgress;
  readonly onChanged: () => void;
}) => {
  const styles = useStyles();
  const now = useNow();
  const { rows, plan } = progress;
  const counts = STAGES.map((stage) => ({ stage, count: rows.filter((row) => row.stage === stage).length }));
  const present = counts.filter(({ count }) => count > 0);
  const [picked, setPicked] = useState<Stage | null>(null);
  // What is furthest behind holds up the year.
  const stage = present.find((each) => each.stage === picked)?.stage ?? present[0]?.stage;
  const deadline = stage && deadlineOf(stage, progress);
  return (
    <Section title={`${String(plan.year)} 年度进度`} aside={<Refresh onClick={onChanged} />}>
      <div className={styles.stages} role="group" aria-label="按环节查看">
        {present.map((each) => (
          <ToggleButton
            key={each.stage}
            size="small"
            checked={each.stage === stage}
            onClick={() => setPicked(each.stage)}
          >
            {STAGE_WORDS[each.stage]} {countText(each.count)}
          </ToggleButton>
        ))}
      </div>
      {deadline && <Facts facts={[['本环节截止', `${beijingText(deadline)}（${remainingText(deadline, now)}）`]]} />}
      {stage && (
        <FilteredList
          key={stage}
          rows={rows.filter((row) => row.stage === stage)}
          label={STAGE_WORDS[stage]}
          keyOf={({ park }) => park}
          textOf={({ name, districtName }) => `${name} ${districtName}`}
        >
          {(row) => (
            <Disclosure
              head={
                <>
                  {row.name}
                  <Muted>{detail(row, plan.panel?.members.length ?? 0)}</Muted>
                </>
              }
            >
              <ParkDesk row={row} progress={progress} onChanged={onChanged} />
            </Disclosure>
          )}
        </FilteredList>
      )}
    </Section>
  );
};
