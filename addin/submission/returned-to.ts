import type { Evaluation } from '../../shared/api/submission';
import type { Returned } from '../excel/submission/validate';

/** What the district has returned to a park and the park has not sent again yet; null where nothing is. */
export const returnedTo = ({ park, year, stage, review }: Evaluation): Returned | null =>
  stage === 'returned' && review?.decision === 'return' ? { park, year, remarks: review.remarks } : null;
