import { useObserved } from '../session/observable';
import { useSession } from '../session/session-context';

/** Covers the page while a file is opened or saved, so that nothing is typed into a workbook about to change. */
export function BusyNotice() {
  const busy = useObserved(useSession().busy);
  if (busy === null) return null;
  return (
    <div className="veil">
      <p className="busy" role="status">
        {busy}
      </p>
    </div>
  );
}
