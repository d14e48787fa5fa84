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
import { Credential } from '../entities/credential.entity.js';
import { CredentialStatus } from '../entities/credential.enums.js';
import { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import { CredentialFilter } from './credential.filter.js';
import type { Page } from '../queries/list/page.js';
import { appliesInGroup } from '../shield/places.js';
import { signedIn, type Context } from './context.js';
import { credentialStatus } from '../services/credential/credential.access.js';
import { CreateCredentialInput } from './credential.input.js';
import { isProgram } from '../shield/roles.js';
import { connectionOf } from './connection.js';
import { PageArgs } from './page.args.js';
import { payloadOf } from './payload.js';

const CredentialConnection = connectionOf(Credential, 'Credential', 'credentials');
const DeleteCredentialPayload = payloadOf('DeleteCredential', 'credential', Credential);

/** The result of createCredential. */
@ObjectType({ simpleResolvers: true, description: 'The result of createCredential.' })
export class CreateCredentialPayload {
  @Field(() => Credential, { description: 'The credential as it is now.' })
  credential: Credential;

  @Field({
    description:
      'The secret, which begins with `vieraugen_`. Returned only once. The secret of an `API` credential is sent as `Authorization: Bearer …`.',
  })
  secret: string;
}

/** The credentials of programs. */
@Resolver(() => Credential)
export class CredentialResolver {
  @Query(() => CredentialConnection, {
    description:
      "The viewer's own credentials, and those of programs for viewers who create users of the whole account; newest first.",
  })
  credentials(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CredentialFilter, { nullable: true, description: 'A filter for the list.' })
    filter: CredentialFilter | null | undefined,
    @Ctx() context: Context,
  ): Promise<Page<Credential>> {
    return context.queries.credentials.list(signedIn(context), page.of(context.asked), filter ?? {});
  }

  @FieldResolver(() => CredentialStatus, { description: 'The status of the credential.' })
  async status(@Root() credential: Readonly<Credential>, @Ctx() context: Context): Promise<CredentialStatus> {
    if (credential instanceof DeletedCredential) return 'DELETED';
    const viewer = signedIn(context);
    const { kind, groupId } = credential;
    const group = await this.group(credential, context);
    return credentialStatus({
      kind,
      groupId,
      groupMode: viewer.groupMode,
      groupStatus: group?.status ?? null,
      sends: groupId !== null && appliesInGroup(viewer, 'shipments.send', groupId),
      // Of others, only the credentials of programs are visible.
      isOfProgram: credential.userId !== viewer.userId || isProgram(viewer.role),
    });
  }

  @FieldResolver(() => User, {
    description:
      'The user on whose behalf the credential acts. Its permissions follow from those of the user.',
  })
  async user(@Root() credential: Readonly<Credential>, @Ctx() context: Context): Promise<User | null> {
    return context.loaders.user.load(credential.userId);
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: 'The group that the credential sends for; null if it belongs to none.',
  })
  async group(@Root() credential: Readonly<Credential>, @Ctx() context: Context): Promise<Group | null> {
    return credential.groupId === null ? null : context.loaders.group.load(credential.groupId);
  }

  @Mutation(() => CreateCredentialPayload, {
    nullable: true,
    description:
      'Creates a credential for the viewer, or for a program (`userId`): at most one of each kind; in group mode, one of `SFTP` and one of `API` for each group. `INVALID_STATE` with the reason `CHANNEL_UNAVAILABLE` for a channel that does not exist yet: only `API` exists.',
  })
  async createCredential(
    @Arg('input', { description: 'The credential.' }) input: CreateCredentialInput,
    @Ctx() context: Context,
  ): Promise<CreateCredentialPayload> {
    return context.services.credentials.create(signedIn(context), input);
  }

  @Mutation(() => DeleteCredentialPayload, {
    nullable: true,
    description: 'Deletes a credential of the viewer, or of a program, which stops working at once.',
  })
  async deleteCredential(
    @Arg('id', () => ID, { description: 'The ID of the credential.' }) id: string,
    @Ctx() context: Context,
  ) {
    const credential = await context.services.credentials.delete(signedIn(context), id);
    return { credential: Object.assign(new DeletedCredential(), credential) };
  }
}

/** A credential before its deletion. */
export class DeletedCredential extends Credential {}
