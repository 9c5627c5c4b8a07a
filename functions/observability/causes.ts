import { isUnreadable, serviceFailure } from '../aws/service-failure';

/** An error as the log names it. */
export interface Cause {
  readonly name: string;
  /** The code of an error of Node or a library, which tells what the name does not. */
  readonly code?: string;
  /** Only of a service or a connection: any other message could quote what was sent or stored. */
  readonly message?: string;
  /** What AWS calls the call that failed. */
  readonly call?: string;
  /** AWS's number of the request, for its support. */
  readonly awsRequest?: string;
}

/** Errors behind errors that are looked at. */
const DEPTH = 5;
const LONGEST_MESSAGE = 500;
/** The codes of jose's errors, whose messages say what was wrong with an answer of the provider and quote nothing of it. */
const OF_JOSE = /^ERR_J/;
/** A code names a kind of failure and quotes nothing. */
const CODE = /^[A-Z][A-Z\d_]{2,60}$/;

const text = (error: Error, field: string): string | undefined => {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : undefined;
};

const causeOf = (error: Error): Cause => {
  const metadata: unknown = Reflect.get(error, '$metadata');
  const { requestId }: { readonly requestId?: unknown } = Object(metadata);
  const call = text(error, 'operation');
  const code = text(error, 'code') ?? '';
  // What cannot be read is quoted, and may be of a person.
  const isOfService = (serviceFailure(error) !== null && !isUnreadable(error)) || OF_JOSE.test(code);
  return {
    name: error.name,
    ...(CODE.test(code) ? { code } : {}),
    ...(isOfService ? { message: error.message.slice(0, LONGEST_MESSAGE) } : {}),
    ...(call === undefined ? {} : { call }),
    ...(typeof requestId === 'string' ? { awsRequest: requestId } : {}),
  };
};

/** Why something failed: the error, and behind it what it came from, outermost first. */
export const causesOf = (error: unknown): Cause[] => {
  const causes: Cause[] = [];
  for (let next = error; next instanceof Error && causes.length < DEPTH; next = next.cause) causes.push(causeOf(next));
  return causes;
};
