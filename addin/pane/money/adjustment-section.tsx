import { Field, Input, Select } from '@fluentui/react-components';
import type { SubsidyRow } from '../../../shared/api/money';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { WanJson } from '../../../shared/vocabulary/quantities';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { wanText } from '../../wording/number-text';

/** The base that the schedule gives a park in a year, in 万元. */
const scheduled = ({ recognised }: Participant, year: number): number => SUBSIDY.baseByYear[year - recognised] ?? 0;

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
  const adjusted = rows.find((row) => row.park === chosen)?.adjusted ?? null;
  const amount = WanJson.safeParse(base.trim());
  return (
    <Section title="综合确定补助基准">
      <div>
        按认定年限，基准为 {SUBSIDY.baseByYear.join('、')} 万元，累计最高 {wanText(SUBSIDY.ceiling)}
        ；根据建设运营等情况另行确定的，写明理由（
        {SUBSIDY.clause}）。
      </div>
      <InlineAction
        label="综合确定一个园区的基准…"
        form={form}
        submit="确认"
        ready={park !== undefined && amount.success && reason.trim() !== ''}
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
        {park && (
          <div>
            {year} 年按认定年限为 {wanText(scheduled(park, year))}
            {adjusted !== null && `，已综合确定为 ${wanText(adjusted)}`}。
          </div>
        )}
        <Field
          label="确定为（万元）"
          required
          {...(base.trim() !== '' && !amount.success
            ? { validationState: 'error', validationMessage: '请填不小于 0 的数字，最多六位小数。' }
            : {})}
        >
          <Input inputMode="decimal" value={base} onChange={(_, { value }) => form.type({ base: value })} />
        </Field>
        <ReasonField value={reason} onChange={(value) => form.type({ reason: value })} />
      </InlineAction>
    </Section>
  );
};
