import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { ObjectionRequest } from '../../../shared/api/recognition';
import type { RecognitionCase } from '../../../shared/evaluation/recognition/case';
import { RECOGNITION_STEPS, type RecognitionStepName } from '../../../shared/evaluation/recognition/steps';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { instantOfInput } from '../../wording/beijing-input';
import { remainingText } from '../../wording/remaining-text';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { lackingOf } from '../controls/text/lacking';
import { MomentField } from '../controls/moment-field';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { useNow } from '../hooks/use-now';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';

interface ActionProps {
  readonly standing: RecognitionCase;
  readonly onDone: () => void;
}

const NoticeAction = ({ standing: { application, notice }, onDone }: ActionProps) => {
  const announce = useAnnounce();
  const set = useWrite('setNotice');
  const form = useForm(`notice ${application}`, { from: '', to: '' });
  const { from, to } = form.fields;
  const [start, end] = [instantOfInput(from), instantOfInput(to, true)];
  return (
    <InlineAction
      label={notice ? '更改公示时间…' : `${RECOGNITION_STEPS.notice.name}…`}
      form={form}
      submit="确认公示"
      lacking={lackingOf({ 公示开始: start !== null, 公示结束: end !== null })}
      onSubmit={async () => {
        if (!start || !end) return;
        await set({ path: { application }, body: { from: start, to: end } });
        announce('公示时间已登记。');
        onDone();
      }}
    >
      <MomentField
        label="公示开始（北京时间）"
        required
        value={from}
        onChange={(value) => form.type({ from: value })}
      />
      <MomentField label="公示结束（北京时间）" required value={to} onChange={(value) => form.type({ to: value })} />
      <div>公示多久，办法只说“按规定”，由市局确定；结束以前不能授牌（{RECOGNITION_STEPS.notice.clause}）。</div>
    </InlineAction>
  );
};

const ObjectAction = ({ standing: { application }, onDone }: ActionProps) => {
  const announce = useAnnounce();
  const raise = useWrite('raiseObjection');
  const form = useForm(`object ${application}`, { raisedBy: '', content: '' });
  const { raisedBy, content } = form.fields;
  return (
    <InlineAction
      label={`${RECOGNITION_STEPS.object.name}…`}
      form={form}
      submit="确认登记"
      lacking={lackingOf({ 异议人: raisedBy.trim() !== '', 异议内容: content.trim() !== '' })}
      onSubmit={async () => {
        await raise({ path: { application }, body: { raisedBy, content } });
        announce('异议已登记。');
        onDone();
      }}
    >
      <Field label="异议人（区县看不到）" required>
        <Input
          value={raisedBy}
          maxLength={ObjectionRequest.shape.raisedBy.maxLength ?? undefined}
          onChange={(_, { value }) => form.type({ raisedBy: value })}
        />
      </Field>
      <ReasonField label="异议内容（区县会看到）" value={content} onChange={(value) => form.type({ content: value })} />
    </InlineAction>
  );
};

interface Settling {
  readonly outcome: 'upheld' | 'dismissed' | '';
  readonly reason: string;
}

const SettleAction = ({
  standing: { application },
  objection,
  onDone,
}: ActionProps & { readonly objection: number }) => {
  const announce = useAnnounce();
  const settle = useWrite('settleObjection', String(objection));
  const form = useForm<Settling>(`settle ${application} ${String(objection)}`, { outcome: '', reason: '' });
  const { outcome, reason } = form.fields;
  return (
    <InlineAction
      label={`${RECOGNITION_STEPS.settle.name}…`}
      form={form}
      submit="确认处理结果"
      lacking={lackingOf({ 处理结果: outcome !== '', 理由: reason.trim() !== '' })}
      onSubmit={async () => {
        await settle({ path: { application }, body: { objection, upheld: outcome === 'upheld', reason } });
        announce('异议已处理。');
        onDone();
      }}
    >
      <RadioGroup
        aria-label="处理结果"
        value={outcome}
        onChange={(_, { value }) => form.type({ outcome: value === 'upheld' ? 'upheld' : 'dismissed' })}
      >
        <Radio value="dismissed" label="异议不成立：继续办理" />
        <Radio value="upheld" label="异议成立：不予认定" />
      </RadioGroup>
      <ReasonField value={reason} onChange={(value) => form.type({ reason: value })} />
    </InlineAction>
  );
};

/** 公示: from when to when, what was objected, and how it was settled. */
export const NoticeSection = ({
  standing,
  can,
  onDone,
}: ActionProps & { readonly can: (step: RecognitionStepName) => boolean }) => {
  const now = useNow();
  const { notice, objections } = standing;
  if (!notice && !can('notice')) return null;
  return (
    <Section title="公示">
      {notice ? (
        <div>
          {beijingText(notice.from)} 至 {beijingText(notice.to)}
          {standing.state === 'public-notice' &&
            (Date.parse(notice.to) < now ? '（公示期满）' : `（${remainingText(notice.to, now)}）`)}
        </div>
      ) : (
        <div>评审已通过，还没有公示。</div>
      )}
      {objections.length > 0 && (
        <PlainList gap={8} label="异议">
          {objections.map(({ objection, raisedBy, content, at, outcome }) => (
            <li key={objection}>
              <div>
                异议 {objection}：{content}
              </div>
              <Muted>
                {beijingText(at)}
                {raisedBy !== '' && ` · ${raisedBy}`}
              </Muted>
              {outcome ? (
                <div>
                  {outcome.upheld ? '成立' : '不成立'}：{outcome.reason}
                </div>
              ) : (
                can('settle') && <SettleAction standing={standing} objection={objection} onDone={onDone} />
              )}
            </li>
          ))}
        </PlainList>
      )}
      {notice && objections.length === 0 && <div>没有登记异议。</div>}
      {can('object') && <ObjectAction standing={standing} onDone={onDone} />}
      {can('notice') && <NoticeAction standing={standing} onDone={onDone} />}
    </Section>
  );
};
