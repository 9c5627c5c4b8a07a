import { Badge, Button } from '@fluentui/react-components';
import type { Participant } from '../../../../shared/evaluation/plan/plan';
import { ASKED_READINGS, type ReadingId, type Readings } from '../../../../shared/regulation/readings';
import type { RuleSet } from '../../../../shared/regulation/rule-set';
import type { Year } from '../../../../shared/vocabulary/ids';
import { Loaded } from '../../controls/loaded';
import { Section } from '../../controls/section';
import { ComparisonPart } from './comparison-part';
import { MoneyOutlookPart } from './money-outlook';
import { ReadingField, type Carried, type ShownBy } from './reading-field';
import { useReadingTrials, useTrialYear } from './use-reading-trials';

/** Picks a reading for every question that the text leaves open, and tries the picks on an earlier year. */
export const ReadingsForm = ({
  year,
  ruleSet,
  readings,
  isNew,
  carried,
  parks,
  onChange,
}: {
  readonly year: Year;
  readonly ruleSet: RuleSet;
  /** What is chosen so far. */
  readonly readings: Partial<Readings>;
  /** Whether the year has no plan yet: then what each choice would change stands beside it. */
  readonly isNew: boolean;
  readonly carried: Carried | null;
  /** The parks of the year, as far as they are known by now. */
  readonly parks: readonly Participant[];
  readonly onChange: (readings: Partial<Readings>) => void;
}) => {
  const trialYear = useTrialYear(year);
  const trials = useReadingTrials(isNew ? trialYear : null);
  const open = ASKED_READINGS.filter((id) => readings[id] === undefined);
  const shownBy = (): ShownBy => {
    if (trials.value) return { kind: 'data', trials: trials.value };
    if (trialYear === null) return { kind: 'example', why: '还没有往年数据' };
    return trials.state === 'failed' ? { kind: 'example', why: '没有读到往年数据' } : { kind: 'nothing' };
  };
  const by = shownBy();
  const choose = (id: ReadingId, alternative: string) =>
    // The group only offers alternatives of this very question.
    onChange({ ...readings, [id]: alternative } as Partial<Readings>);
  return (
    <Section
      title="条文如何理解"
      aside={
        open.length > 0 && (
          <Badge appearance="tint" color="warning">
            {carried ? `待确认 ${String(open.length)} 项` : `待选定 ${String(open.length)} 项`}
          </Badge>
        )
      }
    >
      {isNew && trialYear !== null && <Loaded of={trials} size="tiny" label="正在用往年数据试算各种选择…" />}
      {ASKED_READINGS.map((id) => (
        <ReadingField
          key={id}
          id={id}
          ruleSet={ruleSet}
          chosen={readings[id]}
          carried={carried}
          by={by}
          disabled={isNew && by.kind === 'nothing'}
          onChoose={(alternative) => choose(id, alternative)}
        >
          {id === 'R-money-year' && <MoneyOutlookPart {...{ year, ruleSet, parks, readings }} />}
        </ReadingField>
      ))}
      {carried && open.length > 0 && (
        <Button
          onClick={() => onChange({ ...Object.fromEntries(open.map((id) => [id, carried.readings[id]])), ...readings })}
        >
          确认沿用 {carried.year} 年度的 {open.length} 项理解
        </Button>
      )}
      <ComparisonPart readings={readings} />
    </Section>
  );
};
