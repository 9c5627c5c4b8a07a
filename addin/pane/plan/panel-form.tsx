import { Button, Checkbox, Field, Input, Switch, makeStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { usualQuorum } from '../../../shared/evaluation/plan/departures';
import { itemIds, type RuleSet } from '../../../shared/regulation/rule-set';
import { pointsText } from '../../wording/number-text';
import { Muted } from '../controls/text/muted';
import { Disclosure } from '../controls/disclosure';
import { MomentField } from '../controls/moment-field';
import { Section } from '../controls/section';
import { EMPTY_PANEL, type PanelDraft } from './plan-draft';

const useStyles = makeStyles({
  member: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto', gap: '6px' },
  items: { display: 'flex', flexDirection: 'column' },
});
const BLANK = { account: '', name: '' };

/** 专家评审 of the year: whether there is one, who scores what, and how many are needed. */
export const PanelForm = ({
  panel,
  ruleSet,
  onChange,
}: {
  readonly ruleSet: RuleSet;
  readonly panel: PanelDraft | null;
  readonly onChange: (panel: PanelDraft | null) => void;
}) => {
  const styles = useStyles();
  return (
    <Section title="专家评审">
      <Switch
        label={panel ? '本年度安排专家评审' : '本年度不安排专家评审，按核算得分核定'}
        checked={panel !== null}
        onChange={(_, { checked }) => onChange(checked ? EMPTY_PANEL : null)}
      />
      {panel && <PanelFields panel={panel} ruleSet={ruleSet} onChange={onChange} styles={styles} />}
    </Section>
  );
};

const PanelFields = ({
  panel,
  ruleSet,
  onChange,
  styles,
}: {
  readonly ruleSet: RuleSet;
  readonly panel: PanelDraft;
  readonly onChange: (panel: PanelDraft) => void;
  readonly styles: ReturnType<typeof useStyles>;
}) => {
  const { members, quorum, masked, visits, items, closes } = panel;
  // Another version of the rules may have been chosen since.
  const chosen = itemIds(ruleSet).filter((id) => items.includes(id));
  const change = (part: Partial<PanelDraft>) => onChange({ ...panel, ...part });
  const setMember = (index: number, part: Partial<(typeof members)[number]>) =>
    change({ members: members.map((member, n) => (n === index ? { ...member, ...part } : member)) });
  return (
    <>
      <Field label="评审专家（登录账号、姓名）" required>
        <div role="group" aria-label="评审专家" className={styles.items}>
          {members.map((member, index) => (
            <div key={index} className={styles.member}>
              <Input
                size="small"
                aria-label={`专家 ${String(index + 1)} 登录账号`}
                placeholder="登录账号"
                value={member.account}
                onChange={(_, { value }) => setMember(index, { account: value })}
              />
              <Input
                size="small"
                aria-label={`专家 ${String(index + 1)} 姓名`}
                placeholder="姓名"
                value={member.name}
                onChange={(_, { value }) => setMember(index, { name: value })}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={`移除专家 ${String(index + 1)}`}
                onClick={() => change({ members: members.filter((_, n) => n !== index) })}
              />
            </div>
          ))}
        </div>
      </Field>
      <Button size="small" onClick={() => change({ members: [...members, BLANK] })}>
        增加一位专家
      </Button>
      <Field
        label="每个园区至少几位专家评分才能核定"
        hint={`不填：${String(usualQuorum(members.length))} 位（一般为 ${String(usualQuorum(Infinity))} 位，专家不足的为全部）`}
      >
        <Input
          type="number"
          min={1}
          max={members.length}
          value={quorum}
          onChange={(_, { value }) => change({ quorum: value })}
        />
      </Field>
      <Switch
        label={masked ? '专家看不到园区名称，只看编号' : '专家看得到园区名称'}
        checked={masked}
        onChange={(_, { checked }) => change({ masked: checked })}
      />
      <Switch
        label={visits ? '评分须附实地考察记录' : '评分不要求实地考察记录'}
        checked={visits === true}
        onChange={(_, { checked }) => change({ visits: checked })}
      />
      {masked && (
        <Muted>
          隐名只遮住园区、区县的名称和代号，专家也不能打开佐证材料；填报的数字和意见里的其他内容遮不住，熟悉情况的专家仍可能认出是哪个园区。
        </Muted>
      )}
      <Disclosure head={`专家评分的项目：${chosen.length === 0 ? '尚未选择' : chosen.join('、')}`}>
        <div role="group" aria-label="专家评分的项目" className={styles.items}>
          {ruleSet.indicators.map(({ id, title, weight }) => (
            <Checkbox
              key={id}
              label={`${id} ${title}（${pointsText(weight)}）`}
              checked={items.includes(id)}
              onChange={(_, { checked }) =>
                change({ items: checked === true ? [...chosen, id] : chosen.filter((each) => each !== id) })
              }
            />
          ))}
        </div>
      </Disclosure>
      <MomentField label="评审截止" required value={closes} onChange={(value) => change({ closes: value })} />
    </>
  );
};
