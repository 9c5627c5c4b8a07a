import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FigureSeen } from '../../../shared/api/verified';
import { FIGURE_STATE_WORDS, type FigureState } from '../../../shared/evaluation/verified/states';
import type { FigureDecision } from '../../../shared/evaluation/verified/verified-figure';
import { figureOf } from '../../../shared/regulation/rule-set';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { ROLES } from '../../../shared/vocabulary/roles';
import { figureText } from '../../wording/figure-text';
import { pointsText } from '../../wording/number-text';
import { remainingText } from '../../wording/remaining-text';
import { useNow } from '../hooks/use-now';
import { Beside } from '../controls/text/beside';
import { Facts } from '../controls/text/facts';
import { Muted } from '../controls/text/muted';
import { useRuleSet } from '../session/session';
import { shownFileText } from './shown-file-text';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 0 8px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  waits: { borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}` },
  counts: { borderLeft: `3px solid ${tokens.colorStatusSuccessBorder1}` },
});

const LOOKS: Readonly<Record<FigureState, 'waits' | 'counts' | null>> = {
  hearing: 'waits',
  undecided: 'waits',
  counted: 'counts',
  adopted: 'counts',
  kept: null,
  withdrawn: null,
  moot: null,
};
const COLOURS = { waits: 'warning', counts: 'success' } as const;
/** Said on a line of its own where it is longer than a badge. */
const BADGES: Readonly<Partial<Record<FigureState, string>>> = { moot: '不再适用' };

/** What the bureau decides of a figure. */
const TAKES: Readonly<Record<FigureDecision['take'], string>> = { verified: '采用核实数', reported: '维持填报数' };

/** Where a park that did not answer may not be said to have let its time pass. */
const UNHEARD: readonly FigureState[] = ['hearing', 'withdrawn', 'moot'];

const filesText = (files: FigureSeen['evidence']) => files.map(shownFileText);
/** What the park says, what shows it, and when it said so. */
const Answer = ({
  answer: { agrees, reason, at, evidence },
}: {
  readonly answer: NonNullable<FigureSeen['answer']>;
}) => (
  <>
    <div>
      {agrees ? '同意' : '不同意'}
      {reason !== '' && `：${reason}`}
    </div>
    {evidence.length > 0 && <div>材料：{filesText(evidence).join('、')}</div>}
    <Muted>{beijingText(at)}</Muted>
  </>
);

/** A verified figure: both figures, both scores, why and by what, what the park says to it, and what became of it. */
export const FigureEntry = ({
  figure: seen,
  nameOf = () => null,
  chosen = null,
  children,
}: {
  readonly figure: FigureSeen;
  /** Who somebody is, where that may be known; null where it may not. */
  readonly nameOf?: (account: string) => string | null;
  /** What the bureau has said becomes of it, and may not have sent yet. */
  readonly chosen?: FigureDecision['take'] | null;
  /** What can be done about it. */
  readonly children?: ReactNode;
}) => {
  const styles = useStyles();
  const ruleSet = useRuleSet();
  const now = useNow();
  const { figure: id, reported, verified, state, items, answer, decision, withdrawal, role, due } = seen;
  const { label, item } = figureOf(ruleSet, id);
  const look = chosen === null ? LOOKS[state] : 'counts';
  const name = nameOf(seen.by);
  const rests = [...filesText(seen.evidence), ...(seen.paper === '' ? [] : [seen.paper])];
  return (
    <div className={mergeClasses(styles.entry, look !== null && styles[look])}>
      <Beside strong>
        <span>
          {item} {label}
        </span>
        <Badge appearance="tint" color={look === null ? 'informative' : COLOURS[look]}>
          {chosen !== null && state === 'undecided'
            ? `已选${TAKES[chosen]}`
            : (BADGES[state] ?? FIGURE_STATE_WORDS[state])}
        </Badge>
      </Beside>
      <Facts
        facts={[
          ['填报数', figureText(id, reported, ruleSet)],
          ['核实数', <strong key="verified">{figureText(id, verified, ruleSet)}</strong>],
          [
            '得分',
            items.length === 0
              ? null
              : items.map((each) => (
                  <div key={each.item}>
                    {each.item}：{pointsText(each.reported)} → {pointsText(each.verified)}
                  </div>
                )),
          ],
          ['理由', seen.reason],
          ['依据', rests.map((each) => <div key={each}>{each}</div>)],
          [
            '核实人',
            <div key="by">
              {ROLES[role]}
              {name !== null && ` ${name}`}
              <Muted>{beijingText(seen.at)}</Muted>
            </div>,
          ],
          ['答复截止', state === 'hearing' ? `${beijingText(due)}（${remainingText(due, now)}）` : null],
          [
            '园区答复',
            answer ? <Answer key="answer" answer={answer} /> : UNHEARD.includes(state) ? null : '期限内没有答复',
          ],
          ['裁定', decision && `${TAKES[decision.take]}${decision.reason === '' ? '' : `：${decision.reason}`}`],
          ['撤回', withdrawal && `${beijingText(withdrawal.at)}：${withdrawal.reason}`],
        ]}
      />
      {state === 'moot' && <div>{FIGURE_STATE_WORDS.moot}。</div>}
      {children}
    </div>
  );
};
