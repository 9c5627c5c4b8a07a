import { ServiceDenied } from './service-denied';
import { serviceFailure } from './service-failure';

/** Makes a call of an AWS service, under the service's own name of it. Throws ServiceDenied where it is denied to us; every other error as it is, with the name added. */
export const awsCall = async <Answer>(operation: string, call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { operation });
    throw serviceFailure(error) === 'denied' ? new ServiceDenied(operation, error) : error;
  }
};
