import {
  DEPARTURES,
  DEPARTURES_CLAUSE,
  type Departure,
  type DepartureReasons,
} from '../../../shared/evaluation/plan/departures';
import { ReasonField } from '../controls/reason-field';
import { Section } from '../controls/section';

/** Why the plan has the panel otherwise than the article has it; nothing where it does not. */
export const DeparturesForm = ({
  departures,
  reasons,
  onChange,
}: {
  readonly departures: readonly Departure[];
  readonly reasons: DepartureReasons;
  readonly onChange: (reasons: DepartureReasons) => void;
}) =>
  departures.length === 0 ? null : (
    <Section title="评审安排的理由">
      <div>
        组织专家对园区实地考察、对照指标体系综合评价（{DEPARTURES_CLAUSE}
        ）。以下安排与此不同，请逐项写明理由，理由是方案的一部分。
      </div>
      {departures.map((one) => (
        <ReasonField
          key={one}
          label={`${DEPARTURES[one]}的理由`}
          rows={2}
          value={reasons[one] ?? ''}
          onChange={(reason) => onChange({ ...reasons, [one]: reason })}
        />
      ))}
    </Section>
  );
