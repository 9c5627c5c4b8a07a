import { useCallback, useMemo, useRef, useState } from 'react';
import { checkApplicationForm, type CheckedForm } from '../../excel/recognition/check';
import { drawApplication, readApplicationForm } from '../../excel/recognition/form';
import { checkApplication, type CheckedApplication } from '../../../shared/workbook/recognition/form-check';
import type { ApplicationForm } from '../../../shared/workbook/recognition/form-content';
import type { ApplicationReading } from '../../../shared/workbook/recognition/form-reading';
import { useEdits } from '../hooks/use-edits';

/** 认定申报 as it stands in the workbook now: read again shortly after every edit. */
export interface LiveApplication {
  /** undefined: not read yet; null: the workbook has none. */
  readonly standing: ApplicationReading | null | undefined;
  readonly checked: CheckedApplication | null;
  readonly failure: unknown;
  /** How often somebody has asked for a check: after the first, findings are listed. */
  readonly checks: number;
  readonly reread: () => Promise<void>;
  /** Checks and marks in place. Throws what Excel refuses. */
  readonly check: () => Promise<CheckedForm | null>;
  /** Draws the form anew. Throws what Excel refuses. */
  readonly draw: (form: ApplicationForm) => Promise<void>;
}

export const useApplicationForm = (): LiveApplication => {
  const [standing, setStanding] = useState<ApplicationReading | null | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(null);
  const [checks, setChecks] = useState(0);
  // Counts readings: an older one that answers later must not overwrite a newer one.
  const turn = useRef(0);

  const reread = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const found = await readApplicationForm();
      if (mine !== turn.current) return;
      setStanding(found);
      setFailure(null);
    } catch (caught) {
      setFailure(caught);
    }
  }, []);
  useEdits(reread, setFailure);

  const check = useCallback(async () => {
    turn.current += 1;
    const found = await checkApplicationForm();
    setStanding(found?.reading ?? null);
    setChecks((before) => before + 1);
    return found;
  }, []);
  const draw = useCallback(
    async (form: ApplicationForm) => {
      await drawApplication(form);
      setChecks(0);
      await reread();
    },
    [reread],
  );
  const checked = useMemo(() => (standing ? checkApplication(standing) : null), [standing]);
  return { standing, checked, failure, checks, reread, check, draw };
};
