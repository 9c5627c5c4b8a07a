import { ApiNotFound } from '../protocol/rich-api-error';

/** Which requirement set a member belongs to: `Range.dataValidation` → `ExcelApi 1.8`. */
export type ApiSets = Readonly<Record<string, string>>;

/** Requirement sets that the host advertises, versions as text: as a number 1.10 would be 1.1. */
export type RequirementSets = Readonly<Record<string, string>>;

/** The sets of an Excel LTSC 2021 with the given `ExcelApi`. */
export function requirementSets(excelApi = '1.14'): RequirementSets {
  return {
    ExcelApi: excelApi,
    AddInCommands: '1.3',
    DelayForCellEdit: '1.1',
    DialogApi: '1.2',
    DialogOrigin: '1.1',
    SharedRuntime: '1.1',
    RibbonApi: '1.2',
    KeyboardShortcuts: '1.1',
    CustomXmlParts: '1.1',
    Settings: '1.1',
    Selection: '1.1',
    DocumentEvents: '1.1',
    BindingEvents: '1.1',
    MatrixBindings: '1.1',
    MatrixCoercion: '1.1',
    TableBindings: '1.1',
    TableCoercion: '1.1',
    TextBindings: '1.1',
    TextCoercion: '1.1',
    File: '1.1',
    CompressedFile: '1.1',
    OpenBrowserWindowApi: '1.1',
    RichApiRuntime: '1.2',
    RichApiRuntimeFlag: '1.2',
  };
}

/** True when `sets` has at least `version` of `name`. */
export function isSetSupported(sets: RequirementSets, name: string, version = '1.1'): boolean {
  const entry = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase());
  if (!entry) return false;
  const [major = 0, minor = 0] = entry[1].split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * Refuses members above the advertised sets, as an older Excel does. The client of this generation never does it itself,
 * so an add-in that relies on a newer member would pass here and fail on a real desktop.
 */
export function requirementGate(apiSets: ApiSets, sets: RequirementSets): (type: string, member: string) => void {
  return (type, member) => {
    const needed = apiSets[`${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`];
    if (needed === undefined) return;
    const [set = '', version = ''] = needed.split(' ');
    if (!isSetSupported(sets, set, version)) throw new ApiNotFound(`${type}.${member}`, `it needs ${needed}`);
  };
}
