import { Field, InputType } from 'type-graphql';
import { Language } from '../entities/language.js';
import { Salutation } from '../entities/user.enums.js';
import { UpdateProfileCommand } from '../services/user/user.commands.js';
import { InputOf } from './input-of.js';

/** Changes to the viewer's own profile. Absent fields stay unchanged. */
@InputType({ description: "Changes to the viewer's own profile. Absent fields stay unchanged." })
@InputOf(UpdateProfileCommand)
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'The first name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'The last name.' })
  lastName?: string | null;

  @Field(() => Salutation, { nullable: true, description: 'The salutation in mails; null for none.' })
  salutation?: Salutation | null;

  @Field(() => Language, { nullable: true, description: 'The language of mails and texts.' })
  language?: Language | null;
}
