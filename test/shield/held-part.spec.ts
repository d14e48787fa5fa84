import { expect } from 'chai';
import { Channel, ShipmentStatus } from '../../src/entities/shipment.enums.js';
import { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import { distinctParts, missingParts, type GrantPart } from '../../src/shield/grant-part.js';
import {
  formatGrantSet,
  grantSetOf,
  parseGrantSet,
  sumGrantSets,
  type Grant,
} from '../../src/shield/grant-set.js';
import { explainGrant } from '../../src/shield/grant-sources.js';
import { asFullUser, grantsOf, type Holding } from '../../src/shield/grants.js';
import { missingPartsOf, partsHeld, partsOf } from '../../src/shield/held-part.js';
import { covers, scopes, type Scope } from '../../src/shield/permissions.js';
import { roles } from '../../src/shield/roles.js';
import { Chance } from '../support/chance.js';
import { repetitions } from '../support/repetitions.js';

const seed = Date.now();
const count = repetitions({ usual: 200, thorough: 4_000 });

/** A random letter of another user, as seen by a user: its relation, its status and its channel. */
const letters = scopes
  .filter((scope) => scope !== 'OWN')
  .flatMap((scope) =>
    Object.values(ShipmentStatus).flatMap((status) =>
      Object.values(Channel).map((channel) => ({ scope, status, channel })),
    ),
  );

type Letter = (typeof letters)[number];

describe(`PLY-5 a letter is seen where one source reaches it and admits its status and channel (seed ${seed})`, () => {
  const chance = new Chance(seed);
  const sources = Array.from({ length: count }, () => randomSources());

  it('the parts of a holding admit the same as the single roles and rights, and nothing else', () => {
    for (const { role, granted } of sources)
      for (const letter of letters) {
        const ofRole = roles[role]['shipments.read'];
        const isAdmitted =
          (ofRole !== undefined && covers(ofRole, letter.scope)) ||
          granted.some((grants) => grants.some((grant) => admits(grant, letter)));
        const held = partsHeld(holderOf(role, granted), 'shipments.read');
        expect(
          held.some((part) => admits(part, letter)),
          told(role, granted, letter),
        ).to.equal(isAdmitted);
      }
  });

  it('the stored sum has the same parts, whatever the order of its sources, and is read back as it was written', () => {
    for (const { granted } of sources) {
      const text = stored(granted);
      expect(stored([...granted].reverse())).to.equal(text);
      expect(formatGrantSet(parseGrantSet(text))).to.equal(text);
    }
  });

  it('no part contains another one, and a part without limits is kept as no part at all', () => {
    for (const { granted } of sources) {
      const parts = parseGrantSet(stored(granted)).parts.get('shipments.read') ?? [];
      for (const part of parts)
        expect(
          missingParts(
            parts.filter((each) => each !== part),
            [part],
          ),
        ).to.deep.equal([part]);
      const all = { permission: 'shipments.read', scope: 'ACCOUNT' } as const;
      expect(parseGrantSet(stored([...granted, [all]])).parts.size).to.equal(0);
    }
  });

  it('the gain of a change is what is admitted afterwards and was not before', () => {
    for (const [index, { role, granted }] of sources.entries()) {
      const after = sources[(index + 1) % sources.length]?.granted ?? [];
      const [before, next] = [holdingOf(role, granted), holdingOf(role, after)];
      const gained = missingPartsOf(partsOf(before), partsOf(next)).get('shipments.read') ?? [];
      const kept = partsHeld({ ...before, grants: grantsOf(before) }, 'shipments.read');
      for (const letter of letters) {
        const isSeen = partsHeld(holderOf(role, after), 'shipments.read').some((part) =>
          admits(part, letter),
        );
        if (isSeen && !kept.some((part) => admits(part, letter)))
          expect(
            gained.some((part) => admits(part, letter)),
            told(role, after, letter),
          ).to.equal(true);
      }
    }
  });

  it('the sources that are named as effective admit the same on their own', () => {
    let limited = 0;
    for (const { role, granted } of sources) {
      const roleSources = granted.map((grants) => ({
        grantSet: formatGrantSet(grantSetOf(grants)),
        groupIds: null,
        isOfEveryone: false,
      }));
      const holding = { role, approvalTrait: ApprovalTrait.NONE, type: 'FULL' as const };
      const { scope, sources: told } = explainGrant(
        'shipments.read',
        { ...holding, roles: roleSources, rights: [] },
        { hasAccess: true },
      );
      const partsOfSources = told
        .filter(({ effective }) => effective)
        .map((source): GrantPart => ({
          scope: source.scope ?? 'OWN',
          ...(source.limits ?? { statuses: null, channels: null }),
        }));
      const held = partsHeld(holderOf(role, granted), 'shipments.read');
      expect(distinctParts(partsOfSources)).to.deep.equal(scope === null ? [] : held);
      if (held.length > 1) limited += 1;
    }
    expect(limited, 'some hold several parts').to.be.greaterThan(0);
  });

  it('limits end with the wider scope: a user type that narrows the scope narrows every part', () => {
    const grantSet = stored([[{ permission: 'shipments.erase', scope: 'ACCOUNT' }, readLimited('ACCOUNT')]]);
    const readOnly: Holding = { role: 'MEMBER', approvalTrait: 'NONE', type: 'READ_ONLY', grantSet };
    expect(partsHeld({ ...readOnly, grants: grantsOf(readOnly) }, 'shipments.erase')).to.deep.equal([]);
    expect(partsOf(readOnly).get('shipments.read')).to.deep.equal(
      partsOf(asFullUser(readOnly)).get('shipments.read'),
    );
  });

  function randomSources(): { role: Role; granted: Grant[][] } {
    const granted = Array.from({ length: chance.below(4) }, () => [randomGrant()]);
    return { role: chance.one(['MEMBER', 'USER', 'GROUP_MANAGER'] as const), granted };
  }

  function randomGrant(): Grant {
    const grant = { permission: 'shipments.read', scope: chance.one(scopes) } as const;
    return {
      ...grant,
      statuses: chance.is(0.4) ? null : chance.some(Object.values(ShipmentStatus), 0.4),
      channels: chance.is(0.5) ? null : chance.some(Object.values(Channel), 0.4),
    };
  }
});

function readLimited(scope: Scope): Grant {
  return { permission: 'shipments.read', scope, statuses: ['SENT'], channels: null };
}

function admits(
  { scope, statuses = null, channels = null }: Pick<Grant, 'scope' | 'statuses' | 'channels'>,
  letter: Letter,
): boolean {
  return (
    covers(scope, letter.scope) &&
    (statuses === null || statuses.includes(letter.status)) &&
    (channels === null || channels.includes(letter.channel))
  );
}

function stored(granted: readonly (readonly Grant[])[]): string | null {
  return sumGrantSets(
    granted.map((grants) => ({ grantSet: formatGrantSet(grantSetOf(grants)), groupIds: null })),
    [],
  );
}

function holdingOf(role: Role, granted: readonly (readonly Grant[])[]): Holding {
  return { role, approvalTrait: 'NONE', type: 'FULL', grantSet: stored(granted) };
}

function holderOf(role: Role, granted: readonly (readonly Grant[])[]): Parameters<typeof partsHeld>[0] {
  const holding = holdingOf(role, granted);
  return { ...holding, grants: grantsOf(holding) };
}

function told(role: Role, granted: readonly (readonly Grant[])[], letter: Letter): string {
  return `${role} with ${JSON.stringify(granted)} and ${JSON.stringify(letter)}`;
}
