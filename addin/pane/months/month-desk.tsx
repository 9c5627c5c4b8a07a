import { Badge, Button, Spinner } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { readMonths, type CheckedMonth } from '../../excel/months/read-months';
import { stampMonths, writeMonths } from '../../excel/months/write-months';
import { SheetExists } from '../../excel/sheet-exists';
import type { DistrictId, Month } from '../../../shared/api/ids';
import type { DistrictMonth, ReportReceipt } from '../../../shared/api/months';
import { monthsText } from '../../../shared/evaluation/months/month';
import { mayReport, REPORT_STEPS } from '../../../shared/evaluation/months/report-steps';
import { beijingText } from '../../../shared/workbook/beijing-time';
import { SHEETS } from '../../../shared/workbook/names';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { BackButton } from '../shell/back-button';
import { Disclosure } from '../shell/disclosure';
import { Facts } from '../shell/facts';
import { FailureNotice, Notice } from '../shell/notice';
import { Page } from '../shell/page';
import { ReplaceSheetDialog } from '../shell/replace-sheet-dialog';
import { ReasonField } from '../shell/reason-field';
import { Section } from '../shell/section';
import { useLoaded } from '../shell/use-loaded';
import { useTask } from '../shell/use-task';
import { useWrite } from '../shell/use-write';
import { MonthFindings } from './month-findings';

/** One month of a district: fetched when it is opened, and anew after it was reported. */
export const MonthDesk = ({
  district,
  month,
  onChanged,
  onBack,
}: {
  readonly district: DistrictId;
  readonly month: Month;
  readonly onChanged: () => void;
  readonly onBack: () => void;
}) => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(
    () => api.call('districtMonth', { path: { year, month, district } }),
    [api, year, month, district],
  );
  const loaded = useLoaded(load);
  if (loaded.value)
    return (
      <OpenMonth
        matter={loaded.value}
        onChanged={() => {
          loaded.reload();
          onChanged();
        }}
        onBack={onBack}
      />
    );
  return (
    <Page footer={<Button onClick={onBack}>返回各月</Button>}>
      {loaded.state === 'failed' ? (
        <FailureNotice failure={loaded.failure} actions={<Button onClick={loaded.reload}>重试</Button>} />
      ) : (
        <Spinner label={`正在读取 ${String(month)} 月的月报…`} />
      )}
    </Page>
  );
};

const countErrors = ({ findings }: CheckedMonth): number =>
  findings.filter(({ severity }) => severity === 'error').length;

