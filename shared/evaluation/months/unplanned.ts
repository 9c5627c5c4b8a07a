import type { Year } from '../../vocabulary/ids';

/** So many years after the last one that has a plan (or, while none has, after a park's recognition) months can be reported before their year has one: the plan comes late, and not every year is evaluated. */
const AHEAD = 2;

const isSoonAfter = (year: Year, start: Year): boolean => year > start && year <= start + AHEAD;

/** Whether months of a year without a plan can be reported: `planned` are the years that have one, `recognised` when the parks concerned were. */
export const isReportedAhead = (year: Year, planned: readonly Year[], recognised: readonly Year[]): boolean =>
  planned.length > 0
    ? planned.every((one) => one < year) && planned.some((one) => isSoonAfter(year, one))
    : recognised.some((one) => one === year || isSoonAfter(year, one));

/** Every year without a plan of which months may have been reported, when there were fewer plans than now. In order. */
export const yearsAhead = (planned: readonly Year[], recognised: readonly Year[]): readonly Year[] => {
  const after = [...planned, ...recognised].flatMap((one) =>
    Array.from({ length: AHEAD }, (_, index) => one + 1 + index),
  );
  const known = new Set<number>(planned);
  const years = new Set([...after, ...recognised].filter((year) => !known.has(year)));
  return [...years].toSorted((a, b) => a - b) as Year[];
};

/** What whoever reports or reads months of a year without a plan is told. */
export const UNPLANNED_WORDS =
  '本年度评估方案还没有下达，目标任务待定。月报可以先报；方案下达后，已报的月份计入该年度的目标进度。';
