import { useObserved } from '../session/observable';
import { useSession } from '../session/session-context';

/** The bar at the bottom: what is being done right now. */
export function StatusBar() {
  const run = useObserved(useSession().command);
  return (
    <footer className="status-bar" role="status" aria-label="状态栏">
      {run ? `正在运行“${run.button.label}”…` : '就绪'}
    </footer>
  );
}
