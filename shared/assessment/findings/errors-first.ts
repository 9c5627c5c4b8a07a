/** Findings, or marks of them, with what stops a submission before what does not, each in the order in which they came. */
export const errorsFirst = <Found extends { readonly severity: string }>(found: readonly Found[]): Found[] =>
  [...found].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
