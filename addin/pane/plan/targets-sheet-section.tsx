import { Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { readPlanSheet } from '../../excel/plan/read';
import { SheetExists } from '../../excel/workbook/sheet-exists';
import { writePlanSheet } from '../../excel/plan/write';
import type { Year } from '../../../shared/vocabulary/ids';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import type { PlannedPark } from '../../../shared/workbook/plan/sheet';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import type { PlanReading } from '../../../shared/workbook/plan/read-sheet';
import { useSession } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { ReplaceSheetDialog } from '../controls/replace-sheet-dialog';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { findingCountText } from '../../wording/finding-count-text';
import { countText } from '../../wording/number-text';
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { PlanFinding } from '../../../shared/workbook/plan/findings';
import { JumpButton } from '../controls/jump-button';
import { FilteredList } from '../controls/filtered-list';
import { FailureNotice } from '../controls/notice';
import { Flagged } from '../controls/text/flagged';
import { useJump } from '../shell/use-jump';
import { newlyRecognised, nextYearParks } from './next-year-parks';

/** What was found in 目标任务, errors first; choosing one goes to its cell. */
const PlanFindings = ({ findings }: { readonly findings: readonly PlanFinding[] }) => {
  const jump = useJump();
  const sorted = errorsFirst(findings);
  return (
    <>
      <FailureNotice failure={jump.failure} />
      <FilteredList
        rows={sorted}
        label="校验结果"
        keyOf={({ code, cell }) => `${code} ${String(cell.row)} ${String(cell.column)}`}
        textOf={({ text }) => `${text.where}${text.what}`}
      >
        {({ severity, cell, text }) => (
          <Flagged severity={severity}>
            <JumpButton cell={cell} onJump={jump.run}>
              {text.where}
            </JumpButton>
            <div>
              {text.what}
              {text.todo}
              {text.clause !== null && `（${text.clause}）`}
            </div>
          </Flagged>
        )}
      </FilteredList>
    </>
  );
};

const summary = ({ rows, findings }: PlanReading): string => {
  return `读到 ${countText(rows.length)} 家园区，${findingCountText(findings)}。`;
};

/** 目标任务: draws the sheet from the plan, or from last year’s parks and figures, and reads it back. */
export const TargetsSheetSection = ({
  year,
  plan,
  last,
  reading,
  onReading,
  fromSheet,
  onFromSheet,
}: {
  readonly year: Year;
  /** The plan as it is; null while the year has none. */
  readonly plan: Plan | null;
  /** The plan of the year before, to start from. */
  readonly last: Plan | null;
  /** What was read last. */
  readonly reading: PlanReading | null;
  readonly onReading: (reading: PlanReading | null) => void;
  readonly fromSheet: boolean;
  readonly onFromSheet: (use: boolean) => void;
}) => {
  const { api } = useSession();
  const announce = useAnnounce();
  const [progress, setProgress] = useState<string | null>(null);
  const [replacing, setReplacing] = useState<readonly PlannedPark[] | null>(null);
  const [absent, setAbsent] = useState(false);
  const drawn = (parks: readonly PlannedPark[]) => {
    setReplacing(null);
    setAbsent(false);
    onReading(null);
    announce(`“${SHEETS.plan}”已生成，共 ${String(parks.length)} 家园区。`);
  };
  const draw = useTask(async () => {
    try {
      const parks =
        plan?.participants ??
        (last === null
          ? await newlyRecognised(api, year)
          : await nextYearParks(api, last.year, year, (read, all) =>
              setProgress(`正在读取上年数据 ${countText(read)} / ${countText(all)} 家…`),
            ));
      setProgress(null);
      try {
        await writePlanSheet(year, parks, { replace: false });
        drawn(parks);
      } catch (failure) {
        if (!(failure instanceof SheetExists)) throw failure;
        setReplacing(parks);
      }
    } finally {
      setProgress(null);
    }
  });
  const replace = useTask(async (parks: readonly PlannedPark[]) => {
    await writePlanSheet(year, parks, { replace: true });
    drawn(parks);
  });
  const read = useTask(async () => {
    const found = await readPlanSheet(year);
    setAbsent(found === null);
    onReading(found);
    announce(found ? summary(found) : `没有找到“${SHEETS.plan}”。`);
  });
  return (
    <Section title={SHEETS.plan}>
      <div>
        {plan
          ? `方案中有 ${countText(plan.participants.length)} 家园区。名单和数字在工作表里改。`
          : last
            ? `以 ${String(last.year)} 年度的园区为底稿，带入其上报的营业收入和纳税总额作为上年数据。`
            : '先生成空表，把参评园区填进去。'}
      </div>
      <Act task={draw} doing={progress ?? '正在生成…'}>
        生成“{SHEETS.plan}”工作表
      </Act>
      <Act task={read} doing="正在读取…">
        读取并校验
      </Act>
      {absent && <div role="status">工作簿里还没有“{SHEETS.plan}”，请先生成。</div>}
      {reading && (
        <div role="status">
          {summary(reading)}
          {reading.participants && '保存时按此表。'}
        </div>
      )}
      {reading && reading.findings.length > 0 && <PlanFindings findings={reading.findings} />}
      {plan && (
        <Switch
          label={`保存时按工作表“${SHEETS.plan}”更新园区`}
          checked={fromSheet}
          onChange={(_, { checked }) => onFromSheet(checked)}
        />
      )}
      <ReplaceSheetDialog
        sheet={SHEETS.plan}
        open={replacing !== null}
        replace={replace}
        onReplace={() => replacing && void replace.run(replacing)}
        onKeep={() => setReplacing(null)}
      >
        工作簿里已有“{SHEETS.plan}”工作表。重新生成会覆盖表中现有内容，包括还没有保存的修改。
      </ReplaceSheetDialog>
    </Section>
  );
};