const OpenMonth = ({
  matter,
  onChanged,
  onBack,
}: {
  readonly matter: DistrictMonth;
  readonly onChanged: () => void;
  readonly onBack: () => void;
}) => {
  const { year, month, district, version, at, by, parks, missing, events } = matter;
  const announce = useAnnounce();
  const write = useWrite('reportMonth');
  const [asking, setAsking] = useState(false);
  const [checked, setChecked] = useState<CheckedMonth | null>(null);
  const [absent, setAbsent] = useState(false);
  const [reason, setReason] = useState('');
  const [receipt, setReceipt] = useState<ReportReceipt | null>(null);
  const may = mayReport(matter.state) && matter.begun;
  const corrects = version > 0;

  const drawn = () => {
    setAsking(false);
    setAbsent(false);
    setChecked(null);
    setReceipt(null);
    announce(`“${SHEETS.months}”已生成，共 ${String(parks.length)} 个园区。`);
  };
  const draw = useTask(async () => {
    try {
      await writeMonths(matter, { replace: false });
      drawn();
    } catch (failure) {
      if (!(failure instanceof SheetExists)) throw failure;
      setAsking(true);
    }
  });
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
  const check = useTask(async () => {
    const found = await look();
    announce(found ? `校验完成，${String(countErrors(found))} 处错误。` : `没有找到“${SHEETS.months}”。`);
  });
  const send = useTask(async () => {
    const found = await look();
    if (!found?.report) return;
    const body = { basedOn: found.basedOn, reason, rows: [...found.report] };
    const answer = await write({ path: { year, month, district }, body });
    setReceipt(answer);
    setReason('');
    announce(`${String(month)}月月报第 ${String(answer.version)} 版已报送。`);
    await stampMonths(answer.version);
    onChanged();
  });
  const busy = draw.busy || check.busy || send.busy || replace.busy;
  const failure = draw.failure ?? check.failure ?? send.failure;
  const name = corrects ? REPORT_STEPS.correct.name : REPORT_STEPS.report.name;
  return (
    <>
      <Page
        topic={`${String(month)}`}
        footer={
          may && (
            <>
              <Button disabledFocusable={busy} onClick={() => void check.run()}>
                {check.busy ? '正在校验…' : '校验'}
              </Button>
              <Button
                appearance="primary"
                disabledFocusable={busy || (corrects && reason.trim() === '')}
                onClick={() => void send.run()}
              >
                {send.busy ? '正在报送…' : name}
              </Button>
            </>
          )
        }
      >
        <BackButton onBack={onBack}>返回各月</BackButton>
        {failure !== null && (
          <FailureNotice
            failure={failure}
            actions={
              send.failure !== null && (
                <Button size="small" onClick={onChanged}>
                  重新读取
                </Button>
              )
            }
          />
        )}
        {receipt && (
          <Notice intent="success" title={`${String(month)}月月报已报送（第 ${String(receipt.version)} 版）`}>
            {beijingText(receipt.at)}，{receipt.parks} 个园区，校验码 {receipt.hash.slice(0, 8)}。
            {receipt.missing.length > 0 && `${monthsText(receipt.missing)}还没有报送，请补报。`}
          </Notice>
        )}
        <Section
          title={`${String(year)} 年 ${String(month)} 月`}
          aside={
            <Badge appearance="tint" color={corrects ? 'success' : 'warning'}>
              {corrects ? `已报第 ${String(version)} 版` : '未报'}
            </Badge>
          }
        >
          <Facts
            facts={[
              ['园区', `${String(parks.length)} 个，一并报送`],
              ['报送时间', at && beijingText(at)],
              ['经办', by],
              ['更正理由', matter.reason === '' ? null : matter.reason],
              ['以前未报', missing.length === 0 ? null : monthsText(missing)],
            ]}
          />
          {!matter.begun && <div>这个月还没有开始，不能报送。</div>}
          <Button disabledFocusable={busy} onClick={() => void draw.run()}>
            {draw.busy ? '正在生成…' : `生成“${SHEETS.months}”工作表`}
          </Button>
          {absent && <div role="status">工作簿里还没有“{SHEETS.months}”，请先生成。</div>}
          {may && corrects && (
            <ReasonField
              label={`${REPORT_STEPS.correct.name}的理由`}
              value={reason}
              onChange={setReason}
              hint="在表中改好后写明理由，再点“更正月报”；原来的版本会留存。"
            />
          )}
        </Section>
        {checked && receipt === null && <MonthFindings findings={checked.findings} parks={checked.rows.length} />}
        {events.length > 0 && (
          <Disclosure head={`办理记录（${String(events.length)} 条）`}>
            {[...events].reverse().map((event) => (
              <div key={event.sequence}>
                {beijingText(event.at)}　{event.by}　第 {event.version} 版{event.reason !== '' && `：${event.reason}`}
              </div>
            ))}
          </Disclosure>
        )}
      </Page>
      <ReplaceSheetDialog
        sheet={SHEETS.months}
        open={asking}
        replace={replace}
        onReplace={() => void replace.run()}
        onKeep={() => setAsking(false)}
      >
        工作簿里已有“{SHEETS.months}”工作表，可能是别的月份，或有还没有报送的内容。重新生成会覆盖它。
      </ReplaceSheetDialog>
    </>
  );
};
