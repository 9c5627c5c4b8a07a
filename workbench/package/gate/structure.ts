/** A child's name; `!`: must be there. `*`: any number of times, in between each other where several stand together. */
type Children = readonly string[];

/**
 * Children of each element in the order that Office asks for: [MS-OWEMXML] and the reference of the add-in only manifest, task pane add-ins.
 * An element with an `xsi:type` stands under its name and type where the type decides.
 */
export const STRUCTURE: Readonly<Record<string, Children>> = {
  OfficeApp: [
    'Id!',
    'AlternateId',
    'Version!',
    'ProviderName!',
    'DefaultLocale!',
    'DisplayName!',
    'Description!',
    'IconUrl!',
    'HighResolutionIconUrl!',
    'SupportUrl',
    'AppDomains!',
    'Hosts!',
    'Requirements!',
    'DefaultSettings!',
    'Permissions!',
    'VersionOverrides!',
  ],
  AppDomains: ['AppDomain*'],
  'OfficeApp/Hosts': ['Host!'],
  'OfficeApp/Hosts/Host': [],
  Requirements: ['Sets!'],
  Sets: ['Set*'],
  DefaultSettings: ['SourceLocation!'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts!', 'Resources!'],
  'VersionOverrides/Hosts': ['Host!'],
  'VersionOverrides/Hosts/Host': ['DesktopFormFactor!'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile!', 'ExtensionPoint*'],
  ExtensionPoint: ['CustomTab!'],
  CustomTab: ['Group*', 'Label!'],
  Group: ['Label!', 'Icon!', 'Control*'],
  Icon: ['Image*'],
  Control: ['Label!', 'Supertip!', 'Icon!', 'Action!', 'Enabled'],
  Supertip: ['Title!', 'Description!'],
  'Action:ShowTaskpane': ['TaskpaneId!', 'SourceLocation!', 'Title'],
  'Action:ExecuteFunction': ['FunctionName!'],
  Resources: ['Images!', 'Urls!', 'ShortStrings!', 'LongStrings!'],
  Images: ['Image*'],
  Urls: ['Url*'],
  ShortStrings: ['String*'],
  LongStrings: ['String*'],
};
