/** The token of an Authorization header, or null where it holds none of a sensible size. */
export const bearerToken = (authorization: string | undefined): string | null =>
  /^Bearer ([\w~+/.-]{1,8192}=*)$/i.exec(authorization ?? '')?.[1] ?? null;
