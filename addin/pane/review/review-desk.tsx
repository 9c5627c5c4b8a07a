import { Badge, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { itemIds, indicatorOf } from '../../../shared/regulation/rule-set';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { STAGE_WORDS } from '../../../shared/vocabulary/stages';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { NO_ENTRIES, type ItemForm } from '../../../shared/workbook/review/form-content';
import { sentFromText } from '../../wording/sheet-text';
import { pointsText } from '../../wording/number-text';
import { remainingText } from '../../wording/remaining-text';
import { ParkEvidence } from '../evidence/park-evidence';
import { ParkHistory } from '../trail/park-history';
import { useRules, useRuleSet } from '../session/session';
import { MonthsCheck } from '../months/months-check';
import { BackButton } from '../controls/back-button';
import { Facts } from '../controls/text/facts';
import { FailureNotice } from '../controls/notice';
import { Page } from '../shell/page';
import { PaneDialog } from '../controls/pane-dialog';
import { Section } from '../controls/section';
import { useNow } from '../hooks/use-now';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { AskedFirst, isAsked } from '../filled/asked-first';
import { ChoicesMade } from '../filled/choices-made';
import { ParkTenants } from '../tenants/park-tenants';
import { ReviewFigures } from '../verified/review-figures';
import type { Instant } from '../../../shared/vocabulary/ids';
import type { Submission, Evaluation } from '../../../shared/api/submission';
import type { ItemScores } from '../../../shared/assessment/score';
import {
  scoreDifferences,
  type ScoreDifference,
  submissionDifferences,
} from '../../../shared/evaluation/submission/differences';
import { BulletList } from '../controls/text/lists';
import { DifferenceList } from '../controls/text/difference-list';
import { FormFindings, FormSection } from './form-section';
import { itemFormFilled, type LiveForm } from './item-form-sheet';
import { useFilledSheet } from '../filled/use-filled-sheet';
import { PassDialog } from './pass-dialog';
import { ReturnDialog } from './return-dialog';
import { ReviewSection } from './review-section';
import { useReview } from './use-review';

/** What a version says otherwise than the one before. */
const DifferencesSection = ({ before, after }: { readonly before: Submission; readonly after: Submission }) => (
  <Section title={`与第 ${String(before.version)} 版的不同`}>
    <DifferenceList differences={submissionDifferences(before, after)} />
  </Section>
);

/** The items that a park scores otherwise than its figures do: `from` as claimed, `to` as computed. */
const claimDifferences = (latest: Submission, computed: ItemScores): readonly ScoreDifference[] =>
  scoreDifferences(latest.claimed, computed);

/** 自评与核算不一致的项目. */
const ClaimsSection = ({ latest, computed }: { readonly latest: Submission; readonly computed: ItemScores }) => {
  const ruleSet = useRuleSet();
  const differing = claimDifferences(latest, computed);
  return (
    <Section title={`自评与核算不一致（${String(differing.length)} 项）`}>
      <BulletList>
        {differing.map(({ item, from, to }) => (
          <li key={item}>
            {item} {indicatorOf(ruleSet, item).title}：自评 {from === null ? '未填' : pointsText(from)}，核算{' '}
            {to === null ? '—' : pointsText(to)}
          </li>
        ))}
      </BulletList>
    </Section>
  );
};

/** What becomes of a decision without the form of this version, and of what stands on another one. */
const unreadText = ({ title, reading = null }: LiveForm): string => {
  const without = `没有读到这一版的“${title}”，各项按核算得分办理。`;
  if (!reading?.isTyped || reading.isSent) return without;
  return `${without}“${reading.sheet ?? title}”里填写的内容不会提交；要用里面的内容，请先返回，点“打开“${title}””。`;
};

const useStyles = makeStyles({ buttons: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' } });

/** The review of one park: its form in the workbook, what has changed, and the decision. */
export const ReviewDesk = ({
  matter,
  onBack,
  onChanged,
}: {
  readonly matter: ReviewMatter;
  readonly onBack: () => void;
  readonly onChanged: () => void;
}) => {
  const styles = useStyles();
  const now = useNow();
  const rules = useRules();
  const { evaluation, latest, computed, before, closes } = matter;
  const { park, year, participant, stage, review } = evaluation;
  const open = stage === 'submitted';
  const form = useMemo(
    (): ItemForm => ({
      kind: 'review',
      year,
      ...rules,
      subject: park,
      label: participant.name,
      version: latest.version,
      reported: latest.reported,
      sources: latest.sources ?? {},
      before,
      claimed: latest.claimed,
      computed: computed.items,
      district: {},
      items: itemIds(rules.ruleSet),
      entries: NO_ENTRIES,
    }),
    [park, year, rules, participant, latest, before, computed],
  );
  const live = useFilledSheet(useMemo(() => itemFormFilled(form), [form]));
  const checked = live.reading?.checked ?? null;
  const readFrom = checked && live.reading ? live.reading.readFrom : unreadText(live);
  const blank = useMemo(() => ({ ...NO_ENTRIES, scores: computed.items }), [computed]);
  const [deciding, setDeciding] = useState<'pass' | 'return' | null>(null);
  const send = useReview(form, checked && live.reading ? live.reading.sheet : null, () => {
    setDeciding(null);
    onChanged();
  });
  const decide = (decision: 'pass' | 'return') => {
    send.forget();
    setDeciding(decision);
  };
  const place = useFailurePlace();
  const pass = useTask(
    async () => {
      const found = await live.check();
      // Without the form everything stands as computed.
      if (!isAsked(found) && (found?.checked?.findings.length ?? 0) === 0) decide('pass');
    },
    { place },
  );
  const sendBack = useTask(
    async () => {
      // What was typed a moment ago belongs into the dialog too.
      if (!isAsked(await live.check())) decide('return');
    },
    { place },
  );
  return (
    <>
      <Page
        topic={`${park} ${String(latest.version)} ${stage}`}
        footer={
          open && (
            <>
              <AskedFirst sheet={live} before="退回或通过" />
              <div className={styles.buttons}>
                <Act task={sendBack} disabled={pass.busy || isAsked(live)} quiet>
                  退回修改
                </Act>
                <Act appearance="primary" task={pass} disabled={sendBack.busy || isAsked(live)} quiet>
                  初审通过
                </Act>
              </div>
            </>
          )
        }
      >
        <BackButton onBack={onBack}>返回园区列表</BackButton>
        {open && <FailureNotice failure={place.failure} />}
        <Section
          title={participant.name}
          aside={
            <Badge appearance="tint" color={open ? 'warning' : 'informative'}>
              {STAGE_WORDS[stage]}
            </Badge>
          }
        >
          <Facts
            facts={[
              ['填报版本', `第 ${String(latest.version)} 版，${beijingText(latest.submittedAt)}`],
              ['工作表', sentFromText(latest.sheet, SHEETS.scoring) || null],
              ['自评总分', pointsText(latest.claimedTotal)],
              ['核算总分', <strong key="total">{pointsText(computed.total)}</strong>],
              ['初审截止', closes && open ? `${beijingText(closes)}（${remainingText(closes, now)}）` : null],
            ]}
          />
        </Section>
        {review && <ReviewSection review={review} current={latest.version} />}
        {open && (
          <FormSection
            live={live}
            form={form}
            blank={blank}
            hint="在工作表中逐项核对：自评、核算得分和填报数据并列，可以改初审得分、写意见，有疑问的项目也可以写意见退回。"
          />
        )}
        {open && <FormFindings live={live} />}
        <ReviewFigures evaluation={evaluation} isSheetOpen={checked !== null} />
        <MonthsCheck year={year} park={park} reported={latest.reported} />
        {latest.choices && (
          <Section title={`园区在读表时选择了（${String(latest.choices.length)} 处）`}>
            <ChoicesMade choices={latest.choices} who={null} />
          </Section>
        )}
        {before && <DifferencesSection before={before} after={latest} />}
        {claimDifferences(latest, computed.items).length > 0 && (
          <ClaimsSection latest={latest} computed={computed.items} />
        )}
        <ParkEvidence park={park} claimed={latest.claimed} said={latest} />
        <Section title="入驻企业名录">
          <ParkTenants park={park} reported={latest.reported} />
        </Section>
        <ParkHistory key={`${String(latest.version)} ${stage}`} year={year} park={park} />
      </Page>
      <PaneDialog open={deciding !== null && open} locked={send.busy} onClose={() => setDeciding(null)}>
        {deciding === 'pass' && (
          <PassDialog
            form={form}
            entries={checked?.entries ?? blank}
            readFrom={readFrom}
            send={send}
            onCancel={() => setDeciding(null)}
          />
        )}
        {deciding === 'return' && (
          <ReturnDialog
            form={form}
            entries={checked?.entries ?? blank}
            readFrom={readFrom}
            latest={closes}
            send={send}
            onCancel={() => setDeciding(null)}
          />
        )}
      </PaneDialog>
    </>
  );
};

/** Everything that a review of one park looks at. */
export interface ReviewMatter {
  readonly evaluation: Evaluation;
  readonly latest: Submission;
  readonly computed: NonNullable<Evaluation['computed']>;
  /** The version before; null for the first. */
  readonly before: Submission | null;
  /** Until when the district may review; null: no deadline of its own. */
  readonly closes: Instant | null;
}
