import { ManifestRefused, type AddinManifest } from './addin-manifest';
import { readResources } from './resources';
import { readTabs } from './ribbon';
import { attribute, child, text } from './xml';

/**
 * Reads an add-in's XML manifest as Excel does: names in the locale, the pane's page, the ribbon of VersionOverrides.
 * @throws ManifestRefused
 */
export function readManifest(xml: string, locale: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  if (document.querySelector('parsererror')) throw new ManifestRefused('它不是格式正确的 XML。');
  const root = document.documentElement;
  const id = text(child(root, 'Id'));
  const name = localized(child(root, 'DisplayName'), locale);
  const source = attribute(child(child(root, 'DefaultSettings'), 'SourceLocation'), 'DefaultValue');
  if (id === null || name === null || source === null)
    throw new ManifestRefused('缺少 Id、DisplayName 或 SourceLocation。');

  const overrides = child(root, 'VersionOverrides');
  const resources = readResources(child(overrides, 'Resources'), locale);
  const form = child(child(child(overrides, 'Hosts'), 'Host'), 'DesktopFormFactor');
  const commands = attribute(child(form, 'FunctionFile'), 'resid');
  const appDomains = [...(child(root, 'AppDomains')?.children ?? [])].flatMap((domain) => text(domain) ?? []);
  return {
    id,
    name,
    icon: attribute(child(root, 'IconUrl'), 'DefaultValue'),
    appDomains,
    paneUrl: source,
    commandsUrl: commands === null ? null : resources.url(commands),
    tabs: readTabs(form, resources),
  };
}

function localized(element: Element | null, locale: string): string | null {
  const override = [...(element?.children ?? [])].find((candidate) => attribute(candidate, 'Locale') === locale);
  return attribute(override ?? null, 'Value') ?? attribute(element, 'DefaultValue');
}
