import { Field, Input } from '@fluentui/react-components';
import type { Visited } from '../../../shared/evaluation/panel/site-visit';
import { withTotal } from '../../../shared/evaluation/submission/computed-scores';
import { itemIds, indicatorOf } from '../../../shared/regulation/rule-set';
import { remarkList, type ItemForm } from '../../../shared/workbook/review/form-content';
import { pointsText } from '../../wording/number-text';
import { Facts } from '../controls/text/facts';
import { ActStep } from '../controls/act-step';
import { BulletList } from '../controls/text/lists';
import { useForm } from '../hooks/use-form';
import { givenOf, type ReadScores, type SendScores } from './use-scores';

/** 提交评分: what will be sent, before it is. */
export const ScoresDialog = ({
  form,
  visits,
  before,
  read,
  readFrom,
  send,
  onCancel,
}: {
  readonly form: ItemForm;
  /** Whether a record of the site visit is part of the scores, and what it said before they were taken back. */
  readonly visits: boolean;
  readonly before: Visited | null;
  readonly read: ReadScores;
  /** Which sheet they were read from, in words. */
  readonly readFrom: string;
  readonly send: SendScores;
  readonly onCancel: () => void;
}) => {
  const { fields: visited, type } = useForm<Visited>(
    `visit ${String(form.year)} ${form.subject}`,
    before ?? { on: '', by: '' },
  );
  const { entries } = read;
  const isWhole = visited.on !== '' && visited.by.trim() !== '' && entries.notes !== '';
  const remarks = remarkList(entries.remarks);
  const given = givenOf(form, read);
  const differing = itemIds(form.ruleSet).flatMap((id) => {
    const score = given[id];
    return typeof score === 'number' ? [{ id, score }] : [];
  });
  return (
    <ActStep
      title={`确认提交对 ${form.label} 的评分`}
      task={send}
      onAct={() => send.run(read, visits ? visited : null)}
      disabled={visits && !isWhole}
      act="确认提交"
      doing="正在提交…"
      cancel="返回修改"
      onCancel={onCancel}
    >
      <Facts
        facts={[
          ['评分项目', `${String(form.items.length)} 项`],
          [
            '按此评分的总分',
            pointsText(
              withTotal({ ...form.computed, ...Object.fromEntries(differing.map(({ id, score }) => [id, score])) })
                .total,
            ),
          ],
          ['评审意见', remarks.length === 0 ? '无' : `${String(remarks.length)} 条`],
          ['实地考察', entries.notes === '' ? '未填写' : '已填写'],
        ]}
      />
      {visits && (
        <>
          <Field label="实地考察日期" required>
            <Input type="date" value={visited.on} onChange={(_, { value }) => type({ on: value })} />
          </Field>
          <Field label="实地考察人员" required>
            <Input value={visited.by} maxLength={100} onChange={(_, { value }) => type({ by: value })} />
          </Field>
          {entries.notes === '' && <div>还没有写考察所见：请在评分表的“实地考察记录”中填写。</div>}
        </>
      )}
      <div>{readFrom}</div>
      {differing.length > 0 && (
        <>
          <div>与核算得分不同的 {differing.length} 项：</div>
          <BulletList>
            {differing.map(({ id, score }) => (
              <li key={id}>
                {id} {indicatorOf(form.ruleSet, id).title}：核算 {pointsText(form.computed[id])}，评分{' '}
                {pointsText(score)}
              </li>
            ))}
          </BulletList>
        </>
      )}
      <div>提交后，园区核定前可以收回修改；核定后才能看到其他专家的评分。</div>
    </ActStep>
  );
};
