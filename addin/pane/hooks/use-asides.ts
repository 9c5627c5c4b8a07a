import { useCallback, useEffect, useState } from 'react';
import { onAside, type Aside } from '../../excel/workbook/asides';
import { onTaskStart } from './use-task';

/** What Excel has left undone beside the job that was done last, until somebody starts the next one or has taken note. */
export const useAsides = (): { readonly asides: readonly Aside[]; readonly forget: () => void } => {
  const [asides, setAsides] = useState<readonly Aside[]>([]);
  const forget = useCallback(() => setAsides([]), []);
  useEffect(() => {
    const silence = onAside((said) =>
      setAsides((before) => [...before.filter(({ text }) => text !== said.text), said]),
    );
    const stop = onTaskStart(forget);
    return () => {
      silence();
      stop();
    };
  }, [forget]);
  return { asides, forget };
};
