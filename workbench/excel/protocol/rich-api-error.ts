/** A failure that the Rich API reports to the add-in: `code` is what `error.code` shows there. */
export class RichApiError extends Error {
  /** `Class.member`, filled in by the interpreter. */
  location: string | undefined;

  constructor(
    readonly code: string,
    readonly httpStatus: number,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export class InvalidArgument extends RichApiError {
  constructor(message = 'The argument is invalid or missing or has an incorrect format.') {
    super('InvalidArgument', 400, message);
  }
}

export class ArraySizeMismatch extends InvalidArgument {
  constructor() {
    super("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
}

export class ItemNotFound extends RichApiError {
  constructor() {
    super('ItemNotFound', 404, "The requested resource doesn't exist.");
  }
}

export class ItemAlreadyExists extends RichApiError {
  constructor() {
    super('ItemAlreadyExists', 409, 'A resource with the same name or identifier already exists.');
  }
}

export class AccessDenied extends RichApiError {
  constructor(message = 'You cannot perform the requested operation.') {
    super('AccessDenied', 403, message);
  }
}

export class InvalidOperation extends RichApiError {
  constructor(message = 'The operation is invalid in the current context.') {
    super('InvalidOperation', 400, message);
  }
}

export class InvalidSelection extends RichApiError {
  constructor() {
    super('InvalidSelection', 400, 'The current selection is invalid for this action.');
  }
}

export class InvalidReference extends RichApiError {
  constructor() {
    super('InvalidReference', 400, 'This reference is not valid for the current operation.');
  }
}

export class InvalidObjectPath extends RichApiError {
  constructor(message = 'The object path is not valid for what you are trying to do.') {
    super('InvalidObjectPath', 400, message);
  }
}

export class InvalidRequest extends RichApiError {
  constructor(message = "Can't process the request.") {
    super('InvalidRequest', 400, message);
  }
}

export class MergedRangeConflict extends RichApiError {
  constructor() {
    super('MergedRangeConflict', 409, "A table can't overlap merged cells.");
  }
}

export class FilteredRangeConflict extends RichApiError {
  constructor() {
    super('FilteredRangeConflict', 409, 'The attempted operation causes a conflict with a filtered range.');
  }
}

export class InsertDeleteConflict extends RichApiError {
  constructor() {
    super('InsertDeleteConflict', 409, 'The insert or delete operation attempted resulted in a conflict.');
  }
}

/** A member above the advertised requirement set, or one that this host does not have. */
export class ApiNotFound extends RichApiError {
  constructor(member: string, reason: string) {
    super('ApiNotFound', 404, `The API you are trying to use could not be found: ${member} (${reason}).`);
  }
}

/** A defect of the host itself; the cause stays in `cause`. */
export class GeneralException extends RichApiError {
  constructor(cause: unknown) {
    super('GeneralException', 500, `There was an internal error while processing the request: ${String(cause)}`);
    this.cause = cause;
  }
}
