import { Field, InputType } from 'type-graphql';
import { CreateUploadCommand } from '../services/shipment/shipment.commands.js';
import { InputOf } from './input-of.js';

/** A file to upload. */
@InputType({ description: 'A file to upload.' })
@InputOf(CreateUploadCommand)
export class CreateUploadInput {
  @Field({ description: 'The name of the file as people know it, without a path.' })
  filename: string;
}
