import { Button } from '@fluentui/react-components';
import type { Amendment } from '../../../shared/api/plan';
import type { Plan, PlanChange } from '../../../shared/evaluation/plan/plan';
import { Facts } from '../controls/text/facts';
import { PaneDialog } from '../controls/pane-dialog';
import type { Task } from '../hooks/use-task';
import { ActStep } from '../controls/act-step';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { countText } from '../../wording/number-text';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { ChangesList } from '../controls/text/changes-list';
import { MoneyOutlookPart } from './readings/money-outlook';
import { TouchedList } from './touched-list';

/** A plan that is ready to be saved: as a first plan, as a change while it is open, or as an amendment that was previewed. */
export type ReadyPlan =
  | { readonly kind: 'first'; readonly plan: Plan }
  | { readonly kind: 'change'; readonly plan: Plan; readonly changes: readonly PlanChange[] }
  | { readonly kind: 'amend'; readonly plan: Plan; readonly reason: string; readonly preview: Amendment };

const TITLES = { first: '保存评估方案', change: '保存对方案的修改', amend: '调整评估方案' } as const;
const CONFIRM = { first: '确认保存', change: '确认保存', amend: '确认调整' } as const;

/** Says what a plan lays down or changes, and for an amendment whom it touches, and asks once more. */
export const SaveDialog = ({
  ready,
  save,
  onClose,
  onReload,
}: {
  readonly ready: ReadyPlan | null;
  readonly save: Task<[ReadyPlan], void>;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) => (
  <PaneDialog open={ready !== null} locked={save.busy} onClose={onClose}>
    {ready && (
      <ActStep
        title={`${TITLES[ready.kind]}（${String(ready.plan.year)} 年度）`}
        task={save}
        onAct={() => save.run(ready)}
        act={CONFIRM[ready.kind]}
        doing="正在保存…"
        cancel="返回修改"
        onCancel={onClose}
        again={
          <Button size="small" onClick={onReload}>
            重新读取方案
          </Button>
        }
      >
        {ready.kind === 'first' && (
          <>
            <Facts
              facts={[
                ['参评园区', `${countText(ready.plan.participants.length)} 家`],
                ['自评截止', beijingText(ready.plan.submissionsClose)],
                ['专家评审', ready.plan.panel ? `${String(ready.plan.panel.members.length)} 位专家` : '不安排'],
              ]}
            />
            <div>保存后各园区即可看到目标任务和截止时间；首个园区提交自评后，方案锁定。</div>
          </>
        )}
        {ready.kind === 'change' && <ChangesList changes={ready.changes} />}
        {ready.kind === 'amend' && (
          <>
            <ChangesList changes={ready.preview.changes} />
            <TouchedList touched={ready.preview.touched} />
            <div>理由：{ready.reason}</div>
          </>
        )}
        <MoneyOutlookPart
          year={ready.plan.year}
          ruleSet={RULE_SETS[ready.plan.ruleSet]}
          parks={ready.plan.participants}
          readings={ready.plan.readings}
        />
      </ActStep>
    )}
  </PaneDialog>
);
