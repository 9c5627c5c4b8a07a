import { Radio, RadioGroup } from '@fluentui/react-components';
import type { FigureSeen } from '../../../shared/api/verified';
import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { InlineAction } from '../controls/inline-action';
import { lackingOf } from '../controls/text/lacking';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { ParkEvidenceChoice } from './evidence-choice';

interface Fields {
  readonly agrees: boolean | null;
  readonly reason: string;
  readonly evidence: readonly Evidence['id'][];
}

/** 答复核实数: whether the park agrees, and if not why not, with what shows it. */
export const AnswerAction = ({
  park,
  figure: { id, items },
  onAnswered,
}: {
  readonly park: ParkId;
  readonly figure: FigureSeen;
  readonly onAnswered: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const send = useWrite('answerFigure');
  const form = useForm<Fields>(`answer ${String(year)} ${id}`, { agrees: null, reason: '', evidence: [] });
  const { agrees, reason, evidence } = form.fields;
  const isAgainst = agrees === false;
  return (
    <InlineAction
      label="答复…"
      form={form}
      submit="提交答复"
      lacking={lackingOf({ 是否同意: agrees !== null, 不同意的理由: !isAgainst || reason.trim() !== '' })}
      onSubmit={async () => {
        if (agrees === null) return;
        const body = agrees ? { agrees, reason: '', evidence: [] } : { agrees, reason, evidence: [...evidence] };
        await send({ path: { year, park, figure: id }, body });
        announce('已答复。');
        onAnswered();
      }}
    >
      <div>答复只能提交一次，提交后不能再改（{PARK_STEPS.answerFigure.clause}）。</div>
      <RadioGroup
        aria-label="是否同意核实数"
        value={agrees === null ? '' : String(agrees)}
        onChange={(_, { value }) => form.type({ agrees: value === 'true' })}
      >
        <Radio value="true" label="同意" />
        <Radio value="false" label="不同意" />
      </RadioGroup>
      {isAgainst && (
        <>
          <ReasonField
            label="不同意的理由"
            value={reason}
            onChange={(value) => form.type({ reason: value })}
            hint="写明实际情况和依据；市局核定时会看到。"
          />
          <ParkEvidenceChoice
            park={park}
            label="可以证明的佐证材料（可多选）"
            items={items.map(({ item }) => item)}
            chosen={evidence}
            onChoose={(chosen) => form.type({ evidence: chosen })}
          />
        </>
      )}
    </InlineAction>
  );
};
