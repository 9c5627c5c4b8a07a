import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { RecognitionCase } from '../../../shared/evaluation/recognition/case';
import { RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import { FOCAL_POINT_IDS, FOCAL_POINTS, type FocalPoint } from '../../../shared/regulation/recognition';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { lackingOf } from '../controls/text/lacking';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';

interface Fields {
  readonly experts: string;
  readonly remarks: Readonly<Record<FocalPoint, string>>;
  readonly conclusion: 'passed' | 'failed' | '';
  readonly reason: string;
}
const BLANK: Fields = {
  experts: '',
  remarks: { features: '', operation: '', platform: '', benefits: '' },
  conclusion: '',
  reason: '',
};
const namesIn = (typed: string): string[] =>
  typed
    .split(/[、，,；;\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** 登记专家评审: who they were, what they said of each of the four points, and their conclusion. */
export const AssessAction = ({
  standing: { application, version },
  onDone,
}: {
  readonly standing: RecognitionCase;
  readonly onDone: () => void;
}) => {
  const announce = useAnnounce();
  const assess = useWrite('assessApplication');
  const form = useForm(`assess ${application}`, BLANK);
  const { experts, remarks, conclusion, reason } = form.fields;
  const names = namesIn(experts);
  const lacking = lackingOf({
    评审专家: names.length > 0,
    ...Object.fromEntries(FOCAL_POINT_IDS.map((id) => [`${FOCAL_POINTS[id]}的评审意见`, remarks[id].trim() !== ''])),
    评审结论: conclusion !== '',
    不予认定的理由: conclusion !== 'failed' || reason.trim() !== '',
  });
  return (
    <InlineAction
      label={`${RECOGNITION_STEPS.assess.name}…`}
      form={form}
      submit="确认登记"
      lacking={lacking}
      onSubmit={async () => {
        const passed = conclusion === 'passed';
        await assess({ path: { application }, body: { version, experts: names, remarks, passed, reason } });
        announce('专家评审已登记。');
        onDone();
      }}
    >
      <Field label="评审专家（姓名之间用顿号隔开；区县看不到姓名）" required>
        <Input value={experts} onChange={(_, { value }) => form.type({ experts: value })} />
      </Field>
      {FOCAL_POINT_IDS.map((id) => (
        <ReasonField
          key={id}
          label={`${FOCAL_POINTS[id]}的评审意见`}
          rows={2}
          value={remarks[id]}
          onChange={(value) => form.type({ remarks: { ...remarks, [id]: value } })}
        />
      ))}
      <RadioGroup
        aria-label="评审结论"
        value={conclusion}
        onChange={(_, { value }) => form.type({ conclusion: value === 'passed' ? 'passed' : 'failed' })}
      >
        <Radio value="passed" label="通过：可以公示" />
        <Radio value="failed" label="不通过：不予认定" />
      </RadioGroup>
      {conclusion === 'failed' && (
        <ReasonField
          label="不予认定的理由（区县会看到）"
          value={reason}
          onChange={(value) => form.type({ reason: value })}
        />
      )}
      <div>依据：{RECOGNITION_STEPS.assess.clause}。登记后区县不能再更正申报。</div>
    </InlineAction>
  );
};
