import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { MailMode } from '../entities/mail-setting.enums.js';
import { LocalTime } from '../entities/local-time.js';
import { MailEvent } from '../entities/mail-event.js';
import { User } from '../entities/user.entity.js';
import { signedIn, type Context } from './context.js';
import { UpdateMailSettingsInput } from './mail-setting.input.js';
import type { EffectiveSetting } from '../queries/notice/mail-setting.rules.js';
import { payloadOf } from './payload.js';

/** How a user is told of an event. */
@ObjectType('MailSetting', {
  simpleResolvers: true,
  description: 'How a user is told of an event by mail.',
})
export class MailSettingType implements EffectiveSetting {
  @Field(() => MailEvent, { description: 'The event.' })
  event: MailEvent;

  @Field(() => MailMode, { description: 'Whether and when a mail goes out.' })
  mode: MailMode;

  @Field(() => LocalTime, {
    nullable: true,
    description:
      "When a DIGEST goes out every day, on the account's clock; null for the times that are set for the account.",
  })
  digestTime: string | null;

  @Field({
    description: "Whether it can't be changed: mails that protect the user's own access always come.",
  })
  mandatory: boolean;
}

const UpdateMailSettingsPayload = payloadOf('UpdateMailSettings', 'user', User);

/** What people are told by mail. */
@Resolver(() => User)
export class MailSettingResolver {
  @FieldResolver(() => [MailSettingType], {
    nullable: true,
    description: 'Of what the user is told by mail, and when: every event once, in the order of the enum.',
  })
  mailSettings(@Root() { id }: Readonly<User>, @Ctx() context: Context): Promise<EffectiveSetting[]> {
    return context.loaders.mailSettings.load(id);
  }

  @Mutation(() => UpdateMailSettingsPayload, {
    nullable: true,
    description:
      "Changes of what a user is told by mail: one's own settings, or those of a user whom one may edit.",
  })
  async updateMailSettings(
    @Arg('input', { description: 'Whose settings, and what is to be changed.' })
    input: UpdateMailSettingsInput,
    @Ctx() context: Context,
  ) {
    return { user: await context.services.mailSettings.update(signedIn(context), input) };
  }
}
