import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import Negotiator from 'negotiator';
import type { Authorization } from '../shield/authorization.js';
import { permissionSetOf } from '../shield/permission-set.js';
import type { Exchange } from './exchange.js';

/** The names in the schema of a viewer: all that an admin page needs to know what it may ask for. */
export interface SchemaNames {
  /** By `Type.field`: the named type of the value, and the arguments. */
  fields: Record<string, [type: string, ...argumentNames: string[]]>;
  /** Fields of inputs as `Type.field`. */
  inputFields: string[];
  /** The values of each enum. */
  enums: Record<string, string[]>;
}

/**
 * Answers with the names in the viewer's schema, that of visitors without a login. Unlike introspection it is on in production: names are
 * no secret (docs/decisions/0014).
 */
export class SchemaNamesPage {
  private readonly bodies = new WeakMap<GraphQLSchema, Promise<Buffer>>();

  constructor(private readonly authorization: Authorization) {}

  /** Answers a request. */
  async answer(exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const viewer = await exchange.viewer();
    const schema = this.authorization.schemaOf(permissionSetOf(viewer?.grants ?? null));
    const isCompressed = new Negotiator(request).encodings(['gzip']).includes('gzip');
    const body = isCompressed ? await this.compressed(schema) : Buffer.from(JSON.stringify(namesIn(schema)));
    response.appendHeader('vary', 'Accept-Encoding');
    if (isCompressed) response.setHeader('content-encoding', 'gzip');
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'private, no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  /** Compressed once for each schema. */
  private compressed(schema: GraphQLSchema): Promise<Buffer> {
    const known = this.bodies.get(schema);
    if (known !== undefined) return known;
    const body = promisify(gzip)(JSON.stringify(namesIn(schema)));
    this.bodies.set(schema, body);
    return body;
  }
}

function namesIn(schema: GraphQLSchema): SchemaNames {
  const names: SchemaNames = { fields: {}, inputFields: [], enums: {} };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        names.fields[`${type.name}.${field.name}`] = [
          getNamedType(field.type).name,
          ...field.args.map(({ name }) => name),
        ];
    else if (isInputObjectType(type))
      names.inputFields.push(...Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    else if (isEnumType(type)) names.enums[type.name] = type.getValues().map(({ name }) => name);
  }
  return names;
}
