import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import {
  ABSENCE_CAUSES,
  ABSENCE_OUTCOMES,
  type AbsenceCause,
  type AbsenceOutcome,
} from '../../../shared/evaluation/absence/matter';
import { isOwing } from '../../../shared/evaluation/absence/silent';
import type { AbsenceDecision } from '../../../shared/evaluation/absence/standing';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { Stage } from '../../../shared/vocabulary/stages';
import { InlineAction } from '../controls/inline-action';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';

interface Proposed {
  readonly cause: AbsenceCause | '';
  readonly outcome: AbsenceOutcome | '';
  readonly document: string;
  readonly reason: string;
  readonly ground: string;
}
const BLANK: Proposed = { cause: '', outcome: '', document: '', reason: '', ground: '' };

const Chosen = <Value extends string>({
  label,
  of,
  words,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly of: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value | '';
  readonly onChoose: (value: Value) => void;
}) => (
  <Field label={label} required>
    <RadioGroup
      value={value}
      onChange={(_, chosen) => {
        const found = of.find((each) => each === chosen.value);
        if (found !== undefined) onChoose(found);
      }}
    >
      {of.map((each) => (
        <Radio key={each} value={each} label={words[each]} />
      ))}
    </RadioGroup>
  </Field>
);

/** What the bureau proposes of a park that sends nothing or asks to leave, or instead of what was decided (`corrects`). Nothing is chosen beforehand. */
export const ProposeAction = ({
  park,
  stage,
  corrects = null,
  onDone,
}: {
  readonly park: ParkId;
  readonly stage: Stage;
  readonly corrects?: AbsenceDecision | null;
  readonly onDone: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const write = useWrite('proposeAbsence', park);
  const number = corrects?.sequence ?? null;
  const form = useForm(`absence ${String(year)} ${park} ${String(number)}`, BLANK);
  const { document, reason, ground, outcome } = form.fields;
  const cause = corrects?.cause ?? form.fields.cause;
  const outcomes: readonly AbsenceOutcome[] = corrects
    ? ['failing', 'not-assessed', 'reinstated']
    : ['failing', 'not-assessed'];
  const lacking = [
    cause === '' && '情况',
    outcome === '' && '提议',
    document.trim() === '' && '文号',
    outcome === 'not-assessed' && ground.trim() === '' && '不参加评估的依据',
    reason.trim() === '' && '理由',
  ].filter((each) => each !== false);
  return (
    <InlineAction
      label={corrects ? '提议更正…' : isOwing(stage) ? '未提交或退出评估…' : '退出评估…'}
      form={form}
      submit="提交领导小组审核"
      lacking={lacking}
      onSubmit={async () => {
        if (cause === '' || outcome === '') return;
        const body = {
          cause,
          outcome,
          document,
          reason,
          ground: outcome === 'not-assessed' ? ground : '',
          corrects: number,
        };
        await write({ path: { year, park }, body });
        announce('已提交领导小组审核。');
        onDone();
      }}
    >
      {!corrects && (
        <Chosen<AbsenceCause>
          label="情况"
          of={isOwing(stage) ? ['silent', 'leaving'] : ['leaving']}
          words={ABSENCE_CAUSES}
          value={cause}
          onChoose={(value) => form.type({ cause: value })}
        />
      )}
      <Chosen
        label="提议"
        of={outcomes}
        words={ABSENCE_OUTCOMES}
        value={outcome}
        onChoose={(value) => form.type({ outcome: value })}
      />
      <Field label="文号" required hint="催报通知、园区退出申请或者更正依据的文号">
        <Input value={document} maxLength={100} onChange={(_, { value }) => form.type({ document: value })} />
      </Field>
      {outcome === 'not-assessed' && (
        <ReasonField label="不参加评估的依据" value={ground} onChange={(value) => form.type({ ground: value })} />
      )}
      <ReasonField value={reason} onChange={(value) => form.type({ reason: value })} />
    </InlineAction>
  );
};
