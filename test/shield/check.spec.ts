import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import {
  buildASTSchema,
  buildSchema,
  extendSchema,
  getNamedType,
  isInputObjectType,
  lexicographicSortSchema,
  parse,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import type { Coordinate } from '../../src/generated/coordinates.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { authorize } from '../../src/shield/authorization.js';
import { checkMatrix, coordinatesOf } from '../../src/shield/check.js';
import { may, signedIn, type Access } from '../../src/shield/access.js';
import { groupMatrix } from '../../src/shield/matrix/group.matrix.js';
import { matrix } from '../../src/shield/matrix/matrix.js';
import {
  fields,
  mergedRows,
  mutation,
  type Matrix,
  type MutationAccess,
} from '../../src/shield/matrix/rows.js';
import { secretChecking } from '../../src/server/one-login.js';
import { checkPermissions } from '../../src/shield/permission-check.js';
import { areas, permissionNames, permissions } from '../../src/shield/permissions.js';
import { permissionsDocument } from '../../src/shield/permissions-document.js';
import { printRoleSchema, roleSchemaNames, type RoleSchemaName } from '../../src/shield/role-schema.js';
import { baseGrants } from '../../src/shield/grants.js';
import { approvalTraits, roles } from '../../src/shield/roles.js';

describe('The role matrix is complete, or nothing starts (STYLE 3)', () => {
  const schema = buildGatewaySchema();
  const entries = matrix as Record<string, Access>;

  it('the schema and the matrix name the same fields', () => {
    expect(Object.keys(matrix)).to.have.members(coordinatesOf(schema));
    checkMatrix(schema);
  });

  it('a field without an entry stops the check with a sentence that names it', () => {
    const wider = extendSchema(schema, parse('extend type User { shoeSize: Int } type Ghost { id: ID }'));
    expect(() => {
      checkMatrix(wider);
    }).to.throw(
      'The role matrix and the schema differ. Fields without an entry: User.shoeSize, Ghost.id. Entries without a field: none.',
    );
  });

  it('an entry without a field, or of a type that is not there, stops the check with a sentence that names it', () => {
    const narrower = buildSchema('type Query { viewer: Int }');
    expect(() => {
      checkMatrix(narrower);
    }).to.throw(/Fields without an entry: none\. Entries without a field: Query\.node, .*User\.note/);
  });

  it('nothing is authorized, and so nothing starts, with a field that has no entry', () => {
    const taken = entries['User.note']!;
    Reflect.set(entries, 'User.note', undefined);
    try {
      expect(() => authorize(buildGatewaySchema())).to.throw('Fields without an entry: User.note.');
    } finally {
      entries['User.note'] = taken;
    }
  });

  it('nothing is authorized, and so nothing starts, with an entry for a field or a type that is not there', () => {
    for (const coordinate of ['User.shoeSize', 'Ghost.id']) {
      entries[coordinate] = { kind: 'ANYONE' };
      try {
        expect(() => authorize(buildGatewaySchema())).to.throw(`Entries without a field: ${coordinate}.`);
      } finally {
        Reflect.deleteProperty(entries, coordinate);
      }
    }
  });

  it('a field, a role or a trait that is not in the data does not compile', () => {
    const { 'User.note': _note, ...withoutNote } = matrix;
    // @ts-expect-error a field is missing
    const incomplete: Record<Coordinate, Access> = withoutNote;
    // @ts-expect-error there is no such field
    const tooMuch: typeof matrix = { ...matrix, 'User.shoeSize': { kind: 'ANYONE' } };
    // @ts-expect-error there is no such permission
    const unknown: Access = { kind: 'PERMISSION', permission: 'users.tickle', scope: 'OWN' };
    const { USER: _user, ...withoutUser } = roles;
    // @ts-expect-error a role is missing
    const roleMissing: typeof roles = withoutUser;
    const { EXAMINEE: _examinee, ...withoutExaminee } = approvalTraits;
    // @ts-expect-error a trait is missing
    const traitMissing: typeof approvalTraits = withoutExaminee;
    expect([incomplete, tooMuch, unknown, roleMissing, traitMissing]).to.have.length(5);
  });

  it('a field without a row in any concept does not compile', () => {
    // @ts-expect-error the rows of all other concepts are missing
    const onlyGroups: Matrix = mergedRows(groupMatrix);
    expect(Object.keys(onlyGroups)).to.not.include('User.note');
  });

  it('a row for a field or a type that is not there does not compile', () => {
    // @ts-expect-error there is no such field
    const unknownField = mergedRows({ 'User.shoeSize': signedIn });
    // @ts-expect-error there is no such field
    const unknownOfType = fields('User', signedIn, 'shoeSize');
    // @ts-expect-error there is no such type
    const unknownType = fields('Ghost', signedIn, 'id');
    // @ts-expect-error the payload has no such field
    const unknownPayload = mutation('lockUser', signedIn, { checksSecret: false, returns: ['ghost'] });
    expect([unknownField, unknownOfType, unknownType, unknownPayload]).to.have.length(4);
  });

  it('a field that stands in two concepts, or twice in one, neither compiles nor starts: each is named', () => {
    const doubled = { 'Group.name': signedIn, 'Group.users': signedIn };
    expect(() => {
      // @ts-expect-error the fields stand in the concept of groups already
      mergedRows(groupMatrix, doubled);
    }).to.throw('The role matrix has more than one entry for Group.name, Group.users.');
    expect(() => {
      // @ts-expect-error the field stands in this concept already
      mergedRows(fields('User', signedIn, 'id', 'note'), { 'User.note': may('users.update') });
    }).to.throw('The role matrix has more than one entry for User.note.');
  });
});

describe('One operation checks at most one secret (LXP-5)', () => {
  it('every mutation says whether it checks a secret, or does not compile', () => {
    // @ts-expect-error it is not said
    const silent: MutationAccess = may('users.lock');
    // @ts-expect-error it is not said
    const silentRow: Matrix['Mutation.lockUser'] = may('users.lock');
    // @ts-expect-error it is not said
    const silentMutation = (): unknown => mutation('lockUser', signedIn, { returns: ['user'] });
    expect([silent, silentRow, silentMutation]).to.have.length(3);
    const silentOnes = Object.entries(matrix).filter(
      ([coordinate, access]) => coordinate.startsWith('Mutation.') && !('checksSecret' in access),
    );
    expect(silentOnes).to.deep.equal([]);
  });

  it('these are the mutations that check a password, a token or a code, no more and no fewer', () => {
    expect([...secretChecking]).to.have.members([
      'logIn',
      'registerAccount',
      'confirmRegistration',
      'acceptInvitation',
      'changePassword',
      'handOverSuperadmin',
      'endUserManagement',
      'deleteAccount',
    ]);
  });

  it('every mutation that takes a password or a token is among them', () => {
    const { Mutation } = buildGatewaySchema().getTypeMap();
    const taking = Object.values((Mutation as GraphQLObjectType).getFields())
      .filter(({ args }) => args.some(({ type }) => takesSecret(getNamedType(type))))
      .map(({ name }) => name);
    expect(taking).to.have.length.greaterThan(5);
    expect([...secretChecking]).to.include.members(taking);
  });
});

describe('The catalogue of permissions (LXP-7, PLY-4)', () => {
  it('every permission is taken by a field or asked for by a rule', () => {
    const taken = new Set(
      Object.values(matrix).flatMap((access) => (access.kind === 'PERMISSION' ? [access.permission] : [])),
    );
    const code = sourcesBut(/shield\/permissions\.ts$/, /shield\/roles\.ts$/, /shield\/matrix\//);
    const unused = permissionNames.filter(
      (permission) => !taken.has(permission) && !code.includes(`'${permission}'`),
    );
    expect(unused).to.deep.equal([]);
  });

  it('every permission has a sentence and an area, and every area a permission', () => {
    for (const permission of permissionNames)
      expect(permissions[permission].sentence).to.match(/^[A-Z].*\.$/);
    const inUse = permissionNames.map((permission) => permissions[permission].area);
    expect([...new Set(inUse)]).to.have.members(Object.keys(areas));
  });

  it('what a permission needs exists', () => {
    for (const permission of permissionNames) {
      for (const needed of permissions[permission].needs) {
        expect(permissionNames, `${permission} needs ${needed}`).to.include(needed);
        expect(needed).to.not.equal(permission);
      }
    }
  });

  it('whoever holds a permission holds what it needs', () => {
    const lacking: string[] = [];
    for (const role of Object.values(Role)) {
      for (const trait of Object.values(ApprovalTrait)) {
        const held = baseGrants(role, trait);
        for (const permission of held.keys()) {
          for (const needed of permissions[permission].needs)
            if (!(held as Map<string, unknown>).has(needed))
              lacking.push(`${role} ${trait}: ${permission} needs ${needed}`);
        }
      }
    }
    expect(lacking).to.deep.equal([]);
    checkPermissions();
  });

  it('a circle of needs stops the start with a sentence that names it', () => {
    const circle = {
      'a.read': { needs: ['b.read'] },
      'b.read': { needs: ['c.read'] },
      'c.read': { needs: ['a.read'] },
    };
    expect(() => {
      checkPermissions({ ...circle, 'd.read': { needs: ['a.read'] } }, new Map());
    }).to.throw(
      'The permissions contradict each other. In a circle of needs: a.read, b.read, c.read. Unmet needs: none.',
    );
  });

  it('a role that holds a permission without what it needs stops the start with a sentence that names both', () => {
    const { USER } = roles;
    const held = USER['groups.read']!;
    Reflect.deleteProperty(USER, 'groups.read');
    try {
      expect(() => {
        checkPermissions(permissions, new Map([['USER', Object.keys({ ...USER, 'users.update': 'OWN' })]]));
      }).to.throw('Unmet needs: USER holds users.update without groups.read.');
    } finally {
      USER['groups.read'] = held;
    }
  });

  it('a need that is not in the catalogue does not compile', () => {
    const { sentence, area } = permissions['users.read'];
    // @ts-expect-error there is no such permission
    const misspelt: (typeof permissions)['users.read'] = { sentence, area, needs: ['groups.raed'] };
    expect(permissionNames).to.not.include.members([...misspelt.needs]);
  });
});

describe('The schema of each role, as committed (LXP-7)', () => {
  const whole = lexicographicSortSchema(buildGatewaySchema());
  const fileOf = (name: RoleSchemaName): string =>
    readFileSync(path.join('schema', 'roles', `${name}.graphql`), 'utf8');
  const schemaOf = (name: RoleSchemaName): GraphQLSchema =>
    buildASTSchema(parse(fileOf(name)), { assumeValidSDL: true });

  it('there is one file for each, and no other', () => {
    expect(readdirSync(path.join('schema', 'roles'))).to.have.members(
      roleSchemaNames.map((name) => `${name}.graphql`),
    );
  });

  for (const name of roleSchemaNames) {
    it(`${name}.graphql is what the matrix gives`, () => {
      expect(fileOf(name)).to.equal(
        `# Generated by \`npm run gen\`; never edited by hand.\n\n${printRoleSchema(whole, name)}\n`,
      );
    });
  }

  const groupManagers = ['group-manager', 'group-manager-approver', 'group-manager-examinee'] as const;
  const usersAndUp: Record<string, readonly RoleSchemaName[]> = {
    'Mutation.createUser': ['superadmin', 'manager', ...groupManagers],
    'Mutation.createGroup': ['superadmin', 'manager'],
    'Mutation.updateAccount': ['superadmin', 'manager'],
    'Mutation.endUserManagement': ['superadmin'],
    'Mutation.handOverSuperadmin': ['superadmin'],
    'Mutation.approveShipment': ['superadmin', 'manager', 'group-manager-approver', 'user-approver'],
    'Query.approvals': ['superadmin', 'manager', 'group-manager-approver', 'user-approver'],
    'Mutation.createShipment': roleSchemaNames.filter(
      (name) => !['anonymous', 'member', 'user-read-only'].includes(name),
    ),
    'Account.superadmin': ['superadmin', 'manager'],
    'Group.users': ['superadmin', 'manager', ...groupManagers],
    'Dashboard.usersWithoutGroup': ['superadmin', 'manager'],
    // Visitors name it below a log-in only.
    'User.email': [...roleSchemaNames],
    'Mutation.logIn': roleSchemaNames,
  };
  for (const [coordinate, names] of Object.entries(usersAndUp)) {
    it(`${coordinate} stands in ${names.join(', ')}, and nowhere else`, () => {
      const having = roleSchemaNames.filter((name) => coordinatesOf(schemaOf(name)).includes(coordinate));
      expect(having).to.deep.equal(names);
    });
  }

  it('an input that none of its mutations takes is not in it either', () => {
    const inputsOf = (name: RoleSchemaName): string[] =>
      Object.values(schemaOf(name).getTypeMap())
        .filter(isInputObjectType)
        .map((type) => type.name);
    expect(inputsOf('anonymous')).to.have.members([
      'AcceptInvitationInput',
      'ConfirmRegistrationInput',
      'LogInInput',
      'RegisterAccountInput',
    ]);
    expect(inputsOf('user')).to.not.include.members(['CreateUserInput']);
    expect(inputsOf('user').filter((each) => /User|Group|Account|Reject/.test(each))).to.have.members([
      'RegisterAccountInput',
      'UserFilter',
      'UserOrder',
      'GroupFilter',
      'GroupOrder',
    ]);
    expect(inputsOf('superadmin')).to.include.members(['CreateUserInput', 'HandOverSuperadminInput']);
  });

  it('the permissions page is what the data say', () => {
    expect(readFileSync(path.join('docs', 'permissions.md'), 'utf8')).to.equal(permissionsDocument());
  });
});

/** Whether an input of this type has a field for a password or a token. */
function takesSecret(type: GraphQLNamedType): boolean {
  return (
    isInputObjectType(type) && Object.keys(type.getFields()).some((name) => /password|token|code/i.test(name))
  );
}

function sourcesBut(...left: RegExp[]): string {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !left.some((pattern) => pattern.test(file)))
    .map((file) => readFileSync(path.join('src', file), 'utf8'))
    .join('\n');
}
