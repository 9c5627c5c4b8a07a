/** What every table of steps has: of each step the entry that it leaves in the trail; null: none. */
type Steps = Readonly<Record<string, { readonly event: string | null }>>;

/** The step that leaves each kind of entry, of a table of steps. A kind that no step leaves is not among them, as the compiler knows. */
export const stepByEvent = <Table extends Steps>(steps: Table) =>
  Object.fromEntries(Object.values(steps).flatMap((step) => (step.event === null ? [] : [[step.event, step]]))) as {
    readonly [Event in NonNullable<Table[keyof Table]['event']>]: Extract<
      Table[keyof Table],
      { readonly event: Event }
    >;
  };
