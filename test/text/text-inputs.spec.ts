import { expect } from 'chai';
import { getNamedType, isInputObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { DeleteShipmentArgs } from '../../src/services/approval/decision.input.js';
import { kindOfText } from '../../src/text/kinds.js';

describe('The texts that inputs take', () => {
  it('every text of every input declares its kind', () => {
    const schema = buildGatewaySchema();
    const classes = new Map(getMetadataStorage().inputTypes.map(({ name, target }) => [name, target]));
    let texts = 0;
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isInputObjectType(type)) continue;
      const { prototype } = classes.get(type.name) as unknown as { prototype: object };
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
      'to',
    ]);
    expect(kindOfText(DeleteShipmentArgs.prototype, 'comment')).to.equal('LINES');
  });
});
