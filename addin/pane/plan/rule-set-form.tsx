import { Field } from '@fluentui/react-components';
import { RULE_SETS, ruleSetLabel, type RuleSet, type RuleSetId } from '../../../shared/regulation/rule-set';
import { useSession } from '../session/session';
import { Notice } from '../controls/notice';
import { Section } from '../controls/section';
import { Choice } from '../controls/choice';

/** By which version of the rules the year is assessed; nothing to choose where the deployment knows only one. */
export const RuleSetForm = ({
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
