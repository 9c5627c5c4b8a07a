import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RecognitionAnswer } from '../../../shared/api/recognition';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { canStep, RECOGNITION_STEPS, type RecognitionStepName } from '../../../shared/evaluation/recognition/steps';
import {
  FOCAL_POINT_IDS,
  FOCAL_POINTS,
  PARK_KINDS,
  PARK_MODES,
  regionOf,
  REGIONS,
} from '../../../shared/regulation/recognition';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useSession } from '../session/session';
import { Facts } from '../controls/text/facts';
import { Notice } from '../controls/notice';
import { Section } from '../controls/section';
import type { ApplicationId } from '../../../shared/vocabulary/ids';
import { useAnnounce } from '../shell/announcer';
import { useWrite } from '../hooks/use-write';
import { ReasonAction } from '../controls/reason-action';
import { StateBadge } from './application-lists';
import { AssessAction } from './assess-action';
import { AwardSection } from './award-section';
import { HistorySection } from './history-section';
import { NoticeSection } from './notice-section';
import { RequirementsSection } from './requirements-section';

const ROUTE = { refuse: 'refuseApplication', withdraw: 'withdrawApplication' } as const;
const HINT = {
  refuse: '区县会看到理由；不予认定以后不能恢复，同一园区可以重新申报。',
  withdraw: '撤回以后不能恢复，同一园区可以重新申报。',
} as const;

/** Ends an application with a reason: 不予认定 by the bureau, 撤回 by the district. */
const EndAction = ({
  step,
  application,
  onDone,
}: {
  readonly step: keyof typeof ROUTE;
  readonly application: ApplicationId;
  readonly onDone: () => void;
}) => {
  const announce = useAnnounce();
  const end = useWrite(ROUTE[step]);
  const { name } = RECOGNITION_STEPS[step];
  return (
    <ReasonAction
      form={`${step} ${application}`}
      label={`${name}…`}
      submit={`确认${name}`}
      onSubmit={async (reason) => {
        await end({ path: { application }, body: { reason } });
        announce(`已办理：${name}。`);
        onDone();
      }}
      hint={HINT[step]}
    />
  );
};

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'start' },
});

/** One application: where it stands, its conditions, and every step that this person can take on it now. */
export const CaseView = ({
  standing,
  onChanged,
  children,
}: {
  readonly standing: RecognitionAnswer;
  readonly onChanged: () => void;
  /** What can be done with it beside the steps of the procedure. */
  readonly children?: ReactNode;
}) => {
  const styles = useStyles();
  const { principal } = useSession();
  const { content, state, version, appliedAt, assessment, ended, award, facts, application, earlier } = standing;
  const can = (step: RecognitionStepName) =>
    canStep(step, state) && scopeOf(principal, RECOGNITION_STEPS[step].action) !== undefined;
  const region = regionOf(content.districtName);
  return (
    <>
      <Section title={content.name} aside={<StateBadge state={state} />}>
        {ended && (
          <Notice
            intent={state === 'refused' ? 'error' : 'info'}
            title={state === 'refused' ? '不予认定的理由' : '撤回的理由'}
          >
            {ended.reason}
          </Notice>
        )}
        {award && (
          <Notice intent="success" title="已认定为市级产业园">
            园区编号 {award.park}，认定年份 {award.year} 年，{beijingText(award.at)}授牌。
          </Notice>
        )}
        <Facts
          facts={[
            ['区县', region ? `${content.districtName}（${REGIONS[region].name}）` : content.districtName],
            ['申报单位', content.applicant],
            ['申报函', content.letter],
            ['类型', PARK_KINDS[content.kind]],
            ['形式', PARK_MODES[content.mode]],
            ['申报时间', beijingText(appliedAt)],
            ['版本', `第 ${String(version)} 版`],
            ['材料', '四类材料齐全（第十条）'],
            ['前次申报', earlier === null ? null : '有（曾不予认定或撤回）'],
          ]}
        />
        {children}
      </Section>
      <RequirementsSection
        standing={standing}
        onRelaxed={{ bureau: can('relax') ? onChanged : null, group: can('relaxByGroup') ? onChanged : null }}
      />
      {(assessment || can('assess')) && (
        <Section title="专家评审">
          {assessment ? (
            <Facts
              facts={[
                ['结论', assessment.passed ? '通过' : '不通过'],
                ['时间', beijingText(assessment.at)],
                ['专家', assessment.experts.length === 0 ? null : assessment.experts.join('、')],
                ...FOCAL_POINT_IDS.map((id) => [FOCAL_POINTS[id], assessment.remarks[id]] as const),
              ]}
            />
          ) : (
            <AssessAction standing={standing} onDone={onChanged} />
          )}
        </Section>
      )}
      <NoticeSection standing={standing} can={can} onDone={onChanged} />
      {can('award') && <AwardSection standing={standing} onDone={onChanged} />}
      {(can('refuse') || can('withdraw')) && (
        <Section title="结束这件申报">
          <div className={styles.actions}>
            {can('refuse') && <EndAction step="refuse" application={application} onDone={onChanged} />}
            {can('withdraw') && <EndAction step="withdraw" application={application} onDone={onChanged} />}
          </div>
        </Section>
      )}
      <HistorySection facts={facts} />
    </>
  );
};
