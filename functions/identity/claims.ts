import * as z from 'zod';
import { Principal, ROLES, type Role } from '../../shared/vocabulary/roles';
import { plainText, textFault } from '../../shared/text/plain-text';
import { NoRole } from './failures';

const roles = Object.keys(ROLES) as [Role, ...Role[]];

/**
 * Which claim of an access token says what, for whichever provider the bureau uses. Claims are single texts: gateways flatten lists.
 * `roles` translates the provider's own role names; a role that is not in it is nobody here.
 */
export const ClaimMap = z.strictObject({
  account: z.string().min(1).default('sub'),
  name: z.string().min(1).default('name'),
  role: z.string().min(1).default('role'),
  park: z.string().min(1).default('park'),
  district: z.string().min(1).default('district'),
  roles: z.record(z.string(), z.enum(roles)).default(Object.fromEntries(roles.map((role) => [role, role]))),
});
export type ClaimMap = z.infer<typeof ClaimMap>;

/** A claim as a text; undefined where it is none that can be kept, as if the token did not have it. What is no text at all is for the schema to refuse. */
const readable = (claim: unknown): unknown => {
  if (typeof claim !== 'string') return claim;
  const text = plainText(claim);
  return text === '' || textFault(text) ? undefined : text;
};

/** Who the claims of a verified token speak for. Throws NoRole where the role, or a claim that it needs, is missing or malformed. */
export const principalOf = (claims: Readonly<Record<string, unknown>>, map: ClaimMap): Principal => {
  const claimed = (name: string) => readable(Object.hasOwn(claims, name) ? claims[name] : undefined);
  const role = claimed(map.role);
  const account = claimed(map.account);
  const principal = Principal.safeParse({
    account,
    // A provider without names still lets people in under their account.
    name: claimed(map.name) ?? account,
    role: typeof role === 'string' && Object.hasOwn(map.roles, role) ? map.roles[role] : undefined,
    park: claimed(map.park),
    district: claimed(map.district),
  });
  if (!principal.success) throw new NoRole(typeof account === 'string' ? account : '', principal.error);
  return principal.data;
};
