/** The ribbon's commands, by the names that the manifest calls them. */
export const COMMAND_NAMES = ['validateSheet', 'submitSheet', 'clearMarks'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
