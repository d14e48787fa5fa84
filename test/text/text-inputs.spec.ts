import { expect } from 'chai';
import { getNamedType, isInputObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { CredentialKind } from '../../src/entities/credential.enums.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { commandOf, InputOf } from '../../src/resolvers/input-of.js';
import { DeleteShipmentCommand } from '../../src/services/approval/approval.commands.js';
import { CreateCredentialCommand } from '../../src/services/credential/credential.commands.js';
import { kindOfText } from '../../src/text/kinds.js';

describe('The texts that inputs take', () => {
  it('every text of every input declares its kind', () => {
    const schema = buildGatewaySchema();
    const classes = new Map(getMetadataStorage().inputTypes.map(({ name, target }) => [name, target]));
    let texts = 0;
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isInputObjectType(type)) continue;
      const input = classes.get(type.name)!;
      const { prototype } = (commandOf(input) ?? input) as unknown as { prototype: object };
      for (const field of Object.values(type.getFields())) {
        if (getNamedType(field.type).name !== 'String') continue;
        texts++;
        expect(kindOfText(prototype, field.name), `${type.name}.${field.name}`).to.be.a('string');
      }
    }
    expect(texts).to.be.greaterThan(40);
    const operations = [schema.getQueryType()!, schema.getMutationType()!];
    const bare = operations
      .flatMap((type) => Object.values(type.getFields()))
      .flatMap(({ args }) => args.filter(({ type }) => getNamedType(type).name === 'String'))
      .map(({ name }) => name);
    expect([...new Set(bare)].toSorted(), 'arguments that are texts').to.deep.equal([
      'after',
      'comment',
      'from',
      'search',
      'to',
    ]);
    expect(kindOfText(DeleteShipmentCommand.prototype, 'comment')).to.equal('LINES');
  });

  it('an input with a missing, an additional or another field than its command does not compile', () => {
    class Fitting {
      kind: CredentialKind;
      userId?: string | null;
      groupId?: string | null;
      label?: string | null;
    }
    class Missing {
      kind: CredentialKind;
      userId?: string | null;
      groupId?: string | null;
    }
    class Additional extends Fitting {
      colour?: string;
    }
    class Other {
      kind: CredentialKind;
      userId?: string | null;
      groupId?: string | null;
      label?: number;
    }
    const declare = InputOf(CreateCredentialCommand);
    declare(Fitting);
    // @ts-expect-error: nobody could pass the label.
    declare(Missing);
    // @ts-expect-error: the service would ignore the colour.
    declare(Additional);
    // @ts-expect-error: the service expects a text.
    declare(Other);
    expect(commandOf(Fitting)).to.equal(CreateCredentialCommand);
  });
});
