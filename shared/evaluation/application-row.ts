import type { ApplicationRow, RecognitionCase } from '../api/recognition';
import { openObjections } from './recognition-case';
import { unmetOf } from './recognition-requirements';

/** An application as a list shows it. */
export const applicationRow = (standing: RecognitionCase): ApplicationRow => {
  const { application, district, state, version, appliedAt, content, earlier, requirements, notice } = standing;
  const { name, districtName, kind } = content;
  return {
    application,
    district,
    districtName,
    name,
    kind,
    state,
    version,
    appliedAt,
    earlier,
    noticeTo: notice?.to ?? null,
    objectionsOpen: openObjections(standing).length,
    unmet: unmetOf(requirements).length,
  };
};
