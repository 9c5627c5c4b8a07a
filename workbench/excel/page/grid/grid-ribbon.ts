import type { IRibbonService } from '@univerjs/preset-sheets-core';

import { Observable } from '../session/observable';

/** A tab of the grid's own tools, such as 开始. */
export interface GridTab {
  readonly key: string;
  readonly label: string;
}

/** The tabs of the grid's own tools; the page draws them in one row with the add-in's. */
export class GridRibbon {
  readonly tabs = new Observable<readonly GridTab[]>([]);

  constructor(
    private readonly service: IRibbonService,
    words: (key: string) => string,
  ) {
    service.ribbon$.subscribe((groups) => {
      const tabs = groups.map((group) => ({ key: group.key, label: words(group.title ?? group.key) }));
      const same = JSON.stringify(tabs) === JSON.stringify(this.tabs.value);
      if (!same) this.tabs.set(tabs);
    });
  }

  show(tab: GridTab): void {
    this.service.setActivatedTab(tab.key);
  }
}
