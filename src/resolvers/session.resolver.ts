import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context, signedIn } from './context.js';
import { AcceptInvitationInput } from './invitation.input.js';
import { ChangePasswordInput, LogInInput } from './session.input.js';
import type { OpenedSession } from '../services/authentication/session.service.js';
import { ViewerType } from './viewer.type.js';

/** The result of logIn: a new session. */
@ObjectType({ simpleResolvers: true, description: 'The result of logIn: a new session.' })
export class LogInPayload {
  @Field(() => ViewerType, { nullable: true, description: 'The authenticated user, or null.' })
  viewer: object | null;

  @Field({
    description:
      'The session token, for `Authorization: Bearer …`; browsers receive it in a cookie as well. Returned only once.',
  })
  token: string;

  @Field({ description: 'The date and time when the session expires.' })
  expiresAt: Date;
}

/** The result of acceptInvitation: a new session. */
@ObjectType({
  simpleResolvers: true,
  description: 'The result of acceptInvitation: a new session.',
})
export class AcceptInvitationPayload {
  @Field(() => ViewerType, { nullable: true, description: 'The authenticated user, or null.' })
  viewer: object | null;

  @Field({
    description:
      'The session token, for `Authorization: Bearer …`; browsers receive it in a cookie as well. Returned only once.',
  })
  token: string;

  @Field({ description: 'The date and time when the session expires.' })
  expiresAt: Date;
}

/** The result of logOut. */
@ObjectType({ simpleResolvers: true, description: 'The result of logOut.' })
export class LogOutPayload {
  @Field({ description: 'Always true: the session has ended.' })
  loggedOut: boolean;
}

/** The result of changePassword. */
@ObjectType({
  simpleResolvers: true,
  description: 'The result of changePassword. All other sessions of the user have ended.',
})
export class ChangePasswordPayload {
  @Field(() => ViewerType, { description: 'The authenticated user.' })
  viewer: object;
}

/** Logins and logouts. */
@Resolver()
export class SessionResolver {
  @Mutation(() => LogInPayload, {
    nullable: true,
    description:
      'Logs in. LOGIN_FAILED for every refused login, whatever the reason. RATE_LIMITED after 20 wrong passwords for a user within 15 minutes, counted separately for each device known from an earlier login, and after 300 failed logins from one IP address.',
  })
  async logIn(
    @Arg('input', { description: 'The login name and the password.' }) input: LogInInput,
    @Ctx() context: Context,
  ): Promise<LogInPayload> {
    return begin(
      context,
      await context.services.sessions.logIn(input.loginName, input.password, context.origin),
    );
  }

  @Mutation(() => AcceptInvitationPayload, {
    nullable: true,
    description:
      'Accepts an invitation, sets the password, and logs in. LOGIN_FAILED for an invalid link, BAD_USER_INPUT for an invalid password with a valid link, RATE_LIMITED after 100 unknown links from one IP address within 15 minutes.',
  })
  async acceptInvitation(
    @Arg('input', { description: 'The token of the link, and the new password.' })
    input: AcceptInvitationInput,
    @Ctx() context: Context,
  ): Promise<AcceptInvitationPayload> {
    return begin(context, await context.services.invitations.accept(input, context.origin));
  }

  @Mutation(() => LogOutPayload, { nullable: true, description: 'Ends the current session.' })
  async logOut(@Ctx() context: Context): Promise<LogOutPayload> {
    await context.services.sessions.logOut(signedIn(context));
    context.endSession();
    return { loggedOut: true };
  }

  @Mutation(() => ChangePasswordPayload, {
    nullable: true,
    description: "Changes the viewer's own password and ends all other sessions of the viewer.",
  })
  async changePassword(
    @Arg('input', { description: 'The current and the new password.' }) input: ChangePasswordInput,
    @Ctx() context: Context,
  ): Promise<ChangePasswordPayload> {
    await context.services.passwords.change(signedIn(context), input);
    return { viewer: {} };
  }
}

function begin(context: Context, opened: OpenedSession): LogInPayload {
  context.beginSession(opened);
  return { viewer: {}, token: opened.token, expiresAt: opened.expiresAt };
}
