import * as protocol from '../protocol/rich-api';
import * as errors from '../protocol/rich-api-error';
import { Argument, Arguments } from './arguments';
import { HostObject } from './host-object';
import { memberName } from './member-lookup';
import { Query, toCamelCase, type UseMember } from './query';
import { References } from './references';

export interface InterpreterOptions {
  /** The global object of the request: the workbook. */
  readonly root: HostObject;
  /** Objects that a request may create, by their full type name. */
  readonly newObjects: Readonly<Record<string, () => HostObject>>;
  /** Throws ApiNotFound for a member above the advertised requirement set. */
  readonly gate: (type: string, member: string) => void;
  /** Every use of a member goes through here: `done` is what Excel does at its best. */
  readonly manners: UseMember;
  /** Waits for a calculation under way, before something is changed. */
  readonly ready: () => Promise<void>;
  /** Waits until formulas show current values. */
  readonly settle: () => Promise<void>;
}

/** Runs Rich API requests, one action after the other, on the host's objects. */
export class Interpreter {
  readonly references = new References();
  readonly #query: Query;

  constructor(private readonly options: InterpreterOptions) {
    this.#query = new Query(this.references, options.gate, options.manners);
  }

  /** Never rejects: a failing action ends the batch, and what was done before it stays done, as in Excel. */
  async execute(request: protocol.RichApiRequest): Promise<protocol.RichApiResponse> {
    const results: protocol.ActionResult[] = [];
    const traces: number[] = [];
    const batch = new Batch(this.options, request);
    let index = 0;
    try {
      for (const action of request.Actions) {
        if (action.ActionType === protocol.ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: await this.#run(action, batch) });
        index += 1;
      }
      return { Results: results, TraceIds: traces };
    } catch (cause) {
      const error = cause instanceof errors.RichApiError ? cause : new errors.GeneralException(cause);
      return {
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location,
          HttpStatusCode: error.httpStatus,
          ActionIndex: index,
        },
        ProcessedResults: { Results: results, TraceIds: traces },
      };
    }
  }

  async #run(action: protocol.Action, batch: Batch): Promise<unknown> {
    if (action.ActionType === protocol.ACTION.trace) return null;
    const object = batch.resolve(action.ObjectPathId ?? -1, this.references);
    const name = action.Name ?? '';
    switch (action.ActionType) {
      case protocol.ACTION.instantiate:
        return this.#query.identify(object);
      case protocol.ACTION.query:
      case protocol.ACTION.recursiveQuery:
        await this.options.settle();
        return object && this.#query.run(object, action.QueryInfo ?? null);
      case protocol.ACTION.queryAsJson:
        await this.options.settle();
        return object ? toCamelCase(this.#query.run(object, action.QueryInfo ?? null)) : { _IsNull: true };
      case protocol.ACTION.method:
        await this.options.ready();
        return object && (await this.#invoke(object, name, action, batch));
      case protocol.ACTION.setProperty:
        await this.options.ready();
        this.#set(object, name, batch.argumentsOf(action.ArgumentInfo, this.references).at(0));
        return null;
      case protocol.ACTION.update:
        await this.options.ready();
        for (const [key, value] of Object.entries(action.ObjectState ?? {}))
          this.#set(object, key, new Argument(value));
        return null;
      case protocol.ACTION.ensureUnchanged:
        return null;
      default:
        throw new errors.InvalidRequest(`Unknown action type ${String(action.ActionType)}.`);
    }
  }

  async #invoke(object: HostObject, name: string, action: protocol.Action, batch: Batch): Promise<unknown> {
    if (name === '_KeepReference') {
      this.references.keep(object);
      return null;
    }
    const args = batch.argumentsOf(action.ArgumentInfo, this.references);
    if (name === '_RemoveReference') {
      this.references.remove(args.at(0).text());
      return null;
    }
    const result: unknown = await batch.call(object, name, args);
    return result instanceof HostObject ? this.#query.identify(result) : (result ?? null);
  }

