import { Field, Input, Select } from '@fluentui/react-components';
import { YES_NO, type FigureId } from '../../../shared/regulation/figures';
import { figureOf } from '../../../shared/regulation/rule-set';
import { figureText } from '../../wording/figure-text';
import { useRuleSet } from '../session/session';
import { typedFigure } from './typed-figure';

const YES_OR_NO: Readonly<Record<string, string>> = { [YES_NO.true]: YES_NO.true, [YES_NO.false]: YES_NO.false };

/** A figure to be typed, or to be chosen where it is one of a few. */
export const FigureField = ({
  figure: id,
  label,
  value,
  fault,
  onChange,
}: {
  readonly figure: FigureId;
  readonly label: string;
  readonly value: string;
  /** What is wrong with what was typed; null where nothing is. */
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
}) => {
  const ruleSet = useRuleSet();
  const { of } = figureOf(ruleSet, id);
  const options = of.kind === 'choice' ? of.options : of.kind === 'yesNo' ? YES_OR_NO : null;
  const typed = typedFigure(id, value, ruleSet);
  // 29万 is 29 万元: whoever meant 290,000 sees it before it is sent.
  const isReadOtherwise = options === null && typed.kind === 'figure' && String(typed.value) !== value.trim();
  return (
    <Field
      label={label}
      required
      {...(fault !== null && { validationMessage: fault })}
      {...(isReadOtherwise && { hint: `读作 ${figureText(id, typed.value, ruleSet)}` })}
    >
      {options ? (
        <Select value={value} onChange={(_, chosen) => onChange(chosen.value)}>
          <option value="">请选择</option>
          {Object.entries(options).map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          inputMode="decimal"
          value={value}
          {...('unit' in of && { contentAfter: of.unit })}
          onChange={(_, input) => onChange(input.value)}
        />
      )}
    </Field>
  );
};
