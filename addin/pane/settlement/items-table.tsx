import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { SettlementSheet } from '../../../shared/api/settlement';
import type { ScoredItems } from '../../../shared/evaluation/submission/computed-scores';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { points, printedPoints, sumPoints } from '../../../shared/vocabulary/quantities';
import { indicatorOf, itemIds } from '../../../shared/regulation/rule-set';
import { scoreText } from '../../wording/number-text';
import { useRuleSet } from '../session/session';
import { ItemDetails } from './item-details';
import type { OverrideDraft, OverrideDrafts } from './override-draft';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: '5px 2px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'right',
    fontWeight: 400,
  },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  item: { textAlign: 'left', width: '64px' },
  open: {
    border: 'none',
    padding: 0,
    backgroundColor: 'transparent',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  differs: { backgroundColor: tokens.colorStatusWarningBackground2 },
  final: { fontWeight: 600 },
  changed: { color: tokens.colorStatusDangerForeground1 },
  whole: { textAlign: 'left', padding: '4px 0 10px' },
});

const sum = (scores: readonly number[]): number => printedPoints(sumPoints(scores.map(points)));
const shown = (score: number | null | undefined): string =>
  score === null || score === undefined ? '—' : scoreText(score);

const withDraft = (drafts: OverrideDrafts, id: ItemId, draft: OverrideDraft | null): OverrideDrafts =>
  draft ? { ...drafts, [id]: draft } : Object.fromEntries(Object.entries(drafts).filter(([item]) => item !== id));

/** The items of the year: what the park claims, what its figures come to, what the district and the panel say, and what counts. Each opens for more. */
export const ItemsTable = ({
  sheet,
  outcome,
  drafts,
  onChange,
}: {
  readonly sheet: SettlementSheet;
  readonly outcome: ScoredItems;
  readonly drafts: OverrideDrafts;
  /** Null where nothing can be overridden now. */
  readonly onChange: ((drafts: OverrideDrafts) => void) | null;
}) => {
  const styles = useStyles();
  const ruleSet = useRuleSet();
  const [open, setOpen] = useState<ItemId | null>(null);
  const { claimed, computed, district, mean } = sheet;
  const scores = district?.scores;
  const items = itemIds(ruleSet);
  const totals = [
    items.every((id) => claimed[id] !== null) ? sum(items.map((id) => claimed[id] ?? 0)) : null,
    sum(items.map((id) => computed[id])),
    district?.total,
    null,
  ];
  return (
    <table className={styles.table}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.item)}>
            项目
          </th>
          {['自评', '核算', '初审', '专家', '最终'].map((head) => (
            <th key={head} scope="col" className={styles.cell}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((id) => (
          <Fragment key={id}>
            <tr>
              <th scope="row" className={mergeClasses(styles.cell, styles.item)}>
                <button
                  type="button"
                  className={styles.open}
                  aria-expanded={open === id}
                  title={indicatorOf(ruleSet, id).title}
                  onClick={() => setOpen(open === id ? null : id)}
                >
                  {id}
                </button>
                <span className={styles.head}>（{indicatorOf(ruleSet, id).weight}）</span>
              </th>
              {[claimed[id], computed[id], scores?.[id], mean[id]].map((score, column) => (
                <td
                  key={column}
                  className={mergeClasses(
                    styles.cell,
                    score !== null && score !== undefined && score !== computed[id] && styles.differs,
                  )}
                >
                  {shown(score)}
                </td>
              ))}
              <td className={mergeClasses(styles.cell, styles.final, drafts[id] && styles.changed)}>
                {shown(outcome.items[id])}
              </td>
            </tr>
            {open === id && (
              <tr>
                <td colSpan={6} className={styles.whole}>
                  <ItemDetails
                    item={id}
                    sheet={sheet}
                    draft={drafts[id] ?? null}
                    onChange={onChange && ((draft) => onChange(withDraft(drafts, id, draft)))}
                  />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
        <tr className={styles.final}>
          <th scope="row" className={mergeClasses(styles.cell, styles.item, styles.final)}>
            合计
          </th>
          {totals.map((total, column) => (
            <td key={column} className={styles.cell}>
              {total === null ? '' : shown(total)}
            </td>
          ))}
          <td className={mergeClasses(styles.cell, styles.final)}>{shown(outcome.total)}</td>
        </tr>
      </tbody>
    </table>
  );
};
