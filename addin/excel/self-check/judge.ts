import type { Probe } from './probe';
import type { Answer } from './recording';

/** How an answer stands to what was expected. */
export type Verdict = 'passed' | 'differs' | 'failed';

/** Holds an answer against what is expected. */
export const judge = ({ expected }: Probe, answer: Answer): Verdict =>
  'failed' in answer ? 'failed' : answer.answer === expected ? 'passed' : 'differs';
