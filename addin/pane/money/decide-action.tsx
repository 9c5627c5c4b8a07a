import { Radio, RadioGroup } from '@fluentui/react-components';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { lackingOf } from '../controls/text/lacking';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';

interface Fields {
  readonly outcome: 'rectified' | 'failed' | '';
  readonly reason: string;
}

/** Decides whether a park put things right, and says what follows for its money. */
export const DecideAction = ({ park, onDone }: { readonly park: ParkId; readonly onDone: () => void }) => {
  const year = useYear();
  const announce = useAnnounce();
  const decide = useWrite('decideRectification');
  const form = useForm<Fields>(`decide rectification ${String(year)} ${park}`, { outcome: '', reason: '' });
  const { outcome, reason } = form.fields;
  return (
    <InlineAction
      label="认定整改结果…"
      form={form}
      submit="确认认定"
      lacking={lackingOf({ 整改结果: outcome !== '', 理由: reason.trim() !== '' })}
      onSubmit={async () => {
        await decide({ path: { year, park }, body: { rectified: outcome === 'rectified', reason } });
        announce('整改结果已认定。');
        onDone();
      }}
    >
      <RadioGroup
        aria-label="整改结果"
        value={outcome}
        onChange={(_, { value }) => form.type({ outcome: value === 'rectified' ? 'rectified' : 'failed' })}
      >
        <Radio value="rectified" label="整改合格：照拨本年补助" />
        <Radio value="failed" label="整改后仍不合格：取消本年补助" />
      </RadioGroup>
      <div>依据：{SUBSIDY.failureClause}。认定后不能更改。</div>
      <ReasonField value={reason} onChange={(value) => form.type({ reason: value })} />
    </InlineAction>
  );
};
