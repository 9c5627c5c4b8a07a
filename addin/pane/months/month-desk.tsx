import { Button, Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
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
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { MonthSheetFinding } from '../../../shared/workbook/months/read-sheet';
import { findingCountText } from '../../wording/finding-count-text';
import { FindingRow } from '../submission/finding-row';
import { Section } from '../controls/section';
import { PlainList } from '../controls/text/lists';
import { useJump } from '../shell/use-jump';
import { Facts } from '../controls/text/facts';
import { useMonthSheet } from './use-month-sheet';

/** Where a district's month stands; what can be done with its sheet goes below. */
const MonthSection = ({
  matter: { year, month, version, at, by, reason, parks, missing, begun },
  children,
}: {
  readonly matter: DistrictMonth;
  readonly children: ReactNode;
}) => (
  <Section
    title={`${String(year)} 年 ${String(month)} 月`}
    aside={
      <Badge appearance="tint" color={version > 0 ? 'success' : 'warning'}>
        {version > 0 ? `已报第 ${String(version)} 版` : '未报'}
      </Badge>
    }
  >
    <Facts
      facts={[
        ['园区', `${String(parks.length)} 个，一并报送`],
        ['报送时间', at && beijingText(at)],
        ['经办', by],
        ['更正理由', reason === '' ? null : reason],
        ['以前未报', missing.length === 0 ? null : monthsText(missing)],
      ]}
    />
    {!begun && <div>这个月还没有开始，不能报送。</div>}
    {children}
  </Section>
);

/** So many are shown: the sheet itself shows all. */
const SHOWN = 50;

/** What was found in 月报, errors first; choosing one goes to its cell. */
const MonthFindings = ({
  findings,
  parks,
}: {
  readonly findings: readonly MonthSheetFinding[];
  readonly parks: number;
}) => {
  const jump = useJump();
  const sorted = errorsFirst(findings);
  return (
    <Section title={`校验结果：${findingCountText(findings)}`}>
      {findings.length === 0 && <div role="status">{`${String(parks)} 个园区都填好了，可以报送。`}</div>}
      <FailureNotice failure={jump.failure} />
      <PlainList>
        {sorted.slice(0, SHOWN).map((each) => (
          <FindingRow
            key={`${each.code} ${String(each.cell.row)} ${String(each.cell.column)}`}
            found={each}
            onJump={(cell) => void jump.run(cell)}
            onFix={null}
          />
        ))}
      </PlainList>
      {sorted.length > SHOWN && <div>还有 {sorted.length - SHOWN} 处，见表中“校验”列。</div>}
    </Section>
  );
};

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
