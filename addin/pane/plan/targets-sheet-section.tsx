import { Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { Year } from '../../../shared/vocabulary/ids';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import type { PlannedPark } from '../../../shared/workbook/plan/sheet';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import type { PlanReading } from '../../../shared/workbook/plan/read-sheet';
import { useSession } from '../session/session';
import { findingCountText } from '../../wording/finding-count-text';
import { countText } from '../../wording/number-text';
import { FilledSection } from '../filled/filled-section';
import { FoundSection } from '../filled/found-section';
import type { LiveSheet } from '../filled/use-filled-sheet';
import { pastPriors } from '../past/past-priors';
import { newlyRecognised, nextYearParks } from './next-year-parks';
import { planSummary } from './plan-sheet';

/** 目标任务: draws the sheet from the plan, or from last year’s parks and figures, and reads it back. */
export const TargetsSheetSection = ({
  year,
  plan,
  last,
  sheet,
  fromSheet,
  onFromSheet,
}: {
  readonly year: Year;
  /** The plan as it is; null while the year has none. */
  readonly plan: Plan | null;
  /** The plan of the year before, to start from. */
  readonly last: Plan | null;
  readonly sheet: LiveSheet<PlanReading, readonly PlannedPark[]>;
  readonly fromSheet: boolean;
  readonly onFromSheet: (use: boolean) => void;
}) => {
  const { api } = useSession();
  const [progress, setProgress] = useState<string | null>(null);
  const { reading } = sheet;
  const parks = async (): Promise<readonly PlannedPark[]> => {
    if (plan) {
      const { rows } = await api.call('pasts', { path: { year } });
      const priorsOf = new Map(pastPriors(year, plan.participants, rows).map(({ park, priors }) => [park, priors]));
      return plan.participants.map((park) => ({ ...park, ...priorsOf.get(park.park) }));
    }
    if (last === null) return newlyRecognised(api, year);
    try {
      return await nextYearParks(api, last.year, year, (read, all) =>
        setProgress(`正在读取上年数据 ${countText(read)} / ${countText(all)} 家…`),
      );
    } finally {
      setProgress(null);
    }
  };
  return (
    <>
      <FilledSection
        sheet={sheet}
        intro={
          <div>
            {plan
              ? `方案中有 ${countText(plan.participants.length)} 家园区。名单和数字在工作表里改。`
              : last
                ? `以 ${String(last.year)} 年度的园区为底稿，带入其营业收入和纳税总额作为上年数据。`
                : '先生成空表，把参评园区填进去。'}
          </div>
        }
        offer={{
          text: `生成“${SHEETS.plan}”工作表`,
          content: parks,
          ...(progress !== null && { doing: progress }),
        }}
        reads
        standing={`工作簿里已有“${SHEETS.plan}”工作表，里面有填写的内容。`}
      >
        {reading && (
          <div role="status">
            {planSummary(reading)}
            {reading.participants && '保存时按此表。'}
          </div>
        )}
        {plan && (
          <Switch
            label={`保存时按工作表“${SHEETS.plan}”更新园区`}
            checked={fromSheet}
            onChange={(_, { checked }) => onFromSheet(checked)}
          />
        )}
      </FilledSection>
      {reading && reading.findings.length > 0 && (
        <FoundSection
          sheet={sheet}
          title={`校验结果：${findingCountText(reading.findings)}`}
          findings={reading.findings}
        />
      )}
    </>
  );
};
