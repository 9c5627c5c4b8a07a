import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { SettlementSheet } from '../../../shared/api/settlement';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { indicatorOf } from '../../../shared/regulation/rule-set';
import { useRules } from '../session/session';
import { ReasonField } from '../controls/reason-field';
import { Strong } from '../controls/text/strong';
import { Muted } from '../controls/text/muted';
import { BulletList } from '../controls/text/lists';
import { pointsText } from '../../wording/number-text';
import { limitOf, standardHint, type OverrideDraft } from './override-draft';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
});

const TAKEN_WORDS = { district: '已采纳初审得分。', standing: '不采纳初审得分，理由见上。' } as const;

const remarkOn = (item: ItemId, remarks: readonly { readonly item: ItemId; readonly remark: string }[]): string =>
  remarks.find((each) => each.item === item)?.remark ?? '';

/** One item: what the district and each expert said of it, and the bureau’s own score with its reason. */
export const ItemDetails = ({
  item,
  sheet: { district, panel, mean, computed },
  draft,
  onChange,
}: {
  readonly item: ItemId;
  readonly sheet: SettlementSheet;
  readonly draft: OverrideDraft | null;
  readonly onChange: ((draft: OverrideDraft | null) => void) | null;
}) => {
  const styles = useStyles();
  const rules = useRules();
  const { title, weight } = indicatorOf(rules.ruleSet, item);
  const remark = district ? remarkOn(item, district.remarks) : '';
  const scored = panel.filter(({ scores }) => scores[item] !== undefined);
  return (
    <div className={styles.body}>
      <Strong>
        {item} {title}（{pointsText(weight)}）
      </Strong>
      {remark !== '' && <div>区县意见：{remark}</div>}
      {scored.length > 0 && (
        <BulletList gap={0}>
          {scored.map(({ account, name, scores, remarks }) => (
            <li key={account}>
              {name}：{pointsText(scores[item] ?? computed[item])}
              {scores[item] === null && '（同意核算得分）'}
              {remarkOn(item, remarks) !== '' && `，${remarkOn(item, remarks)}`}
            </li>
          ))}
        </BulletList>
      )}
      <Muted>
        {mean[item] === undefined
          ? `不改动的，按核算得分 ${pointsText(computed[item])}核定。`
          : `不改动的，按专家平均分 ${pointsText(mean[item])}核定。`}
      </Muted>
      {onChange && !draft && (
        <Button size="small" onClick={() => onChange({ score: '', reason: '' })}>
          改动这一项的得分…
        </Button>
      )}
      {draft?.take && <div>{TAKEN_WORDS[draft.take]}</div>}
      {draft && !draft.take && (
        <>
          <Field
            label={`核定为（0—${pointsText(limitOf(item, rules))}）`}
            required
            hint={standardHint(item, draft, rules)}
          >
            <Input
              inputMode="decimal"
              value={draft.score}
              disabled={!onChange}
              onChange={(_, { value }) => onChange?.({ ...draft, score: value })}
            />
          </Field>
          <ReasonField
            label="改动的理由"
            rows={2}
            value={draft.reason}
            onChange={(reason) => onChange?.({ ...draft, reason })}
          />
          {onChange && (
            <Button size="small" onClick={() => onChange(null)}>
              不改动
            </Button>
          )}
        </>
      )}
    </div>
  );
};
