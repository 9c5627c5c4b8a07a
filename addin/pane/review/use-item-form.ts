import { useCallback, useMemo, useRef, useState } from 'react';
import { checkForm, isSameForm, type CheckedForm } from '../../excel/review/check-form';
import { drawForm, readForm, showForm } from '../../excel/review/form';
import { checkItemForm, type CheckedItemForm } from '../../../shared/workbook/review/form-check';
import type { FormEntries, ItemForm } from '../../../shared/workbook/review/form-content';
import type { ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { useEdits } from '../hooks/use-edits';

/** An item form as it stands in the workbook now: read again shortly after every edit. */
export interface LiveForm {
  readonly form: ItemForm;
  /** undefined: not read yet; null: the workbook has none of that kind. */
  readonly standing: ItemFormReading | null | undefined;
  /** What is in it, where it is the form that is worked on; null where it is not. */
  readonly checked: CheckedItemForm | null;
  readonly failure: unknown;
  /** How often somebody has asked for a check: after the first, findings are listed. */
  readonly checks: number;
  readonly reread: () => Promise<void>;
  /** Checks and marks in place. Throws what Excel refuses. */
  readonly check: () => Promise<CheckedForm | null>;
  /** Draws the form anew, with what is to stand in its open cells. Throws what Excel refuses. */
  readonly draw: (entries: FormEntries) => Promise<void>;
  /** Goes to the form that is there. */
  readonly show: () => Promise<void>;
}

export const useItemForm = (form: ItemForm): LiveForm => {
  const [standing, setStanding] = useState<ItemFormReading | null | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(null);
  const [checks, setChecks] = useState(0);
  // Counts readings: an older one that answers later must not overwrite a newer one.
  const turn = useRef(0);
  const { kind } = form;

  const reread = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const found = await readForm(kind);
      if (mine !== turn.current) return;
      setStanding(found);
      setFailure(null);
    } catch (caught) {
      setFailure(caught);
    }
  }, [kind]);
  useEdits(reread, setFailure);

  const check = useCallback(async () => {
    turn.current += 1;
    const found = await checkForm(form);
    if (found) {
      setStanding(found.reading);
      setChecks((before) => before + 1);
    }
    return found;
  }, [form]);
  const draw = useCallback(
    async (entries: FormEntries) => {
      await drawForm({ ...form, entries });
      setChecks(0);
      await reread();
    },
    [form, reread],
  );
  const show = useCallback(async () => {
    if (standing) await showForm(standing);
  }, [standing]);
  const checked = useMemo(
    () => (standing && isSameForm(standing, form) ? checkItemForm(standing, form) : null),
    [standing, form],
  );
  return { form, standing, checked, failure, checks, reread, check, draw, show };
};
