import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { MailMode } from '../entities/mail-setting.enums.js';
import { LocalTime } from '../entities/local-time.js';
import { MailEvent } from '../entities/mail-event.js';
import { User } from '../entities/user.entity.js';
import { signedIn, type Context } from './context.js';
import { UpdateMailSettingsInput } from './mail-setting.input.js';
import type { EffectiveSetting } from '../queries/notice/mail-setting.rules.js';
import { payloadOf } from './payload.js';

/** A user's mail setting for an event. */
@ObjectType('MailSetting', {
  simpleResolvers: true,
  description: "A user's mail setting for one event.",
})
class MailSettingType implements EffectiveSetting {
  @Field(() => MailEvent, { description: 'The event.' })
  event: MailEvent;

  @Field(() => MailMode, { description: 'The mode of notification by mail.' })
  mode: MailMode;

  @Field(() => LocalTime, {
    nullable: true,
    description:
      'The time of day for DIGEST, in the time zone of the account; null if the times set for the account apply.',
  })
  digestTime: string | null;

  @Field({
    description:
      "True if the setting cannot be changed. Mails that protect the user's own access are always sent.",
  })
  mandatory: boolean;
}

const UpdateMailSettingsPayload = payloadOf('UpdateMailSettings', 'user', User);

/** The mail settings of users. */
@Resolver(() => User)
export class MailSettingResolver {
  @FieldResolver(() => [MailSettingType], {
    nullable: true,
    description: 'The mail settings of the user: every event once, in the order of the enum.',
  })
  mailSettings(@Root() { id }: Readonly<User>, @Ctx() context: Context): Promise<EffectiveSetting[]> {
    return context.loaders.mailSettings.load(id);
  }

  @Mutation(() => UpdateMailSettingsPayload, {
    nullable: true,
    description: "Changes mail settings: the viewer's own, or those of a user whom the viewer can edit.",
  })
  async updateMailSettings(
    @Arg('input', { description: 'The user and the changes.' })
    input: UpdateMailSettingsInput,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.mailSettings.update(signedIn(context), input) };
  }
}
