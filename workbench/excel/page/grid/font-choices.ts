import { FONT_FAMILIES } from '../fonts/font-families';

/** A font of the toolbar's list; the label is shown as it is. */
export interface FontChoice {
  readonly value: string;
  readonly label: string;
}

const LATIN = ['Arial', 'Times New Roman'];

/** The fonts that the toolbar offers: those of Chinese Office, by their Chinese names, and two Latin ones. */
export function fontChoices(): FontChoice[] {
  return [...FONT_FAMILIES.flatMap(({ names }) => names.slice(0, 1)), ...LATIN].map((name) => ({
    value: name,
    label: name,
  }));
}
