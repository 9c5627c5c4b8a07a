import { Radio, RadioGroup } from '@fluentui/react-components';
import type { PanelEntry } from '../../../shared/api/panel';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { useAnnounce } from '../shell/announcer';
import { useYear } from '../session/session';
import { FailureNotice, Notice } from '../controls/notice';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { Act } from '../controls/act';

interface Fields {
  readonly conflict: 'none' | 'some' | null;
  readonly reason: string;
}

/** 利益冲突声明: before anything of the park can be seen. A conflict that is declared cannot be taken back. */
export const DeclarationSection = ({
  entry: { entry, label, standing },
  onDeclared,
}: {
  readonly entry: PanelEntry;
  readonly onDeclared: (conflict: boolean) => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const declare = useWrite('declare');
  const form = useForm<Fields>(`declare ${String(year)} ${entry}`, { conflict: null, reason: '' });
  const { conflict, reason } = form.fields;
  const send = useTask(async () => {
    if (conflict === null) return;
    const has = conflict === 'some';
    await declare({ path: { year, entry }, body: { conflict: has, reason: has ? reason : '' } });
    announce(has ? `已回避 ${label}。` : `已声明与 ${label} 无利益冲突，可以评分。`);
    form.clear();
    onDeclared(has);
  });
  if (standing === 'recused')
    return (
      <Notice intent="info" title="已回避">
        {label} 的材料不能再查看，也不需评分。
      </Notice>
    );
  const ready = conflict === 'none' || (conflict === 'some' && reason.trim() !== '');
  return (
    <Section title={`${label}：利益冲突声明`}>
      <div>
        查看材料以前，请先声明本人与被评园区有无利益冲突（任职、投资、亲属、业务往来等）。有冲突的，声明后即行回避，不能撤回（
        {PARK_STEPS.declare.clause}）。
      </div>
      <RadioGroup
        aria-label="有无利益冲突"
        value={conflict ?? ''}
        onChange={(_, { value }) => form.type({ conflict: value === 'some' ? 'some' : 'none' })}
      >
        <Radio value="none" label="无利益冲突，可以公正评分" />
        <Radio value="some" label="有利益冲突，申请回避" />
      </RadioGroup>
      {conflict === 'some' && (
        <ReasonField label="冲突情况" value={reason} onChange={(value) => form.type({ reason: value })} />
      )}
      <FailureNotice failure={send.failure} />
      <Act appearance="primary" task={send} doing="正在提交…" disabled={!ready} quiet>
        {conflict === 'some' ? '声明并回避' : '提交声明'}
      </Act>
    </Section>
  );
};
