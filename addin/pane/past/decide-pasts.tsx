import { Field } from '@fluentui/react-components';
import type { PastList, PastRow } from '../../../shared/api/past';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { ROLES } from '../../../shared/vocabulary/roles';
import { countText } from '../../wording/number-text';
import { pastChanges } from '../../wording/past-text';
import { Choice } from '../controls/choice';
import { InlineAction } from '../controls/inline-action';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { ChangesList } from '../controls/text/changes-list';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';
import { ParksLeftNotice, useParksLeft } from '../shell/parks-left';
import { MeetingFields, useMeeting } from '../meeting/meeting-fields';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { useAnnounce } from '../shell/announcer';
import { inPages } from './in-pages';

const DECISIONS = { confirm: '确认', 'send-back': '退回市局更正', later: '这次不办' } as const;
type Decision = keyof typeof DECISIONS;
const ORDER: readonly Decision[] = ['confirm', 'send-back', 'later'];

interface OpenPast extends PastRow {
  readonly recorded: NonNullable<PastRow['recorded']>;
}
const isOpen = (row: PastRow): row is OpenPast => row.awaitsConfirmation && row.recorded !== null;
/** What is decided is of one record: the next one of the park is decided on anew. */
const keyOf = ({ park, recorded }: OpenPast): string => `${park} ${String(recorded.sequence)}`;

/** 确认 2 个、退回 1 个; nothing where neither is. */
const countsText = (confirmed: number, sentBack: number): string =>
  [
    ...(confirmed > 0 ? [`确认 ${countText(confirmed)} 个`] : []),
    ...(sentBack > 0 ? [`退回 ${countText(sentBack)} 个`] : []),
  ].join('、');

/** What one park's correction changes of what was confirmed last, and what the leading group makes of the record. */
const OpenPark = ({
  row: { name, recorded, confirmed },
  decision,
  reason,
  onDecide,
  onReason,
}: {
  readonly row: OpenPast;
  readonly decision: Decision;
  readonly reason: string;
  readonly onDecide: (decision: Decision) => void;
  readonly onReason: (reason: string) => void;
}) => (
  <>
    <Field label={name}>
      <Choice of={ORDER} textOf={(each) => DECISIONS[each]} value={decision} onChoose={onDecide} size="small" />
    </Field>
    {confirmed && (
      <>
        <Muted>与上一次确认的不同（更正理由：{recorded.reason}）：</Muted>
        <ChangesList changes={pastChanges(confirmed, recorded)} all />
      </>
    )}
    {decision === 'send-back' && (
      <ReasonField label={`${name}退回的理由`} rows={2} value={reason} onChange={onReason} />
    )}
  </>
);

/** Where the leading group decides on what was recorded, at one meeting: of each park whether it confirms it, sends it back with a reason, or leaves it for another time. */
export const DecidePasts = ({ list, onDecided }: { readonly list: PastList; readonly onDecided: () => void }) => {
  const { year, rows } = list;
  const announce = useAnnounce();
  const decide = useWrite('decidePasts');
  const form = useForm<{
    readonly decisions: Readonly<Record<string, Decision>>;
    readonly reasons: Readonly<Record<string, string>>;
  }>(`decide pasts ${String(year)}`, { decisions: {}, reasons: {} });
  const { decisions, reasons } = form.fields;
  const meeting = useMeeting(year);
  const undecided = useParksLeft(`deciding pasts ${String(year)}`);
  const open = rows.filter(isOpen);
  const missing = rows.filter(({ recorded }) => recorded === null).length;
  const decisionOf = (row: OpenPast): Decision => decisions[keyOf(row)] ?? 'confirm';
  const reasonOf = (row: OpenPast): string => reasons[keyOf(row)] ?? '';
  const confirmed = open.filter((row) => decisionOf(row) === 'confirm');
  const sentBack = open.filter((row) => decisionOf(row) === 'send-back');
  const counts = countsText(confirmed.length, sentBack.length);
  return (
    <Section title={`${ROLES.leader}确认${SHEETS.past}`}>
      <div>
        {open.length === 0
          ? '现在没有待确认的。'
          : `${countText(open.length)} 个园区待确认，内容见下。确认后计入补助上限、期次和连续不合格年度；退回的由市局更正后再确认，以前确认的照旧计算。已公布的数额都不随之改变。`}
        {missing > 0 && `还有 ${countText(missing)} 个园区由市人力社保局登记后再确认。`}
      </div>
      <ParksLeftNotice of={undecided} title={(count) => `${countText(count)} 个园区没有办理`} />
      {open.length > 0 && (
        <PlainList gap={10} label="待确认的园区">
          {open.map((row) => (
            <li key={keyOf(row)}>
              <OpenPark
                row={row}
                decision={decisionOf(row)}
                reason={reasonOf(row)}
                onDecide={(decision) => form.type({ decisions: { ...decisions, [keyOf(row)]: decision } })}
                onReason={(reason) => form.type({ reasons: { ...reasons, [keyOf(row)]: reason } })}
              />
            </li>
          ))}
        </PlainList>
      )}
      {counts !== '' && (
        <InlineAction
          label={`${counts}园区…`}
          // What was chosen and typed for parks that are left stays.
          form={{ name: form.name, clear: () => undefined }}
          submit={MONEY_STEPS[confirmed.length > 0 ? 'confirmPast' : 'sendBackPast'].name}
          lacking={[
            ...sentBack.filter((row) => reasonOf(row).trim() === '').map(({ name }) => `${name}退回的理由`),
            ...meeting.missing,
          ]}
          onSubmit={async () => {
            const records = [...confirmed, ...sentBack].map((row) => ({
              park: row.park,
              record: row.recorded.sequence,
              sendBack: decisionOf(row) === 'send-back' ? reasonOf(row) : null,
            }));
            const { done, left } = await inPages(records, onDecided, (page) =>
              decide({ path: { year }, body: { records: [...page], reason: '', meeting: meeting.meeting } }),
            );
            undecided.tell(left);
            const taken = new Set(done.map(({ park }) => park));
            const countOf = (some: readonly OpenPast[]) => some.filter(({ park }) => taken.has(park)).length;
            if (done.length > 0)
              announce(`已${countsText(countOf(confirmed), countOf(sentBack))}园区的${SHEETS.past}。`);
          }}
        >
          <MeetingFields of={meeting} />
        </InlineAction>
      )}
    </Section>
  );
};
