import type { GridTab } from '../grid/grid-ribbon';
import type { RibbonTab } from '../manifest/addin-manifest';
import { useObserved } from '../session/observable';
import { useSession } from '../session/session-context';
import { keepFocus } from './keep-focus';

/** The tab whose tools are shown: one of the grid's, or one of the add-in's. */
export type ChosenTab =
  { readonly kind: 'grid'; readonly tab: GridTab } | { readonly kind: 'addin'; readonly tab: RibbonTab };

interface TabRowProps {
  readonly chosen: ChosenTab | null;
  readonly addinTabs: readonly RibbonTab[];
  readonly choose: (tab: ChosenTab) => void;
  readonly openFileMenu: () => void;
}

/** 文件, then the tabs of the grid's tools, then those of the add-in. */
export function TabRow({ chosen, addinTabs, choose, openFileMenu }: TabRowProps) {
  const gridTabs = useObserved(useSession().grid.ribbon.tabs);
  return (
    <nav className="tab-row" aria-label="功能区">
      <button type="button" className="file-tab" aria-haspopup="dialog" onClick={openFileMenu}>
        文件
      </button>
      <div role="tablist" aria-label="功能区选项卡">
        {gridTabs.map((tab) => (
          <Tab
            key={tab.key}
            label={tab.label}
            isChosen={chosen?.kind === 'grid' && chosen.tab.key === tab.key}
            choose={() => {
              choose({ kind: 'grid', tab });
            }}
          />
        ))}
        {addinTabs.map((tab) => (
          <Tab
            key={tab.id}
            label={tab.label}
            isChosen={chosen?.kind === 'addin' && chosen.tab.id === tab.id}
            choose={() => {
              choose({ kind: 'addin', tab });
            }}
          />
        ))}
      </div>
    </nav>
  );
}

function Tab(props: { readonly label: string; readonly isChosen: boolean; readonly choose: () => void }) {
  return (
    <button type="button" role="tab" aria-selected={props.isChosen} onMouseDown={keepFocus} onClick={props.choose}>
      {props.label}
    </button>
  );
}
