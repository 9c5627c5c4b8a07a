import { useMemo, useState, type ReactNode } from 'react';
import { stampPasts } from '../../excel/past/write';
import { fixList } from '../../excel/filled/fix-list';
import type { PastList, PastRow } from '../../../shared/api/past';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { isSamePast } from '../../../shared/evaluation/past/recorded';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import type { PastReading } from '../../../shared/workbook/past/read-sheet';
import { askedText } from '../../wording/asked-text';
import { findingCountText } from '../../wording/finding-count-text';
import { countText } from '../../wording/number-text';
import { Act } from '../controls/act';
import { Notice } from '../controls/notice';
import { ParksLeftNotice, useParksLeft } from '../shell/parks-left';
import { ReasonField } from '../controls/reason-field';
import { FilledSection } from '../filled/filled-section';
import { FoundSection } from '../filled/found-section';
import { useFilledSheet } from '../filled/use-filled-sheet';
import { useForm } from '../hooks/use-form';
import { useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';
import { useAnnounce } from '../shell/announcer';
import { Page } from '../shell/page';
import { inPages } from './in-pages';
import { pastFilled, pastSummary } from './past-sheet';

/** The parks of a sheet whose papers say something else than what is recorded, each with its record. */
const changedIn = ({ pasts }: PastReading, rows: readonly PastRow[]) => {
  const rowOf = new Map(rows.map((row) => [row.park, row]));
  return (pasts ?? []).flatMap((past) => {
    const row = rowOf.get(past.park);
    return row && (!row.recorded || !isSamePast(row.recorded, past)) ? [{ row, past }] : [];
  });
};

/** Where the bureau records what it has on paper: draws 历史情况, reads it back, and records what is new in it. */
export const PastDesk = ({
  list,
  onRecorded,
  children,
}: {
  readonly list: PastList;
  readonly onRecorded: () => void;
  readonly children: ReactNode;
}) => {
  const { year, first, rows } = list;
  const announce = useAnnounce();
  const record = useWrite('recordPasts');
  const form = useForm(`record pasts ${String(year)}`, { reason: '' });
  const sheet = useFilledSheet(useMemo(() => pastFilled(list), [list]));
  const unrecorded = useParksLeft(`recording pasts ${String(year)}`);
  const [fault, setFault] = useState<string | null>(null);
  const { reading } = sheet;
  const corrects = reading ? changedIn(reading, rows).some(({ row }) => row.recorded !== null) : false;
  const send = useTask(
    async () => {
      setFault(null);
      // What is recorded is what stands there now, whatever was checked before.
      const found = await sheet.check();
      if (!found) return setFault(`工作簿里还没有“${SHEETS.past}”，请先生成并填好。`);
      if (askedText(found) !== '') return setFault(`“${SHEETS.past}”中有 ${askedText(found)}请在上面选好后再登记。`);
      if (!found.pasts) return setFault(`“${SHEETS.past}”中还有错误，请按清单改正后再登记。`);
      const changed = changedIn(found, rows);
      if (changed.length === 0) return setFault('表上没有新的内容，不需要登记。');
      const { reason } = form.fields;
      if (changed.some(({ row }) => row.recorded !== null) && reason.trim() === '')
        return setFault('有园区已经登记过，请写明更正的理由。');
      const pasts = changed.map(({ row: { recorded }, past: { park, past, figures } }) => ({
        ...{ park, past, figures },
        seen: recorded?.sequence ?? 0,
        reason: recorded ? reason : '',
      }));
      const { done, left } = await inPages(pasts, onRecorded, (page) =>
        record({ path: { year }, body: { pasts: [...page] } }),
      );
      unrecorded.tell(left);
      if (left.length === 0) form.clear();
      const last = done.at(-1);
      if (!last) return;
      announce(`已登记 ${countText(done.length)} 个园区的${SHEETS.past}，待领导小组确认。`);
      await stampPasts(`${beijingText(last.at)}登记 ${countText(done.length)} 个园区，待领导小组确认`);
    },
    { place: sheet.place },
  );
  const waiting = rows.filter(({ recorded }) => recorded === null).length;
  return (
    <Page
      footer={
        <>
          <ParksLeftNotice of={unrecorded} title={(count) => `${countText(count)} 个园区没有登记`} />
          {fault !== null && (
            <Notice intent="warning" title="还不能登记">
              {fault}
            </Notice>
          )}
          <Act appearance="primary" task={send} doing="正在校验并登记…" quiet>
            {MONEY_STEPS.recordPast.name}
          </Act>
        </>
      }
    >
      {waiting > 0 && list.isAsked && (
        <Notice intent="warning" title={`${countText(waiting)} 个园区的${SHEETS.past}待登记`}>
          本系统从 {String(first)}{' '}
          年度启用。补助上限、期次和连续不合格年度要连同以前的年度计算，登记并经领导小组确认后才能拟定等次（
          {MONEY_STEPS.recordPast.clause}）。
        </Notice>
      )}
      <FilledSection
        sheet={sheet}
        name="工作表"
        intro={
          <div>
            一个园区一个年度一行，只填 {String(first)}{' '}
            年度以前。可以从自己的台账整块粘贴，列的次序不限；历年情况查不到的，等次选“不详”。
          </div>
        }
        offer={{ text: `生成“${SHEETS.past}”工作表`, content: () => rows }}
        reads
        standing={`工作簿里已有“${SHEETS.past}”工作表，里面有填写的内容。`}
      >
        {reading && <div role="status">{pastSummary(reading, rows.length)}</div>}
        {corrects && (
          <ReasonField
            label="更正的理由"
            value={form.fields.reason}
            onChange={(reason) => form.type({ reason })}
            hint="表上有园区与已登记的不同：登记为更正，原记录保留，由领导小组重新确认。"
          />
        )}
      </FilledSection>
      {reading && reading.findings.length > 0 && (
        <FoundSection
          sheet={sheet}
          title={`校验结果：${findingCountText(reading.findings)}`}
          findings={reading.findings}
          fix={(found) => fixList(reading, found)}
        />
      )}
      {children}
    </Page>
  );
};
