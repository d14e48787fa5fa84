import { Field, ID, Int, ObjectType } from 'type-graphql';
import { describeEnum } from '../entities/enums.js';
import { Shipment } from '../entities/shipment.entity.js';
import { errorCodes, type ErrorCode, type Problem } from '../errors/codes.js';
import { errorReasons, type ErrorReason } from '../errors/reasons.js';

const ErrorCodes = describeEnum(
  'ErrorCode',
  'Why something was refused, as in `errors[].extensions.code`.',
  errorCodes,
);
const ErrorReasons = describeEnum(
  'ErrorReason',
  'Why exactly something was refused, as in `errors[].extensions.reason`.',
  errorReasons,
);

/** One thing that is wrong with an input. */
@ObjectType({ simpleResolvers: true, description: 'One thing that is wrong with an input.' })
export class InputProblem implements Problem {
  @Field({ description: "The field's name within the input." })
  path: string;

  @Field(() => String, { description: 'What is wrong, for programs.' })
  code: Problem['code'];

  @Field({ description: 'What is wrong, as an English sentence.' })
  message: string;
}

/** Why one decision of many was refused. */
@ObjectType({ simpleResolvers: true, description: 'Why one decision of many was refused.' })
export class ShipmentDecisionError {
  @Field(() => ErrorCodes, { description: 'The code that the decision would have been refused with alone.' })
  code: ErrorCode;

  @Field(() => ErrorReasons, { nullable: true, description: 'Why exactly, where the code leaves it open.' })
  reason: ErrorReason | null;

  @Field({ description: 'Why, as an English sentence.' })
  message: string;

  @Field(() => [InputProblem], { description: 'Everything that is wrong with it; empty for other codes.' })
  problems: readonly Problem[];

  @Field(() => Int, { nullable: true, description: 'When it may work again; null for other codes.' })
  retryAfterSeconds: number | null;

  @Field(() => ID, { nullable: true, description: 'A fault of ours: its id in the log.' })
  faultId: string | null;
}

/** What became of one decision of many. */
@ObjectType({ simpleResolvers: true, description: 'What became of one decision of many.' })
export class ShipmentDecisionResult {
  @Field(() => ID, { description: 'The shipment that the decision names.' })
  id: string;

  @Field(() => Shipment, { nullable: true, description: 'The shipment as decided; null if refused.' })
  shipment: Shipment | null;

  @Field(() => ShipmentDecisionError, { nullable: true, description: 'Why it was refused; null if decided.' })
  error: ShipmentDecisionError | null;
}

/** What became of many decisions. */
@ObjectType({ simpleResolvers: true, description: 'What became of many decisions.' })
export class DecideShipmentsPayload {
  @Field(() => [ShipmentDecisionResult], { description: 'One result for each decision, in the same order.' })
  results: ShipmentDecisionResult[];
}
