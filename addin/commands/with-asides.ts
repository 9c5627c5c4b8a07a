import { onAside } from '../excel/workbook/asides';
import type { Line } from './notice';

/** Does some work, and gives beside its answer what Excel has left undone, for the notice that follows. */
export const withAsides = async <Answer>(
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly asides: readonly Line[] }> => {
  const said = new Set<string>();
  const silence = onAside(({ text }) => said.add(text));
  try {
    const answer = await work();
    return { answer, asides: [...said].map((text) => ({ kind: 'undone', text })) };
  } finally {
    silence();
  }
};
