import type { Template } from './synthesise';

/** A logical id without the hash that CDK ends it with. */
const named = (id: string) => id.replace(/[0-9A-F]{8}$/, '');

/** A value of a template in words: `Log`, `data.Table`, `data.Audit/*`. */
const inWords = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const { Ref, ...rest } = value as Record<string, unknown>;
  if (typeof Ref === 'string') return named(Ref);
  const [[intrinsic = '', what] = []] = Object.entries(rest);
  if (intrinsic === 'Fn::GetAtt') return named((what as readonly string[])[0] ?? '');
  if (intrinsic === 'Fn::Join') return (what as readonly [string, readonly unknown[]])[1].map(inWords).join('');
  if (intrinsic === 'Fn::ImportValue') {
    const [, concern = '', id = ''] = /-(\w+):ExportsOutput(?:FnGetAtt|Ref)(\w+?)[0-9A-F]{8}/.exec(String(what)) ?? [];
    // A stream's ARN is an attribute beside the table's own.
    return `${concern}.${id}${String(what).includes('StreamArn') ? '.stream' : ''}`;
  }
  throw new RangeError(`Not a value that a role names: ${JSON.stringify(value)}`);
};

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}
interface PolicyDocument {
  readonly Statement: readonly Statement[];
}

/** `s3:GetObject, s3:PutObject on data.Audit/*` */
const sentence = ({ Effect, Action, Resource }: Statement) =>
  `${Effect === 'Allow' ? '' : `${Effect} `}${listed(Action).join(', ')} on ${listed(Resource).map(inWords).join(', ')}`;

/**
 * Every role and every policy of a template, and all that each may do, in words. A policy stands under its own name: it says nothing of the role that it is
 * attached to, so the tables of the tests have none.
 */
export const rolesOf = ({ Resources }: Template): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(Resources)
      .filter(([, { Type }]) => ['AWS::IAM::Role', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].includes(Type))
      .map(([id, { Properties }]) => {
        const documents: PolicyDocument[] = [
          ...listed(Properties['Policies'] ?? []).map(
            (policy) => (policy as { PolicyDocument: PolicyDocument }).PolicyDocument,
          ),
          ...listed(Properties['PolicyDocument'] ?? []).map((document) => document as PolicyDocument),
        ];
        return [
          named(id),
          [
            ...listed(Properties['ManagedPolicyArns'] ?? []).map(
              (arn) => `all of ${inWords(arn).replace(/^.*:policy\//, '')}`,
            ),
            ...documents.flatMap(({ Statement }) => Statement.map(sentence)),
          ],
        ];
      }),
  );
