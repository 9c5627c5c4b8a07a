import { Field, Textarea } from '@fluentui/react-components';
import { Reason } from '../../../shared/vocabulary/ids';
import { withTotal } from '../../../shared/evaluation/submission/computed-scores';
import { scoreDifferences } from '../../../shared/evaluation/submission/differences';
import { indicatorOf } from '../../../shared/regulation/rule-set';
import { remarkList, type FormEntries, type ItemForm } from '../../../shared/workbook/review/form-content';
import { pointsText } from '../../wording/number-text';
import { Facts } from '../controls/text/facts';
import { useForm } from '../hooks/use-form';
import { ActStep } from '../controls/act-step';
import { BulletList } from '../controls/text/lists';
import type { SendReview } from './use-review';

/** 初审通过: what will be sent, once more, before it is. */
export const PassDialog = ({
  form,
  entries,
  readFrom,
  send,
  onCancel,
}: {
  readonly form: ItemForm;
  readonly entries: FormEntries;
  /** Which sheet they were read from, in words. */
  readonly readFrom: string;
  readonly send: SendReview;
  readonly onCancel: () => void;
}) => {
  const draft = useForm(`pass ${String(form.year)} ${form.subject} ${String(form.version)}`, {
    opinion: entries.notes,
  });
  const { opinion } = draft.fields;
  const scores = { ...form.computed, ...entries.scores };
  const own = scoreDifferences(form.computed, scores);
  const remarks = remarkList(entries.remarks);
  const pass = async () => {
    const received = await send.run(
      {
        decision: 'pass',
        version: form.version,
        opinion,
        scores: Object.fromEntries(own.flatMap(({ item, to }) => (to === null ? [] : [[item, to]]))),
        remarks,
      },
      entries,
    );
    if (received === true) draft.clear();
  };
  return (
    <ActStep
      title="确认初审通过"
      task={send}
      onAct={pass}
      act="确认通过"
      doing="正在提交…"
      cancel="返回"
      onCancel={onCancel}
    >
      <Facts
        facts={[
          ['园区', form.label],
          ['填报版本', `第 ${String(form.version)} 版`],
          ['初审总分', <strong key="total">{pointsText(withTotal(scores).total)}</strong>],
        ]}
      />
      <div>{readFrom}</div>
      {own.length === 0 ? (
        <div>初审得分与核算得分一致。</div>
      ) : (
        <>
          <div>初审得分与核算得分不同的 {own.length} 项：</div>
          <BulletList>
            {own.map(({ item, from, to }) => (
              <li key={item}>
                {item} {indicatorOf(form.ruleSet, item).title}：核算 {pointsText(from ?? 0)}，初审 {pointsText(to ?? 0)}
                。{entries.remarks[item]}
              </li>
            ))}
          </BulletList>
        </>
      )}
      {remarks.length > 0 && <div>随附意见 {remarks.length} 条。</div>}
      <Field label="总体意见（可不填）">
        <Textarea
          value={opinion}
          maxLength={Reason.maxLength ?? undefined}
          onChange={(_, { value }) => draft.type({ opinion: value })}
        />
      </Field>
      <div>通过后由专家评审或市局核定，不能再由区县修改。</div>
    </ActStep>
  );
};
