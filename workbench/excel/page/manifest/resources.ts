import { ManifestRefused } from './addin-manifest';
import { attribute, childrenNamed } from './xml';

/** Texts and addresses of a manifest by their `resid`, in one locale. */
export interface ManifestResources {
  /** @throws ManifestRefused for an id that the manifest does not define */
  string(id: string): string;
  /** @throws ManifestRefused for an id that the manifest does not define */
  url(id: string): string;
  image(id: string): string | null;
}

/** Reads the `Resources` of a manifest: the default values, or those that it overrides for the locale. */
export function readResources(resources: Element | null, locale: string): ManifestResources {
  const values = new Map<string, string>();
  for (const entry of resources?.querySelectorAll('*') ?? []) {
    const id = attribute(entry, 'id');
    if (id === null) continue;
    const override = childrenNamed(entry, 'Override').find((candidate) => attribute(candidate, 'Locale') === locale);
    const value = attribute(override ?? null, 'Value') ?? attribute(entry, 'DefaultValue');
    if (value !== null) values.set(id, value);
  }
  const needed = (id: string) => {
    const value = values.get(id);
    if (value === undefined) throw new ManifestRefused(`Resources 中没有 ${id}。`);
    return value;
  };
  return { string: needed, url: needed, image: (id) => values.get(id) ?? null };
}
