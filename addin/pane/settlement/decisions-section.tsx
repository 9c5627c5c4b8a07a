import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SettlementSheet } from '../../../shared/api/settlement';
import type { FigureSeen } from '../../../shared/api/verified';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { indicatorOf } from '../../../shared/regulation/rule-set';
import { pointsText } from '../../wording/number-text';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { Muted } from '../controls/text/muted';
import { Strong } from '../controls/text/strong';
import { useRuleSet } from '../session/session';
import { FigureEntry } from '../verified/figure-entry';
import { openFigures, type FigureDraft, type FigureDrafts } from './figure-draft';
import { VerifyOwn, WithdrawOwn } from './own-figures';
import { openOpinions, type OverrideDraft, type OverrideDrafts } from './override-draft';

const useStyles = makeStyles({
  opinion: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 0 8px 10px',
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    overflowWrap: 'anywhere',
  },
  decided: { borderLeft: `3px solid ${tokens.colorStatusSuccessBorder1}` },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

type Opinion = SettlementSheet['opinions'][number];

/** One of a few decisions, to be pressed. */
const Decide = ({
  isTaken,
  onTake,
  children,
}: {
  readonly isTaken: boolean;
  /** Null where nothing can be decided now. */
  readonly onTake: (() => void) | null;
  readonly children: string;
}) => (
  <Button
    size="small"
    appearance={isTaken ? 'primary' : 'secondary'}
    aria-pressed={isTaken}
    disabled={!onTake}
    onClick={() => onTake?.()}
  >
    {children}
  </Button>
);

/** What the bureau does about a figure that somebody else found otherwise: takes it, or keeps what was reported with a reason. */
const FigureDecision = ({
  draft,
  onDraft,
}: {
  readonly draft: FigureDraft | undefined;
  readonly onDraft: ((draft: FigureDraft) => void) | null;
}) => {
  const styles = useStyles();
  const choose = (take: FigureDraft['take'], words: string) => (
    // What was typed stays for whoever comes back from a wrong click.
    <Decide isTaken={draft?.take === take} onTake={onDraft && (() => onDraft({ take, reason: draft?.reason ?? '' }))}>
      {words}
    </Decide>
  );
  return (
    <>
      <div className={styles.choices}>
        {choose('verified', '采用核实数')}
        {choose('reported', '维持填报数')}
      </div>
      {draft?.take === 'reported' && (
        <ReasonField
          label="不采用的理由"
          rows={2}
          value={draft.reason}
          onChange={(reason) => onDraft?.({ ...draft, reason })}
        />
      )}
    </>
  );
};

/** One item on which the district saw it otherwise: both scores, what it found, and the decision. */
const OpinionEntry = ({
  opinion: { item, district, standing, remark },
  hasMean,
  draft,
  onDraft,
}: {
  readonly opinion: Opinion;
  readonly hasMean: boolean;
  readonly draft: OverrideDraft | undefined;
  readonly onDraft: ((draft: OverrideDraft) => void) | null;
}) => {
  const styles = useStyles();
  const ruleSet = useRuleSet();
  const choose = (take: OverrideDraft['take'], words: string) => (
    <Decide
      isTaken={draft !== undefined && draft.take === take}
      // What was typed stays for whoever comes back from a wrong click.
      onTake={
        onDraft && (() => onDraft({ score: draft?.score ?? '', reason: draft?.reason ?? '', ...(take && { take }) }))
      }
    >
      {words}
    </Decide>
  );
  return (
    <div className={draft ? `${styles.opinion} ${styles.decided}` : styles.opinion}>
      <Strong>
        {item} {indicatorOf(ruleSet, item).title}
      </Strong>
      <div>
        初审 {pointsText(district)}，{hasMean ? '专家平均' : '核算'} {pointsText(standing)}
      </div>
      {remark !== '' && <div>区县意见：{remark}</div>}
      <div className={styles.choices}>
        {choose('district', '采纳初审意见')}
        {choose('standing', hasMean ? '维持专家平均分' : '维持核算得分')}
        {choose(undefined, '另定得分')}
      </div>
      {draft?.take === 'standing' && (
        <ReasonField
          label="不采纳的理由"
          rows={2}
          value={draft.reason}
          onChange={(reason) => onDraft?.({ ...draft, reason })}
        />
      )}
      {draft && !draft.take && <Muted>请在下表中打开 {item}，填写得分和理由。</Muted>}
    </div>
  );
};

const titleOf = ({ verified, opinions }: SettlementSheet): string => {
  if (verified.length === 0) return opinions.length === 0 ? '核实数' : '区县初审有不同意见';
  return opinions.length === 0 ? '核实数' : '核实数和区县初审意见';
};

/**
 * 裁定: the figures that were found otherwise, and where the district scored otherwise than would be settled then. Each is decided before the park is settled; not shown where there are none, and
 * nothing can be verified.
 */
export const DecisionsSection = ({
  given,
  sheet,
  figures,
  onFigures,
  drafts,
  onChange,
  mayVerify,
  onChanged,
}: {
  /** As it came. */
  readonly given: SettlementSheet;
  /** With the verified figures in it that are taken. */
  readonly sheet: SettlementSheet;
  readonly figures: FigureDrafts;
  readonly onFigures: ((figures: FigureDrafts) => void) | null;
  readonly drafts: OverrideDrafts;
  readonly onChange: ((drafts: OverrideDrafts) => void) | null;
  readonly mayVerify: boolean;
  /** A figure was verified or taken back: the sheet is to be read anew. */
  readonly onChanged: () => void;
}) => {
  const { park, version, settled, verified, opinions, mean, panel } = sheet;
  const toDecide = opinions.length + verified.filter(({ role }) => role !== 'bureau').length;
  const open = openOpinions(sheet, drafts).length + openFigures(sheet, figures).length;
  if (verified.length + opinions.length === 0 && !mayVerify) return null;
  const decide = (item: ItemId) => onChange && ((draft: OverrideDraft) => onChange({ ...drafts, [item]: draft }));
  const take = ({ id }: FigureSeen) => onFigures && ((draft: FigureDraft) => onFigures({ ...figures, [id]: draft }));
  return (
    <Section
      title={titleOf(sheet)}
      aside={
        toDecide > 0 && (
          <Badge appearance="tint" color={open > 0 ? 'warning' : 'success'}>
            {open > 0 ? `${String(open)} 项待裁定` : settled?.version === version ? '已裁定' : '已逐项选定'}
          </Badge>
        )
      }
    >
      {verified.map((figure) => (
        <FigureEntry
          key={figure.id}
          figure={figure}
          nameOf={(account) => panel.find((expert) => expert.account === account)?.name ?? null}
          chosen={figures[figure.id]?.take ?? null}
        >
          {figure.role !== 'bureau' && figure.state !== 'hearing' && (
            <FigureDecision draft={figures[figure.id]} onDraft={take(figure)} />
          )}
          <WithdrawOwn park={park} figure={figure} onWithdrawn={onChanged} />
        </FigureEntry>
      ))}
      {opinions.map((opinion) => (
        <OpinionEntry
          key={opinion.item}
          opinion={opinion}
          hasMean={mean[opinion.item] !== undefined}
          draft={drafts[opinion.item]}
          onDraft={decide(opinion.item)}
        />
      ))}
      {opinions.length > 0 && <Muted>依据：{PARK_STEPS.pass.clause}</Muted>}
      {mayVerify && <VerifyOwn sheet={given} onVerified={onChanged} />}
    </Section>
  );
};
