import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { NameDeputyCommand, UpdateDeputyshipCommand } from '../services/deputyship/deputyship.commands.js';
import { Text } from '../text/kinds.js';
import { InputOf } from './input-of.js';

/** A new deputy of an approver. */
@InputType({ description: 'A new deputy of an approver.' })
@InputOf(NameDeputyCommand)
export class NameDeputyInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the approver; by default the viewer.',
  })
  userId?: string | null;

  @Field(() => ID, { description: 'The ID of the deputy, one of `deputyCandidates`.' })
  deputyId: string;

  @Field(() => Date, {
    nullable: true,
    description:
      'The first moment of the period; the present time by default, and if it has passed. For whole days, the midnight in `Account.timeZone`.',
  })
  startsAt?: Date | null;

  @Field({
    description:
      'The end of the period, in the future: the first moment after it, at most 366 days after its start. For whole days, the midnight after the last one in `Account.timeZone`.',
  })
  endsAt: Date;
}

/** Another period of a deputyship. */
@InputType({ description: 'Another period of a deputyship. Absent fields stay unchanged.' })
@InputOf(UpdateDeputyshipCommand)
export class UpdateDeputyshipInput {
  @Field(() => ID, { description: 'The ID of the deputyship.' })
  id: string;

  @Field(() => Date, {
    nullable: true,
    description: 'The first moment of the period; cannot be changed once it has passed.',
  })
  startsAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The end of the period: the first moment after it, in the future.',
  })
  endsAt?: Date | null;
}

/** The arguments of `deputyCandidates`. */
@ArgsType()
export class DeputyCandidatesArgs {
  @Field(() => ID, { nullable: true, description: 'The ID of the approver; by default the viewer.' })
  userId?: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the first and last name.' })
  @Text('WORDS')
  search?: string | null;
}
