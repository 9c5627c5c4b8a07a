/** An unexpected error for the log: its name, its causes' names and where it came from, without messages, which could quote what was sent or stored. */
export const faultOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? ` caused by ${error.cause.name}` : '';
  return [`${error.name}${cause}`, ...frames].join('\n');
};
