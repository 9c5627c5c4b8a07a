import { useState } from 'react';
import { readMonths, type CheckedMonth } from '../../excel/months/read';
import { stampMonths, writeMonths } from '../../excel/months/write';
import { SheetExists } from '../../excel/workbook/sheet-exists';
import type { DistrictMonth, ReportReceipt } from '../../../shared/api/months';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { findingCountText } from '../../wording/finding-count-text';
import { useAnnounce } from '../shell/announcer';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';

/** What can be done with 月报 for a month: draw it (asking first where one stands), check it in place, report it. `onReported` is told of a new version. */
export const useMonthSheet = (matter: DistrictMonth, onReported: () => void) => {
  const { year, month, district, parks } = matter;
  const announce = useAnnounce();
  const write = useWrite('reportMonth');
  const [asking, setAsking] = useState(false);
  const [checked, setChecked] = useState<CheckedMonth | null>(null);
  const [absent, setAbsent] = useState(false);
  const [receipt, setReceipt] = useState<ReportReceipt | null>(null);

  const drawn = () => {
    setAsking(false);
    setAbsent(false);
    setChecked(null);
    setReceipt(null);
    announce(`“${SHEETS.months}”已生成，共 ${String(parks.length)} 个园区。`);
  };
  const place = useFailurePlace();
  const draw = useTask(
    async () => {
      try {
        await writeMonths(matter, { replace: false });
        drawn();
      } catch (failure) {
        if (!(failure instanceof SheetExists)) throw failure;
        setAsking(true);
      }
    },
    { place },
  );
  const replace = useTask(async () => {
    await writeMonths(matter, { replace: true });
    drawn();
  });
  const look = async (): Promise<CheckedMonth | null> => {
    const found = await readMonths(matter);
    setAbsent(found === null);
    setChecked(found);
    setReceipt(null);
    return found;
  };
  const check = useTask(
    async () => {
      const found = await look();
      announce(found ? `校验完成：${findingCountText(found.findings)}。` : `没有找到“${SHEETS.months}”。`);
    },
    { place },
  );
  const send = useTask(
    async (reason: string) => {
      const found = await look();
      if (!found?.report) return;
      const body = { basedOn: found.basedOn, reason, rows: [...found.report] };
      const answer = await write({ path: { year, month, district }, body });
      setReceipt(answer);
      announce(`${String(month)}月月报第 ${String(answer.version)} 版已报送。`);
      await stampMonths(answer.version);
      onReported();
    },
    { place },
  );
  return {
    draw,
    replace,
    check,
    send,
    busy: draw.busy || check.busy || send.busy || replace.busy,
    /** Why the last of them did not go through; that of `replace` stands in its dialog. */
    failure: place.failure,
    /** Whether it is being asked if the sheet that stands may be replaced. */
    asking,
    keep: () => setAsking(false),
    /** What was found at the last look; null before it, and for a month that was drawn anew since. */
    checked,
    /** Whether the workbook had no such sheet at the last look. */
    absent,
    /** Of the report that was sent last, until the sheet is looked at again. */
    receipt,
  };
};
