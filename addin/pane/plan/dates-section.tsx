import { MomentField } from '../controls/moment-field';
import { Section } from '../controls/section';
import type { PlanDraft } from './plan-draft';

type Dates = Pick<PlanDraft, 'submissionsOpen' | 'submissionsClose' | 'reviewsClose'>;

/** The dates of the year, in Beijing time. */
export const DatesSection = ({
  dates: { submissionsOpen, submissionsClose, reviewsClose },
  onChange,
}: {
  readonly dates: Dates;
  readonly onChange: (change: Partial<Dates>) => void;
}) => (
  <Section title="日期（北京时间）">
    <MomentField
      label="自评开始"
      value={submissionsOpen}
      onChange={(value) => onChange({ submissionsOpen: value })}
      hint="不填：方案下达即可提交"
    />
    <MomentField
      label="自评截止"
      required
      value={submissionsClose}
      onChange={(value) => onChange({ submissionsClose: value })}
    />
    <MomentField
      label="初审截止"
      value={reviewsClose}
      onChange={(value) => onChange({ reviewsClose: value })}
      hint="不填：不单设期限"
    />
  </Section>
);
