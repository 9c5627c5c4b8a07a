import { Button } from '@fluentui/react-components';
import type { DistrictId, Month } from '../../../shared/vocabulary/ids';
import type { DistrictMonth } from '../../../shared/api/months';
import { monthsText } from '../../../shared/evaluation/months/month';
import { mayReport, REPORT_STEPS } from '../../../shared/evaluation/months/steps';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useYear } from '../session/session';
import { BackButton } from '../controls/back-button';
import { Disclosure } from '../controls/disclosure';
import { FailureNotice, Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { ReplaceSheetDialog } from '../controls/replace-sheet-dialog';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { Act } from '../controls/act';
import { MonthFindings } from './month-findings';
import { MonthSection } from './month-section';
import { useMonthSheet } from './use-month-sheet';

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
  const year = useYear();
  const loaded = useAnswer('districtMonth', { year, month, district });
  return (
    <Loaded
      of={loaded}
      label={`正在读取 ${String(month)} 月的月报…`}
      around={(waiting) => <Page footer={<Button onClick={onBack}>返回各月</Button>}>{waiting}</Page>}
    >
      {(matter) => (
        <OpenMonth
          matter={matter}
          onChanged={() => {
            loaded.reload();
            onChanged();
          }}
          onBack={onBack}
        />
      )}
    </Loaded>
  );
};

const OpenMonth = ({
  matter,
  onChanged,
  onBack,
}: {
  readonly matter: DistrictMonth;
  readonly onChanged: () => void;
  readonly onBack: () => void;
}) => {
  const { year, month, district, version, events } = matter;
  const { fields, type, clear } = useForm(`month ${String(year)} ${String(month)} ${district}`, { reason: '' });
  const { reason } = fields;
  const sheet = useMonthSheet(matter, () => {
    clear();
    onChanged();
  });
  const { draw, replace, check, send, busy, failure, checked, receipt } = sheet;
  const may = mayReport(matter.state) && matter.begun;
  const corrects = version > 0;
  const name = corrects ? REPORT_STEPS.correct.name : REPORT_STEPS.report.name;
  return (
    <>
      <Page
        topic={`${String(month)}`}
        footer={
          may && (
            <>
              <Act task={check} doing="正在校验…" disabled={busy} quiet>
                校验
              </Act>
              <Act
                appearance="primary"
                task={send}
                onClick={() => send.run(reason)}
                doing="正在报送…"
                disabled={busy || (corrects && reason.trim() === '')}
                quiet
              >
                {name}
              </Act>
            </>
          )
        }
      >
        <BackButton onBack={onBack}>返回各月</BackButton>
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
        {receipt && (
          <Notice intent="success" title={`${String(month)}月月报已报送（第 ${String(receipt.version)} 版）`}>
            {beijingText(receipt.at)}，{receipt.parks} 个园区，校验码 {receipt.hash.slice(0, 8)}。
            {receipt.missing.length > 0 && `${monthsText(receipt.missing)}还没有报送，请补报。`}
          </Notice>
        )}
        <MonthSection matter={matter}>
          <Act task={draw} doing="正在生成…" disabled={busy} quiet>
            生成“{SHEETS.months}”工作表
          </Act>
          {sheet.absent && <div role="status">工作簿里还没有“{SHEETS.months}”，请先生成。</div>}
          {may && corrects && (
            <ReasonField
              label={`${REPORT_STEPS.correct.name}的理由`}
              value={reason}
              onChange={(value) => type({ reason: value })}
              hint="在表中改好后写明理由，再点“更正月报”；原来的版本会留存。"
            />
          )}
        </MonthSection>
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
        open={sheet.asking}
        replace={replace}
        onReplace={() => void replace.run()}
        onKeep={sheet.keep}
      >
        工作簿里已有“{SHEETS.months}”工作表，可能是别的月份，或有还没有报送的内容。重新生成会覆盖它。
      </ReplaceSheetDialog>
    </>
  );
};
