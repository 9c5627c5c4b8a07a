import type { Submission } from '../../../shared/api/submission';
import { submissionDifferences } from '../../../shared/evaluation/submission/differences';
import { DifferenceList } from '../controls/text/difference-list';
import { Section } from '../controls/section';

/** What a version says otherwise than the one before. */
export const DifferencesSection = ({ before, after }: { readonly before: Submission; readonly after: Submission }) => (
  <Section title={`与第 ${String(before.version)} 版的不同`}>
    <DifferenceList differences={submissionDifferences(before, after)} />
  </Section>
);
