import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { readingText } from '../../../../shared/assessment/explanation/reading-text';
import type { Comparison } from '../../../../shared/evaluation/plan/comparison';
import { isTriedOnFigures, UNTRIED } from '../../../../shared/evaluation/plan/compare-readings';
import { workedExample } from '../../../../shared/evaluation/plan/worked-example';
import { READINGS, type ReadingId, type Readings } from '../../../../shared/regulation/readings';
import type { RuleSet } from '../../../../shared/regulation/rule-set';
import type { Year } from '../../../../shared/vocabulary/ids';
import { countText, pointsText, wanText } from '../../../wording/number-text';
import { Muted } from '../../controls/text/muted';
import type { ReadingTrials } from './use-reading-trials';

const useStyles = makeStyles({
  reading: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    paddingTop: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** The year before, whose readings are taken over where nothing else is chosen. */
export interface Carried {
  readonly year: Year;
  readonly readings: Readings;
}
/** By what somebody sees what a choice would change: a year's data, an example, or nothing yet. */
export type ShownBy =
  | { readonly kind: 'data'; readonly trials: ReadingTrials }
  | { readonly kind: 'example'; readonly why: '还没有往年数据' | '没有读到往年数据' }
  | { readonly kind: 'nothing' };

const sideText = ({ total, rank, grade, subsidy }: Comparison['changed'][number]['before']): string =>
  `${pointsText(total)}、第 ${countText(rank)} 名、${grade}、${subsidy === null ? '补助待定' : wanText(subsidy)}`;

const changeText = ({ parks, changed }: Comparison): string => {
  const [first] = changed;
  return first
    ? `${countText(parks)} 家园区中 ${countText(changed.length)} 家的结果会不同，如${first.name}：${sideText(first.before)}，改为 ${sideText(first.after)}。`
    : `${countText(parks)} 家园区的得分、名次、等次和补助都不变。`;
};

/** What each answer comes to, and by what that is known. */
const effectsOf = (
  id: ReadingId,
  ruleSet: RuleSet,
  by: ShownBy,
): { readonly source: string; readonly of: (alternative: string) => string | null } | null => {
  if (by.kind === 'nothing') return null;
  if (by.kind === 'data' && isTriedOnFigures(id)) {
    const { year, own, under } = by.trials;
    return {
      source: `用 ${String(year)} 年度的数据试算：`,
      of: (alternative) => {
        if (alternative === own[id]) return `${String(year)} 年度就是这样计算的。`;
        const comparison = under(id, alternative);
        return comparison && changeText(comparison);
      },
    };
  }
  const why = by.kind === 'data' ? (UNTRIED[id] ?? '') : by.why;
  const example = workedExample(id, ruleSet);
  return example
    ? {
        source: `示例（${why}）：${example.situation}。`,
        of: (alternative) => {
          const { [alternative]: outcome } = example.outcomes;
          return outcome === undefined ? null : `示例园区：${outcome}。`;
        },
      }
    : { source: '本版规则没有涉及的项目，各种选择结果相同。', of: () => null };
};

const carriedText = (words: string, { year }: Carried, chosen: boolean, isSame: boolean): string => {
  if (!chosen) return `拟沿用 ${String(year)} 年度：${words}（待确认）`;
  return isSame ? `沿用 ${String(year)} 年度` : `与 ${String(year)} 年度不同，${String(year)} 年度：${words}`;
};

/** One question that the text leaves open, with what each answer would change; nothing is chosen until somebody does. */
export const ReadingField = ({
  id,
  ruleSet,
  chosen,
  carried,
  by,
  disabled,
  onChoose,
  children,
}: {
  readonly id: ReadingId;
  readonly ruleSet: RuleSet;
  readonly chosen: string | undefined;
  readonly carried: Carried | null;
  readonly by: ShownBy;
  /** While what a choice would change is still being worked out. */
  readonly disabled: boolean;
  readonly onChoose: (alternative: string) => void;
  /** What else stands below the answers, where the question has more to show. */
  readonly children?: ReactNode;
}) => {
  const styles = useStyles();
  const { clause, reason, default: standard } = READINGS[id];
  const { question, alternatives } = readingText(id, ruleSet);
  const effects = effectsOf(id, ruleSet, by);
  return (
    <div className={styles.reading}>
      <Field label={question}>
        {(field) => (
          <>
            {effects && <Muted>{effects.source}</Muted>}
            <RadioGroup
              {...field}
              value={chosen ?? ''}
              disabled={disabled}
              onChange={(_, { value }) => onChoose(value)}
            >
              {Object.entries(alternatives).map(([alternative, words]) => {
                const effect = effects?.of(alternative) ?? null;
                return (
                  <Radio
                    key={alternative}
                    value={alternative}
                    label={
                      <>
                        {words}
                        {effect !== null && <Muted>{effect}</Muted>}
                      </>
                    }
                  />
                );
              })}
            </RadioGroup>
          </>
        )}
      </Field>
      {children}
      {carried && (
        <Muted tone={chosen === undefined ? 'warning' : undefined}>
          {carriedText(
            alternatives[carried.readings[id]] ?? '',
            carried,
            chosen !== undefined,
            chosen === carried.readings[id],
          )}
        </Muted>
      )}
      <Muted>
        依据：{clause}。建议：{alternatives[standard]}。{reason}
      </Muted>
    </div>
  );
};
