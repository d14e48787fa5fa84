import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Deputyship } from '../entities/deputyship.entity.js';
import { User } from '../entities/user.entity.js';
import { signedIn, type Context } from './context.js';
import { DeputyCandidatesArgs, NameDeputyInput, UpdateDeputyshipInput } from './deputyship.input.js';
import { payloadOf } from './payload.js';
import { referencedUser } from './referenced-user.js';
import { ViewerType } from './viewer.type.js';

const NameDeputyPayload = payloadOf('NameDeputy', 'deputyship', Deputyship);
const UpdateDeputyshipPayload = payloadOf('UpdateDeputyship', 'deputyship', Deputyship);

/** The result of endDeputyship. */
@ObjectType({ simpleResolvers: true, description: 'The result of endDeputyship.' })
class EndDeputyshipPayload {
  @Field(() => ID, { description: 'The ID of the deputyship, which no longer exists.' })
  endedId: string;
}

/** The result of resignDeputyship. */
@ObjectType({ simpleResolvers: true, description: 'The result of resignDeputyship.' })
class ResignDeputyshipPayload {
  @Field(() => ID, { description: 'The ID of the deputyship, which no longer exists.' })
  resignedId: string;
}

/** A user who can become a deputy. */
@ObjectType({ simpleResolvers: true, description: 'A user who can become a deputy.' })
class DeputyCandidate {
  @Field(() => User, { description: 'The user.' })
  user: User;
}

/** Deputies of approvers. */
@Resolver(() => Deputyship)
export class DeputyshipResolver {
  @Query(() => [DeputyCandidate], {
    description:
      'The users who can become deputies of an approver, by name, at most 50: users with access who see shipments and their approvals. For deputies of the viewer, the visible users and the members of the groups for which the viewer decides; for deputies of others, the visible users only.',
  })
  async deputyCandidates(
    @Args() { userId, search }: DeputyCandidatesArgs,
    @Ctx() context: Context,
  ): Promise<DeputyCandidate[]> {
    const viewer = signedIn(context);
    const ids = await context.queries.deputyCandidates.list(viewer, userId ?? viewer.userId, search ?? null);
    return Promise.all(ids.map(async (id) => ({ user: await referencedUser(context, id) })));
  }

  @FieldResolver(() => User, { description: 'The approver in whose place the deputy decides.' })
  approver(@Root() { approverId }: Readonly<Deputyship>, @Ctx() context: Context): Promise<User> {
    return referencedUser(context, approverId);
  }

  @FieldResolver(() => User, { description: 'The user who decides in place of the approver.' })
  deputy(@Root() { deputyId }: Readonly<Deputyship>, @Ctx() context: Context): Promise<User> {
    return referencedUser(context, deputyId);
  }

  @Mutation(() => NameDeputyPayload, {
    nullable: true,
    description:
      'Names a deputy for a period: of the viewer, or of an approver whom the viewer administers and to whom the viewer could give the trait APPROVER. Several deputies at the same time are possible; a deputy cannot have a deputy at the same time.',
  })
  async nameDeputy(
    @Arg('input', { description: 'The deputy and the period.' }) input: NameDeputyInput,
    @Ctx() context: Context,
  ) {
    return { deputyship: await context.services.deputyships.name(signedIn(context), input) };
  }

  @Mutation(() => UpdateDeputyshipPayload, {
    nullable: true,
    description: 'Changes the period of a deputyship that is not over.',
  })
  async updateDeputyship(
    @Arg('input', { description: 'The changes.' }) input: UpdateDeputyshipInput,
    @Ctx() context: Context,
  ) {
    return { deputyship: await context.services.deputyships.update(signedIn(context), input) };
  }

  @Mutation(() => EndDeputyshipPayload, {
    nullable: true,
    description: 'Ends a deputyship at once, even before it has begun. NOT_FOUND for one that is over.',
  })
  async endDeputyship(
    @Arg('id', () => ID, { description: 'The ID of the deputyship.' }) id: string,
    @Ctx() context: Context,
  ): Promise<EndDeputyshipPayload> {
    const { id: endedId } = await context.services.deputyships.end(signedIn(context), id);
    return { endedId };
  }

  @Mutation(() => ResignDeputyshipPayload, {
    nullable: true,
    description:
      'Ends a deputyship of the viewer, who is the deputy, at once and even before it has begun. NOT_FOUND for one that is over.',
  })
  async resignDeputyship(
    @Arg('id', () => ID, { description: 'The ID of the deputyship.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ResignDeputyshipPayload> {
    const { id: resignedId } = await context.services.deputyships.resign(signedIn(context), id);
    return { resignedId };
  }
}

/** The deputies of a user. */
@Resolver(() => User)
export class UserDeputiesResolver {
  @FieldResolver(() => [Deputyship], {
    nullable: true,
    description: 'The deputyships for the user that are not over, by their start.',
  })
  deputies(@Root() { id }: Readonly<User>, @Ctx() context: Context): Promise<Deputyship[]> {
    return context.loaders.deputiesOfUser.load(id);
  }
}

/** The approvers for whom the viewer is a deputy. */
@Resolver(() => ViewerType)
export class ViewerDeputyshipsResolver {
  @FieldResolver(() => [Deputyship], {
    description: 'The deputyships in which the viewer is the deputy and that are not over, by their start.',
  })
  standsInFor(@Ctx() context: Context): Promise<Deputyship[]> {
    return context.loaders.deputyshipsOfUser.load(signedIn(context).userId);
  }
}
