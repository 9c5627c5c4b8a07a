import { Field, Input, Select } from '@fluentui/react-components';
import type { EarlierMoney, SubsidyRow } from '../../../shared/api/money';
import { ofRecognition, yearsOfRecognition } from '../../../shared/evaluation/past/standing';
import { asSettled, yearAhead } from '../../../shared/evaluation/money/year-ahead';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Readings } from '../../../shared/regulation/readings';
import type { Year } from '../../../shared/vocabulary/ids';
import { WanJson, wanNumber } from '../../../shared/vocabulary/quantities';
import { readNumber } from '../../../shared/assessment/read-number';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { lackingOf } from '../controls/text/lacking';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { useAnswer } from '../hooks/use-answer';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { wanText } from '../../wording/number-text';

/** What the instalments give a park in the year: as it is settled, else as the plan counts them from what is known of the years before. */
const scheduledText = (
  { park, recognised }: Participant,
  row: SubsidyRow | undefined,
  earlier: EarlierMoney | null,
  of: { readonly year: Year; readonly readings: Readings } | undefined,
): string | null => {
  const { years = [], past = null } = earlier?.parks.find((one) => one.park === park) ?? {};
  const known = yearsOfRecognition(asSettled(years), recognised);
  const ahead = earlier && of ? yearAhead(recognised, known, of, ofRecognition(past, recognised)) : null;
  if (ahead?.isAfterLast) return `${String(SUBSIDY.baseByYear.length)} 期补助已经期满，不能再确定基准`;
  if (row) return `本年的基准为 ${wanText(row.scheduled)}`;
  return ahead && `本年的基准为 ${wanText(wanNumber(ahead.scheduled))}`;
};

/** 综合确定 (Article 11): sets a park’s base of the year otherwise than scheduled, with a reason. */
export const AdjustmentSection = ({
  participants,
  rows,
  onChanged,
}: {
  readonly participants: readonly Participant[];
  /** The year’s money as it stands; empty before publication. */
  readonly rows: readonly SubsidyRow[];
  readonly onChanged: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const adjust = useWrite('adjustBase');
  const form = useForm(`adjust base ${String(year)}`, { chosen: '', base: '', reason: '' });
  const { chosen, base, reason } = form.fields;
  const park = participants.find((each) => each.park === chosen);
  const earlier = useAnswer('earlierMoney', { year }).value;
  const { years } = useSession();
  const row = rows.find((each) => each.park === chosen);
  const of = years.find((each) => each.year === year);
  const scheduled = park ? scheduledText(park, row, earlier, of) : null;
  const adjusted = row?.adjusted ?? null;
  const amount = WanJson.safeParse(readNumber(base, '万元'));
  return (
    <Section title="综合确定补助基准">
      <div>
        各期的基准依次为 {SUBSIDY.baseByYear.join('、')} 万元，累计最高 {wanText(SUBSIDY.ceiling)}
        ；根据建设运营等情况另行确定的，写明理由（
        {SUBSIDY.clause}）。
      </div>
      <InlineAction
        label="综合确定一个园区的基准…"
        form={form}
        submit="确认"
        ready={amount.success}
        lacking={lackingOf({ 园区: park !== undefined, 确定的数额: base.trim() !== '', 理由: reason.trim() !== '' })}
        onSubmit={async () => {
          if (!park || !amount.success) return;
          await adjust({ path: { year, park: park.park }, body: { base: amount.data, reason } });
          announce(`${park.name}的补助基准已确定。`);
          onChanged();
        }}
      >
        <Field label="园区" required>
          <Select value={chosen} onChange={(_, { value }) => form.type({ chosen: value })}>
            <option value="">请选择</option>
            {participants.map(({ park: id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {scheduled !== null && (
          <div>
            {scheduled}
            {adjusted !== null && `，已综合确定为 ${wanText(adjusted)}`}。
          </div>
        )}
        <Field
          label="确定为（万元）"
          required
          {...(base.trim() !== '' && !amount.success
            ? { validationState: 'error', validationMessage: '请填不小于 0 的数字，单位为万元，最多六位小数。' }
            : {})}
        >
          <Input inputMode="decimal" value={base} onChange={(_, { value }) => form.type({ base: value })} />
        </Field>
        <ReasonField value={reason} onChange={(value) => form.type({ reason: value })} />
      </InlineAction>
    </Section>
  );
};
