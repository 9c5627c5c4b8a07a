import type { RequirementSets } from '../host/requirement-gate';

/** What an add-in is told about where it runs. */
export interface AppContextParameters {
  readonly addinId: string;
  readonly addinName: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly requirements: RequirementSets;
  readonly appDomains: readonly string[];
  readonly window: { readonly width: number; readonly height: number };
}

const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;

/** The answer to `getAppContextAsync`, the client's first question. */
export function appContext(parameters: AppContextParameters): Readonly<Record<string, unknown>> {
  const { addinId, addinName, locale, documentUrl, settings, requirements, appDomains, window } = parameters;
  return {
    _id: addinId,
    _appInstanceId: addinId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: READ_WRITE,
    _settings: [...settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: crypto.randomUUID(),
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: '16.0.18000.10000',
    _clientWindowHeight: window.height,
    _clientWindowWidth: window.width,
    _addinName: addinName,
    _appDomains: appDomains,
    _featureGates: {},
    _initialDisplayMode: 2,
    _wacHostEnvironment: '0',
  };
}
