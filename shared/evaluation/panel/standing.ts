/** Where an expert stands with a park: not declared, free of conflict, recused (by own declaration or by the bureau), or in. */
export const PANEL_STANDINGS = ['undeclared', 'declared', 'recused', 'scored'] as const;
export type PanelStanding = (typeof PANEL_STANDINGS)[number];
