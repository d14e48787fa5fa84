import { Field, ID, Int, ObjectType } from 'type-graphql';
import { describeEnum } from '../entities/described-enum.js';
import { Shipment } from '../entities/shipment.entity.js';
import type { Problem } from '../errors/problem.js';
import { problemReasons, type ProblemReason } from '../errors/problem-reasons.js';
import { errorReasons, type ErrorReason } from '../errors/reasons.js';
import { meanings } from '../errors/reasons/catalogue.js';
import { errorCodes, type ErrorCode } from '../errors/reasons/codes.js';

const ErrorCodes = describeEnum(
  'ErrorCode',
  'The code of an error, as in `errors[].extensions.code`.',
  errorCodes,
);
/** The enum of the reasons of errors. */
export const ErrorReasons = describeEnum(
  'ErrorReason',
  'The exact reason for an error, as in `errors[].extensions.reason`.',
  meanings(errorReasons),
);
const ProblemReasons = describeEnum(
  'ProblemReason',
  'The exact reason for a problem with an input field, as in `errors[].extensions.problems[].reason`.',
  meanings(problemReasons),
);

/** A problem with an input field. */
@ObjectType({ simpleResolvers: true, description: 'A problem with an input field.' })
export class InputProblem implements Problem {
  @Field({ description: 'The name of the field within the input.' })
  path: string;

  @Field(() => String, { description: 'The kind of problem, for programs.' })
  code: Problem['code'];

  @Field(() => ProblemReasons, { description: 'The exact reason for the problem.' })
  reason: ProblemReason;

  @Field({ description: 'A sentence that explains the problem, in the language of the answer.' })
  message: string;
}

/** The error of a failed decision. */
@ObjectType({ simpleResolvers: true, description: 'The error of a failed decision in decideShipments.' })
export class ShipmentDecisionError {
  @Field(() => ErrorCodes, {
    description: 'The code, the same as for the decision in a mutation of its own.',
  })
  code: ErrorCode;

  @Field(() => ErrorReasons, {
    nullable: true,
    description: 'The exact reason; null for INTERNAL_SERVER_ERROR.',
  })
  reason: ErrorReason | null;

  @Field({ description: 'A sentence that explains the error, in the language of the answer.' })
  message: string;

  @Field(() => [InputProblem], {
    description: 'All problems with the decision; empty unless the code is BAD_USER_INPUT.',
  })
  problems: readonly Problem[];

  @Field(() => Int, {
    nullable: true,
    description: 'The seconds to wait before another attempt; null if unknown.',
  })
  retryAfterSeconds: number | null;

  @Field(() => ID, {
    nullable: true,
    description: "The error's id in the server log, for INTERNAL_SERVER_ERROR.",
  })
  faultId: string | null;
}

/** The result of one decision of decideShipments. */
@ObjectType({ simpleResolvers: true, description: 'The result of one decision of decideShipments.' })
export class ShipmentDecisionResult {
  @Field(() => ID, { description: "The shipment's id, as given in the decision." })
  id: string;

  @Field(() => Shipment, {
    nullable: true,
    description: 'The shipment after the decision; null if the decision failed.',
  })
  shipment: Shipment | null;

  @Field(() => ShipmentDecisionError, {
    nullable: true,
    description: 'The error; null if the decision succeeded.',
  })
  error: ShipmentDecisionError | null;
}

/** The result of decideShipments. */
@ObjectType({ simpleResolvers: true, description: 'The result of decideShipments.' })
export class DecideShipmentsPayload {
  @Field(() => [ShipmentDecisionResult], { description: 'One result per decision, in the same order.' })
  results: ShipmentDecisionResult[];
}
