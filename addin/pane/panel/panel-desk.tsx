import { Badge } from '@fluentui/react-components';
import { useMemo, useState, type ComponentProps } from 'react';
import type { PanelScores, PanelSheet } from '../../../shared/api/panel';
import type { Year } from '../../../shared/vocabulary/ids';
import { fillBlankScores } from '../../excel/review/fill-blank-scores';
import {
  NO_ENTRIES,
  remarksByItem,
  type FormEntries,
  type ItemForm,
} from '../../../shared/workbook/review/form-content';
import { pointsText } from '../../wording/number-text';
import { useRules, type Rules, useYear } from '../session/session';
import { PanelEvidence } from '../evidence/panel-evidence';
import { FormFindings, FormSection } from '../review/form-section';
import { itemFormFilled } from '../review/item-form-sheet';
import { AskedFirst, isAsked } from '../filled/asked-first';
import { useFilledSheet } from '../filled/use-filled-sheet';
import { PanelFigures } from '../verified/panel-figures';
import { Muted } from '../controls/text/muted';
import { BackButton } from '../controls/back-button';
import { Facts } from '../controls/text/facts';
import { FailureNotice } from '../controls/notice';
import { Page } from '../shell/page';
import { PaneDialog } from '../controls/pane-dialog';
import { Section } from '../controls/section';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { ScoresDialog } from './scores-dialog';
import { BackNotice } from './back-notice';
import { ScoredSection } from './scored-section';
import { TakeBackAction } from './take-back-action';
import { useScores } from './use-scores';

/** What was given before it was taken back, to go on from. */
const entriesGiven = ({ items, computed }: PanelSheet, { scores, remarks, siteVisit }: PanelScores): FormEntries => ({
  scores: Object.fromEntries(items.map((id) => [id, scores[id] ?? computed[id]])),
  remarks: remarksByItem(remarks),
  notes: siteVisit,
});

/** What stands in the open cells of a new form: what was given before, else the computed scores, to be left or changed. */
const firstEntries = (sheet: PanelSheet): FormEntries =>
  sheet.back
    ? entriesGiven(sheet, sheet.back.given)
    : { ...NO_ENTRIES, scores: Object.fromEntries(sheet.items.map((id) => [id, sheet.computed[id]])) };

/** What an expert scores from, as a form of the workbook. Under masking nothing in it says which park it is. */
const formOf = (sheet: PanelSheet, year: Year, rules: Rules): ItemForm => ({
  kind: 'panel',
  year,
  ...rules,
  subject: sheet.entry,
  label: sheet.label,
  version: sheet.version,
  reported: sheet.reported,
  sources: sheet.sources,
  before: null,
  claimed: null,
  computed: sheet.computed,
  district: remarksByItem(sheet.districtRemarks),
  items: sheet.items,
  entries: firstEntries(sheet),
});

/** One park before an expert who is free of conflict: the scoring form; the own scores, which can be taken back until the park is settled; and once it is, what the others gave. */
export const PanelDesk = ({
  sheet,
  onBack,
  onScored,
}: {
  readonly sheet: PanelSheet;
  readonly onBack: () => void;
  readonly onScored: () => void;
}) => {
  const year = useYear();
  const rules = useRules();
  const form = useMemo(() => formOf(sheet, year, rules), [sheet, year, rules]);
  const live = useFilledSheet(useMemo(() => itemFormFilled(form), [form]));
  const checked = live.reading?.checked ?? null;
  const [sending, setSending] = useState<Pick<ComponentProps<typeof ScoresDialog>, 'read' | 'readFrom'> | null>(null);
  const send = useScores(form, () => {
    setSending(null);
    onScored();
  });
  const place = useFailurePlace();
  const submit = useTask(
    async () => {
      const found = await live.check();
      if (!found?.checked || found.checked.findings.length > 0) return;
      send.forget();
      const { sheet: title, ownScores: own, readFrom } = found;
      setSending({ read: { entries: found.checked.entries, own, sheet: title }, readFrom });
    },
    { place },
  );
  const fill = useTask(
    async () => {
      if (!live.reading) return;
      await fillBlankScores(live.reading, form);
      await live.reread();
    },
    { place },
  );
  const toScore = sheet.mine === null && sheet.open;
  const blank = checked ? sheet.items.filter((id) => checked.entries.scores[id] === undefined).length : 0;
  return (
    <>
      <Page
        topic={`${sheet.entry} ${String(toScore)}`}
        footer={
          toScore && (
            <>
              <AskedFirst sheet={live} before="提交评分" />
              <Act appearance="primary" task={submit} disabled={!checked || isAsked(live)} quiet>
                {checked || isAsked(live) ? '提交评分' : '先打开评分表，再提交评分'}
              </Act>
            </>
          )
        }
      >
        <BackButton onBack={onBack}>返回列表</BackButton>
        {toScore && <FailureNotice failure={place.failure} />}
        <Section
          title={sheet.label}
          aside={
            <Badge appearance="tint" color={toScore ? 'warning' : 'success'}>
              {toScore ? '待评分' : '已评分'}
            </Badge>
          }
        >
          <Facts
            facts={[
              ['填报版本', `第 ${String(sheet.version)} 版`],
              ['核算总分', pointsText(sheet.total)],
              ['评分项目', sheet.items.join('、')],
              ['区县意见', sheet.districtOpinion === '' ? null : sheet.districtOpinion],
            ]}
          />
        </Section>
        {toScore && sheet.back && <BackNotice back={sheet.back} />}
        {toScore && (
          <FormSection
            live={live}
            form={form}
            blank={form.entries}
            hint={`评分已按${sheet.back ? '原评分' : '核算得分'}填好，同意的不用改，不同意的直接改；填报数据、核算得分和区县意见都列在旁边。没有提交前可以随时关闭，填好的内容留在工作簿里。`}
          />
        )}
        {toScore && checked && (
          <Section title="填写进度">
            <div>{blank === 0 ? '全部打分完毕，可以提交。' : `还有 ${String(blank)} 项没有打分。`}</div>
            {blank > 0 && (
              <Act size="small" task={fill} quiet>
                没有打分的按核算得分填入
              </Act>
            )}
          </Section>
        )}
        {toScore && <FormFindings live={live} />}
        <PanelFigures sheet={sheet} isSheetOpen={checked !== null} onChanged={onScored} />
        <PanelEvidence sheet={sheet} />
        {sheet.mine && <ScoredSection title="我的评分" scores={sheet.mine} />}
        {sheet.mayTakeBack && <TakeBackAction entry={sheet.entry} onDone={onScored} />}
        {sheet.mine && sheet.others.length === 0 && <Muted>园区核定后，这里显示其他专家的评分。</Muted>}
        {sheet.others.map((scores, index) => (
          <ScoredSection
            key={`${scores.at} ${String(index)}`}
            title={`其他专家评分（${String(index + 1)}）`}
            scores={scores}
          />
        ))}
      </Page>
      <PaneDialog open={sending !== null && toScore} locked={send.busy} onClose={() => setSending(null)}>
        {sending && (
          <ScoresDialog
            form={form}
            visits={sheet.visits}
            before={sheet.back?.given.visited ?? null}
            {...sending}
            send={send}
            onCancel={() => setSending(null)}
          />
        )}
      </PaneDialog>
    </>
  );
};
