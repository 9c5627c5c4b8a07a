/** An AWS service does not let us do what we must, for want of a permission, credentials, a bucket, a table or a key: a fault of the deployment, never a user's doing. */
export class ServiceDenied extends Error {
  override readonly name = 'ServiceDenied';
  constructor(operation: string, cause: unknown) {
    super(`${operation} is denied to us`, { cause });
  }
}
