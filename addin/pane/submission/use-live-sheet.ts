import { useCallback, useRef, useState } from 'react';
import { assess } from '../../excel/submission/assess';
import { validate, type CheckContext, type Validation } from '../../excel/submission/validate';
import { useEdits } from '../hooks/use-edits';

/** The sheet as it stands now: read again shortly after every edit. */
export interface LiveSheet {
  readonly state: 'reading' | 'read';
  /** null: the workbook has no scoring sheet. */
  readonly validation: Validation | null;
  readonly failure: unknown;
  /** How often somebody has asked for a check: after the first, findings are listed. */
  readonly checks: number;
  /** Reads again, without marks. */
  readonly reread: () => Promise<void>;
  /** Checks and marks in place. Throws what Excel refuses. */
  readonly check: () => Promise<Validation | null>;
}

export const useLiveSheet = (context: CheckContext): LiveSheet => {
  const [validation, setValidation] = useState<Validation | null>(null);
  const [state, setState] = useState<LiveSheet['state']>('reading');
  const [failure, setFailure] = useState<unknown>(null);
  const [checks, setChecks] = useState(0);
  // Counts readings: an older one that answers later must not overwrite a newer one.
  const turn = useRef(0);

  const take = useCallback(async (read: () => Promise<Validation | null>): Promise<Validation | null> => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const found = await read();
      if (mine === turn.current) {
        setValidation(found);
        setFailure(null);
      }
      return found;
    } finally {
      if (mine === turn.current) setState('read');
    }
  }, []);

  // What was returned is marked when the sheet is first seen, and unmarked once it was sent again; otherwise marks wait for a check.
  const marked = useRef(false);
  const reread = useCallback(async () => {
    const marks = Boolean(context.returned);
    const read = marks === marked.current ? assess : validate;
    await take(() => read(context)).then(
      (found) => {
        if (found) marked.current = marks;
      },
      (caught: unknown) => setFailure(caught),
    );
  }, [take, context]);
  const check = useCallback(async () => {
    const found = await take(() => validate(context));
    if (found) setChecks((before) => before + 1);
    return found;
  }, [take, context]);

  useEdits(reread, setFailure);

  return { state, validation, failure, checks, reread, check };
};
