import { Button, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { Year, YEARS } from '../../../shared/vocabulary/ids';
import type { Me } from '../../../shared/api/me';
import { Section } from '../controls/section';
import { useNow } from '../hooks/use-now';
import { Choice } from '../controls/choice';

/** Years that can be started: those around now that have no plan, the likeliest first. */
const startable = (years: Me['years'], now: number): readonly Year[] => {
  const known = new Set(years.map(({ year }) => year));
  const latest = Math.max(...known);
  const current = new Date(now).getFullYear();
  const likely = known.size === 0 ? current : latest + 1;
  const around = Array.from({ length: current + 1 - YEARS.first + 1 }, (_, back) => current + 1 - back);
  return [...new Set([likely, ...around])]
    .filter((year) => year >= YEARS.first && year <= YEARS.last)
    .map((year) => Year.parse(year))
    .filter((year) => !known.has(year));
};

/** Starts the plan of a year that has none. */
export const NewYearSection = ({
  years,
  onStart,
}: {
  readonly years: Me['years'];
  readonly onStart: (year: Year) => void;
}) => {
  const offered = startable(years, useNow());
  const [chosen, setChosen] = useState<Year | undefined>(offered[0]);
  return (
    <Section title="制定新年度方案">
      <Field label="评估年度" hint="被评估的年份，例如评估 2026 年的绩效选 2026。">
        <Choice of={offered} textOf={(year) => `${String(year)} 年度`} value={chosen} onChoose={setChosen} />
      </Field>
      <Button disabledFocusable={chosen === undefined} onClick={() => chosen !== undefined && onStart(chosen)}>
        开始制定
      </Button>
    </Section>
  );
};
