import { useMemo, useState, type ReactNode } from 'react';
import { stampPasts } from '../../excel/past/write';
import { fixList } from '../../excel/filled/fix-list';
import type { PastList } from '../../../shared/api/past';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import type { PastReading } from '../../../shared/workbook/past/read-sheet';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { askedText } from '../../wording/asked-text';
import { findingCountText } from '../../wording/finding-count-text';
import { countText } from '../../wording/number-text';
import { Act } from '../controls/act';
import { Notice } from '../controls/notice';
import { ParksLeftNotice, useParksLeft } from '../shell/parks-left';
import { FilledSection } from '../filled/filled-section';
import { FoundSection } from '../filled/found-section';
import { useFilledSheet } from '../filled/use-filled-sheet';
import { useForm } from '../hooks/use-form';
import { useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';
import { useAnnounce } from '../shell/announcer';
import { Page } from '../shell/page';
import { changedPasts, isSeen, type ChangedPasts, type PastCorrection } from './changed-pasts';
import { inPages } from './in-pages';
import { PastCorrections } from './past-corrections';
import { pastFilled, pastSummary } from './past-sheet';

const NOTHING_READ: ChangedPasts = { fresh: [], corrections: [] };
const namesOf = (corrections: readonly PastCorrection[]): string => corrections.map(({ row }) => row.name).join('、');
/** A reason is given for one record: the next correction of the park has its own. */
const keyOf = ({ recorded, row: { park } }: PastCorrection): string => `${park} ${String(recorded.sequence)}`;

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
  const form = useForm<{ reasons: Readonly<Record<string, string>> }>(`record pasts ${String(year)}`, { reasons: {} });
  const { reasons } = form.fields;
  const reasonOf = (correction: PastCorrection) => reasons[keyOf(correction)] ?? '';
  const sheet = useFilledSheet(useMemo(() => pastFilled(list), [list]));
  const unrecorded = useParksLeft(`recording pasts ${String(year)}`);
  const [refusal, setRefusal] = useState<{ readonly of: PastReading | null; readonly words: string } | null>(null);
  const { reading } = sheet;
  // What was said of one reading is not said of the next, nor of a sheet that was drawn since.
  const fault = refusal?.of === reading ? refusal?.words : undefined;
  const shown = reading?.pasts ? changedPasts(reading.pasts, rows) : NOTHING_READ;
  const send = useTask(
    async () => {
      setRefusal(null);
      // What is recorded is what stands there now, whatever was checked before.
      const found = await sheet.check();
      const setFault = (words: string) => setRefusal({ of: found, words });
      if (!found) return setFault(`工作簿里还没有“${SHEETS.past}”，请先生成并填好。`);
      if (askedText(found) !== '') return setFault(`“${SHEETS.past}”中有 ${askedText(found)}请在上面选好后再登记。`);
      if (!found.pasts) return setFault(`“${SHEETS.past}”中还有错误，请按清单改正后再登记。`);
      const { fresh, corrections: all } = changedPasts(found.pasts, rows);
      // What was sent back and stands as it did is recorded again only where somebody says why.
      const corrections = all.filter((one) => one.changes.length > 0 || reasonOf(one).trim() !== '');
      if (fresh.length + corrections.length === 0) return setFault('表上没有新的内容，不需要登记。');
      const unseen = corrections.filter((one) => !isSeen(one, shown));
      if (unseen.length > 0)
        return setFault(`${namesOf(unseen)}与已登记的不同，请核对上面列出的改动，逐个写明理由后再登记。`);
      const unexplained = corrections.filter((one) => reasonOf(one).trim() === '');
      if (unexplained.length > 0) return setFault(`请写明更正的理由：${namesOf(unexplained)}。`);
      const pasts = [
        ...fresh.map(({ past }) => ({ ...past, seen: 0, reason: '' })),
        ...corrections.map((one) => ({ ...one.past, seen: one.recorded.sequence, reason: reasonOf(one) })),
      ];
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
  const sentBack = rows.filter((row) => row.sentBack).length;
  const waiting = rows.filter(({ recorded }) => recorded === null).length;
  return (
    <Page
      footer={
        <>
          <ParksLeftNotice of={unrecorded} title={(count) => `${countText(count)} 个园区没有登记`} />
          {fault !== undefined && (
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
      {sentBack > 0 && (
        <Notice intent="warning" title={`${countText(sentBack)} 个园区的${SHEETS.past}被领导小组退回，待更正`}>
          退回的理由见下面各园区。生成“{SHEETS.past}”工作表，改好后读取并校验，写明更正的理由再登记。
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
      </FilledSection>
      {reading && reading.findings.length > 0 && (
        <FoundSection
          sheet={sheet}
          title={`校验结果：${findingCountText(reading.findings)}`}
          findings={reading.findings}
          fix={(found) => fixList(reading, found)}
        />
      )}
      <PastCorrections
        corrections={shown.corrections}
        checks={sheet.checks}
        above={sheet.questions.length + (reading?.findings.length ?? 0)}
        reasonOf={reasonOf}
        onReason={(correction, reason) => form.type({ reasons: { ...reasons, [keyOf(correction)]: reason } })}
      />
      {children}
    </Page>
  );
};
