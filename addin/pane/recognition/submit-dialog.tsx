import type { ApplicationContent } from '../../../shared/evaluation/recognition/application';
import { requirementStandings, unmetOf } from '../../../shared/evaluation/recognition/requirements';
import { PARK_KINDS, PARK_MODES } from '../../../shared/regulation/recognition';
import { targetText, type FormTarget } from '../../../shared/workbook/recognition/form-content';
import { Facts } from '../controls/text/facts';
import { ActStep } from '../controls/act-step';
import type { SendApplication } from './use-application';

/** What is about to be sent, once more, before it is. */
export const SubmitDialog = ({
  target,
  content,
  sheet,
  readFrom,
  send,
  onCancel,
}: {
  readonly target: FormTarget;
  readonly content: ApplicationContent;
  readonly sheet: string | null;
  /** Which sheet it was read from, in words. */
  readonly readFrom: string;
  readonly send: SendApplication;
  readonly onCancel: () => void;
}) => {
  const unmet = unmetOf(requirementStandings(content));
  const fixed = unmet.filter(({ ground }) => ground === null).length;
  return (
    <ActStep
      title={`确认提交：${targetText(target)}`}
      task={send}
      onAct={() => send.run(target, content, sheet)}
      act="确认提交"
      doing="正在提交…"
      cancel="返回"
      onCancel={onCancel}
    >
      <Facts
        facts={[
          ['园区', content.name],
          ['区县', content.districtName],
          ['申报单位', content.applicant],
          ['申报函', content.letter],
          ['类型', PARK_KINDS[content.kind]],
          ['形式', PARK_MODES[content.mode]],
        ]}
      />
      <div>{readFrom}</div>
      <div>
        {unmet.length === 0
          ? '各项条件都已具备，四类材料齐全。'
          : `四类材料齐全；有 ${String(unmet.length)} 项条件没有具备，可以申报，但未经市人力社保局放宽不能认定。${fixed === 0 ? '' : `其中 ${String(fixed)} 项办法没有允许放宽，达到条件以前不能认定。`}`}
      </div>
      <div>市人力社保局登记专家评审以前，还可以更正。</div>
    </ActStep>
  );
};
