import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { SupportRequest } from '../../../shared/api/money';
import type { SupportSource } from '../../../shared/evaluation/money/ledger';
import { readNumber } from '../../../shared/assessment/read-number';
import { SUPPORT_SOURCES } from '../../../shared/regulation/subsidy-schedule';
import { wanText } from '../../wording/number-text';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { lackingOf } from '../controls/text/lacking';
import { Section } from '../controls/section';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { Choice } from '../controls/choice';

const SOURCES = Object.keys(SUPPORT_SOURCES) as SupportSource[];
interface Fields {
  readonly source: SupportSource;
  readonly amount: string;
  readonly document: string;
  readonly note: string;
}
/** Longest name of a document that the API takes. */
const LONGEST = SupportRequest.shape.document.maxLength ?? undefined;
const BLANK: Fields = { source: 'matching', amount: '', document: '', note: '' };

/** 登记区县配套和其他扶持: source, amount and the document that it rests on. */
export const SupportForm = ({ park, onRecorded }: { readonly park: ParkId; readonly onRecorded: () => void }) => {
  const year = useYear();
  const announce = useAnnounce();
  const record = useWrite('recordSupport');
  const form = useForm(`support ${String(year)} ${park}`, BLANK);
  const { fields: typed, type } = form;
  const { source } = typed;
  const amount = readNumber(typed.amount, '万元');
  const body = SupportRequest.safeParse({ source, amount, document: typed.document, note: typed.note });
  const isAmount = amount !== null && SupportRequest.shape.amount.safeParse(amount).success && Number(amount) > 0;
  return (
    <Section title="登记配套和扶持">
      <InlineAction
        label={`登记 ${String(year)} 年度的一笔…`}
        form={form}
        submit="登记"
        ready={body.success && isAmount}
        lacking={lackingOf({ 金额: typed.amount.trim() !== '', 依据文件: typed.document.trim() !== '' })}
        onSubmit={async () => {
          if (!body.success) return;
          await record({ path: { year, park }, body: body.data });
          announce(`已登记${SUPPORT_SOURCES[source].words} ${wanText(Number(body.data.amount))}。`);
          onRecorded();
        }}
      >
        <Field label="来源">
          <Choice
            of={SOURCES}
            textOf={(each) => `${SUPPORT_SOURCES[each].words}（${SUPPORT_SOURCES[each].clause}）`}
            value={source}
            onChoose={(each) => type({ source: each })}
          />
        </Field>
        <Field
          label="金额（万元）"
          required
          {...(typed.amount.trim() !== '' && !isAmount
            ? { validationState: 'error', validationMessage: '请填大于 0 的数字，最多六位小数。' }
            : {})}
        >
          <Input inputMode="decimal" value={typed.amount} onChange={(_, { value }) => type({ amount: value })} />
        </Field>
        <Field label="依据文件" required hint={`例如拨款文件的名称或文号，不超过 ${String(LONGEST)} 个字符`}>
          <Input maxLength={LONGEST} value={typed.document} onChange={(_, { value }) => type({ document: value })} />
        </Field>
        <Field label="说明">
          <Textarea value={typed.note} onChange={(_, { value }) => type({ note: value })} />
        </Field>
      </InlineAction>
    </Section>
  );
};
