import { Field, Input } from '@fluentui/react-components';
import { Instant, numeral, ParkId, Year } from '../../../shared/vocabulary/ids';
import { awardObstacles, type AwardObstacle, type RecognitionCase } from '../../../shared/evaluation/recognition/case';
import { RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import { requirement } from '../../../shared/regulation/recognition';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { beijingText, beijingYear } from '../../../shared/vocabulary/beijing-time';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { lackingOf } from '../controls/text/lacking';
import { Section } from '../controls/section';
import { useNow } from '../hooks/use-now';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';

const obstacleText = (obstacle: AwardObstacle): string => {
  switch (obstacle.kind) {
    case 'notice-running':
      return `公示到${beijingText(obstacle.to)}结束`;
    case 'objections-open':
      return `第 ${obstacle.objections.join('、')} 件异议还没有处理`;
    case 'conditions-unmet':
      return `条件没有具备也没有放宽：${obstacle.unmet.map((row) => requirement(row.requirement).label).join('、')}`;
  }
};

/** 授牌: what still keeps the title back, or the giving of it. */
export const AwardSection = ({
  standing,
  onDone,
}: {
  readonly standing: RecognitionCase;
  readonly onDone: () => void;
}) => {
  const announce = useAnnounce();
  const award = useWrite('award');
  const now = Instant.parse(new Date(useNow()).toISOString());
  const form = useForm(`award ${standing.application}`, { park: '', typedYear: String(beijingYear(now)) });
  const { park, typedYear } = form.fields;
  const [id, year] = [ParkId.safeParse(park.trim()), numeral(Year).safeParse(typedYear.trim())];
  const obstacles = awardObstacles(standing, now);
  const { clause, name, next } = RECOGNITION_STEPS.award;
  return (
    <Section title={`${name}（${clause}）`}>
      {obstacles.length > 0 ? (
        <>
          <div>现在还不能授牌：</div>
          {obstacles.map((obstacle) => (
            <div key={obstacle.kind}>· {obstacleText(obstacle)}。</div>
          ))}
        </>
      ) : (
        <InlineAction
          label={`${name}…`}
          form={form}
          submit="确认授牌"
          ready={id.success && year.success}
          lacking={lackingOf({ 园区编号: park.trim() !== '', 认定年份: typedYear.trim() !== '' })}
          onSubmit={async () => {
            if (!id.success || !year.success) return;
            await award({
              path: { application: standing.application },
              body: { park: id.data, year: year.data },
            });
            announce('已授牌。');
            onDone();
          }}
        >
          <div>公示已经期满、没有未处理的异议、条件全部具备或已放宽。授牌后不能撤回。</div>
          <Field
            label="园区编号"
            required
            hint="由小写字母、数字和连字符组成，例如 dazu；以后每年沿用。"
            {...(park.trim() === '' || id.success ? {} : { validationMessage: '只能由小写字母、数字和连字符组成。' })}
          >
            <Input value={park} onChange={(_, { value }) => form.type({ park: value })} />
          </Field>
          <Field
            label="认定年份"
            required
            hint={`${SUBSIDY.baseByYear.length} 年补助自这一年起算（${SUBSIDY.clause}）。`}
          >
            <Input inputMode="numeric" value={typedYear} onChange={(_, { value }) => form.type({ typedYear: value })} />
          </Field>
          <div>{next}。</div>
        </InlineAction>
      )}
    </Section>
  );
};
