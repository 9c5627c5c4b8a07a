import {
  ManifestRefused,
  type ControlAction,
  type RibbonButton,
  type RibbonGroup,
  type RibbonTab,
} from './addin-manifest';
import type { ManifestResources } from './resources';
import { attribute, child, childrenNamed, text, xsiType } from './xml';

/** Pixels of the icon that fits a ribbon of one line. */
const ICON_SIZE = 32;

/** The tabs that an add-in adds to the ribbon. */
export function readTabs(form: Element | null, resources: ManifestResources): readonly RibbonTab[] {
  return childrenNamed(form, 'ExtensionPoint')
    .filter((point) => xsiType(point) === 'PrimaryCommandSurface')
    .flatMap((point) => childrenNamed(point, 'CustomTab'))
    .map((tab) => ({
      id: idOf(tab),
      label: labelOf(tab, resources),
      groups: childrenNamed(tab, 'Group').map((group) => readGroup(group, resources)),
    }));
}

function readGroup(group: Element, resources: ManifestResources): RibbonGroup {
  const buttons = childrenNamed(group, 'Control').filter((control) => xsiType(control) === 'Button');
  return {
    id: idOf(group),
    label: labelOf(group, resources),
    buttons: buttons.map((button) => readButton(button, resources)),
  };
}

function readButton(button: Element, resources: ManifestResources): RibbonButton {
  const label = labelOf(button, resources);
  const tip = child(button, 'Supertip');
  const tipText = (part: string) => {
    const id = attribute(child(tip, part), 'resid');
    return id === null ? '' : resources.string(id);
  };
  const images = childrenNamed(child(button, 'Icon'), 'Image');
  const image = images.find((candidate) => attribute(candidate, 'size') === String(ICON_SIZE)) ?? images[0] ?? null;
  const imageId = attribute(image, 'resid');
  return {
    id: idOf(button),
    label,
    tip: { title: tipText('Title') || label, description: tipText('Description') },
    icon: imageId === null ? null : resources.image(imageId),
    action: readAction(button, resources),
  };
}

function readAction(button: Element, resources: ManifestResources): ControlAction {
  const action = child(button, 'Action');
  const kind = xsiType(action);
  if (kind === 'ExecuteFunction') {
    const functionName = text(child(action, 'FunctionName'));
    if (functionName !== null) return { kind, functionName };
  }
  if (kind === 'ShowTaskpane') {
    const source = attribute(child(action, 'SourceLocation'), 'resid');
    const title = attribute(child(action, 'Title'), 'resid');
    if (source !== null) {
      return { kind, url: resources.url(source), title: title === null ? null : resources.string(title) };
    }
  }
  throw new ManifestRefused(`按钮 ${idOf(button)} 没有可用的 Action。`);
}

function idOf(element: Element): string {
  const id = attribute(element, 'id');
  if (id === null) throw new ManifestRefused(`一个 ${element.localName} 没有 id。`);
  return id;
}

function labelOf(element: Element, resources: ManifestResources): string {
  const id = attribute(child(element, 'Label'), 'resid');
  if (id === null) throw new ManifestRefused(`${idOf(element)} 没有 Label。`);
  return resources.string(id);
}
