import { Checkbox, Field, Textarea, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Instant, Reason } from '../../../shared/vocabulary/ids';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { indicatorOf, itemIds } from '../../../shared/regulation/rule-set';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import type { FormEntries, ItemForm } from '../../../shared/workbook/review/form-content';
import { beijingInput, instantOfInput } from '../../wording/beijing-input';
import { MomentField } from '../controls/moment-field';
import { useForm } from '../hooks/use-form';
import { ActStep } from '../controls/act-step';
import { Strong } from '../controls/text/strong';
import type { SendReview } from './use-review';

const useStyles = makeStyles({
  items: { display: 'flex', flexDirection: 'column', maxHeight: '42vh', overflowY: 'auto', gap: '2px' },
  remark: { margin: '0 0 6px 32px' },
});

/** A park gets so many days to correct, unless the district says otherwise. */
const USUAL_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;
const usualDate = (latest: Instant | null): string => {
  const usual = Instant.parse(new Date(Date.now() + USUAL_DAYS * DAY).toISOString());
  return beijingInput(latest !== null && Date.parse(latest) < Date.parse(usual) ? latest : usual);
};

interface Fields {
  /** Over what is remarked on in the form. */
  readonly chosen: Readonly<Partial<Record<ItemId, boolean>>>;
  readonly remarks: Readonly<Partial<Record<ItemId, string>>>;
  readonly opinion: string;
  readonly until: string;
}

/** 退回修改: which items, with what remark, and until when the park may correct them. Remarks typed in the form are picked up. */
export const ReturnDialog = ({
  form,
  entries,
  readFrom,
  latest,
  send,
  onCancel,
}: {
  readonly form: ItemForm;
  readonly entries: FormEntries;
  /** Which sheet they were read from, in words. */
  readonly readFrom: string;
  /** When reviews close: a later date makes no sense. */
  readonly latest: Instant | null;
  readonly send: SendReview;
  readonly onCancel: () => void;
}) => {
  const styles = useStyles();
  const [usual] = useState(() => usualDate(latest));
  const draft = useForm<Fields>(`return ${String(form.year)} ${form.subject} ${String(form.version)}`, {
    chosen: {},
    remarks: {},
    opinion: entries.notes,
    until: usual,
  });
  const { chosen, opinion, until } = draft.fields;
  const remarks = { ...entries.remarks, ...draft.fields.remarks };
  const isChosen = (id: ItemId) => chosen[id] ?? (entries.remarks[id] ?? '') !== '';
  const items = itemIds(form.ruleSet).filter(isChosen);
  // What is chosen stands first; the order does not change under the pointer.
  const [listed] = useState(() => [...items, ...itemIds(form.ruleSet).filter((id) => !isChosen(id))]);
  const correctBy = instantOfInput(until, true);
  const unsaid = items.filter((id) => (remarks[id] ?? '').trim() === '');
  const lacking =
    items.length === 0
      ? '请至少选择一个要退回的项目。'
      : unsaid.length > 0
        ? `请写明 ${unsaid.join('、')} 要怎样修改。`
        : correctBy === null
          ? '请填修改期限。'
          : null;
  const submit = async () => {
    if (correctBy === null) return;
    // What was proposed and is sent stands, too: sent again tomorrow it is the same.
    draft.type({ until });
    const received = await send.run(
      {
        decision: 'return',
        version: form.version,
        opinion,
        remarks: items.map((item) => ({ item, remark: remarks[item] ?? '' })),
        correctBy,
      },
      entries,
    );
    if (received === true) draft.clear();
  };
  return (
    <ActStep
      title={`退回 ${form.label}`}
      task={send}
      onAct={submit}
      act={`确认退回 ${String(items.length)} 项`}
      doing="正在提交…"
      disabled={lacking !== null}
      cancel="返回"
      onCancel={onCancel}
    >
      <div>{readFrom}</div>
      <div>园区只能修改退回的项目。意见会显示在园区表格的相应单元格上。</div>
      <div className={styles.items} role="group" aria-label="退回的项目">
        {listed.map((id) => (
          <div key={id}>
            <Checkbox
              label={`${id} ${indicatorOf(form.ruleSet, id).title}`}
              checked={isChosen(id)}
              onChange={(_, { checked }) => draft.type({ chosen: { ...chosen, [id]: checked === true } })}
            />
            {isChosen(id) && (
              <Textarea
                className={styles.remark}
                aria-label={`${id} 的意见`}
                rows={2}
                maxLength={Reason.maxLength ?? undefined}
                value={remarks[id] ?? ''}
                onChange={(_, { value }) => draft.type({ remarks: { ...draft.fields.remarks, [id]: value } })}
              />
            )}
          </div>
        ))}
      </div>
      <Field label="总体意见（可不填）">
        <Textarea
          value={opinion}
          maxLength={Reason.maxLength ?? undefined}
          onChange={(_, { value }) => draft.type({ opinion: value })}
        />
      </Field>
      <MomentField
        label="修改期限（北京时间）"
        required
        value={until}
        onChange={(value) => draft.type({ until: value })}
        {...(latest === null ? {} : { hint: `初审截止：${beijingText(latest)}` })}
      />
      {lacking !== null && <Strong>{lacking}</Strong>}
    </ActStep>
  );
};
