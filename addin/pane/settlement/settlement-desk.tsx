import { Badge, Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettlementSheet } from '../../../shared/api/settlement';
import { isRounded, ROUNDING_NOTE } from '../../../shared/evaluation/settlement/rounding-note';
import { siteVisitText } from '../../../shared/evaluation/panel/site-visit';
import { takeParkStep } from '../../../shared/evaluation/procedure/park-steps';
import { STAGE_WORDS, type YearState } from '../../../shared/vocabulary/stages';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { ReopenAction } from '../work/reopen-action';
import { useRules, type Rules, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { Facts } from '../controls/text/facts';
import { FailureNotice, Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { part } from '../shell/part';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { Act } from '../controls/act';
import { pointsText } from '../../wording/number-text';
import { Disclosure } from '../controls/disclosure';
import { Muted } from '../controls/text/muted';
import { ItemsTable } from './items-table';
import { DecisionsSection } from './decisions-section';
import { figureDraftsOf, figureFault, figuresDecided, sheetWith, type FigureDrafts } from './figure-draft';
import {
  decisionsOf,
  draftsOf,
  openOpinions,
  overrideFault,
  overridesOf,
  settledWith,
  type OverrideDrafts,
} from './override-draft';

const useStyles = makeStyles({
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** What the experts wrote of their visits (实地考察); nothing where nobody wrote any. */
const VisitsSection = ({ panel }: Pick<SettlementSheet, 'panel'>) => {
  const styles = useStyles();
  const visits = panel.filter((given) => siteVisitText(given) !== '');
  if (visits.length === 0) return null;
  return (
    <Disclosure head={`实地考察记录（${String(visits.length)} 份）`}>
      {visits.map((given) => (
        <div key={given.account}>
          <Muted>
            {given.name} · {beijingText(given.at)}
          </Muted>
          <div className={styles.note}>{siteVisitText(given)}</div>
        </div>
      ))}
    </Disclosure>
  );
};

const ParkEvidence = part(async () => (await import('../evidence/park-evidence')).ParkEvidence);
const MonthsCheck = part(async () => (await import('../months/months-check')).MonthsCheck);
const ParkHistory = part(async () => (await import('../trail/park-history')).ParkHistory);

const firstFault = (drafts: OverrideDrafts, { opinions }: SettlementSheet, rules: Rules): string | null =>
  Object.entries(drafts)
    // An opinion may be gone once the figure is taken that it rests on.
    .filter(([item, { take }]) => !take || opinions.some((opinion) => opinion.item === item))
    // The drafts are kept by item.
    .map(([item, draft]) => overrideFault(item as keyof OverrideDrafts, draft, rules))
    .find((fault) => fault !== null) ?? null;

/** Where the bureau settles a park: everybody’s scores item by item, overrides with their reasons, and what it comes to. */
export const SettlementDesk = ({
  sheet: given,
  state,
  onReload,
  onChanged,
  onBack,
}: {
  readonly sheet: SettlementSheet;
  readonly state: YearState;
  readonly onReload: () => void;
  readonly onChanged: () => void;
  readonly onBack: () => void;
}) => {
  const year = useYear();
  const rules = useRules();
  const announce = useAnnounce();
  const write = useWrite('settle');
  const { park, name, stage, version, panel, quorum, settled } = given;
  const form = useForm(`settle ${String(year)} ${park} ${String(version)} ${String(settled?.sequence ?? 0)}`, {
    drafts: draftsOf(given),
    figures: figureDraftsOf(given),
  });
  const { drafts, figures } = form.fields;
  const sheet = sheetWith(given, figures, rules);
  const [history, setHistory] = useState(false);
  const may = !('refused' in takeParkStep('settle', stage, state));
  const mayReopen = !('refused' in takeParkStep('reopen', stage, state));
  const outcome = settledWith(sheet, drafts, rules);
  const open = openOpinions(sheet, drafts);
  const fault =
    figureFault(sheet, figures, rules) ??
    (open.length > 0
      ? `${open.map(({ item }) => item).join('、')} 的初审得分与现得分不同，请先裁定。`
      : firstFault(drafts, sheet, rules));
  const decide = may ? (changed: OverrideDrafts) => form.type({ drafts: changed }) : null;
  const decideFigures = may ? (changed: FigureDrafts) => form.type({ figures: changed }) : null;
  const mayVerify = !('refused' in takeParkStep('verifyAtSettlement', stage, state));
  // Until the sheet has been read anew, and this desk with it: a second press would settle the park a second time.
  const [taken, setTaken] = useState(false);
  const settle = useTask(async () => {
    const decisions = decisionsOf(sheet, drafts);
    const body = {
      version,
      panelSeen: panel.length,
      tallySeen: sheet.tally,
      overrides: [...overridesOf(drafts, rules)],
      ...(decisions.length > 0 && { decisions }),
      ...figuresDecided(sheet, figures),
    };
    await write({ path: { year, park }, body });
    announce(`${name}已核定，${pointsText(outcome.total)}。`);
    setTaken(true);
    onChanged();
  });
  return (
    <Page
      topic={park}
      footer={
        <>
          <FailureNotice
            failure={settle.failure}
            actions={
              <Button size="small" onClick={onReload}>
                重新读取
              </Button>
            }
          />
          {may && fault !== null && (
            <Notice intent="warning" title="还不能核定">
              {fault}
            </Notice>
          )}
          {may && (
            <Act
              appearance="primary"
              task={{ ...settle, busy: settle.busy || taken }}
              doing="正在核定…"
              disabled={fault !== null}
              quiet
            >
              {stage === 'settled' ? '重新核定' : '核定'}为 {pointsText(outcome.total)}
            </Act>
          )}
          <Button onClick={onBack}>返回列表</Button>
        </>
      }
    >
      <Section title={name} aside={<Badge appearance="tint">{STAGE_WORDS[stage]}</Badge>}>
        <Facts
          facts={[
            ['自评版本', `第 ${String(version)} 版`],
            ['专家评分', quorum === 0 ? '不安排' : `${String(panel.length)} 位已评分（至少 ${String(quorum)} 位）`],
            [
              '上次核定',
              settled &&
                `${pointsText(settled.total)}，${beijingText(settled.at)}${settled.version === version ? '' : '（按以前版本）'}`,
            ],
          ]}
        />
        {sheet.district && sheet.district.opinion !== '' && <div>区县意见：{sheet.district.opinion}</div>}
      </Section>
      <DecisionsSection
        given={given}
        sheet={sheet}
        figures={figures}
        onFigures={decideFigures}
        drafts={drafts}
        onChange={decide}
        mayVerify={mayVerify}
        onChanged={onChanged}
      />
      <Section title="逐项得分">
        <ItemsTable sheet={sheet} outcome={outcome} drafts={drafts} onChange={decide} />
        {isRounded(outcome) && <Muted>{ROUNDING_NOTE}</Muted>}
      </Section>
      <MonthsCheck year={year} park={park} reported={null} />
      <VisitsSection panel={panel} />
      <ParkEvidence park={park} claimed={sheet.claimed} said={sheet} />
      {mayReopen && <ReopenAction park={park} onDone={onChanged} />}
      <Button size="small" appearance="subtle" aria-expanded={history} onClick={() => setHistory(!history)}>
        {history ? '收起办理记录' : '办理记录'}
      </Button>
      {history && <ParkHistory year={year} park={park} />}
    </Page>
  );
};
