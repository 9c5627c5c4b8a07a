/** A condition of a write did not hold: somebody else wrote first. The caller reads again and decides again. */
export class HeadMoved extends Error {
  override readonly name = 'HeadMoved';
  constructor(readonly head: string) {
    super(`${head} changed between reading and writing`);
  }
}

/** The idempotency key of this write is taken, by this very request or by another one. */
export class AlreadyRecorded extends Error {
  override readonly name = 'AlreadyRecorded';
  constructor() {
    super('The idempotency key was used before');
  }
}

/** The idempotency key was used for a different request. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused';
  constructor() {
    super('The idempotency key was used for a different request');
  }
}

/** The database kept refusing for want of capacity, or for conflicts with other transactions. Nothing was written. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
  constructor(attempts: number, cause: unknown) {
    super(`The database refused ${attempts} times`, { cause });
  }
}

/** The database points at something that is not there: a fault, never a user's doing. */
export class DanglingPointer extends Error {
  override readonly name = 'DanglingPointer';
  constructor(what: string) {
    super(`${what} is pointed at but missing`);
  }
}

/** An item was written by a later deployment than this one. Roll forward again: nothing was read into it and nothing written. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
  constructor(
    readonly kind: string,
    readonly version: number,
    readonly known: number,
  ) {
    super(`A stored item (${kind}) is of schema version ${version}; this deployment knows versions up to ${known}`);
  }
}

/** An item does not say of which version it is: nothing that a deployment ever wrote. */
export class NoSchema extends Error {
  override readonly name = 'NoSchema';
  constructor(readonly kind: string) {
    super(`A stored item (${kind}) has no schema version`);
  }
}

/** A park of that id is in the registry already. */
export class ParkIdTaken extends Error {
  override readonly name = 'ParkIdTaken';
  constructor() {
    super('A park of that id is registered');
  }
}
