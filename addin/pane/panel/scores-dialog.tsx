import { withTotal } from '../../../shared/evaluation/submission/computed-scores';
import { itemIds, indicatorOf } from '../../../shared/regulation/rule-set';
import { remarkList, type FormEntries, type ItemForm } from '../../../shared/workbook/review/form-content';
import { scoreText } from '../../wording/number-text';
import { Facts } from '../controls/text/facts';
import { ActStep } from '../controls/act-step';
import { BulletList } from '../controls/text/lists';
import type { SendScores } from './use-scores';

/** 提交评分: what will be sent, before it is; it can be sent once. */
export const ScoresDialog = ({
  form,
  entries,
  send,
  onCancel,
}: {
  readonly form: ItemForm;
  readonly entries: FormEntries;
  readonly send: SendScores;
  readonly onCancel: () => void;
}) => {
  const remarks = remarkList(entries.remarks);
  const differing = itemIds(form.ruleSet).filter((id) => {
    const given = entries.scores[id];
    return given !== undefined && given !== form.computed[id];
  });
  return (
    <ActStep
      title={`确认提交对 ${form.label} 的评分`}
      task={send}
      onAct={() => send.run(entries)}
      act="确认提交"
      doing="正在提交…"
      cancel="返回修改"
      onCancel={onCancel}
    >
      <Facts
        facts={[
          ['评分项目', `${String(form.items.length)} 项`],
          ['按此评分的总分', `${scoreText(withTotal({ ...form.computed, ...entries.scores }).total)} 分`],
          ['评审意见', remarks.length === 0 ? '无' : `${String(remarks.length)} 条`],
          ['实地考察', entries.notes === '' ? '未填写' : '已填写'],
        ]}
      />
      {differing.length > 0 && (
        <>
          <div>与核算得分不同的 {differing.length} 项：</div>
          <BulletList>
            {differing.map((id) => (
              <li key={id}>
                {id} {indicatorOf(form.ruleSet, id).title}：核算 {scoreText(form.computed[id])} 分，评分{' '}
                {scoreText(entries.scores[id] ?? 0)} 分
              </li>
            ))}
          </BulletList>
        </>
      )}
      <div>评分只能提交一次，提交后不能修改；提交后才能看到其他专家的评分。</div>
    </ActStep>
  );
};
