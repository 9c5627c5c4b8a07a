import { useMemo, useState, type ReactNode } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { askedText } from '../../wording/asked-text';
import type { Year } from '../../../shared/vocabulary/ids';
import type { PlanAnswer } from '../../../shared/api/plan';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { DEPARTURES, DEPARTURES_CLAUSE, unexplainedDepartures } from '../../../shared/evaluation/plan/departures';
import { HEARING_DAYS, MOST_HEARING_DAYS } from '../../../shared/evaluation/verified/hearing';
import { planChanges } from '../../../shared/evaluation/plan/changes';
import { RULE_SETS, ruleSetLabel, type RuleSet, type RuleSetId } from '../../../shared/regulation/rule-set';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useSession } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice, Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { Act } from '../controls/act';
import { MomentField } from '../controls/moment-field';
import { Choice } from '../controls/choice';
import { useFilledSheet } from '../filled/use-filled-sheet';
import { PastPriorsNotice } from '../past/past-priors-notice';
import { CorrectedPriorsNotice } from '../verified/corrected-priors-notice';
import { PanelForm } from './panel-form';
import { DeparturesForm } from './departures-form';
import { EMPTY_DRAFT, draftDepartures, draftFrom, draftOf, planOf, type PlanDraft } from './plan-draft';
import { PlanSection } from './plan-section';
import { planFilled } from './plan-sheet';
import { ReadingsForm } from './readings/readings-form';
import { SaveDialog, type ReadyPlan } from './save-dialog';
import { TargetsSheetSection } from './targets-sheet-section';

/** By which version of the rules the year is assessed; nothing to choose where the deployment knows only one. */
const RuleSetForm = ({
  chosen,
  onChange,
}: {
  readonly chosen: RuleSet;
  readonly onChange: (ruleSet: RuleSetId) => void;
}) => {
  const { ruleSets } = useSession();
  if (ruleSets.every((id) => id === chosen.id)) return null;
  return (
    <Section title="规则版本">
      <Field label="按哪一版评分标准评估" hint={`依据：${chosen.basis}。`}>
        <Choice of={ruleSets} textOf={(id) => ruleSetLabel(RULE_SETS[id])} value={chosen.id} onChoose={onChange} />
      </Field>
      {chosen.isExample && (
        <Notice intent="warning" title="这是示例，不是正式规则">
          这一版只用来演示怎样增加规则版本，没有任何机关发布。正式评估请选用已发布的版本。
        </Notice>
      )}
    </Section>
  );
};

type Dates = Pick<PlanDraft, 'submissionsOpen' | 'submissionsClose' | 'reviewsClose' | 'hearingDays'>;

/** The dates of the year, in Beijing time. */
const DatesSection = ({
  dates: { submissionsOpen, submissionsClose, reviewsClose, hearingDays },
  onChange,
}: {
  readonly dates: Dates;
  readonly onChange: (change: Partial<Dates>) => void;
}) => (
  <Section title="日期（北京时间）">
    <MomentField
      label="自评开始"
      value={submissionsOpen}
      onChange={(value) => onChange({ submissionsOpen: value })}
      hint="不填：方案下达即可提交"
    />
    <MomentField
      label="自评截止"
      required
      value={submissionsClose}
      onChange={(value) => onChange({ submissionsClose: value })}
    />
    <MomentField
      label="初审截止"
      value={reviewsClose}
      onChange={(value) => onChange({ reviewsClose: value })}
      hint="不填：不单设期限"
    />
    <Field
      label="核实数的答复天数"
      hint={`园区收到核实数后几天内可以答复，1—${String(MOST_HEARING_DAYS)}\u00A0天；不填：${String(HEARING_DAYS)}\u00A0天`}
    >
      <Input
        type="number"
        min={1}
        max={MOST_HEARING_DAYS}
        value={hearingDays}
        onChange={(_, { value }) => onChange({ hearingDays: value })}
      />
    </Field>
  </Section>
);

const firstDraft = (answer: PlanAnswer | null, last: Plan | null, year: Year): PlanDraft =>
  answer ? draftOf(answer.plan) : last ? draftFrom(last, year) : EMPTY_DRAFT;