  #set(object: HostObject | null, name: string, value: Argument): void {
    if (object === null) throw new errors.InvalidObjectPath('The object is a null object.');
    this.options.gate(object.type, name);
    const member = memberName(object.table, 'properties', name);
    const property = member === null ? undefined : object.table.properties?.[member];
    at(object, name, () => {
      if (!property) throw notImplemented(object, name);
      if (!property.set) throw new errors.AccessDenied(`${object.type}.${name} is read-only.`);
      const { set } = property;
      const use = { kind: 'set', name: `${object.type}.${member ?? ''}`, self: object.self } as const;
      this.options.manners({ ...use, args: new Arguments([value.raw]) }, () => {
        set(object.self, value);
      });
    });
  }
}

/** One request: each of its object paths is resolved once. */
class Batch {
  readonly #resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly options: InterpreterOptions,
    private readonly request: protocol.RichApiRequest,
  ) {}

  resolve(id: number, references: References): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new errors.InvalidObjectPath();
    const object = this.#find(path, references);
    this.#resolved.set(id, object);
    return object;
  }

  argumentsOf(info: protocol.ArgumentInfo | null | undefined, references: References): Arguments {
    return new Arguments(this.#values(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? [], references));
  }

  call(object: HostObject, name: string, args: Arguments): unknown {
    this.options.gate(object.type, name);
    const member = memberName(object.table, 'methods', name);
    const found = member === null ? undefined : object.table.methods?.[member];
    return at(object, name, () => {
      if (!found) throw notImplemented(object, name);
      const use = { kind: 'call', name: `${object.type}.${member ?? ''}`, self: object.self, args } as const;
      return this.options.manners(use, () => found.call(object.self, args));
    });
  }

  #find(path: protocol.ObjectPath, references: References): HostObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case protocol.PATH.globalObject:
        return this.options.root;
      case protocol.PATH.newObject: {
        const create = this.options.newObjects[name];
        if (!create) throw new errors.ApiNotFound(name, 'this host has no such object');
        return create();
      }
      case protocol.PATH.referenceId:
        return references.find(name);
      case protocol.PATH.nullObject:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1, references);
    if (parent === null) return null;
    const args = this.argumentsOf(path.ArgumentInfo, references);
    switch (path.ObjectPathType) {
      case protocol.PATH.method: {
        const result = this.call(parent, name, args);
        if (result === null || result instanceof HostObject) return result;
        throw new errors.InvalidObjectPath();
      }
      case protocol.PATH.property: {
        this.options.gate(parent.type, name);
        const member = memberName(parent.table, 'children', name);
        const found = member === null ? undefined : parent.table.children?.[member];
        return at(parent, name, () => {
          if (!found) throw notImplemented(parent, name);
          return found.get(parent.self);
        });
      }
      case protocol.PATH.indexer:
        return at(parent, 'getItem', () => {
          if (!parent.table.indexer) throw notImplemented(parent, 'getItem');
          return parent.table.indexer(parent.self, args);
        });
      default:
        throw new errors.InvalidObjectPath();
    }
  }

  #values(values: readonly unknown[], paths: protocol.ReferencedPaths, references: References): readonly unknown[] {
    return values.map((value, index) => {
      const path = paths[index];
      if (typeof path === 'number' && path > 0) return this.resolve(path, references);
      if (typeof path === 'object' && Array.isArray(value)) return this.#values(value, path, references);
      return this.#embedded(value, references);
    });
  }

  /** Objects inside plain values, such as a range as the source of a list: `{_ObjectPathId: n}`. */
  #embedded(value: unknown, references: References): unknown {
    if (typeof value !== 'object' || value === null || value instanceof HostObject) return value;
    if (Array.isArray(value)) {
      const nested = value.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
      return nested ? value.map((item: unknown) => this.#embedded(item, references)) : value;
    }
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') {
      return this.resolve(value._ObjectPathId, references);
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#embedded(inner, references)]));
  }
}

/** Runs a member and says in its error where it happened. */
function at<T>(object: HostObject, name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof errors.RichApiError)
      error.location ??= `${object.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    throw error;
  }
}

function notImplemented(object: HostObject, name: string): errors.ApiNotFound {
  return new errors.ApiNotFound(`${object.type}.${name}`, 'this host does not have it yet');
}
