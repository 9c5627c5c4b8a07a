import { Badge } from '@fluentui/react-components';
import type { ProposedGrade } from '../../../shared/regulation/grades';

const COLOURS: Readonly<Record<ProposedGrade, 'success' | 'brand' | 'danger' | 'warning'>> = {
  优秀: 'success',
  合格: 'brand',
  不合格: 'danger',
  待定: 'warning',
};

/** A grade, coloured as on the sheets; the word itself always stands there. */
export const GradeBadge = ({ grade }: { readonly grade: ProposedGrade }) => (
  <Badge appearance="tint" color={COLOURS[grade]}>
    {grade}
  </Badge>
);
