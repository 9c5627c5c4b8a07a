import { Button, Badge } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { DistrictId, Month } from '../../../shared/vocabulary/ids';
import type { DistrictMonth, ReportReceipt } from '../../../shared/api/months';
import type { CheckedMonth } from '../../excel/months/read';
import { stampMonths } from '../../excel/months/write';
import { FilledSection } from '../filled/filled-section';
import { FoundSection } from '../filled/found-section';
import { useFilledSheet } from '../filled/use-filled-sheet';
import { useTask } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';
import { useAnnounce } from '../shell/announcer';
import { monthFilled } from './month-sheet';
import { monthsText } from '../../../shared/evaluation/months/month';
import { mayReport, REPORT_STEPS } from '../../../shared/evaluation/months/steps';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { sentSheet } from '../../../shared/vocabulary/sheet-title';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useYear } from '../session/session';
import { BackButton } from '../controls/back-button';
import { Disclosure } from '../controls/disclosure';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { Act } from '../controls/act';
import { askedText } from '../../wording/asked-text';
import { sentFromText } from '../../wording/sheet-text';
import { findingCountText } from '../../wording/finding-count-text';
import { Section } from '../controls/section';
import { Muted } from '../controls/text/muted';
import { Facts } from '../controls/text/facts';

/** Where a district's month stands; what can be done with its sheet goes below. */
const MonthSection = ({
  matter: { year, month, version, at, by, reason, parks, missing, begun, state },
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
        ['目标任务', state === null ? '待定，方案下达后计入' : null],
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
  const announce = useAnnounce();
  const write = useWrite('reportMonth');
  const sheet = useFilledSheet(useMemo(() => monthFilled(matter), [matter]));
  const { checking, check, place } = sheet;
  // Of the report that was sent last, until the sheet is looked at again.
  const [sent, setSent] = useState<{ readonly reading: CheckedMonth; readonly receipt: ReportReceipt } | null>(null);
  const send = useTask(
    async () => {
      const found = await check();
      if (!found?.report) return;
      const body = { basedOn: found.basedOn, reason, rows: [...found.report], ...sentSheet(found.sheet) };
      const answer = await write({ path: { year, month, district }, body });
      setSent({ reading: found, receipt: answer });
      announce(`${String(month)}月月报第 ${String(answer.version)} 版已报送。`);
      await stampMonths(answer.version);
      clear();
      onChanged();
    },
    { place },
  );
  const busy = sheet.busy || send.busy;
  const checked = sheet.reading ?? null;
  const receipt = sent?.reading === checked ? (sent?.receipt ?? null) : null;
  const may = mayReport(matter.state) && matter.begun;
  const corrects = version > 0;
  const name = corrects ? REPORT_STEPS.correct.name : REPORT_STEPS.report.name;
  return (
    <Page
      topic={`${String(month)}`}
      footer={
        may && (
          <>
            <Act task={checking} doing="正在校验…" disabled={busy} quiet>
              校验
            </Act>
            <Act
              appearance="primary"
              task={send}
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
      {receipt && (
        <Notice intent="success" title={`${String(month)}月月报已报送（第 ${String(receipt.version)} 版）`}>
          {beijingText(receipt.at)}，{receipt.parks} 个园区，校验码 {receipt.hash.slice(0, 8)}。{checked?.readFrom}
          {receipt.missing.length > 0 && `${monthsText(receipt.missing)}还没有报送，请补报。`}
        </Notice>
      )}
      <MonthSection matter={matter}>
        {may && corrects && (
          <ReasonField
            label={`${REPORT_STEPS.correct.name}的理由`}
            value={reason}
            onChange={(value) => type({ reason: value })}
            hint="在表中改好后写明理由，再点“更正月报”；原来的版本会留存。"
          />
        )}
      </MonthSection>
      <FilledSection
        sheet={sheet}
        offer={{ text: `生成“${SHEETS.months}”工作表`, content: () => null }}
        standing={`工作簿里已有“${SHEETS.months}”工作表，可能是别的月份，或有还没有报送的内容。`}
      />
      {send.failure !== null && (
        <Button size="small" onClick={onChanged}>
          重新读取
        </Button>
      )}
      {checked && receipt === null && (
        <FoundSection
          sheet={sheet}
          title={`校验结果：${askedText(checked)}${findingCountText(checked.findings)}`}
          findings={checked.findings}
        >
          {checked.findings.length === 0 && askedText(checked) === '' && (
            <div role="status">{`${String(checked.rows.length)} 个园区都填好了，可以报送。`}</div>
          )}
        </FoundSection>
      )}
      {events.length > 0 && (
        <Disclosure head={`办理记录（${String(events.length)} 条）`}>
          {[...events].reverse().map(({ sequence, at, by, version: reported, reason: said, sheet: from }) => (
            <div key={sequence}>
              {beijingText(at)}　{by}　第 {reported} 版{said !== '' && `：${said}`}
              <Muted>{sentFromText(from, SHEETS.months)}</Muted>
            </div>
          ))}
        </Disclosure>
      )}
    </Page>
  );
};
