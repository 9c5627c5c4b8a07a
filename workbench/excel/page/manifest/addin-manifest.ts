/** What a ribbon button does: show a page in the pane, or call a function of the command page with the pane closed. */
export type ControlAction =
  | { readonly kind: 'ShowTaskpane'; readonly url: string; readonly title: string | null }
  | { readonly kind: 'ExecuteFunction'; readonly functionName: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  /** Address of the icon; null for none. */
  readonly icon: string | null;
  readonly action: ControlAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** An add-in, as its manifest describes it to Excel. */
export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  readonly icon: string | null;
  readonly appDomains: readonly string[];
  /** The page of the pane. */
  readonly paneUrl: string;
  /** The page with the functions of ExecuteFunction buttons; null where there are none. */
  readonly commandsUrl: string | null;
  readonly tabs: readonly RibbonTab[];
}

/** The manifest is not one that Excel would accept. */
export class ManifestRefused extends Error {
  constructor(reason: string) {
    super(`加载项清单（manifest.xml）无法使用：${reason}`);
    this.name = 'ManifestRefused';
  }
}
