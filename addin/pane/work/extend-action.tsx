import { Field } from '@fluentui/react-components';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import type { DistrictExtension } from '../../../shared/api/review';
import { EXTENSIONS, type Extendable } from '../../../shared/evaluation/procedure/extension';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Failure } from '../../../shared/vocabulary/failure';
import type { Instant } from '../../../shared/vocabulary/ids';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { Choice } from '../controls/choice';
import { InlineAction } from '../controls/inline-action';
import { MomentField } from '../controls/moment-field';
import { ParksLeftNotice, useParksLeft } from '../shell/parks-left';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { instantOfInput } from '../../wording/beijing-input';

/** For whom something is extended. */
type Whom = 'park' | 'district';

/** Not one park of a district could be given more time. */
class NobodyExtended extends Failure {
  override readonly name = 'NobodyExtended';
  override readonly title: string;

  constructor(district: string, left: DistrictExtension['left']) {
    super(left.map(({ name, why }) => `${name}：${why}`).join(''));
    this.title = `${district}的园区都没有延期`;
  }
}

/** A stage that the bureau can extend for a park, with the date in force; null where the plan sets none. */
export interface OpenExtension {
  readonly of: Extendable;
  readonly closes: Instant | null;
}

/** What closes before a new date although it comes after it in the year; null where nothing does. */
const closesBefore = (stages: readonly OpenExtension[], of: Extendable, until: Instant): OpenExtension | null =>
  stages
    .slice(stages.findIndex((stage) => stage.of === of) + 1)
    .find(({ closes }) => closes !== null && Date.parse(closes) < Date.parse(until)) ?? null;

/** Gives one park, or all of its district, more time for a stage, with a reason. Whatever its district could not be given is named. */
export const ExtendAction = ({
  row: { park, district, districtName, name },
  stages,
  onDone,
}: {
  readonly row: ConsolidatedRow;
  /** What can be extended where the park stands, in the order of the year: not empty. */
  readonly stages: readonly OpenExtension[];
  readonly onDone: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const extendPark = useWrite('extend');
  const extendDistrict = useWrite('extendDistrict');
  const first = stages[0]?.of ?? 'submission';
  const whom: Whom = 'park';
  const form = useForm(`extend ${String(year)} ${park}`, { of: first, whom: whom as Whom, until: '', reason: '' });
  const notExtended = useParksLeft(`extending ${String(year)} ${district}`);
  const { until, reason } = form.fields;
  const stage = stages.find(({ of }) => of === form.fields.of) ?? stages[0];
  const moment = instantOfInput(until, true);
  if (!stage) return null;
  const early = moment && closesBefore(stages, stage.of, moment);
  return (
    <>
      <ParksLeftNotice of={notExtended} title={(count) => `${districtName}有 ${String(count)} 个园区没有延期`} />
      <InlineAction
        label="延长期限…"
        form={form}
        submit="确认延期"
        lacking={[...(moment === null ? ['延至什么时候'] : []), ...(reason.trim() === '' ? ['理由'] : [])]}
        onSubmit={async () => {
          if (!moment) return;
          const body = { of: stage.of, until: moment, reason };
          const done = `${EXTENSIONS[stage.of].closes}已延至${beijingText(moment)}。`;
          if (form.fields.whom === 'park') {
            await extendPark({ path: { year, park }, body });
            announce(done);
          } else {
            const { extended, left } = await extendDistrict({ path: { year, district }, body });
            if (extended.length === 0) throw new NobodyExtended(districtName, left);
            announce(`${districtName} ${String(extended.length)} 个园区的${done}`);
            notExtended.tell(left);
          }
          onDone();
        }}
      >
        {stages.length > 1 && (
          <Field label="延长哪个环节">
            <Choice
              of={stages.map(({ of }) => of)}
              textOf={(of) => PARK_STEPS[EXTENSIONS[of].step].name}
              value={stage.of}
              onChoose={(of) => form.type({ of })}
            />
          </Field>
        )}
        <Field label="延长给谁">
          <Choice
            of={['park', 'district'] as const}
            textOf={(each) => (each === 'park' ? `只延长${name}` : `${districtName}的全部园区`)}
            value={form.fields.whom}
            onChoose={(each) => form.type({ whom: each })}
          />
        </Field>
        {stage.closes && (
          <div>
            该园区现行{EXTENSIONS[stage.of].closes}：{beijingText(stage.closes)}。
          </div>
        )}
        <MomentField
          label="延至（北京时间）"
          required
          value={until}
          onChange={(value) => form.type({ until: value })}
        />
        {early?.closes && (
          <div>
            {EXTENSIONS[early.of].closes}（{beijingText(early.closes)}）早于这个时间，请随后一并
            {PARK_STEPS[EXTENSIONS[early.of].step].name}。
          </div>
        )}
        <ReasonField value={reason} onChange={(value) => form.type({ reason: value })} />
      </InlineAction>
    </>
  );
};