/** Where the bureau writes a plan: dates, readings, panel, and the parks in 目标任务. Once the plan is frozen the same form amends it, with a reason. */
export const PlanDesk = ({
  year,
  answer,
  last,
  onReload,
  notice,
  children,
}: {
  readonly year: Year;
  readonly answer: PlanAnswer | null;
  readonly last: Plan | null;
  readonly onReload: () => void;
  /** What is to be said above everything else. */
  readonly notice: ReactNode;
  readonly children: ReactNode;
}) => {
  const announce = useAnnounce();
  const { years, refresh } = useSession();
  const putPlan = useWrite('putPlan');
  const amendPlan = useWrite('amendPlan');
  const basedOn = answer?.version ?? 0;
  // A plan that was saved, here or elsewhere, is shown as it is now.
  const form = useForm(`plan ${String(year)} ${String(basedOn)}`, {
    ...firstDraft(answer, last, year),
    fromSheet: true,
    reason: '',
  });
  const { fromSheet, reason, ...draft } = form.fields;
  const sheet = useFilledSheet(useMemo(() => planFilled(year), [year]));
  const [fault, setFault] = useState<string | null>(null);
  const [ready, setReady] = useState<ReadyPlan | null>(null);
  const ruleSet = RULE_SETS[draft.ruleSet];
  const before = answer?.plan ?? null;
  const frozen = answer !== null && answer.state !== 'open';
  const change = (part: Partial<PlanDraft>) => form.type(part);

  /** The plan as form and sheet say it; or what keeps it from being one. */
  const made = async (): Promise<{ readonly plan: Plan } | { readonly fault: string }> => {
    const read = fromSheet ? await sheet.check() : null;
    if (read && askedText(read) !== '')
      return { fault: `“${SHEETS.plan}”中有 ${askedText(read)}请在上面选好后再保存。` };
    if (read && !read.participants) return { fault: `“${SHEETS.plan}”中还有错误，请按上面的清单改正后再保存。` };
    const participants = read?.participants ?? before?.participants;
    if (!participants) return { fault: `请先生成“${SHEETS.plan}”工作表，填好参评园区和目标任务。` };
    const result = planOf(year, draft, participants, before);
    if ('fault' in result) return result;
    const unexplained = unexplainedDepartures(result.plan, frozen ? before : null);
    return unexplained.length === 0
      ? result
      : { fault: `请写明理由：${unexplained.map((one) => DEPARTURES[one]).join('、')}（${DEPARTURES_CLAUSE}）。` };
  };
  const prepare = useTask(async () => {
    setFault(null);
    const result = await made();
    if ('fault' in result) return setFault(result.fault);
    const { plan } = result;
    if (!before) return setReady({ kind: 'first', plan });
    const changes = planChanges(before, plan);
    if (changes.length === 0) return setFault('方案没有改动，不需要保存。');
    if (!frozen) return setReady({ kind: 'change', plan, changes });
    if (reason.trim() === '') return setFault('请写明调整的理由。');
    const preview = await amendPlan({ path: { year }, body: { plan, basedOn, reason, preview: true } });
    setReady({ kind: 'amend', plan, reason, preview });
  });
  const save = useTask(async (what: ReadyPlan) => {
    if (what.kind === 'amend')
      await amendPlan({ path: { year }, body: { plan: what.plan, basedOn, reason: what.reason, preview: false } });
    else await putPlan({ path: { year }, body: { plan: what.plan, basedOn } });
    const known = years.find((each) => each.year === year);
    // The plan is saved without it: at worst other pages show the old rules until the next sign-in.
    if (known && known.ruleSet !== what.plan.ruleSet) await refresh().catch(() => undefined);
    setReady(null);
    // What was read was of the plan before.
    sheet.forget();
    announce(what.kind === 'amend' ? '方案已调整。' : '方案已保存。');
    onReload();
  });

  return (
    <Page
      footer={
        <>
          <FailureNotice failure={prepare.failure} />
          {fault !== null && (
            <Notice intent="warning" title="还不能保存">
              {fault}
            </Notice>
          )}
          <Act appearance="primary" task={prepare} doing="正在核对…" quiet>
            {frozen ? '预览方案调整…' : '保存方案…'}
          </Act>
        </>
      }
    >
      {notice}
      {answer && <PlanSection answer={answer} />}
      {years.some((each) => each.year === year - 1) && <CorrectedPriorsNotice year={year} plan={before} />}
      {before && <PastPriorsNotice plan={before} />}
      <TargetsSheetSection
        year={year}
        plan={before}
        last={last}
        sheet={sheet}
        fromSheet={fromSheet}
        onFromSheet={(whether) => form.type({ fromSheet: whether })}
      />
      <DatesSection dates={draft} onChange={change} />
      <RuleSetForm chosen={ruleSet} onChange={(chosen) => change({ ruleSet: chosen })} />
      <ReadingsForm
        year={year}
        ruleSet={ruleSet}
        readings={draft.readings}
        isNew={answer === null}
        carried={last}
        parks={(fromSheet && sheet.reading?.participants) || (before ?? last)?.participants || []}
        onChange={(readings) => change({ readings })}
      />
      <PanelForm panel={draft.panel} ruleSet={ruleSet} onChange={(panel) => change({ panel })} />
      <DeparturesForm
        departures={draftDepartures(draft)}
        reasons={draft.departures}
        onChange={(departures) => change({ departures })}
      />
      {frozen && (
        <Section title="方案调整">
          <ReasonField
            label="调整理由"
            value={reason}
            onChange={(value) => form.type({ reason: value })}
            hint="方案已锁定，任何改动都要写明理由并留下记录。"
          />
        </Section>
      )}
      {children}
      <SaveDialog ready={ready} save={save} onClose={() => setReady(null)} onReload={onReload} />
    </Page>
  );
};
