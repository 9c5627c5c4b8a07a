import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SettlementSheet } from '../../../shared/api/settlement';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { indicatorOf } from '../../../shared/regulation/rule-set';
import { scoreText } from '../../wording/number-text';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';
import { Muted } from '../controls/text/muted';
import { Strong } from '../controls/text/strong';
import { useRuleSet } from '../session/session';
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
  const isTaken = (take: OverrideDraft['take']) => draft !== undefined && draft.take === take;
  const choose = (take: OverrideDraft['take'], words: string) => (
    <Button
      size="small"
      appearance={isTaken(take) ? 'primary' : 'secondary'}
      aria-pressed={isTaken(take)}
      disabled={!onDraft}
      // What was typed stays for whoever comes back from a wrong click.
      onClick={() => onDraft?.({ score: draft?.score ?? '', reason: draft?.reason ?? '', ...(take && { take }) })}
    >
      {words}
    </Button>
  );
  return (
    <div className={draft ? `${styles.opinion} ${styles.decided}` : styles.opinion}>
      <Strong>
        {item} {indicatorOf(ruleSet, item).title}
      </Strong>
      <div>
        初审 {scoreText(district)} 分，{hasMean ? '专家平均' : '核算'} {scoreText(standing)} 分
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

/** 初审意见裁定: where the district scored otherwise than would be settled. Each is decided before the park is settled; not shown where there are none. */
export const OpinionsSection = ({
  sheet,
  drafts,
  onChange,
}: {
  readonly sheet: SettlementSheet;
  readonly drafts: OverrideDrafts;
  readonly onChange: ((drafts: OverrideDrafts) => void) | null;
}) => {
  const { opinions, mean } = sheet;
  if (opinions.length === 0) return null;
  const open = openOpinions(sheet, drafts).length;
  const decide = (item: ItemId) => onChange && ((draft: OverrideDraft) => onChange({ ...drafts, [item]: draft }));
  return (
    <Section
      title="区县初审有不同意见"
      aside={
        <Badge appearance="tint" color={open > 0 ? 'warning' : 'success'}>
          {open > 0 ? `${String(open)} 项待裁定` : '已裁定'}
        </Badge>
      }
    >
      {opinions.map((opinion) => (
        <OpinionEntry
          key={opinion.item}
          opinion={opinion}
          hasMean={mean[opinion.item] !== undefined}
          draft={drafts[opinion.item]}
          onDraft={decide(opinion.item)}
        />
      ))}
      <Muted>依据：{PARK_STEPS.pass.clause}</Muted>
    </Section>
  );
};
