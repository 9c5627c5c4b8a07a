import { Field, Select, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { selectedRow } from '../../excel/workbook/selected-row';
import type { VerifyRequest } from '../../../shared/api/verified';
import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { figureIn } from '../../../shared/evaluation/submission/differences';
import type { FigureId } from '../../../shared/regulation/figures';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { figuresOfItem } from '../../../shared/regulation/rule-figures';
import { figureIds, figureOf, itemIds, type RuleSet } from '../../../shared/regulation/rule-set';
import { Failure } from '../../../shared/vocabulary/failure';
import { Reason } from '../../../shared/vocabulary/ids';
import { figuresOfRow } from '../../../shared/workbook/submission/figures-of-row';
import { figureText } from '../../wording/figure-text';
import { Act } from '../controls/act';
import { InlineAction } from '../controls/inline-action';
import { FailureNotice } from '../controls/notice';
import { ReasonField } from '../controls/reason-field';
import { Facts } from '../controls/text/facts';
import { Muted } from '../controls/text/muted';
import { useForm } from '../hooks/use-form';
import { useTask } from '../hooks/use-task';
import { useRules } from '../session/session';
import { effectText } from './effect-text';
import { FigureField } from './figure-field';
import { NO_VERIFY_DRAFT, verifyEffect, verifySaid, type VerifyDraft, type VerifyMatter } from './verify-draft';

/** The steps by which a figure is verified. */
type VerifyStep = 'verifyAtReview' | 'verifyAtPanel' | 'verifyAtSettlement';

/** The row of the selected cell says nothing of a figure. */
class NoFigureSelected extends Failure {
  override readonly name = 'NoFigureSelected';
  override readonly title = '选中的一行看不出是哪个数';

  constructor() {
    super('请选中写有项目号或数据项名称的一行，再点一次；也可以直接从列表中选择。');
  }
}

const itemsWith = (ruleSet: RuleSet, figure: FigureId | ''): readonly ItemId[] =>
  figure === '' ? [] : itemIds(ruleSet).filter((item) => figuresOfItem(ruleSet, item).includes(figure));

/** The figures of the park, item by item. */
const FigureChoice = ({
  only,
  chosen,
  onChoose,
}: {
  /** Those of the selected row; empty: all. */
  readonly only: readonly FigureId[];
  readonly chosen: FigureId | '';
  readonly onChoose: (figure: FigureId | '') => void;
}) => {
  const { ruleSet } = useRules();
  const offered = figureIds(ruleSet).filter(
    (id) => figureOf(ruleSet, id).from === 'park' && (only.length === 0 || only.includes(id)),
  );
  return (
    <Field label="要核实的数" required>
      <Select value={chosen} onChange={(_, { value }) => onChoose(offered.find((id) => id === value) ?? '')}>
        <option value="">请选择</option>
        {offered.map((id) => (
          <option key={id} value={id}>
            {figureOf(ruleSet, id).item} {figureOf(ruleSet, id).label}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** 核实一个数: which, what it is found to be and what that does to the scores, why, and what it rests on. */
export const VerifyAction = ({
  subject,
  step,
  matter,
  isSheetOpen,
  evidence,
  onSend,
}: {
  /** Whose figures they are: the park, or an entry of the panel. */
  readonly subject: string;
  readonly step: VerifyStep;
  readonly matter: VerifyMatter;
  /** Whether a sheet with these figures is open, so that a cell of it can be meant. */
  readonly isSheetOpen: boolean;
  /** Chooses among the files of the park. */
  readonly evidence: (choice: {
    readonly label: string;
    readonly items: readonly ItemId[];
    readonly chosen: readonly Evidence['id'][];
    readonly onChoose: (chosen: readonly Evidence['id'][]) => void;
  }) => ReactNode;
  readonly onSend: (request: VerifyRequest) => Promise<void>;
}) => {
  const rules = useRules();
  const form = useForm<VerifyDraft>(`${step} ${subject} ${String(matter.version)}`, NO_VERIFY_DRAFT);
  const { figure, value, reason, paper } = form.fields;
  const [only, setOnly] = useState<readonly FigureId[]>([]);
  const said = verifySaid(form.fields, matter, rules);
  const effect = verifyEffect(form.fields, matter, rules);
  const choose = (chosen: FigureId | '') => form.type({ figure: chosen, value: '' });
  const take = useTask(
    async () => {
      setOnly([]);
      const found = figuresOfRow(await selectedRow(), rules.ruleSet);
      const [first] = found;
      if (first === undefined) throw new NoFigureSelected();
      // Of several it is for a person to say which is meant.
      if (found.length > 1) setOnly(found);
      choose(found.length > 1 ? '' : first);
    },
    { isLook: true },
  );
  const { next, clause } = PARK_STEPS[step];
  return (
    <InlineAction
      label="核实一个数…"
      form={form}
      submit="提交核实数"
      ready={said.request !== null}
      onSubmit={async () => {
        if (said.request) await onSend(said.request);
      }}
    >
      <div>
        {next}（{clause}）。
      </div>
      {isSheetOpen && (
        <>
          <Act size="small" task={take} quiet>
            取表中选中的一行
          </Act>
          <FailureNotice failure={take.failure} />
          {only.length > 1 && <div role="status">选中的一行有 {only.length} 个数，请在下面选定一个。</div>}
        </>
      )}
      <FigureChoice only={only} chosen={figure} onChoose={choose} />
      {figure !== '' && (
        <>
          <Facts facts={[['填报数', figureText(figure, figureIn(matter.reported, figure), rules.ruleSet)]]} />
          <FigureField
            figure={figure}
            label="核实数"
            value={value}
            fault={said.request ? null : said.fault}
            onChange={(typed) => form.type({ value: typed })}
          />
          {effect && <div role="status">{effectText(effect)}</div>}
        </>
      )}
      <ReasonField label="核实的理由" rows={2} value={reason} onChange={(typed) => form.type({ reason: typed })} />
      {evidence({
        label: '依据的佐证材料（可多选）',
        items: itemsWith(rules.ruleSet, figure),
        chosen: form.fields.evidence,
        onChoose: (chosen) => form.type({ evidence: chosen }),
      })}
      <Field label="查看的纸质材料" hint="没有选择佐证材料的，写明看了什么：名称、文号、在哪里看的。">
        <Textarea
          rows={2}
          maxLength={Reason.maxLength ?? undefined}
          value={paper}
          onChange={(_, typed) => form.type({ paper: typed.value })}
        />
      </Field>
      {!said.request && said.lacking !== null && <Muted>{said.lacking}</Muted>}
    </InlineAction>
  );
};
